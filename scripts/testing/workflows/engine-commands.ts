import { type Command, optionsOf } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';

/**
 * What is wrong with one command line of a workflow that calls the engine; null when nothing is, or when the line
 * calls something else. A workflow is the last place where a misspelling would be noticed.
 */
export function faultOfEngineCall(line: string): string | null {
  if (/^(?:npx\s+(?:-\S+\s+)*)?plainproof\b/.test(line)) {
    return `\`${line}\` calls a package that nobody owns; expected node scripts/plainproof.cjs.`;
  }
  const call = /^node\s+(\S*plainproof\S*)\s*([^>]*)/.exec(line);
  if (!call) return null;
  const [, launcher, rest = ''] = call;
  if (launcher !== 'scripts/plainproof.cjs')
    return `${launcher} is no launcher; expected scripts/plainproof.cjs.`;
  const [command = '', ...words] = rest.split(/\s+/).filter((word) => word !== '');
  const called = commands.find(({ name, alias }) => name === command || alias === command);
  if (!called)
    return `"${command}" is no command; expected one of ${commands.map(({ name }) => name).join(', ')}.`;
  const faults = words.map((word, index) => faultOfWord(word, words[index + 1], called));
  return faults.find((fault) => fault !== null) ?? null;
}

function faultOfWord(word: string, next: string | undefined, command: Command): string | null {
  if (!word.startsWith('--')) return null;
  const name = word.slice(2);
  const options = Object.keys(optionsOf(command));
  if (!options.includes(name))
    return `"${word}" is no option here; expected one of ${options.map((each) => `--${each}`).join(', ')}.`;
  const values = command.choices?.[name];
  if (!values || values.includes(next ?? '') || isVariable(next)) return null;
  return `"${next ?? ''}" is no value of ${word}; expected one of ${values.join(', ')}.`;
}

/** A variable of the shell in quotes: only the run knows its value, and a step before it has to judge that. */
function isVariable(word: string | undefined): boolean {
  return word !== undefined && /^"\$[A-Z_]+"$/.test(word);
}
