import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn } from './build.ts';
import { inlineScripts, isElsewhere, sourcesIn, sourcesInStyle, tagsIn } from './markup.ts';
import type { StandingSite } from './standing.ts';

/** How many bytes of scripts, compressed, may come before the first paint (issue: the site, "Speed"). */
const mostScript = 250 * 1024;

/** Tests of what a build wrote, without a browser. */
export function aboutFiles(site: () => StandingSite, base: string): void {
  const textsOf = (ending: string) =>
    filesIn(site().folder)
      .filter(({ path }) => path.endsWith(ending))
      .map(({ path, read }) => ({ path, text: read().toString() }));
  const homeText = () => textsOf('index.html').find(({ path }) => path === 'index.html')?.text ?? '';

  describe('the build', () => {
    it('comes about without an error or a warning', () => {
      expect(site().said).not.toMatch(/\[(?:WARNING|ERROR)\]|^\s*(?:warning|error|warn)\b/im);
    });

    it('has every page of `export site`, and no other', () => {
      const built = textsOf('index.html').map(({ path }) => `/${path.slice(0, -'index.html'.length)}`);
      expect(built.sort()).toEqual(
        site()
          .data.pages.map(({ path }) => path)
          .sort(),
      );
    });

    it('says in our own frame that a page is missing', () => {
      const [missing] = textsOf('404.html');
      expect(missing?.text).toMatch(/<h1[^>]*>No such page/);
      expect(missing?.text).toContain('Skip to the text');
      expect(missing?.text).toContain(site().data.frame.title);
    });

    it('names its language, its title and no tool of others', () => {
      const page = homeText();
      expect(page).toMatch(/<html[^>]* lang="?en\b/);
      expect(page).toMatch(new RegExp(`<title[^>]*>${site().data.frame.title}</title>`));
      expect(page).not.toMatch(/docusaurus\.io|googletagmanager|google-analytics|algolia/);
    });

    it('stands where BASE_URL says', () => {
      for (const { path, text } of textsOf('.html')) {
        const local = [...sourcesIn(text), ...linksIn(text)].filter((address) => /^\/(?!\/)/.test(address));
        expect(local, path).not.toEqual([]);
        expect(
          local.filter((address) => !address.startsWith(base)),
          path,
        ).toEqual([]);
      }
    });

    it('asks no other host for scripts, styles, images or fonts', () => {
      for (const { path, text } of textsOf('.html'))
        expect(sourcesIn(text).filter(isElsewhere), path).toEqual([]);
      const styles = textsOf('.css');
      expect(styles).not.toEqual([]);
      for (const { path, text } of styles) expect(sourcesInStyle(text).filter(isElsewhere), path).toEqual([]);
    });

    it('has a policy on every page, and nothing that it would refuse', () => {
      for (const { path, text } of textsOf('.html')) {
        const policies = tagsIn(text)
          .filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
          .map(({ attributes }) => attributes.content);
        expect(policies, path).toEqual([
          expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src /),
        ]);
        expect(inlineScripts(text), path).toEqual([]);
      }
    });

    it(`sends at most ${mostScript} bytes of compressed script before the first paint`, () => {
      const named = new Set(
        tagsIn(homeText())
          .filter(({ name }) => name === 'script' || name === 'link')
          .map(({ attributes: { src, href } }) => src ?? href ?? '')
          .filter((address) => address.endsWith('.js'))
          .map((address) => address.slice(base.length)),
      );
      expect(named.size).toBeGreaterThan(1);
      const sizes = filesIn(site().folder)
        .filter(({ path }) => named.has(path))
        .map(({ read }) => gzipSync(read()).length);
      expect(sizes).toHaveLength(named.size);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostScript);
    });
  });
}

function linksIn(html: string): readonly string[] {
  return tagsIn(html).flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href !== undefined ? [href] : [],
  );
}
