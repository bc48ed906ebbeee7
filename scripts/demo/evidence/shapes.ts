/** What the proof of a control looks like: its type, the system that it comes from, and the columns of its list. */
export interface Shape {
  readonly type: string;
  readonly system: string;
  /** Empty for a document. */
  readonly columns: readonly string[];
  /** How many lines a list has: exactly so many where it lists the people, else about. */
  readonly lines: number;
  readonly exact?: boolean;
}

const work = 'SYS-WORK';

/** By control, for those that are carried out by the calendar. */
const table: Readonly<
  Record<string, readonly [type: string, system: string, columns?: string, lines?: number]>
> = {
  'AST-01': ['export', 'SYS-CLOUD', 'asset,kind,owner,source,matched', 64],
  'AST-03': ['report', work],
  'AVL-01': ['report', 'SYS-CLOUD'],
  'BCP-04': ['restore-test', 'SYS-CLOUD'],
  'BCP-05': ['incident-test', work],
  'CHG-06': ['export', 'SYS-CODE', 'commit,deployed,pull request,approved by,agrees', 31],
  'CNF-01': ['report', work],
  'CRY-03': ['configuration', 'SYS-CLOUD'],
  'GOV-01': ['acknowledgment', work, 'person,version,acknowledged on', 41],
  'GOV-04': ['minutes', work],
  'GOV-06': ['approval', work],
  'GOV-07': ['export', 'SYS-CODE', 'policy,version,approved by,approved on', 25],
  'GOV-09': ['minutes', work],
  'GOV-13': ['minutes', work],
  'HRS-04': ['export', work, 'person,evaluated on,by', 41],
  'HRS-07': ['training', work, 'person,course,completed on,score', 41],
  'HRS-08': ['training', work, 'person,course,completed on', 14],
  'HRS-09': ['acknowledgment', work, 'person,version,acknowledged on', 41],
  'HRS-10': ['acknowledgment', work, 'person,policies,acknowledged on', 41],
  'IAM-03': ['access-review', 'SYS-IDP', 'account,kind,role,last use,decision', 38],
  'IAM-07': ['export', 'SYS-CLOUD', 'secret,owner,last rotated,vault', 22],
  'IR-01': ['approval', work],
  'IR-04': ['incident-test', work],
  'LOG-04': ['log', 'SYS-LOGS', 'rule,events,looked at,ticket', 12],
  'PHY-02': ['vendor-review', work],
  'PHY-03': ['export', work, 'holder,badge,since,keep', 27],
  'RSK-01': ['risk-assessment', work],
  'RSK-02': ['minutes', work],
  'RSK-03': ['risk-assessment', work],
  'RSK-04': ['minutes', work],
  'TPR-01': ['export', work, 'payee,vendor record,single sign-on,tier', 34],
  'TPR-04': ['vendor-review', work],
  'VUL-01': ['vulnerability-scan', 'SYS-CLOUD', 'target,finding,severity,first seen,deadline', 18],
  'VUL-02': ['export', 'SYS-CODE', 'vulnerability,severity,known since,deadline,closed on', 16],
  'VUL-03': ['penetration-test', 'SYS-APP'],
};

/** The shape of a control's proof; a report where the table does not say. */
export function shapeOf(control: string): Shape {
  const [type = 'report', system = work, columns = '', lines = 0] = table[control] ?? [];
  return {
    type,
    system,
    columns: columns === '' ? [] : columns.split(','),
    lines,
    exact: columns.startsWith('person,'),
  };
}
