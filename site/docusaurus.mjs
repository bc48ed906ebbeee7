// Docusaurus, without its question to the package registry whether there is a newer one: a build asks nobody anything.
process.env.NO_UPDATE_NOTIFIER = '1';
await import('@docusaurus/core/bin/docusaurus.mjs');
