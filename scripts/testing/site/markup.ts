/** One opening tag of a page: its name, and its attributes in small letters. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands behind it, up to the next tag. */
  readonly text: string;
}

/** The opening tags of a page as it was written, attributes with quotes or without. */
export function tagsIn(html: string): readonly Tag[] {
  return [...html.matchAll(tag)].map(([, name = '', attributes = '', text = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        double ?? single ?? bare ?? '',
      ]),
    ),
    text,
  }));
}

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const tag = /<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)/gi;

/** What a browser runs though no file of ours holds it: scripts without a source, and handlers. */
export function inlineScripts(html: string): readonly string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => [
    ...(name === 'script' && attributes.src === undefined ? ['<script>'] : []),
    ...Object.keys(attributes)
      .filter((key) => key.startsWith('on'))
      .map((key) => `<${name} ${key}>`),
  ]);
}

/** What a browser fetches by itself: sources of any element, and links that are no mere names. */
export function sourcesIn(html: string): readonly string[] {
  return tagsIn(html)
    .filter(({ name }) => fetching.has(name))
    .filter(({ attributes }) => !/^(?:canonical|alternate)\b/.test(attributes.rel ?? ''))
    .flatMap(({ attributes: { src, href, data } }) => [src, href, data])
    .filter((address) => address !== undefined);
}

const fetching = new Set(['script', 'link', 'img', 'source', 'iframe', 'video', 'audio', 'object', 'embed']);

/** What a style sheet fetches. */
export function sourcesInStyle(css: string): readonly string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, url, sheet]) => url ?? sheet ?? '',
  );
}

export function isElsewhere(address: string): boolean {
  return /^(?:https?:)?\/\//.test(address);
}
