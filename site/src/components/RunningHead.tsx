import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';
import type { Fact } from '../../../scripts/model/site-data.ts';
import { useFrame } from '../frame.ts';

interface Props {
  readonly words: string;
  /** Of these the version is taken, where there is one. */
  readonly facts?: readonly Fact[];
}

/** What paper says at the head of every page: what this is, its version, the commit, and the day it was judged. */
export function RunningHead({ words, facts = [] }: Props): ReactNode {
  const { title, commit, dirty, today } = useFrame();
  const version = facts.find(({ name }) => name.toLowerCase() === 'version')?.value;
  const left = [words, ...(version === undefined ? [] : [`version ${version}`])].join(', ');
  const state = commit === null ? [] : [`commit ${commit.short}${dirty ? ' with local changes' : ''}`];
  const right = [...state, `judged ${today}`].join('\n');
  const font = 'font: 8pt Helvetica, Arial, sans-serif';
  return (
    <Head>
      <style>
        {`@page { @top-left { content: ${quoted(left)}; width: 58%; text-align: left; ${font} } @top-right { content: ${quoted(right)}; white-space: pre; text-align: right; ${font} } @bottom-left { content: ${quoted(title)}; ${font} } }`}
      </style>
    </Head>
  );
}

/**
 * A string in css, in which everything but letters and digits is escaped: no title can end it. Spaces too: one that
 * follows an escape would be taken as its end.
 */
function quoted(text: string): string {
  const safe = [...text].map((sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : `\\${(sign.codePointAt(0) as number).toString(16).padStart(6, '0')}`,
  );
  return `"${safe.join('')}"`;
}
