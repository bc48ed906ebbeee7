/** Likelihood times impact, 1 to 25: what the appetite is compared with. */
export function scoreOf({
  likelihood,
  impact,
}: {
  readonly likelihood: number;
  readonly impact: number;
}): number {
  return likelihood * impact;
}
