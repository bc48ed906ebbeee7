import type { ContentRecord } from '../model/record.ts';
import type { Measure, Measured } from './measure.ts';
import { controlsDesigned, type MeasureName, measures } from './measures.ts';

/** One line of the executive's checklist: what the records say of it, and what the leaders answered. */
export interface ExecutiveItem {
  readonly id: string;
  readonly group: ExecutiveGroup;
  readonly title: string;
  /** Counted in the program; null where no record can tell and somebody has to be asked. */
  readonly counted: Measure | null;
  /** The latest answer, with the evidence that holds it; null when nobody has been asked. */
  readonly answered: {
    readonly answer: string;
    readonly evidence: string;
    readonly note: string | null;
  } | null;
}

/** The five parts of the seed's checklist, in its order. */
export const executiveGroups = ['strategy', 'scope', 'controls', 'evidence', 'governance'] as const;
export type ExecutiveGroup = (typeof executiveGroups)[number];

/** The checklist of leaders: counted in the records where it can be, asked where it cannot. */
export function executiveChecklist(measured: Measured): readonly ExecutiveItem[] {
  const asked = latestAnswers(measured);
  return items.map(({ id, title, by }) => {
    const group = id.slice(0, id.indexOf('-')) as ExecutiveGroup;
    const counted =
      by === null ? null : typeof by === 'string' ? measures[by](measured) : controlsDesigned(by, measured);
    return { id, group, title, counted, answered: asked.get(id) ?? null };
  });
}

type Answered = NonNullable<ExecutiveItem['answered']>;

/** Answers of the latest checklist of leaders; one that nobody has filled in says nothing. */
function latestAnswers({ graph }: Measured): ReadonlyMap<string, Answered> {
  const latest = graph
    .all('evidence')
    .filter(({ data }) => data.type === 'executive')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
  return new Map(
    (latest?.data.answers ?? [])
      .filter(({ answer }) => answer !== 'open')
      .map(({ id, answer, note }) => [id, { answer, evidence: latest?.id ?? '', note: note ?? null }]),
  );
}

function dayOf({ data }: ContentRecord<'evidence'>): string {
  return data.performed.at;
}

interface Item {
  readonly id: string;
  readonly title: string;
  /** A measure, the controls whose design is counted, or null where only people can say. */
  readonly by: MeasureName | readonly string[] | null;
}

/** `scripts/templates/evidence.executive.checklist.md` asks the same, under the same ids; a test holds them equal. */
const items: readonly Item[] = [
  { id: 'strategy-why', title: 'Leaders can say why', by: null },
  { id: 'strategy-drivers', title: 'Customer and contract drivers are known', by: 'driversNamed' },
  { id: 'strategy-type', title: 'Type 1 or Type 2 is decided', by: 'typeDecided' },
  { id: 'strategy-categories', title: 'Categories are chosen', by: 'categoriesReasoned' },
  { id: 'strategy-owner', title: 'An executive answers for it', by: 'leadersHeld' },
  { id: 'scope-services', title: 'Services in scope are named', by: 'productsNamed' },
  { id: 'scope-map', title: 'Systems, vendors, data flows and teams are mapped', by: 'systemsDescribed' },
  { id: 'scope-commitments', title: 'Promises to customers are defined', by: 'commitmentsKept' },
  { id: 'scope-boundaries', title: 'Boundaries and exclusions are written', by: 'boundariesWritten' },
  { id: 'controls-access', title: 'Access is managed', by: ['IAM-01', 'IAM-02', 'IAM-10'] },
  { id: 'controls-factor', title: 'A second factor is enforced', by: ['IAM-04'] },
  { id: 'controls-inventory', title: 'Assets are inventoried', by: ['AST-01'] },
  { id: 'controls-privileged', title: 'Privileged access is reviewed', by: ['IAM-03', 'IAM-06'] },
  { id: 'controls-vulnerabilities', title: 'Vulnerabilities are managed', by: ['VUL-01', 'VUL-02'] },
  { id: 'controls-monitoring', title: 'Systems and logs are monitored', by: ['LOG-01', 'LOG-02'] },
  { id: 'controls-incidents', title: 'Incident response is tested', by: ['IR-01', 'IR-04'] },
  { id: 'controls-vendors', title: 'Vendors are managed', by: ['TPR-01', 'TPR-02', 'TPR-04'] },
  { id: 'controls-changes', title: 'Changes are documented', by: ['CHG-01', 'CHG-02'] },
  { id: 'controls-policies', title: 'Policies are kept', by: 'policiesApproved' },
  { id: 'evidence-owners', title: 'Evidence has owners', by: 'controlsOwned' },
  { id: 'evidence-cadence', title: 'Evidence has a cadence', by: 'cadenceDefined' },
  { id: 'evidence-central', title: 'Evidence is stored centrally', by: 'evidenceKept' },
  { id: 'evidence-quality', title: 'Evidence is reviewed before the audit', by: 'evidenceReviewed' },
  { id: 'evidence-remediation', title: 'Remediation is followed to closure', by: 'findingsClosed' },
  { id: 'governance-reporting', title: 'Readiness is reported to leaders', by: null },
  { id: 'governance-exceptions', title: 'Waivers and exceptions are tracked', by: 'waiversInForce' },
  { id: 'governance-risks', title: 'The risk register is current', by: 'risksReviewed' },
  { id: 'governance-failures', title: 'Failures of controls are looked at', by: 'failuresFollowed' },
  { id: 'governance-continuity', title: 'The program goes on', by: null },
];
