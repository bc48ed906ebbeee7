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
  why: 'GitHub refuses a push with a file above 100 MiB, and takes back nothing that follows it. Such a file is not read here either, so its hash stays unproven.',
  fix: 'Keep the file in a store of its own and give its `uri` and `sha256`, or file a smaller extract.',
  messages: {
    large: '`{path}` has {size}; expected 100 MiB or less.',
  },
  examples: [
    {
      name: 'one byte above 100 MiB, as its record states',
      files: { [record]: text },
      change: { path: record, from: 'bytes: 104857600', to: 'bytes: 104857601' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
    {
      name: 'a small file is fine',
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
