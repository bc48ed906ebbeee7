import { resolve } from 'node:path';
import { largeArtifact } from '../assess/artifacts.ts';
import { lineWords } from '../assess/line-words.ts';
import { measureFile, readUpTo } from '../io/read-limited.ts';
import { meant } from '../model/nearest.ts';
import type { Secret } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { collectedJson, collectedText } from '../reporters/collected.ts';
import { visible } from '../reporters/visible.ts';
import { distantProof, type Proof, proofOf, refuseSameNames } from './collect-files.ts';
import { type ProofRequest, readProofRequest } from './collect-request.ts';
import type { Invocation, Output, Result } from './command.ts';
import { judge } from './judge.ts';
import { type FileHints, readNamed, refusedFile } from './named-file.ts';
import { open } from './open.ts';
import { planProof } from './plan-proof.ts';
import { refuseAt } from './required.ts';

/**
 * `collect file FILE…`: takes files in as evidence, byte for byte, with a record of what can be known without asking.
 * @throws UsageError for files and words that fit no evidence, and for a secret in them
 */
export async function collect(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const [what = '', ...typed] = words;
  if (what !== 'file')
    throw new UsageError(
      `\`collect\` does not know \`${visible(what)}\`; expected \`file\`.`,
      meant(what, ['file'], 'Write it as `npm run collect -- file FILE --control IAM-03 --outcome pass`.'),
    );
  refuseAt('collect', options);
  const request = readProofRequest(options);
  const proofs = proofsOf(typed, request, world.cwd);
  const { root, snapshot } = await open(invocation);
  const { collected, files } = planProof(request, proofs, snapshot);
  const remarks = [...collected.remarks, ...(await searched(files, request))];
  const told = { ...collected, remarks };
  const text =
    options.format === 'json'
      ? collectedJson(told, (await judge(snapshot, options.audit)).report)
      : collectedText(told);
  return { text, code: 0, files, root };
}

/** The files that were named, or the one that lies at an address. */
function proofsOf(typed: readonly string[], request: ProofRequest, cwd: string): readonly Proof[] {
  const { uri, sha256, bytes } = request;
  if (uri === null) {
    if (sha256 !== null || bytes !== null)
      throw new UsageError(
        '`--sha256` and `--bytes` are of a file that is kept elsewhere; its address is missing.',
        'Give it with `--uri`, or leave them out: those of a file here are computed.',
      );
    if (typed.length === 0)
      throw new UsageError('`collect file` needs a file.', 'Name it, or give its address with `--uri`.');
    const proofs = typed.map((each) => proofOf(each, readNamed(each, cwd, largeArtifact, hints)));
    refuseSameNames(proofs);
    return proofs;
  }
  if (!/^https:\/\/[^\s/]/i.test(uri))
    throw new UsageError(
      `\`--uri\` got \`${visible(uri)}\`; expected an address that begins with \`https://\`.`,
      'Give the address at which an auditor can get the file.',
    );
  const [file, ...others] = typed;
  if (others.length > 0)
    throw new UsageError('One `--uri` is the address of one file.', 'Collect the others by themselves.');
  if (file !== undefined) return [distant(file, cwd)];
  if (sha256 === null || bytes === null)
    throw new UsageError(
      'A file that is only named by its address also needs `--sha256` and `--bytes`.',
      'Or name a copy of it here: both are computed, and the copy stays where it is.',
    );
  return [distantProof(uri.replace(/[?#].*$/, ''), { sha256, bytes })];
}

/** A copy of what is kept elsewhere: it is measured, and counted when it can be read whole. */
function distant(typed: string, cwd: string): Proof {
  const path = resolve(cwd, typed);
  const read = readUpTo(path, largeArtifact);
  if ('bytes' in read) return { ...proofOf(typed, read.bytes), contents: null };
  if (read.refused === 'large') return distantProof(typed, measureFile(path));
  throw refusedFile(typed, read.refused, largeArtifact, hints);
}

const hints: FileHints = {
  absent: 'Name the proof, from where you are. Give an address with `--uri`.',
  'no-file': 'Name the file itself, not a folder or a link.',
  large:
    'In git it would stay in every clone for good. Upload it to storage outside git and collect it with `--uri ADDRESS`, which keeps only its hash and size; or track it with Git LFS and collect its pointer.',
};

/** What to know of personal data in what is to be written. @throws UsageError for a secret in it */
async function searched(files: readonly Output[], { redactions }: ProofRequest): Promise<readonly string[]> {
  const { searchBytes } = await import('../io/secret-scanner.ts');
  const found: Secret[] = [];
  for (const { path, contents } of files) {
    const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
    if (bytes !== null) found.push(...((await searchBytes(path, bytes)) ?? []));
  }
  const words = ({ path, what, lines }: Secret) => {
    const place = /^evidence\/\d{4}\/[^/]+$/.test(path)
      ? 'the record'
      : path.slice(path.lastIndexOf('/') + 1);
    return `${what} on ${lineWords(lines)} of \`${place}\``;
  };
  const secrets = found.filter(({ sort }) => sort === 'credential').map(words);
  if (secrets.length > 0)
    throw new UsageError(
      `There seems to be ${secrets.join(', and ')}. Nothing was written.`,
      'Revoke it, take it out of a copy, and collect the copy; say in `--redaction` what was taken out.',
    );
  const personal = found.filter(({ sort }) => sort === 'personal').map(words);
  if (personal.length === 0 || redactions !== null) return [];
  return [
    `There seems to be ${personal.join(', and ')}. Take out what the proof does not need; say why the rest stays in \`redactions\`, or set \`classification: restricted\`.`,
  ];
}
