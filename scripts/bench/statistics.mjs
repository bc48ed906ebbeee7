/** The middle value; the mean of the two middle ones when their number is even. NaN of nothing. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle];
  return sorted.length === 0 ? Number.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and spread: the least and the greatest value, which with few runs say more than a deviation. */
export function summarize(values) {
  return { n: values.length, median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * The ratio of two programs, pair by pair: the two runs of a pair stood side by side, so that a machine that is
 * busy for a minute slows both.
 * @param {readonly number[]} ours times in milliseconds, one a round
 * @param {readonly number[]} theirs the same rounds of the other program
 * @throws RangeError when the two do not have the same number of rounds
 */
export function ratio(ours, theirs) {
  if (ours.length !== theirs.length) throw new RangeError('both programs need the same rounds');
  return summarize(ours.map((time, round) => time / theirs[round]));
}
