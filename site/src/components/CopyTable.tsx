import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Row, Table } from '../../../scripts/model/site-data.ts';
import { asHtml, asTabbedText } from '../table/copy.ts';
import { rowsWords } from '../table/text.ts';

interface CopyTableProps {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Copies the rows that the filters leave, for a spreadsheet. Where the browser refuses, the text is laid out to copy. */
export function CopyTable({ table, rows }: CopyTableProps): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(null), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    try {
      await writeToClipboard(asTabbedText(table, rows), asHtml(table, rows));
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="table-copy">
      <span className="table-copied" role="status">
        {outcome === 'copied' && `Copied ${rowsWords(rows.length)}`}
      </span>
      <button type="button" className="table-button" onClick={copy}>
        Copy<span className="out-of-sight"> {table.caption} for a spreadsheet</span>
      </button>
      {outcome === 'refused' && <ByHand text={asTabbedText(table, rows)} close={() => setOutcome(null)} />}
    </div>
  );
}

function ByHand({ text, close }: { readonly text: string; readonly close: () => void }): ReactNode {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), []);
  return (
    <div className="table-by-hand">
      <label htmlFor={id}>The browser did not let us copy. The text is selected: copy it from here.</label>
      <textarea id={id} ref={area} readOnly rows={6} value={text} />
      <button type="button" className="table-button" onClick={close}>
        Close
      </button>
    </div>
  );
}

async function writeToClipboard(text: string, html: string): Promise<void> {
  const part = (content: string, type: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') }),
  ]);
}
