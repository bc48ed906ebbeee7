import { describe, expect, it } from 'vitest';
import type { Requirement } from '../model/record.ts';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { controlsFor, counterpartsIn, otherFrameworks } from './crosswalk.ts';

const iso = `id: iso27001
title: ISO 27001
publisher: ISO
requirements:
  - { id: A.5.18, title: Access granted and withdrawn, core: [CC6.2], editorial: [CC6.4] }
  - { id: A.5.15, title: Rules for access, editorial: [CC6.2] }
  - { id: A.7.2, title: Control over who comes in, core: [criterion/CC6.4] }
  - { id: A.7.12, title: Cables protected }
`;
const pci = `id: pci-dss
title: PCI DSS
publisher: PCI SSC
requirements:
  - { id: '7.2', title: Access assigned, core: [CC6.2] }
`;
const { graph } = parseRepository(
  repository({
    ...designedProgram(),
    'controls/frameworks/iso27001.yaml': iso,
    'controls/frameworks/pci-dss.yaml': pci,
    ...answering('IAM-01', { 'CC6.2': 'supporting' }),
    ...answering('IAM-02', { 'CC6.4': 'supporting', 'A1.1': 'key' }),
    ...answering('IAM-04', { 'CC6.2': 'supporting', 'CC6.4': 'key' }),
    ...answering('IAM-05', { 'CC6.2': 'key', 'CC6.4': 'supporting' }),
    ...answering('IAM-06', { 'criterion/CC6.4': 'key' }),
    ...answering('IAM-07', { 'CC6.2': 'key' }, { status: 'not-applicable', reason: 'No such system.' }),
  }),
);

describe('the other frameworks', () => {
  it('are all but the default one, in the order of their files', () => {
    expect(otherFrameworks(graph).map(({ id }) => id)).toEqual(['iso27001', 'pci-dss']);
  });

  it('are none where only the default one is there', () => {
    expect(otherFrameworks(parseRepository(repository(designedProgram())).graph)).toEqual([]);
  });
});

describe('the counterparts of a criterion', () => {
  it.each([
    ['iso27001', 'CC6.2', ['iso27001/A.5.18 core', 'iso27001/A.5.15 editorial']],
    ['iso27001', 'CC6.4', ['iso27001/A.5.18 editorial', 'iso27001/A.7.2 core']],
    ['pci-dss', 'CC6.2', ['pci-dss/7.2 core']],
    ['pci-dss', 'CC6.4', []],
    ['iso27001', 'P1.1', []],
    ['tsc-2017', 'CC6.2', []],
  ])('in %s of %s stand in the order of the framework', (framework, criterion, expected) => {
    const found = counterpartsIn(graph, framework, criterion);
    expect(found.map(({ requirement, tier }) => `${requirement.id} ${tier}`)).toEqual(expected);
  });
});

describe('the controls that speak to a requirement', () => {
  it.each([
    ['pci-dss/7.2', ['IAM-03', 'IAM-05', 'IAM-01', 'IAM-04']],
    ['iso27001/A.7.2', ['IAM-04', 'IAM-06', 'IAM-02', 'IAM-05']],
    ['iso27001/A.7.12', []],
  ])('%s are those that apply, key ones first', (id, expected) => {
    expect(controlsFor(graph, requirement(id), '2026-07-01')).toEqual(expected);
  });

  it('stand once, and are key where they are key for one of its criteria', () => {
    expect(controlsFor(graph, requirement('iso27001/A.5.18'), '2026-07-01')).toEqual([
      'IAM-03',
      'IAM-04',
      'IAM-05',
      'IAM-06',
      'IAM-01',
      'IAM-02',
    ]);
  });
});

function answering(
  id: string,
  criteria: Readonly<Record<string, 'key' | 'supporting'>>,
  changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, string>> {
  const answers = Object.entries(criteria).map(([criterion, role]) => ({ id: criterion, role }));
  return {
    [at.control.replace(control.id, id)]: record({ ...control, id, ...changes, criteria: answers }),
  };
}

function requirement(id: string): Requirement {
  const found = graph.requirements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No requirement ${id}.`);
  return found;
}
