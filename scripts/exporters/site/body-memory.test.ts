import { describe, expect, it } from 'vitest';
import { type BodyContext, bodyOf as makeBody } from './body.ts';
import { bodyOf } from './body-memory.ts';

const text = 'See IAM-03 and [the policy](POL-09.md).';

describe('a remembered body', () => {
  it('is the same thing when nothing has changed', () => {
    expect(bodyOf(text, context())).toBe(bodyOf(text, context()));
  });

  it.each<[string, string, Partial<BodyContext>]>([
    ['its text', `${text} More.`, {}],
    ['the title of what it names', text, { pageOf: () => ({ path: '/controls/IAM-03/', title: 'New' }) }],
    ['whether the reader may see what it names', text, { pageOf: () => null }],
    ['where a file is shown', text, { pageOfFile: () => '/elsewhere/' }],
    ['its own place', text, { path: 'controls/README.md' }],
  ])('is made again after a change of %s', (_, markdown, change) => {
    bodyOf(text, context());
    const changed = { ...context(), ...change };
    expect(bodyOf(markdown, changed)).toEqual(makeBody(markdown, changed));
    expect(bodyOf(markdown, changed)).not.toBe(bodyOf(text, context()));
  });
});

function context(): BodyContext {
  return {
    path: 'policies/README.md',
    pageOf: (id) => (id === 'IAM-03' ? { path: '/controls/IAM-03/', title: 'Access review' } : null),
    pageOfFile: (path) => (path === 'policies/POL-09.md' ? '/policies/POL-09/' : null),
    sourceOf: () => null,
  };
}
