import { describe, expect, it } from 'vitest';
import { headingOf, readLink } from './link.ts';

const from = 'policies/POL-09-access-control.md';
const read = (address: string) => {
  const link = readLink(address, from);
  return link.to === 'file'
    ? `${link.path}${link.folder ? '/' : ''}${link.anchor === null ? '' : `#${link.anchor}`}`
    : link.to === 'danger'
      ? link.why
      : link.to;
};

describe('readLink', () => {
  it.each([
    ['../controls/iam/IAM-03.md', 'controls/iam/IAM-03.md'],
    ['./POL-01.md', 'policies/POL-01.md'],
    ['POL-01.md#purpose', 'policies/POL-01.md#purpose'],
    ['#purpose', 'policies/POL-09-access-control.md#purpose'],
    ['?plain=1#L3', 'policies/POL-09-access-control.md#L3'],
    ['/controls/README.md', 'controls/README.md'],
    ['/', '/'],
    ['../', '/'],
    ['..', '/'],
    ['.', 'policies/'],
    ['procedures/', 'policies/procedures/'],
    ['a%20b.md#caf%C3%A9', 'policies/a b.md#café'],
    ['a.md?x=../..', 'policies/a.md'],
  ])('%s is a path', (address, path) => expect(read(address)).toBe(path));

  it.each([
    ['../../x.md', 'outside'],
    ['/../x.md', 'outside'],
    ['%2e%2e/%2e%2e/x.md', 'outside'],
    ['100%.md', 'garbage'],
    ['x.md#100%', 'garbage'],
    ['x%00.md', 'garbage'],
    ['', 'nothing'],
  ])('%s leads nowhere', (address, to) => expect(read(address)).toBe(to));

  it.each([
    ['https://example.com/a', 'elsewhere'],
    ['HTTP://example.com', 'elsewhere'],
    ['mailto:security@example.com', 'elsewhere'],
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['vbscript:x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['C:/Users/sam', 'scheme'],
    ['java\tscript:alert(1)', 'hidden'],
    ['\u0001javascript:alert(1)', 'hidden'],
    [' javascript:alert(1)', 'hidden'],
    ['java\u200bscript:alert(1)', 'hidden'],
    ['https://example.com/\u202efdp', 'hidden'],
    ['//example.com', 'host'],
    ['\\\\example.com', 'host'],
    ['/\\example.com', 'host'],
  ])('%j is judged as a browser reads it', (address, why) => expect(read(address)).toBe(why));

  it('reads blanks within an address once, however many', () => {
    // Time of this process alone: others may keep the machine busy.
    const before = process.cpuUsage();
    expect(read(`b${' '.repeat(100_000)}c`)).toContain('policies/b ');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  it.each([' a.md', 'a.md ', '  a.md', 'a.md   ', ' a b.md '])('%j hides blanks', (address) => {
    expect(read(address)).toBe('hidden');
  });
});

describe('headingOf', () => {
  it('is the anchor and its file', () => {
    expect(headingOf(readLink('#scope', from))).toEqual({ file: from, anchor: 'scope' });
    expect(headingOf(readLink('../program/README.md#scope', from))).toEqual({
      file: 'program/README.md',
      anchor: 'scope',
    });
  });

  it.each(['#', '#top', 'POL-01.md', 'https://example.com/#scope', '../../x#scope'])(
    '%s asks for none',
    (address) => {
      expect(headingOf(readLink(address, from))).toBeUndefined();
    },
  );
});
