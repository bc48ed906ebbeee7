// Docusaurus, without its question to the package registry whether there is a newer one: a build asks nobody anything.
// A first word that is JSON holds variables for it: the engine hands over what it was asked for (`scripts/io/site.ts`).
const [first = '', ...rest] = process.argv.slice(2);
if (first.startsWith('{')) {
  Object.assign(process.env, JSON.parse(first));
  process.argv.splice(2, process.argv.length, ...rest);
}
process.env.NO_UPDATE_NOTIFIER = '1';
// Whatever the shell says: the live site is for development, everything else is as it will be published.
process.env.NODE_ENV = process.argv[2] === 'start' ? 'development' : 'production';
// Its working files: one folder for each kind of run, so that a build and the live site do not meet.
process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ??= `.docusaurus/${process.argv[2] ?? 'run'}`;
await import('@docusaurus/core/bin/docusaurus.mjs');
