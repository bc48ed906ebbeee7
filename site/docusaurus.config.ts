import type { Config } from '@docusaurus/types';

/**
 * No preset, no plugin that reads content, no request to another host. Where the site is served from comes from the
 * environment: `SITE_URL` (only canonical links use it) and `BASE_URL` (`/name/` on GitHub Pages).
 */
const config: Config = {
  title: 'Plainproof',
  tagline: 'A SOC 2 program that a stranger can check.',
  url: process.env.SITE_URL ?? 'http://localhost',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: false,
  noIndex: true,
  // The banner links to docusaurus.io.
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: { v4: true, faster: true },
  markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  themes: [['@docusaurus/theme-classic', { customCss: require.resolve('./src/css/custom.css') }]],
  plugins: ['@docusaurus/plugin-content-pages'],
  themeConfig: {
    navbar: { title: 'Plainproof' },
    colorMode: { respectPrefersColorScheme: true },
  },
};

export default config;
