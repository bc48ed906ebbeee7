import type { ReactNode } from 'react';
import { Parts } from './Parts.tsx';

/** A file's path, which may break after a slash. */
export function Path({ path }: { readonly path: string }): ReactNode {
  return (
    <span className="id path">
      <Parts
        of={path.split(/(?<=\/)/)}
        show={(part, at) => (
          <>
            {at > 0 && <wbr />}
            {part}
          </>
        )}
      />
    </span>
  );
}
