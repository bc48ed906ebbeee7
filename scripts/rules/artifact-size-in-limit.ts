import { largestArtifact, mebibytes, sizesOf } from '../assess/artifacts.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const text =
  '---\nid: EV-20260630-IAM-03\ntitle: Recording\ntype: walkthrough\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: observation}\nresult: {outcome: pass}\nartifacts:\n  - path: evidence/2026/EV-20260630-IAM-03/film.mp4\n    bytes: 104857600\n---\n';

export const artifactSizeInLimit = defineRule({
  id: 'artifact-size-in-limit',
  group: 'evidence',
  severity: 'error',
  summary: 'No artifact is larger than GitHub accepts.',
  why: 'GitHub refuses every push that contains a file above 100 MiB. `check` does not read such a file either, so its hash stays unproven.',
  fix: 'Keep the file in storage outside git and give its `uri` and `sha256`, or use a smaller extract. If it is committed already, undo that commit before you push.',
  messages: {
    large: '`{path}` is {size}; expected 100 MiB or less.',
  },
  examples: [
    {
      name: 'one byte above 100 MiB, as its record states',
      files: { [record]: text },
      change: { path: record, from: 'bytes: 104857600', to: 'bytes: 104857601' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
    {
      name: 'a file of 10 MiB becomes one of 1000 MiB',
      files: { [record]: text.replace('104857600', '10485760') },
      change: { path: record, from: 'bytes: 10485760', to: 'bytes: 1048576000' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { where, path, bytes } of sizesOf(graph, assessment.snapshot)) {
      if (bytes > largestArtifact) report(where, 'large', { path, size: mebibytes(bytes) });
    }
  },
});
