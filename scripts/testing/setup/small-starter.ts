import { smallProgram } from '../small-program.ts';

const policy = (id: string) =>
  `---\nid: ${id}\ntitle: A policy\nowner: security-lead\nversion: '0.1'\nstatus: draft\napprover: ceo\n---\n`;
const control = (id: string, governing: string) =>
  `---\nid: ${id}\ntitle: A control\nowner: security-lead\nstatus: planned\nnature: preventive\nautomation: manual\nversion: '1.0'\nstatement: The lead does it.\nfrequencies: [{ every: per-event, proof: population }]\ncriteria: []\npolicies: [${governing}]\n---\n`;

/** The smallest starter that setup can make somebody's own: the example, two roles, two policies, and a control for offices only. */
export const smallStarter: Readonly<Record<string, string>> = {
  'program/program.md': `${smallProgram['program/program.md']}`.replace('---\n', '---\nexample: true\n'),
  'program/roles/ceo.md': '---\ntitle: CEO\nholders: []\n---\n\n## Duties\n\nLeads.\n',
  'program/roles/security-lead.md': '---\ntitle: Security lead\nholders: []\n---\n\n## Duties\n\nProtects.\n',
  'policies/POL-09-access-control.md': policy('POL-09'),
  'policies/POL-11-physical-security.md': policy('POL-11'),
  'controls/iam/IAM-01-access-requests.md': control('IAM-01', 'POL-09'),
  'controls/phy/PHY-03-visitors.md': control('PHY-03', 'POL-09, POL-11'),
  'README.md': '# Upstream\n',
  'notes.txt': 'Mine.\n',
};

export const smallAnswers = `company: Northwind
product: Northwind Desk
categories: [security]
people: { executive: '@ada', engineering: '@grace' }
workplace: remote
github: { plan: team, repository: northwind/soc2 }
`;
