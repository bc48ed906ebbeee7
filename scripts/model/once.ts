/**
 * Answers a question once for each thing it is asked about, however many rules ask. The answer is forgotten with the
 * thing.
 */
export function oncePer<K extends object, V>(answer: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    let found = known.get(thing);
    if (found === undefined) {
      found = { value: answer(thing) };
      known.set(thing, found);
    }
    return found.value;
  };
}
