import { describe, expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { type Audience, audiences } from '../../model/site-data.ts';
import { isUnwritten, may } from '../../testing/planted/may.ts';
import { plantedRepository } from '../../testing/planted/repository.ts';
import type { Plant } from '../../testing/planted/values.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { type AudiencePolicy, audiencePolicy } from './audience.ts';
import { siteDataOf } from './site.ts';

const planted = plantedRepository('public');
const snapshot = repository(planted.files);
const judgment = await judge(snapshot);

describe('the planted repository', () => {
  it('is understood whole: every record counts', () => {
    const broken = judgment.graph.records.filter(({ whole }) => !whole).map(({ path }) => path);
    expect(broken).toEqual([]);
    expect(judgment.graph.records).toHaveLength(17 * 3 + 1);
  });

  it('has a secret for each kind in each classification', () => {
    const places = new Set(planted.plants.map(({ kind, classification }) => `${kind} ${classification}`));
    expect(places.size).toBe(17 * 3 + 1 + 1);
    expect(new Set(planted.plants.map(({ token }) => token)).size).toBe(planted.plants.length);
  });
});

describe.each(audiences)('what %s may read', (audience) => {
  const text = written(audience);

  it('holds every secret that it may see', () => {
    const absent = planted.plants.filter((plant) => may(audience, plant) && !text.includes(plant.token));
    expect(absent.filter((plant) => !isUnwritten(plant))).toEqual([]);
  });

  it('holds no other', () => {
    const leaked = planted.plants.filter((plant) => !may(audience, plant) && text.includes(plant.token));
    expect(leaked).toEqual([]);
  });
});

/** Each filter alone: when it is opened, something leaks. */
describe('without one of its filters', () => {
  const openings: readonly (readonly [string, AudiencePolicy, Partial<Plant>])[] = [
    [
      'the classification',
      {
        ...audiencePolicy,
        classes: { ...audiencePolicy.classes, auditor: ['public', 'internal', 'restricted'] },
      },
      { classification: 'restricted' },
    ],
    [
      'the kind',
      {
        ...audiencePolicy,
        shown: { ...audiencePolicy.shown, finding: { auditor: ['id', 'title'], public: ['id', 'title'] } },
      },
      { kind: 'finding', classification: 'public' },
    ],
    [
      'the field',
      {
        ...audiencePolicy,
        shown: {
          ...audiencePolicy.shown,
          policy: {
            auditor: [...(audiencePolicy.shown.policy?.auditor ?? []), 'custom'],
            public: [...(audiencePolicy.shown.policy?.public ?? []), 'custom'],
          },
        },
      },
      { kind: 'policy', field: 'custom' },
    ],
    ['the pages', { ...audiencePolicy, pages: { auditor: true, public: true } }, { kind: 'page' }],
  ];

  it.each(openings)('%s', (_, policy, about) => {
    const text = (['auditor', 'public'] as const).map((audience) => written(audience, policy)).join();
    const found = planted.plants.filter(
      (plant) =>
        Object.entries(about).every(([name, value]) => plant[name as keyof Plant] === value) &&
        (!may('auditor', plant) || !may('public', plant)) &&
        text.includes(plant.token),
    );
    expect(found).not.toEqual([]);
  });
});

function written(audience: Audience, policy?: AudiencePolicy): string {
  const input = siteInput(audience, snapshot, judgment, `${home}/scripts`, home);
  return JSON.stringify(siteDataOf({ ...input, changes: new Map() }, policy));
}
