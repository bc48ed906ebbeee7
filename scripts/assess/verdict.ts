/** `unknown`: the text does not tell, or somebody has yet to decide. It is never a pass. */
export type Met = 'yes' | 'no' | 'unknown';

export interface Verdict {
  readonly met: Met;
  /** What is so, as a clause for people: `it-lead has no holder`. */
  readonly words: string;
  /** The id of the record that settles it, when one other record does. */
  readonly record?: string;
}

/** The one that decides when all must hold: the first `no`, else the first `unknown`, else the first. */
export function decisive<V extends Verdict>(verdicts: readonly V[]): V | undefined {
  return (
    verdicts.find(({ met }) => met === 'no') ?? verdicts.find(({ met }) => met === 'unknown') ?? verdicts[0]
  );
}

export function yes(words: string, record?: string): Verdict {
  return verdict('yes', words, record);
}

export function no(words: string, record?: string): Verdict {
  return verdict('no', words, record);
}

export function unknown(words: string, record?: string): Verdict {
  return verdict('unknown', words, record);
}

function verdict(met: Met, words: string, record: string | undefined): Verdict {
  return record === undefined ? { met, words } : { met, words, record };
}
