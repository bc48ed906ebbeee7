import { beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '../../model/site-data.ts';
import { isUnwritten, may } from '../planted/may.ts';
import type { Plant } from '../planted/values.ts';
import { type Leak, plantsIn } from './leaks.ts';

/** Tests that a build holds what its audience may see, and not a word more. */
export function aboutLeaks(audience: Audience, folder: () => string, plants: readonly Plant[]): void {
  describe(`the ${audience} build`, () => {
    let found: readonly Leak[];

    beforeAll(() => {
      found = plantsIn(folder(), plants);
    });

    it('holds no secret that its readers may not see, in no file and no name of one', () => {
      expect(found.filter(({ plant }) => !may(audience, plant))).toEqual([]);
    });

    it('holds all that they may see', () => {
      const seen = new Set(found.map(({ plant }) => plant));
      const due = plants.filter((plant) => may(audience, plant) && !isUnwritten(plant));
      expect(due).not.toEqual([]);
      expect(due.filter((plant) => !seen.has(plant))).toEqual([]);
    });
  });
}
