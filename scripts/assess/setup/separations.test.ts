import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { otherBackups } from './backups.ts';
import { outsideRoles, rolesOfPeople } from './names.ts';
import { everyHolder, overlaps, ownApprovals, separations } from './separations.ts';

const role = (holder: string, backup = '') =>
  `---\ntitle: A role\nholders: [${holder}]\n${backup === '' ? '' : `backup: ${backup}\n`}---\n\n## Duties\n\nWork.\n`;
const graphOf = (files: Readonly<Record<string, string>>) => parseRepository(repository(files)).graph;
const two = (a: string, b: string) =>
  graphOf({ 'program/roles/ceo.md': role(a, 'cfo'), 'program/roles/cfo.md': role(b, 'ceo') });

describe('the list of separations', () => {
  it('names roles and controls of the template, each pair once', () => {
    const roles = readdirSync(join(home, 'program/roles')).map((name) => name.replace('.md', ''));
    for (const { roles: pair, controls } of separations) {
      for (const each of pair) expect(roles).toContain(each);
      for (const id of controls) {
        const folder = join(home, 'controls', id.slice(0, id.indexOf('-')).toLowerCase());
        expect(
          readdirSync(folder).some((name) => name.startsWith(id)),
          id,
        ).toBe(true);
      }
    }
    expect(new Set(separations.map(({ roles: pair }) => [...pair].sort().join())).size).toBe(
      separations.length,
    );
  });

  it('and the roles of people speak of every role that the template has', () => {
    const given = [...Object.values(rolesOfPeople).flat(), ...outsideRoles].sort();
    const roles = readdirSync(join(home, 'program/roles')).map((name) => name.replace('.md', ''));
    expect(roles.filter((each) => !given.includes(each))).toEqual([]);
    expect(new Set(given).size).toBe(given.length);
    expect(readFileSync(join(home, 'program/roles/ceo.md'), 'utf8')).toContain('holders:');
  });
});

describe('one person in two roles', () => {
  it('is told, with the controls that there are', () => {
    expect(
      overlaps(two('ada', 'ada')).map(({ holder, separation }) => [
        holder,
        separation.roles,
        separation.controls,
      ]),
    ).toEqual([['ada', ['ceo', 'cfo'], []]]);
    expect(overlaps(two('Ada', 'ada, ADA')).map(({ holder }) => holder)).toEqual(['Ada']);
    expect(overlaps(two('ada', 'grace'))).toEqual([]);
    expect(overlaps(two('', ''))).toEqual([]);
    expect(overlaps(two('ada, grace', 'ada'))).toEqual([]);
  });

  it('who owns and approves a policy is told', () => {
    const policy =
      "---\nid: POL-01\ntitle: A policy\nowner: cfo\nversion: '0.1'\nstatus: draft\napprover: ceo\n---\n";
    const graph = (a: string, b: string) =>
      graphOf({
        'program/roles/ceo.md': role(a),
        'program/roles/cfo.md': role(b),
        'policies/POL-01.md': policy,
      });
    expect(ownApprovals(graph('ada', 'ada'))).toEqual([{ holder: 'ada', policies: ['POL-01'] }]);
    expect(ownApprovals(graph('ada', 'Ada'))).toEqual([{ holder: 'Ada', policies: ['POL-01'] }]);
    expect(ownApprovals(graph('ada', 'grace'))).toEqual([]);
    expect(everyHolder(graph('Ada', 'ada'))).toEqual(['Ada']);
    expect(everyHolder(graph('grace', 'ada'))).toEqual(['ada', 'grace']);
  });
});

describe('a backup held by the same person', () => {
  it('becomes somebody else, or nobody', () => {
    expect(otherBackups(two('ada', 'ada'))).toEqual([
      { role: 'ceo', backup: null },
      { role: 'cfo', backup: null },
    ]);
    expect(otherBackups(two('ada', 'Ada'))).toHaveLength(2);
    expect(otherBackups(two('ada', 'grace'))).toEqual([]);
    expect(otherBackups(two('ada', ''))).toEqual([]);
    const three = graphOf({
      'program/roles/ceo.md': role('ada', 'cfo'),
      'program/roles/cfo.md': role('ada', 'engineering-lead'),
      'program/roles/engineering-lead.md': role('grace', 'ceo'),
    });
    expect(otherBackups(three)).toEqual([{ role: 'ceo', backup: 'engineering-lead' }]);
  });
});
