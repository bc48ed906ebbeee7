import { describe, expect, it } from 'vitest';
import { inlineScripts, isElsewhere, sourcesIn, sourcesInStyle } from './markup.ts';

describe('what is seen elsewhere', () => {
  it.each([
    ['<script src="https://cdn.example.org/a.js"></script>', true],
    ['<script defer src=//cdn.example.org/a.js></script>', true],
    ['<link rel="stylesheet" href="https://cdn.example.org/a.css">', true],
    ['<link rel=preconnect href=https://cdn.example.org />', true],
    ['<img alt="a > b" src="/program/a.png">', false],
    ['<img alt="a > b" src=https://cdn.example.org/a.png>', true],
    ['<link rel="canonical" href="https://example.com/program/">', false],
    ['<a href="https://cdn.example.org">a link asks nobody</a>', false],
  ])('%s', (html, expected) => {
    expect(sourcesIn(html).some(isElsewhere)).toBe(expected);
  });

  it('in a style sheet', () => {
    expect(sourcesInStyle('@import "//a.example/b.css"; a{b:url(/c.woff2)}')).toEqual([
      '//a.example/b.css',
      '/c.woff2',
    ]);
  });
});

describe('what is inline', () => {
  it.each([
    ['<script>1</script>', ['<script>']],
    ['<script type=module>1</script>', ['<script>']],
    ['<script defer src=/a.js></script>', []],
    ['<p title="1 > 0" onclick="a()">b</p>', ['<p onclick>']],
    ["<body ONLOAD='a()'>", ['<body onload>']],
    ['<p title="onclick=a()">onclick=a()</p>', []],
    ['<p>&lt;script>1&lt;/script></p>', []],
  ])('%s', (html, expected) => {
    expect(inlineScripts(html)).toEqual(expected);
  });
});
