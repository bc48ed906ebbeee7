import type { ReactNode } from 'react';
import type { Detail } from '../../../scripts/model/site-data.ts';
import { Words } from './Words.tsx';

type Line = Detail['lines'][number];

/** Fields in words, one a row. */
export function Details({ details }: { readonly details: readonly Detail[] }): ReactNode {
  return (
    <dl className="details">
      {details.map(({ name, lines }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{blocks(lines)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Lines with their depth, as paragraphs and lists within lists. */
function blocks(lines: readonly Line[]): ReactNode[] {
  const shown: ReactNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = lines[at]?.item ? endOfList(lines, at) : at + 1;
    shown.push(lines[at]?.item ? list(lines.slice(at, end), at) : paragraph(lines[at], at));
    at = end;
  }
  return shown;
}

/** A list goes on over items of its own depth and everything deeper. */
function endOfList(lines: readonly Line[], start: number): number {
  const depth = lines[start]?.depth ?? 0;
  let end = start + 1;
  while (end < lines.length && continues(lines[end], depth)) end += 1;
  return end;
}

function continues(line: Line | undefined, depth: number): boolean {
  return line !== undefined && (line.depth > depth || (line.depth === depth && line.item));
}

function list(lines: readonly Line[], key: number): ReactNode {
  const depth = lines[0]?.depth ?? 0;
  const starts = lines.flatMap((line, at) => (line.depth === depth ? [at] : []));
  return (
    <ul key={key}>
      {starts.map((start, index) => (
        <li key={start}>
          <Words text={lines[start]?.text ?? ''} />
          {blocks(lines.slice(start + 1, starts[index + 1] ?? lines.length))}
        </li>
      ))}
    </ul>
  );
}

function paragraph(line: Line | undefined, key: number): ReactNode {
  return (
    <p key={key}>
      <Words text={line?.text ?? ''} />
    </p>
  );
}
