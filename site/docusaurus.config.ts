import type { Config } from '@docusaurus/types';

const baseUrl = baseOf(process.env.BASE_URL ?? '/');

/**
 * No preset, no theme of others, no plugin that reads content, no request to another host: every page comes from our
 * plugin. Where the site is served from comes from the environment: `SITE_URL` (only canonical links use it) and
 * `BASE_URL` (`/name/` on GitHub Pages).
 */
const config: Config = {
  title: 'Plainproof',
  url: process.env.SITE_URL ?? 'http://localhost',
  baseUrl,
  // A folder with an index.html a page: the only form that every static host serves alike, dots in ids included.
  trailingSlash: true,
  noIndex: true,
  // The banner links to docusaurus.io.
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {
    v4: true,
    faster: { ...everyFastPart(), rspackPersistentCache: process.env.PLAINPROOF_COLD !== '1' },
  },
  plugins: ['./plugin/index.ts'],
  headTags: [
    ...(process.env.NODE_ENV === 'production'
      ? [{ tagName: 'meta', attributes: { 'http-equiv': 'Content-Security-Policy', content: policy() } }]
      : []),
    { tagName: 'script', attributes: { src: `${baseUrl}theme.js` } },
  ],
};

export default config;

/**
 * What a browser may load: our own scripts and fonts, nothing inline but styles (React and Mermaid set some), pictures
 * of our own or made in the page. The live site needs more for reloading, and is on one's own machine.
 */
function policy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The base as Docusaurus wants it: with a slash at both ends. */
function baseOf(written: string): string {
  return `/${written.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

function everyFastPart() {
  return {
    swcJsLoader: true,
    swcJsMinimizer: true,
    swcHtmlMinimizer: true,
    lightningCssMinimizer: true,
    rspackBundler: true,
    mdxCrossCompilerCache: false,
    ssgWorkerThreads: true,
    gitEagerVcs: false,
  };
}
