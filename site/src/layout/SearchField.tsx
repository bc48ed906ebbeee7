import { type ReactNode, useEffect, useRef } from 'react';
import { useSitePath } from '../components/SiteLink.tsx';

/** A plain form: without scripts it still leads to the page of search. The key `/` jumps to it. */
export function SearchField(): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
  return (
    <search className="finder">
      <form action={useSitePath('/search/')} method="get">
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Search the program"
          aria-keyshortcuts="/"
          placeholder="Search the program"
          autoComplete="off"
          spellCheck={false}
        />
        <span className="finder__key needs-scripts">/</span>
      </form>
    </search>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
