import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const all: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};

/** Those of axe's rules that a change of colors alone can break. */
const aboutColor: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export interface AxeOptions {
  /** In milliseconds. */
  readonly timeLimit?: number;
  /** Ask only about colors: for a page that was looked at whole in its other theme. */
  readonly colorsOnly?: boolean;
}

/**
 * What axe finds serious or critical on a page as it stands: "rule: help (n nodes): first selectors". WCAG 2.0 to 2.2,
 * A and AA, and axe's best practices. Axe sees only part of WCAG, and what it cannot decide is not in the answer.
 * Works under a policy without inline scripts, because the debugger's evaluation stands above it. Looks into no
 * frames. Throws after the time limit: where scripts are off, axe never ends.
 */
export async function seriousFaults(
  page: Page,
  { timeLimit = 30_000, colorsOnly = false }: AxeOptions = {},
): Promise<readonly string[]> {
  const options: RunOptions = { runOnly: colorsOnly ? aboutColor : all, resultTypes: ['violations'] };
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const { violations } = await inTime(
    page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`),
    timeLimit,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const selectors = nodes.slice(0, 3).map(({ target }) => target.join(' '));
      return `${id}: ${help} (${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}): ${selectors.join(', ')}`;
    });
}

async function inTime<T>(answer: Promise<T>, timeLimit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `axe gave no answer in ${timeLimit / 1000} seconds; expected a page whose scripts are on.`;
    timer = setTimeout(() => reject(new Error(message)), timeLimit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // Ends with the page, long after anybody waits for it.
    answer.catch(() => {});
  }
}
