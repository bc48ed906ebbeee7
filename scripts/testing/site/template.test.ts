import { afterAll, beforeAll } from 'vitest';
import { home } from '../workplace.ts';
import { aboutFiles } from './about-files.ts';
import { aboutKeyboard } from './about-keyboard.ts';
import { aboutPages } from './about-pages.ts';
import { aboutProse } from './about-prose.ts';
import { aboutSearch } from './about-search.ts';
import { aboutSections } from './about-sections.ts';
import { aboutTables } from './about-tables.ts';
import { aboutTheme } from './about-theme.ts';
import { type StandingSite, samplesOf, standLimit, standSite } from './standing.ts';

/** As a repository's pages stand on GitHub. */
const base = '/program/';
let standing: StandingSite;
const site = () => standing;

beforeAll(async () => {
  standing = await standSite({ root: home, audience: 'internal', base, name: 'template' });
}, standLimit);

afterAll(() => standing?.stop());

aboutFiles(site, base);
aboutPages(site, () => samplesOf(standing.data));
aboutKeyboard(site);
aboutTheme(site);
aboutTables(site);
aboutSections(site);
aboutSearch(site);
aboutProse(site);
