import type { ReactNode } from 'react';
import type { SourceLinks } from '../../../scripts/model/site-data.ts';
import { Note } from './Note.tsx';
import { Path } from './Path.tsx';

/** The file behind the page, who touched it last, and the ways to it on GitHub. */
export function Source({ file }: { readonly file: SourceLinks }): ReactNode {
  const links = [
    { words: 'Edit', href: file.edit },
    { words: 'History', href: file.history },
    { words: 'View the file', href: file.view },
  ].flatMap(({ words, href }) => (href === null ? [] : [{ words, href }]));
  return (
    <Note title="File">
      <p>
        <Path path={file.path} />
      </p>
      {file.changed !== null && <Changed changed={file.changed} />}
      {links.length > 0 && (
        <p className="source__links">
          {links.map(({ words, href }) => (
            <a key={words} href={href}>
              {words}
            </a>
          ))}
        </p>
      )}
    </Note>
  );
}

function Changed({ changed }: { readonly changed: NonNullable<SourceLinks['changed']> }): ReactNode {
  const commit = <span className="id">{changed.short}</span>;
  return (
    <p className="muted">
      Last changed <time dateTime={changed.on}>{changed.on}</time> in commit{' '}
      {changed.href === null ? commit : <a href={changed.href}>{commit}</a>}
    </p>
  );
}
