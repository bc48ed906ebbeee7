import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A note in the margin of a sheet. */
export function Note({ title, children }: Props): ReactNode {
  return (
    <section className="note">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
