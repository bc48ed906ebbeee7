import { artifactsOf, filesByPath, otherHash, pointerIn } from '../assess/artifacts.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/users.csv';
const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const text = `---\nid: EV-20260630-IAM-03\ntitle: Access review\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - path: ${file}\n    sha256: ${hash}\n    bytes: 0\n---\n`;
const files = { [record]: text, [file]: '' };
/** Kept with Git LFS, and not fetched into this work tree. */
const kept = {
  [record]: text.replace('bytes: 0', 'bytes: 73400320'),
  [file]: `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 73400320\n`,
};

export const artifactHashMatches = defineRule({
  id: 'artifact-hash-matches',
  group: 'evidence',
  severity: 'error',
  summary: 'Every artifact has the SHA-256 and the size that its record states.',
  why: 'The hash shows that this is the file that was reviewed. Without a hash that matches, anyone may have changed the file since.',
  fix: 'Restore the file that was reviewed. If it was replaced on purpose, write a new record that names this one in `supersedes`.',
  messages: {
    absent: {
      text: '`{field}` has no `sha256`; expected the SHA-256 of the file.',
      fix: 'Add the `sha256` that `shasum -a 256 FILE` prints, and the size of the file in `bytes`.',
    },
    size: '`{path}` has {actual} bytes, but its record states {stated}; expected the file that was reviewed.',
    different:
      '`{path}` has the SHA-256 {actual}, but its record states {stated}; expected the file that was reviewed.',
  },
  examples: [
    {
      name: 'no hash',
      files,
      change: { path: record, from: `    sha256: ${hash}\n`, to: '' },
      problems: [{ message: 'absent', path: record, line: 10 }],
    },
    {
      name: 'the file was edited',
      files,
      change: { add: file, text: 'user,role\n' },
      problems: [{ message: 'size', path: record, line: 10 }],
    },
    {
      name: 'the file was edited, and the record states no size',
      files: { ...files, [record]: text.replace('    bytes: 0\n', '') },
      change: { add: file, text: 'user,role\n' },
      problems: [{ message: 'different', path: record, line: 11 }],
    },
    {
      name: 'the file that was added is not the one that the record describes',
      files: {
        [record]: text.replace(
          '    bytes',
          `  - uri: https://files.example.com/users.csv\n    sha256: ${hash}\n    bytes`,
        ),
      },
      change: { add: file, text: 'user,role\n' },
      problems: [{ message: 'different', path: record, line: 11 }],
    },
    {
      name: 'a pointer of Git LFS names another file',
      files: kept,
      change: { path: file, from: `sha256:${hash}`, to: `sha256:${hash.replace('e3', 'f3')}` },
      problems: [{ message: 'different', path: record, line: 11 }],
    },
    {
      name: 'a pointer of Git LFS names a file of another size',
      files: kept,
      change: { path: file, from: 'size 73400320', to: 'size 73400321' },
      problems: [{ message: 'size', path: record, line: 10 }],
    },
  ],
  check({ graph, assessment }, report) {
    const listed = filesByPath(assessment.snapshot);
    for (const { record, field, hashField, path = '', sha256, bytes } of artifactsOf(graph)) {
      const found = listed.get(path);
      if (sha256 === undefined) report({ record, field }, 'absent', { field });
      else if (found !== undefined) {
        const size = pointerIn(assessment.snapshot, found)?.bytes ?? found.bytes;
        const actual = otherHash(assessment.snapshot, found, sha256);
        if (size !== (bytes ?? size))
          report({ record, field }, 'size', { path, actual: size, stated: `${bytes}` });
        else if (actual !== undefined)
          report({ record, field: hashField }, 'different', { path, actual, stated: sha256 });
      }
    }
  },
});
