import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useMemo } from 'react';
import type { ArchivedRecord, ArchiveView, Row, SitePage } from '../../../scripts/model/site-data.ts';
import { DataTable } from '../components/DataTable.tsx';
import { RecordSheet } from '../components/RecordSheet.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { SiteLink } from '../components/SiteLink.tsx';
import { Words } from '../components/Words.tsx';
import { type Loaded, useLoaded } from '../table/use-loaded.ts';

export interface ArchiveSources {
  /** All rows of the archive, in its order. */
  readonly load: () => Promise<readonly Row[]>;
  /** One record; null when the archive has none of this id. */
  readonly loadRecord: (id: string) => Promise<ArchivedRecord | null>;
}

type ArchiveProps = ArchiveSources & { readonly page: SitePage & ArchiveView };

/** A kind with very many records: a table that is loaded when it is opened; `?id=` shows one record. */
export default function Archive({ page, load, loadRecord }: ArchiveProps): ReactNode {
  // On the server there is no query; the first rendering in a browser must not differ from the server's.
  const isBrowser = useIsBrowser();
  const { search } = useLocation();
  const id = isBrowser ? new URLSearchParams(search).get('id') : null;
  return id === null ? (
    <AllRows page={page} load={load} alive={isBrowser} />
  ) : (
    <OneRecord key={id} page={page} id={id} loadRecord={loadRecord} />
  );
}

interface AllRowsProps extends Pick<ArchiveProps, 'page' | 'load'> {
  readonly alive: boolean;
}

function AllRows({ page, load, alive }: AllRowsProps): ReactNode {
  const loaded = useLoaded(load);
  const rows = loaded.state === 'loaded' ? loaded.value : page.first;
  const table = useMemo(() => ({ ...page.table, rows }), [page.table, rows]);
  return (
    <div className="list">
      <RunningHead words={page.title} />
      <h1>{page.title}</h1>
      <p className="lead">
        <Words text={page.lead} />
      </p>
      {rows.length < page.count && (
        <p className="table-notice" role="status">
          {noticeOf(page, loaded, alive)}
        </p>
      )}
      <DataTable table={table} sent={page.first.length} />
    </div>
  );
}

function noticeOf({ count, first }: ArchiveView, { state }: Loaded<unknown>, alive: boolean): string {
  const all = count.toLocaleString('en-US');
  if (state === 'failed')
    return `The first ${first.length} of ${all}. The others could not be loaded: try again.`;
  if (alive) return `The first ${first.length} of ${all}; the others are being loaded.`;
  return `The first ${first.length} of ${all}. The others, and the search in them, need JavaScript.`;
}

interface OneRecordProps extends Pick<ArchiveProps, 'page' | 'loadRecord'> {
  readonly id: string;
}

function OneRecord({ page, id, loadRecord }: OneRecordProps): ReactNode {
  const loaded = useLoaded(() => loadRecord(id));
  if (loaded.state === 'loaded' && loaded.value !== null) return <RecordSheet record={loaded.value} />;
  return (
    <div className="list">
      <h1>{loaded.state === 'loading' ? id : `${id} is not here`}</h1>
      <p className="lead" role="status">
        {loaded.state === 'loading' && 'Being loaded.'}
        {loaded.state === 'failed' && 'The record could not be loaded. Try again.'}
        {loaded.state === 'loaded' &&
          `No record of this list has the id ${id}, or it is not for this audience.`}
      </p>
      <p>
        <SiteLink to={page.path}>{page.title}</SiteLink>
      </p>
    </div>
  );
}
