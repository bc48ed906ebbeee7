/**
 * One content line of an iCalendar file (RFC 5545 §3.1), folded: no line holds more than 75 octets, and no character
 * is cut in two. Ends with CRLF.
 * @param value as it is to stand there; `textValue` makes one of any text
 */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  const parts: string[] = [];
  let [start, at, octets] = [0, 0, 0];
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      parts.push(line.slice(start, at));
      // The space that marks a continuation is one of its octets.
      [start, octets] = [at, 1];
    }
    at += character.length;
    octets += size;
  }
  return `${[...parts, line.slice(start)].join('\r\n ')}\r\n`;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Without the line break, as RFC 5545 counts. */
const mostOctets = 75;

/**
 * Any text as a value of type TEXT (RFC 5545 §3.3.11). Every way to end a line becomes `\n`; other control characters,
 * which no calendar may hold, halves of characters and marks that turn the direction of reading are left out: no text
 * can begin a line of its own or look like another.
 */
export function textValue(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
