import { largeArtifact, largestArtifact, mebibytes, sizesOf } from '../assess/artifacts.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const text =
  '---\nid: EV-20260630-IAM-03\ntitle: Recording\ntype: walkthrough\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: observation}\nresult: {outcome: pass}\nartifacts:\n  - path: evidence/2026/EV-20260630-IAM-03/film.mp4\n    bytes: 52428800\n---\n';

export const artifactIsNotLarge = defineRule({
  id: 'artifact-is-not-large',
  group: 'evidence',
  severity: 'warning',
  summary: 'No artifact is so large that GitHub warns of it.',
  why: 'A file in git stays in every clone for good. GitHub warns above 50 MiB and refuses files above 100 MiB.',
  fix: 'Keep the file in storage outside git and give its `uri` and `sha256`, or use a smaller extract.',
  messages: {
    large: '`{path}` is {size}; expected 50 MiB or less.',
  },
  examples: [
    {
      name: 'one byte above 50 MiB, as its record states',
      files: { [record]: text },
      change: { path: record, from: 'bytes: 52428800', to: 'bytes: 52428801' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
    {
      name: 'a file of 5 MiB becomes one of 60 MiB',
      files: { [record]: text.replace('52428800', '5242880') },
      change: { path: record, from: 'bytes: 5242880', to: 'bytes: 62428800' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
    {
      name: 'exactly 100 MiB, the most that GitHub accepts',
      files: { [record]: text.replace('52428800', '104857601') },
      change: { path: record, from: 'bytes: 104857601', to: 'bytes: 104857600' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
    {
      name: 'a file of 80 MiB, which GitHub still accepts',
      files: { [record]: text.replace('52428800', '209715200') },
      change: { path: record, from: 'bytes: 209715200', to: 'bytes: 83886080' },
      problems: [{ message: 'large', path: record, line: 11 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { where, path, bytes } of sizesOf(graph, assessment.snapshot)) {
      if (bytes > largeArtifact && bytes <= largestArtifact)
        report(where, 'large', { path, size: mebibytes(bytes) });
    }
  },
});
