// How a part of the engine is bundled otherwise than esbuild would: what a short run does not need is left for later.

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What shows the examples of rules. */
const showExamples = ['commands/explain.ts', 'commands/export-site.ts'];
/** What a short run does not call: loaded with the first call. */
const late = {
  entities: ['decodeHTML', 'decodeHTMLStrict'],
  'fastest-levenshtein': ['distance'],
  'markdown-it': ['default'],
  'node:crypto': ['createHash', 'hash', 'randomUUID'],
  'node:readline/promises': ['createInterface'],
  'node:v8': ['getHeapSpaceStatistics', 'setFlagsFromString'],
};

/**
 * The plugins of esbuild for one part.
 * @param {string} scripts the folder of the sources
 * @param {string} part the part's source, from there
 * @param {() => Promise<string>} validatorsText the text of the compiled validators
 */
export function pluginsFor(scripts, part, validatorsText) {
  return [
    compiledValidators(scripts, validatorsText),
    oneYaml(dirname(scripts)),
    noLinkify(),
    lateWords(part),
    parts(scripts),
    lateModules(),
  ];
}

/**
 * What a command imports when it reaches a line is a part of its own, and the launcher loads it there. Within one bundle
 * esbuild would wrap each module that such an import leads to, and their wraps cost a seventh of a short run.
 */
function parts(scripts) {
  const textOf = (text, path) =>
    text.replace(
      /\bimport\('(\.[^']+)'\)/g,
      (_, target) => `part('${relative(scripts, join(dirname(path), target)).replaceAll('\\', '/')}')`,
    );
  return {
    name: 'parts',
    setup: (build) => onSource(build, /[\\/]scripts[\\/](?:cli|commands[\\/][\w-]+)\.ts$/, textOf),
  };
}

/**
 * Words that most runs do not show are made when somebody asks for them: messages of rules, and schemas of kinds, whose
 * validators are compiled. Examples, half of a rule's text, are in the parts that show them and in no other.
 * Biome keeps the form of the lines that are looked for; in another form the words are made at once.
 */
function lateWords(part) {
  const getter = (name, value) => `  get ${name}() { return ${value}; },`;
  const late = (name, [open, close]) =>
    new RegExp(`^ {2}(${name}): (\\${open}\\r?\\n.*?^ {2}\\${close}),$`, 'gms');
  // As many lines as before: esbuild tells places in what it is given.
  const replaced = (text, form, made) =>
    text.replace(form, (before, name, value) => {
      const after = made(name, value);
      return after + '\n'.repeat(before.split('\n').length - after.split('\n').length);
    });
  const ruleText = (text) =>
    [
      [late('examples', '[]'), showExamples.includes(part) ? getter : () => ''],
      [late('messages', '{}'), getter],
    ].reduce((words, [form, made]) => replaced(words, form, made), text);
  const kindText = (text) => {
    const [line, name, path] = /^import \{ (\w+Schema) \} from '(.+)';$/m.exec(text) ?? [];
    if (line === undefined) return text;
    return text
      .replace(line, '')
      .replace(`  schema: ${name},`, getter('schema', `require('${path}').${name}`));
  };
  return {
    name: 'late-words',
    setup(build) {
      onSource(build, /[\\/]scripts[\\/]rules[\\/][\w-]+\.ts$/, ruleText);
      onSource(build, /[\\/]scripts[\\/]model[\\/]kinds[\\/][\w-]+\.ts$/, kindText);
    },
  };
}

/** Bundles sources with another text. */
function onSource(build, filter, textOf) {
  build.onLoad({ filter }, ({ path }) => ({
    contents: textOf(readFileSync(path, 'utf8'), path),
    loader: 'ts',
  }));
}

/** markdown-it makes one of these each time, also when bare addresses are not to become links; ours never are. */
function noLinkify() {
  const contents = 'export default class {}';
  return {
    name: 'no-linkify',
    setup: (build) => build.onLoad({ filter: /[\\/]linkify-it[\\/]index\.mjs$/ }, () => ({ contents })),
  };
}

/** In the place of a module of `late`: functions of the same names, of which the first one called loads it. */
function lateModules() {
  const functionOf = (name) =>
    name === 'default'
      ? 'export default function (...given) { return new (load().default)(...given); }'
      : `export const ${name} = (...given) => load().${name}(...given);`;
  return {
    name: 'late-modules',
    setup(build) {
      const filter = new RegExp(`^(?:${Object.keys(late).join('|')})$`);
      // Other packages may ask for more than these functions.
      const callers = /[\\/](?:scripts|markdown-it)[\\/](?!.*node_modules)/;
      build.onResolve({ filter }, ({ path, kind, importer, resolveDir }) =>
        kind === 'import-statement' && callers.test(importer)
          ? { path, namespace: 'late', pluginData: resolveDir }
          : undefined,
      );
      build.onLoad({ filter, namespace: 'late' }, async ({ path, pluginData: resolveDir }) => {
        // A package may give `require` another form of itself, which the other callers do not share.
        const found = await build.resolve(path, { kind: 'import-statement', resolveDir });
        if (found.errors.length > 0) return { errors: found.errors };
        return {
          contents: [
            `let loaded;\nconst load = () => (loaded ??= require(${JSON.stringify(found.path)}));`,
            ...late[path].map(functionOf),
          ].join('\n'),
          resolveDir,
        };
      });
    },
  };
}

/** gray-matter asks for js-yaml in another form than we do: both get the same copy. */
function oneYaml(root) {
  const path = join(root, 'node_modules', 'js-yaml', 'dist', 'js-yaml.mjs');
  return { name: 'one-yaml', setup: (build) => build.onResolve({ filter: /^js-yaml$/ }, () => ({ path })) };
}

/** Puts compiled validators in the place of parse/validators.ts, which compiles them on first use. */
function compiledValidators(scripts, textOf) {
  return {
    name: 'compiled-validators',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]parse[\\/]validators\.ts$/ }, async () => ({
        contents: await textOf(),
        loader: 'js',
        resolveDir: join(scripts, 'parse'),
      })),
  };
}
