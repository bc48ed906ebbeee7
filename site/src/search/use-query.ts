import { useLocation } from '@docusaurus/router';
import { type RefObject, useEffect, useState } from 'react';

/** How long the reader must be quiet before they are answered, in ms. */
const quiet = 150;

export interface Asked {
  /** What stands in the field. */
  readonly text: string;
  /** What is asked: the field, a moment later. */
  readonly query: string;
  readonly write: (text: string) => void;
}

/** The query, kept in the page's address as `?q=`, so that it can be sent and survives a way back. */
export function useQuery(field: RefObject<HTMLInputElement | null>): Asked {
  const [text, write] = useState('');
  const [query, setQuery] = useState('');
  const { search } = useLocation();

  // The server does not know the address, and the reader may have typed before this script ran.
  useEffect(() => {
    const asked = new URLSearchParams(search).get('q') ?? '';
    const written = asked === '' ? (field.current?.value ?? '') : asked;
    write(written);
    setQuery(written.trim());
    if (written !== '') return;
    // After the frame, which moves the focus to the text of a page that was reached by a link.
    const later = setTimeout(() => field.current?.focus({ preventScroll: true }));
    return () => clearTimeout(later);
  }, [search, field]);

  useEffect(() => {
    const asked = text.trim();
    if (asked === query) return;
    const later = setTimeout(() => {
      setQuery(asked);
      keep(asked);
    }, quiet);
    return () => clearTimeout(later);
  }, [text, query]);

  return { text, query, write };
}

function keep(query: string): void {
  const address = new URL(window.location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  // Not the router's: it would take each letter for a new page.
  window.history.replaceState(window.history.state, '', address);
}
