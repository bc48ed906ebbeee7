import type { ReactNode } from 'react';
import type { PageHead, RecordView } from '../../../scripts/model/site-data.ts';
import { RecordSheet } from '../components/RecordSheet.tsx';

/** A record, a criterion, a rule or a kind. */
export default function RecordPage({ page }: { readonly page: PageHead & RecordView }): ReactNode {
  return <RecordSheet record={page} />;
}
