import { Buffer } from 'node:buffer';

/**
 * One content line of an iCalendar file (RFC 5545 §3.1), folded: no line holds more than 75 octets, and no character
 * is cut in two. Ends with CRLF.
 * @param value as it is to stand there; `textValue` makes one of any text
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      lines.push(line);
      // The space that marks a continuation is one of its octets.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
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
