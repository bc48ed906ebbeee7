/** What a diagram says about itself in words, for readers who do not see it. */
export interface DiagramWords {
  readonly title: string | null;
  readonly description: string | null;
}

/**
 * Reads Mermaid's own words for accessibility out of a diagram: `accTitle: …` on one line, and `accDescr: …` on one
 * line or `accDescr { … }` over several, whose line breaks become blanks. Lines that begin with `%%` are comments. Of
 * several, the last counts, as in Mermaid; empty words and a brace that nothing closes are none.
 * Source: https://mermaid.js.org/config/accessibility.html
 */
export function readDiagram(code: string): DiagramWords {
  let title: string | null = null;
  let description: string | null = null;
  for (const [, titleWords, line, block, brace] of code.replace(comment, '').matchAll(words)) {
    if (titleWords !== undefined) title = plain(titleWords);
    else if (line !== undefined) description = plain(line);
    // Without its brace the rest of the diagram would be read as its description.
    else if (block !== undefined && brace !== '') description = plain(block);
  }
  return { title, description };
}

const comment = /^[ \t]*%%.*$/gm;

/** A missing brace is matched too, so that no later line is searched again for it. */
const words = /^[ \t]*(?:accTitle[ \t]*:(.*)|accDescr[ \t]*:(.*)|accDescr\s*\{([^}]*)(\}?))/gm;

function plain(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim() || null;
}
