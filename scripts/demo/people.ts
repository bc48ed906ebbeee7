/** Somebody of the made-up company. */
export interface Person {
  readonly name: string;
  readonly mail: string;
  /** What stands in a role's `holders`. No handle of GitHub begins with a role. */
  readonly holder: string;
}

/** Who holds each role: one person each, so that nobody looks at their own work. Nobody of them exists. */
const names: Readonly<Record<string, string>> = {
  ceo: 'Nora Lindqvist',
  cfo: 'Pavel Horak',
  'engineering-lead': 'Mei Tanaka',
  'hr-lead': 'Ines Duarte',
  'incident-commander': 'Sam Okoro',
  'independent-reviewer': 'Ruth Adeyemi',
  'infrastructure-lead': 'Jonas Weber',
  'it-lead': 'Tariq Rahman',
  'legal-counsel': 'Greta Olsen',
  'operations-lead': 'Omar Haddad',
  'oversight-chair': 'Helena Novak',
  'privacy-lead': 'Lucia Moretti',
  'product-lead': 'Kai Nakamura',
  'security-lead': 'Ada Fernandez',
  'support-lead': 'Priya Nair',
};

/** Who looks at the work of each role. */
const reviewers: Readonly<Record<string, string>> = {
  ceo: 'oversight-chair',
  cfo: 'ceo',
  'engineering-lead': 'infrastructure-lead',
  'hr-lead': 'operations-lead',
  'independent-reviewer': 'oversight-chair',
  'infrastructure-lead': 'security-lead',
  'it-lead': 'security-lead',
  'legal-counsel': 'ceo',
  'operations-lead': 'cfo',
  'oversight-chair': 'independent-reviewer',
  'privacy-lead': 'legal-counsel',
  'product-lead': 'engineering-lead',
  'security-lead': 'independent-reviewer',
  'support-lead': 'operations-lead',
};

/** People who work at the company, those with a role among them. */
export const headcount = 41;

/** The holders of all roles, by role, as setup is told them. */
export const holders: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(names).map((role) => [role, personOf(role).holder]),
);

/** The person who holds a role; a role that nobody made up goes to the chief executive. */
export function personOf(role: string): Person {
  const name = names[role] ?? names.ceo ?? '';
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  return { name, mail: `${first}@example.com`, holder: `${first}-of-example-company` };
}

/** The role that reviews what a role has done. */
export function reviewerOf(role: string): string {
  return reviewers[role] ?? 'security-lead';
}
