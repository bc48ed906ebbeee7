import { useEffect, useRef, useState } from 'react';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly value: Value };

/** What a function loads, once, in the browser; a component with another key loads another thing. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const once = useRef(load);
  useEffect(() => {
    let gone = false;
    once.current().then(
      (value) => !gone && setLoaded({ state: 'loaded', value }),
      () => !gone && setLoaded({ state: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, []);
  return loaded;
}
