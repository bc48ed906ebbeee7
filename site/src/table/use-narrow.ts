import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { stackedUpTo } from './use-box.ts';

/** Whether what stands in a box is as narrow as a phone; no on the server, then kept up to date. */
export function useNarrow(): { readonly ref: RefObject<HTMLDivElement | null>; readonly narrow: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = (): void => setNarrow(box.clientWidth <= stackedUpTo);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, narrow };
}
