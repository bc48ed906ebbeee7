import type { SitePage } from '../../model/site-data.ts';
import { priceGuide } from './audit-effort-page.ts';
import { withoutTitle } from './body.ts';
import type { Ground, Guide } from './input.ts';
import { introOf } from './lists.ts';
import { onlyPart } from './part.ts';

/** Pages that are mere text: guides of the handbook, the system description, READMEs that introduce no list, the legend. */
export function textPages(ground: Ground): readonly SitePage[] {
  // Where the counts are shown, the guide about them stands under them and needs no second page.
  const guides = ground.guides.filter(({ name, internal }) =>
    ground.audience === 'internal' ? name !== priceGuide : !internal,
  );
  const kinds = guides.filter(({ name }) => name.startsWith('kinds/'));
  return [
    ...guides.map((guide) => guidePage(ground, guide)),
    ...(kinds.length === 0 ? [] : [kindsPage(kinds)]),
    ...systemDescription(ground),
    legendPage(ground),
  ];
}

function guidePage(ground: Ground, { name, title, markdown }: Guide): SitePage {
  const kind = name.startsWith('kinds/');
  return {
    view: 'document',
    path: `/${name}/`,
    sort: kind ? 'document:kind' : 'document:guide',
    title,
    description: `${title}: from the handbook.`,
    crumbs: kind ? [{ text: 'Kinds of record', path: '/kinds/' }] : [],
    body: ground.body(withoutTitle(markdown), `scripts/handbook/${name}.md`),
    legend: false,
  };
}

function kindsPage(kinds: readonly Guide[]): SitePage {
  return {
    view: 'list',
    path: '/kinds/',
    sort: 'list:kind',
    title: 'Kinds of record',
    description: 'What kinds of record there are, and the fields of each.',
    crumbs: [],
    lead: 'Every record is a Markdown file with front matter. Each kind has its folder, its fields and its headings.',
    intro: null,
    picture: null,
    sections: onlyPart('Kinds', {
      id: 'kinds',
      caption: 'kinds of record',
      columns: [
        { title: 'Kind', type: 'id' },
        { title: 'What it is', type: 'text' },
      ],
      rows: kinds.map(({ name, title, markdown }) => ({
        key: name,
        cells: [{ links: [{ text: title, path: `/${name}/` }] }, markdown.split('\n\n')[1]?.trim() ?? ''],
      })),
      empty: 'No kind.',
    }),
  };
}

function systemDescription(ground: Ground): readonly SitePage[] {
  const body = introOf(ground, 'program/system-description.md');
  if (body === null) return [];
  return [
    {
      view: 'document',
      path: '/system-description/',
      sort: 'document:system-description',
      title: 'System description',
      description: 'What the service is, by the nine points that a description answers.',
      crumbs: [],
      body,
      legend: false,
    },
  ];
}

function legendPage(ground: Ground): SitePage {
  return {
    view: 'document',
    path: '/legend/',
    sort: 'document:legend',
    title: 'Marks and words',
    description: 'What the marks and words of this site mean.',
    crumbs: [],
    body: ground.body(legend, 'scripts/handbook/legend.md'),
    legend: true,
  };
}

const legend = `A state is a shape, a word and a color, in that order: it survives a gray print, and the word stands beside the shape
everywhere.

- **Covered** says that a key control answers the criterion in the text, whoever has done it.
- **Designed** says more: the control is in force, its policy is approved, its owner's role has a holder, and one instance
  was shown and reviewed. SOC 2 Type 1 asks for this on a day.
- **Operating** says that the control did so through the observation window. SOC 2 Type 2 asks for this over 3 to 12 months.
- **Unknown** is never a pass, and no failure either: *not shown* and *not done* are different words.

A count always has its denominator. What stands here is management's view of its own program, not an auditor's opinion.
`;
