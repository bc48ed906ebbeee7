/**
 * One line of text that is safe to show: line ends, control characters, and marks that are invisible or turn text
 * around are spelled out, as `\u202e`. Content is written by people who may be hostile (DESIGN §8).
 */
export function visible(text: string): string {
  if (ordinary.test(text)) return text;
  // Control, format and unpaired surrogate characters, and line and paragraph separators.
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, spell);
}

/** One character of a code frame: a tab is two spaces, a control character its picture, such as `␛`. */
export function cellOf(character: string): string {
  if (character === '\t') return '  ';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return visible(character);
}

/** How many columns of a terminal the text takes: wide characters two, combining marks none. Text as `visible` leaves it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : isCombining(character) ? 0 : 1;
  return width;
}

/** What most lines are made of. */
const ordinary = /^[ -~]*$/;

// Classes of Unicode stand within functions: V8 reads an expression when it comes to it, and most runs never ask.

function isCombining(character: string): boolean {
  return /^[\p{Mn}\p{Me}]$/u.test(character);
}

/** The common blocks of East Asian width W and F (Unicode Annex 11), and emoji that are pictures by default. */
function isWide(character: string): boolean {
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u.test(
    character,
  );
}

function spell(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}
