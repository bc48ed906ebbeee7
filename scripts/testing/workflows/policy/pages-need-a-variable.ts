import type { Job, Values } from '../workflow.ts';
import type { WorkflowRule } from './rule.ts';

const condition = "vars.SITE_AUDIENCE != ''";

/** What would let a job run although the condition does not hold. */
const loophole = /\|\||always\(|failure\(|cancelled\(/;

export const pagesNeedAVariable: WorkflowRule = {
  id: 'pages-need-a-variable',
  why: 'Pages are open to the whole internet on most plans: a program is published when somebody decided so.',
  fix: `Write \`if: ${condition}\` on the job, with \`&&\` before anything else.`,
  examples: {
    hole: 'jobPermissions',
    bad: [
      'permissions: { pages: write }',
      `permissions: { pages: write }\n    if: github.ref == 'refs/heads/main'`,
      `permissions: { pages: write }\n    if: ${condition} || github.ref == 'refs/heads/main'`,
      `permissions: { pages: write }\n    if: always() && ${condition}`,
    ],
    good: [
      'permissions: { pages: read }',
      `permissions: { pages: write }\n    if: ${condition}`,
      `permissions: { pages: write }\n    if: ${condition} && github.ref == 'refs/heads/main'`,
    ],
  },
  // Without this scope GitHub takes no deployment, and no workflow may give it to all of its jobs.
  check: ({ jobs }) =>
    jobs
      .filter((job) => mayWritePages(job) && !waitsForTheVariable(job.values.if))
      .map(({ id, line }) => ({
        line,
        text: `Job ${id} may write to Pages; expected \`if: ${condition}\`.`,
      })),
};

function mayWritePages({ values }: Job): boolean {
  const { permissions } = values;
  return permissions !== null && typeof permissions === 'object' && (permissions as Values).pages === 'write';
}

function waitsForTheVariable(written: unknown): boolean {
  return typeof written === 'string' && written.includes(condition) && !loophole.test(written);
}
