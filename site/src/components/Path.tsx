import { Fragment, type ReactNode } from 'react';

/** A file's path, which may break after a slash. */
export function Path({ path }: { readonly path: string }): ReactNode {
  return (
    <span className="id path">
      {path.split(/(?<=\/)/).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a path may repeat, and never move
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
