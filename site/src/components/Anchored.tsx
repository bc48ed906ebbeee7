import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactNode } from 'react';

interface Props {
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly id: string;
  readonly children?: ReactNode;
}

/** A heading that can be linked to. It tells the check of links that its anchor exists. */
export function Anchored({ level, id, children }: Props): ReactNode {
  const Heading = `h${level}` as const;
  useBrokenLinks().collectAnchor(id);
  return (
    <Heading id={id}>
      {children}
      <a className="anchor" href={`#${id}`} aria-label="Link to this heading">
        #
      </a>
    </Heading>
  );
}
