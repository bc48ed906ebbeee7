import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { idSeries, idsBySeries } from './id-words.ts';

const { graph } = parseRepository(
  repository({
    'controls/frameworks/tsc-2017.yaml':
      'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n  - { id: A1.2, title: Backup }\n  - { id: PI1.1, title: Quality }\n',
    'controls/iam/IAM-03.md': '---\nid: IAM-03\ntitle: Access review\n---\n',
    'policies/POL-09.md': '---\nid: POL-09\ntitle: Access\n---\n',
  }),
);
const seriesOf = idSeries(graph);

it.each([
  ['POL-9', 'POL'],
  ['PROC-01', 'PROC'],
  ['RISK-12', 'RISK'],
  ['VEND-CLOUD', 'VEND'],
  ['SYS-APP', 'SYS'],
  ['CMT-09', 'CMT'],
  ['CUEC-09', 'CUEC'],
  ['EV-20260630-IAM-03', 'EV'],
  ['IAM-99', 'IAM'],
  ['CC9.9', 'CC'],
  ['A1.9', 'A1'],
  ['PI9.1', 'PI'],
])('%s claims to be an id', (word, series) => expect(seriesOf(word)).toBe(series));

it.each([
  'AES-256',
  'UTF-8',
  'SOC-2',
  'ISO-27001',
  'COVID-19',
  'RISK-BASED',
  'IAM-ROLE',
  'DCF-105',
  'A5.15',
  'C1.1',
  'P4.2',
  'CHG-01',
])('%s is a word', (word) => expect(seriesOf(word)).toBeUndefined());

it('lists the ids of a series', () => {
  expect(idsBySeries(graph).get('CC')).toEqual(['CC6.1']);
  expect(idsBySeries(graph).get('IAM')).toEqual(['IAM-03']);
});
