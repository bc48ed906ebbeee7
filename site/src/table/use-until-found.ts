import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** Hides an element while it is closed, so that the browser's own search still finds what stands within, and opens it. */
export function useUntilFound(
  ref: RefObject<HTMLElement | null>,
  key: string,
  open: boolean,
  setOpen: (key: string, open: boolean) => void,
): void {
  // React knows `hidden` as yes or no alone.
  useLayoutEffect(() => {
    if (open) ref.current?.removeAttribute('hidden');
    else ref.current?.setAttribute('hidden', 'until-found');
  }, [ref, open]);
  useEffect(() => {
    const element = ref.current;
    const found = () => setOpen(key, true);
    element?.addEventListener('beforematch', found);
    return () => element?.removeEventListener('beforematch', found);
  }, [ref, key, setOpen]);
}
