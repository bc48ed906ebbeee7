import { describe, expect, it } from 'vitest';
import { breachesOf, context, htmlOf } from './body.test-data.ts';
import { bodyOf, inlineBody, wordsOf } from './body.ts';

const iam = '<a href="/controls/IAM-03/" title="Access is "reviewed"" className="id">IAM-03</a>';

function html(markdown: string): string {
  const { tree } = bodyOf(markdown, context);
  expect(breachesOf(tree)).toEqual([]);
  return htmlOf(tree);
}

describe('ids in prose', () => {
  it.each([
    ['links a known id', 'See IAM-03.', `<p>See ${iam}.</p>`],
    ['twice, and in emphasis', 'IAM-03 **IAM-03**', `<p>${iam} <strong>${iam}</strong></p>`],
    [
      'criteria',
      '(CC6.1)',
      '<p>(<a href="/criteria/CC6.1/" title="Logical access" className="id">CC6.1</a>)</p>',
    ],
    ['leaves the unknown', 'POL-99, AES-256 and IAM-030', '<p>POL-99, AES-256 and IAM-030</p>'],
    ['not in code', '`IAM-03`', '<p><code>IAM-03</code></p>'],
    ['not in fences', '```\nIAM-03\n```', '<pre><code>IAM-03\n</code></pre>'],
    ['not in links', '[IAM-03](https://a.b)', '<p><a href="https://a.b" rel="noreferrer">IAM-03</a></p>'],
    ['not in headings', '## IAM-03', '<h2 id="iam-03">IAM-03</h2>'],
    ['in cells', '|IAM-03|\n|-|', `<table><thead><tr><th>${iam}</th></tr></thead></table>`],
    ['in the words of an unwrapped link', '[IAM-03](../secret.md)', `<p>${iam}</p>`],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['to a page', '../controls/iam/IAM-03.md', '/controls/IAM-03/'],
    ['to a page and its heading', '../controls/iam/IAM-03.md#how', '/controls/IAM-03/#how'],
    ['from the root', '/controls/iam/IAM-03.md', '/controls/IAM-03/'],
    ['to a folder', '../controls/', '/controls/'],
    ['to a source', '../scripts/cli.ts#L3', 'https://github.com/o/r/blob/main/scripts/cli.ts#L3'],
    ['to a file that the reader may not see', '../risk-register/RISK-001.md', null],
    ['above the root', '../../etc/passwd', null],
    ['on the same page', '#scope', '#scope'],
    ['on the same page by its name', 'POL-09-access-control.md#scope', '#scope'],
    ['to a heading with other letters', '#größe', '#gr%C3%B6%C3%9Fe'],
    ['to a heading with a percent sign', '#a%2525', '#a%2525'],
    ['elsewhere', 'https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['to a mailbox', 'mailto:a@example.com', 'mailto:a@example.com'],
    ['to nothing', '', null],
    ['to garbage', '%E0%A4%A', null],
    ['to a script', 'javascript:alert(1)', null],
    ['to a script in other letters', 'JaVaScRiPt:alert(1)', null],
    ['to a script with entities', 'javascript&#58;alert(1)', null],
    ['to a script with a tab', 'java&#9;script:alert(1)', null],
    ['to a script after a control character', '&#1;javascript:alert(1)', null],
    ['to data', 'data:text/html,a', null],
    ['to vbscript', 'vbscript:a', null],
    ['to a file of the reader', 'file:///etc/passwd', null],
    ['to a host without a scheme', '//evil.example', null],
    ['to a host with backslashes', '\\\\\\\\evil.example', null],
    ['with hidden characters', 'https://example.com/&#x202e;a', null],
  ])('%s', (_, address, href) => {
    const outer = href !== null && /^[a-z]+:/.test(href);
    const link = href === null ? 'words' : `<a href="${href}"${outer ? ' rel="noreferrer"' : ''}>words</a>`;
    expect(html(`[words](${address})`)).toBe(`<p>${link}</p>`);
    expect(html(`[words][a]\n\n[a]: <${address}>`)).toBe(`<p>${link}</p>`);
  });

  it('reads addresses that stand bare, and refuses dangerous ones between angles', () => {
    expect(html('www.example.com')).toBe(
      '<p><a href="http://www.example.com" rel="noreferrer">www.example.com</a></p>',
    );
    expect(html('<javascript:alert(1)>')).toBe('<p>javascript:alert(1)</p>');
  });

  it('does not let one definition fill the page', () => {
    const size = JSON.stringify(
      bodyOf(`[a]: /controls/?${'b'.repeat(5000)}\n\n${'[a] '.repeat(1000)}`, context),
    );
    expect(size.length).toBeLessThan(300_000);
  });
});

describe('images', () => {
  it.each([
    [
      'elsewhere',
      '![A map](https://a.b/c.png)',
      '<a href="https://a.b/c.png" rel="noreferrer">image: A map</a>',
    ],
    ['without words', '![](https://a.b/c.png)', '<a href="https://a.b/c.png" rel="noreferrer">image</a>'],
    ['hidden', '![A map](secret.png)', 'image: A map'],
    ['as data', '![A map](data:image/svg+xml,a)', 'image: A map'],
    ['by reference', '![A map][a]\n\n[a]: secret.png', 'image: A map'],
    [
      'in a link',
      '[![A map](https://a.b/c)](https://d.e)',
      '<a href="https://d.e" rel="noreferrer">image: A map</a>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });
});

describe('headings', () => {
  it('get the anchors of GitHub, lose their marks, and stay below the page’s own', () => {
    const body = bodyOf(
      '# A *b* `c`\n\n## A b c\n\n### [Link](https://a.b) & ![alt](x)\n\n##\n\n###### Six',
      context,
    );
    expect(body.headings).toEqual([
      { id: 'a-b-c', text: 'A b c', depth: 2 },
      { id: 'a-b-c-1', text: 'A b c', depth: 2 },
      { id: 'link--alt', text: 'Link & alt', depth: 3 },
      { id: 'six', text: 'Six', depth: 6 },
    ]);
    expect(htmlOf(body.tree)).toBe(
      '<h2 id="a-b-c">A b c</h2><h2 id="a-b-c-1">A b c</h2><h3 id="link--alt">Link & alt</h3><h6 id="six">Six</h6>',
    );
  });
});

describe('what GitHub adds to Markdown', () => {
  it.each([
    ['tables', '|a|b|\n|:-:|-:|\n|c|d|'],
    ['tasks', '- [x] done\n- [ ] open'],
    ['strikethrough', '~~gone~~'],
    ['footnotes', 'A[^a] and again[^a].\n\n[^a]: Words IAM-03.\n\n    # Title'],
    ['loose and nested lists', '1. a\n\n   b\n2. c\n   - d\n   - e\n\n- *f*\n  *g*'],
    ['line breaks', 'a  \nb<br>c'],
  ])('%s', (_, markdown) => {
    expect(html(markdown)).toMatchSnapshot();
  });
});

describe('diagrams', () => {
  it('bring their words', () => {
    const code = 'flowchart LR\n  accTitle: Joining\n  accDescr { HR tells\n  "IT" IAM-03. }\n  a --> b';
    expect(html(`\`\`\`Mermaid x\n${code}\n\`\`\``)).toBe(
      '<figure className="diagram" dataTitle="Joining" dataDescription="HR tells "IT" IAM-03.">' +
        `<pre><code className="language-mermaid">${code}\n</code></pre></figure>`,
    );
  });

  it('without words have none', () => {
    expect(html('```mermaid\na\n```')).toBe(
      '<figure className="diagram"><pre><code className="language-mermaid">a\n</code></pre></figure>',
    );
  });
});

describe('words for search', () => {
  it('are all the words and nothing else', () => {
    const body = bodyOf(
      '# Title\n\nOne **two**three `four`[^1]\n\n|a|b|\n|-|-|\n|c|d|\n\n- [ ] e\n\n```mermaid\naccTitle: f\ng --> h\n```\n\n[^1]: i',
      context,
    );
    expect(wordsOf(body)).toBe('Title One twothree four a b c d e f Notes i');
  });
});

it('ids are linked whatever was read before', () => {
  bodyOf('`word IAM-03 word`', context);
  expect(htmlOf(inlineBody('IAM-03', context).tree)).toBe(`<p>${iam}</p>`);
});

describe('statements', () => {
  it.each([
    ['ids are linked', 'By IAM-03\n  daily. ', `<p>By ${iam} daily.</p>`],
    ['Markdown stays', '**a** [b](c) <b> `IAM-99`', '<p>**a** [b](c) <b> `IAM-99`</p>'],
    ['nothing', ' \n', ''],
  ])('%s', (_, text, expected) => {
    const { tree, headings } = inlineBody(text, context);
    expect([htmlOf(tree), headings, breachesOf(tree)]).toEqual([expected, [], []]);
  });
});
