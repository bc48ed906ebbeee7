import type { ReactNode } from 'react';
import type { Section } from '../../../scripts/model/site-data.ts';
import { Anchored } from './Anchored.tsx';
import { DataTable } from './DataTable.tsx';
import { Prose } from './Prose.tsx';

/** A table under its heading, with what is said before it. */
export function Part({ section }: { readonly section: Section }): ReactNode {
  const { id, title, lead, intro, table, folded = null } = section;
  return (
    <section className="part">
      {id !== '' && (
        <Anchored level={2} id={id}>
          {title}
        </Anchored>
      )}
      {lead !== null && <p>{lead}</p>}
      {intro !== null && <Prose tree={intro.tree} />}
      <DataTable table={table} />
      {folded !== null && (
        <details className="part__more">
          <summary>{folded.title}</summary>
          <DataTable table={folded.table} />
        </details>
      )}
    </section>
  );
}
