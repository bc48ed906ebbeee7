import type { ReactNode } from 'react';
import type { RecordView } from '../../../scripts/model/site-data.ts';
import { Contents } from './Contents.tsx';
import { Coverage } from './Coverage.tsx';
import { Details } from './Details.tsx';
import { Facts } from './Facts.tsx';
import { Part } from './Part.tsx';
import { Problems } from './Problems.tsx';
import { Prose } from './Prose.tsx';
import { Relations } from './Relations.tsx';
import { RunningHead } from './RunningHead.tsx';
import { Source } from './Source.tsx';
import { Standing } from './Standing.tsx';

/** A record as one sheet: what it says on the left, how it stands and what it belongs to in the margin. */
export function RecordSheet({
  record,
}: {
  readonly record: RecordView & { readonly title: string };
}): ReactNode {
  const { id, kind, title, state, facts, missing, relations, problems, file } = record;
  return (
    <article className="sheet">
      <RunningHead words={id === title ? id : `${id} ${title}`} facts={facts} />
      <header className="sheet__head">
        <p className="sheet__ref">
          {id !== title && id !== kind && <span className="id">{id}</span>}
          <span>{kind}</span>
        </p>
        <h1>{title}</h1>
        <Facts facts={facts} />
      </header>
      <div className="sheet__body">
        <Standing state={state} missing={missing} />
        <SheetText record={record} />
        <div className="sheet__margin">
          <Relations relations={relations} />
          <Problems problems={problems} />
          {file !== null && <Source file={file} />}
        </div>
      </div>
    </article>
  );
}

function SheetText({
  record: { statement, strip, body, details, tables },
}: {
  readonly record: RecordView;
}): ReactNode {
  return (
    <div className="sheet__text">
      {statement !== null && (
        <div className="statement">
          <Prose tree={statement.tree} />
        </div>
      )}
      {strip !== null && <Coverage strip={strip} />}
      <Contents headings={body?.headings ?? []} sections={tables} />
      {body !== null && <Prose tree={body.tree} />}
      {details.length > 0 && (
        <section className="part">
          <h2>Details</h2>
          <Details details={details} />
        </section>
      )}
      {tables.map((section) => (
        <Part key={section.id} section={section} />
      ))}
    </div>
  );
}
