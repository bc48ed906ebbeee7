import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import { type Branch, oneStep } from '../history.ts';
import { reviewerOf } from '../people.ts';
import type { Timeline } from '../timeline.ts';
import { setFields } from './edit.ts';

/** The first days of the controls, counted from the start: when the last policy applies. */
export const policiesApply = 58;

/**
 * Policies and procedures, approved one after the other over the first two months, the first one some days before the
 * others. Each is proposed by its owner and merged by its approver, and applies three days later.
 */
export function approvals(graph: Graph, { start }: Timeline): readonly Branch[] {
  const documents = [...graph.all('policy'), ...graph.all('procedure')];
  return documents.map((record, index): Branch => {
    const { id, title, data } = record;
    const approver = data.approver ?? 'ceo';
    const proposed = workday(
      addDays(start, index === 0 ? 5 : 18 + Math.floor((index * 32) / documents.length)),
    );
    const merged = workday(addDays(proposed, 1));
    const fields = {
      version: '1.0',
      status: 'approved',
      effective: addDays(merged, 3),
      lastReviewed: merged,
    };
    const edits = [setFields(record, fields)];
    const step = { day: proposed, role: data.owner, subject: `Propose ${id} ${title}, version 1.0`, edits };
    return oneStep(`approve/${id}`, step, approver, merged);
  });
}

/** Controls that are not begun yet: both are recommended ones. */
export const later: ReadonlySet<string> = new Set(['GOV-02', 'NET-04']);

/** The first day of each control, by id: domain after domain, once the policies apply. */
export function firstDays(graph: Graph, { start }: Timeline): ReadonlyMap<string, string> {
  const controls = graph.all('control').filter(({ id }) => !later.has(id));
  const domains = [...new Set(controls.map(({ id }) => domainOf(id)))].sort();
  return new Map(
    controls.map(({ id }) => {
      const days = policiesApply + Math.floor((domains.indexOf(domainOf(id)) * 44) / domains.length);
      return [id, workday(addDays(start, days))] as const;
    }),
  );
}

/** Controls put in place, one branch a domain. */
export function implementations(graph: Graph, days: ReadonlyMap<string, string>): readonly Branch[] {
  const byDomain = new Map<string, [id: string, day: string][]>();
  for (const [id, day] of days) {
    const list = byDomain.get(domainOf(id)) ?? [];
    if (list.length === 0) byDomain.set(domainOf(id), list);
    list.push([id, day]);
  }
  return [...byDomain].map(([domain, list]): Branch => {
    const records = list.flatMap(([id, day]) => {
      const record = graph.find(id);
      return record?.kind === 'control' ? [{ record, day }] : [];
    });
    const role = records[0]?.record.data.owner ?? 'security-lead';
    const day = records[0]?.day ?? '';
    const edits = records.map(({ record }) => setFields(record, { status: 'implemented', effective: day }));
    const subject = `Put the ${domain} controls in place`;
    return oneStep(`controls/${domain.toLowerCase()}`, { day, role, subject, edits }, reviewerOf(role));
  });
}

function domainOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
