import type { Graph } from '../../model/graph.ts';
import { grouped } from '../../model/grouped.ts';
import { onlyHolder, sameCase } from '../holder.ts';

/** Two duties that one person should not hold together. */
export interface Separation {
  /** The two roles. */
  readonly roles: readonly [string, string];
  /** What could go wrong when they meet, as the end of a sentence. */
  readonly risk: string;
  /** What to do while they meet. */
  readonly instead: string;
  /** The controls that this rests on. */
  readonly controls: readonly string[];
}

/**
 * Pairs of roles that auditors ask about in small companies. Our own selection, from the duties that the role pages
 * and IAM-08 keep apart.
 */
export const separations: readonly Separation[] = [
  {
    roles: ['ceo', 'cfo'],
    risk: 'one person can prepare a payment and release it',
    instead:
      'let the bank ask for a second person, and have somebody outside look at the payments each quarter',
    controls: ['IAM-08'],
  },
  {
    roles: ['engineering-lead', 'security-lead'],
    risk: 'whoever builds the service also judges how safe it is',
    instead:
      'have the independent reviewer look at a sample of changes and compare deployments with approvals',
    controls: ['CHG-06', 'GOV-10'],
  },
  {
    roles: ['it-lead', 'hr-lead'],
    risk: 'one person can report a new hire and grant the access',
    instead: 'let another person approve each account, and review the accounts against payroll',
    controls: ['IAM-01', 'IAM-03'],
  },
  {
    roles: ['infrastructure-lead', 'engineering-lead'],
    risk: 'one person can write a change and bring it into production',
    instead: 'let the pipeline refuse what nobody else approved, and read its log of deployments',
    controls: ['CHG-01', 'CHG-06'],
  },
];

/** A separation that this company does not have. */
export interface Overlap {
  /** Who holds both. */
  readonly holder: string;
  readonly separation: Separation;
}

/** Who approves a policy that is their own. */
export interface OwnApproval {
  readonly holder: string;
  readonly policies: readonly string[];
}

/** The pairs whose roles are held by one and the same person alone. */
export function overlaps(graph: Graph): readonly Overlap[] {
  return separations.flatMap((separation) => {
    const [one, other] = separation.roles.map((role) => onlyHolder(graph, role));
    if (one === undefined || other === undefined || sameCase(one) !== sameCase(other)) return [];
    const controls = separation.controls.filter((id) => graph.find(id) !== undefined);
    return [{ holder: one, separation: { ...separation, controls } }];
  });
}

/** Policies whose owner and approver are one person, by that person. */
export function ownApprovals(graph: Graph): readonly OwnApproval[] {
  const own = graph.all('policy').flatMap(({ id, data }) => {
    const [holder, approver] = [onlyHolder(graph, data.owner), onlyHolder(graph, data.approver)];
    if (holder === undefined || approver === undefined || sameCase(holder) !== sameCase(approver)) return [];
    return [{ id, holder }];
  });
  return [...grouped(own, ({ holder }) => sameCase(holder)).values()].map((policies) => ({
    holder: policies[0]?.holder ?? '',
    policies: policies.map(({ id }) => id),
  }));
}

/** Everybody who holds a role, once, as written first. With one person alone, nobody can review what somebody else performed. */
export function everyHolder(graph: Graph): readonly string[] {
  const holders = graph.all('role').flatMap(({ data }) => data.holders ?? []);
  return [...grouped(holders, sameCase).values()].flatMap(([first = '']) => first).sort();
}
