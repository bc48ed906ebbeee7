import { type KindName, kindList } from '../model/kinds/index.ts';
import { nearest } from '../model/nearest.ts';

/** The kind of a name, in the singular or the plural; undefined for any other word. */
export function kindNamed(word: string): KindName | undefined {
  const wanted = word.toLowerCase();
  return kindList.find(({ name, plural }) => name === wanted || plural === wanted)?.name;
}

/** The kind that a person most likely meant. */
export function nearestKind(word: string): KindName | undefined {
  const near = nearest(word, [...kindList.map(({ name }) => name), ...kindList.map(({ plural }) => plural)]);
  return near === undefined ? undefined : kindNamed(near);
}

/** Definition of a kind without its literal types, for readers that treat all kinds alike. */
export function definitionOf(kind: KindName): (typeof kindList)[number] {
  const found = kindList.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`there is no kind ${kind}`);
  return found;
}
