/** Words that explain no difference: `none`, `n/a`, or no word at all. */
export const saysNothing = /^\W*(none|no|nothing|n\/a)?\W*$/i;
