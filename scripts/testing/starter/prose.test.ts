import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { programTexts, type Text, textAt, textsIn } from './texts.ts';

const texts = [...programTexts(), ...textsIn('scripts/handbook'), textAt('README.md')];

describe('the prose', () => {
  it('has the right article, no word twice, one blank after a sentence', { timeout: 60_000 }, async () => {
    const found = await Promise.all(texts.map(remarksOn));
    expect(found.flat()).toEqual([]);
  });

  it('is read by tools that can find something', async () => {
    const body = 'An user sees the the page.  It is slow.\n';
    const found = await remarksOn({ path: 'x.md', text: body, fields: { text: 'A hour late.' }, body });
    expect(found).toHaveLength(4);
  });

  it('never says of a program what only an auditor, or nobody, may say', () => {
    // READINESS §8. A certified public accountant is a person; a guide may say what a report is not.
    const claims = /\b(?:compliant|certified(?! public accountant)|passed|guarantee[sd]?)\b|\bAICPA seal\b/gi;
    const found = programTexts().flatMap(({ path, text }) =>
      [...text.matchAll(claims)].map(([word]) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

const english = unified()
  .use(retextEnglish)
  .use(retextIndefiniteArticle)
  .use(retextRepeatedWords)
  .use(retextSentenceSpacing, { preferred: 1 });

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // A processor without a compiler is what it wants; its own type leaves the tree's type open.
  .use(remarkRetext, english as unknown as Parameters<typeof remarkRetext>[0]);

async function remarksOn({ path, body, fields }: Text): Promise<readonly string[]> {
  const prose = [body, ...sentencesIn(fields)].join('\n\n');
  const file = new VFile({ path, value: prose });
  await reader.run(reader.parse(file), file);
  return file.messages.map((message) => `${path}: ${message.reason}`);
}

/** Values that are sentences: a statement, a step, a question. */
function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(sentencesIn);
}
