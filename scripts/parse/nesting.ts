/** markdown-it reads no deeper than 100 levels, and a list with its item is two of them. */
export const deepest = 98;

/** Whether square brackets stand in one another deeper than the parser follows. */
export function bracketsNest(words: string): boolean {
  let open = 0;
  for (let at = words.indexOf('['); at >= 0 && open < deepest; at = words.indexOf('[', at + 1)) open += 1;
  if (open < deepest) return false;
  let depth = 0;
  for (const mark of words) {
    if (mark === '[') depth += 1;
    else if (mark === ']') depth = Math.max(0, depth - 1);
    if (depth >= deepest) return true;
  }
  return false;
}
