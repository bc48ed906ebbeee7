import type { Answers } from '../../model/setup.ts';

/** Which vendor an answer names. */
export const vendorOfAnswer = { cloud: 'VEND-CLOUD', identity: 'VEND-IDENTITY', mail: 'VEND-MAIL' } as const;

/** What a vendor is called until somebody says who it is: what it does, and nobody's name. */
const neutral: Readonly<Record<string, string>> = {
  'VEND-CLOUD': 'Cloud host',
  'VEND-CODE': 'Code host',
  'VEND-DEVICES': 'Device management',
  'VEND-IDENTITY': 'Identity provider',
  'VEND-LOGS': 'Log store and paging',
  'VEND-MAIL': 'Mail and collaboration',
  'VEND-MESSAGES': 'Message delivery',
  'VEND-PAYMENTS': 'Payments and billing',
  'VEND-PEOPLE': 'HR, payroll and screening',
  'VEND-SUPPORT': 'Support desk',
  'VEND-TESTERS': 'Penetration testers',
  'VEND-TRAINING': 'Security training',
};

/** A vendor's name as long as nobody has said it. */
export function neutralVendor(id: string, service: string): string {
  return neutral[id] ?? service;
}

/** The names of vendors that the answers give, by id; where the repository lives is an answer too. */
export function namedVendors(answers: Answers): Readonly<Record<string, string>> {
  const asked = Object.entries(vendorOfAnswer).flatMap(([answer, id]) => {
    const name = answers[answer as keyof typeof vendorOfAnswer];
    return name === undefined ? [] : [[id, name]];
  });
  const code = answers.github?.repository === undefined ? {} : { 'VEND-CODE': 'GitHub' };
  return { ...code, ...Object.fromEntries(asked), ...answers.vendors };
}

/** The roles that each of the three people of a small company holds. Who looks from outside is named by nobody here. */
export const rolesOfPeople = {
  executive: ['ceo', 'cfo'],
  engineering: [
    'engineering-lead',
    'infrastructure-lead',
    'security-lead',
    'incident-commander',
    'product-lead',
  ],
  operations: ['operations-lead', 'it-lead', 'hr-lead', 'support-lead', 'privacy-lead'],
} as const;

/** Roles that only somebody outside the daily work may hold. */
export const outsideRoles: readonly string[] = ['oversight-chair', 'independent-reviewer', 'legal-counsel'];

/** The holder that the answers give a role; undefined when they give none. */
export function holderOf(role: string, answers: Answers): string | undefined {
  const own = answers.roles?.[role];
  if (own !== undefined) return own;
  const group = Object.entries(rolesOfPeople).find(([, roles]) =>
    (roles as readonly string[]).includes(role),
  )?.[0];
  return group === undefined ? undefined : answers.people?.[group as keyof typeof rolesOfPeople];
}
