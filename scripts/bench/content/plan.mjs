/** The day that a generated program is judged on: its dates lie in the twelve months before. */
export const today = '2026-06-30';

/** Quarters that evidence fills, each with its first day. */
export const quarters = [
  { slot: '2025-Q3', from: '2025-07-01' },
  { slot: '2025-Q4', from: '2025-10-01' },
  { slot: '2026-Q1', from: '2026-01-01' },
  { slot: '2026-Q2', from: '2026-04-01' },
];

/** Domains of controls, at most 50 controls each; a program larger than these can hold gets made-up ones. */
const domains =
  'GOV IAM CHG TPR NET LOG ENC BCP HRS PHY INV DAT PRV VUL MON CFG DEV OPS END MOB BKP CAP COM TRN AST KEY API SUP FIN LEG'.split(
    ' ',
  );
const controlsADomain = 50;

/**
 * Which records a program of a size has: ids and paths, nothing else. Sixty in a hundred are evidence, four
 * for each control, one a quarter.
 * @param {number} records how many records, 40 to 20,000
 * @param {ReadonlySet<string>} taken ids that others have
 */
export function planOf(records, taken = new Set()) {
  const list = (length, make) => listOf(length, make, taken);
  const share = (part, most = Number.POSITIVE_INFINITY) =>
    Math.min(most, Math.max(2, Math.round(records * part)));
  const evidence = share(0.6);
  const plan = {
    roles: list(share(0.02, 400), roleOf),
    systems: list(share(0.02), (n) => place(`SYS-${digits(n, 3)}`, 'program/systems', 'service')),
    commitments: list(share(0.01, 90), (n) => place(`CMT-${digits(n, 2)}`, 'program/commitments', 'promise')),
    vendors: list(share(0.03), (n) => place(`VEND-${digits(n, 3)}`, 'risk-register/vendors', 'supplier')),
    policies: list(share(0.04, 900), (n) => place(`POL-${digits(n, 2)}`, 'policies', 'rules-of-work')),
    controls: list(Math.ceil(evidence / quarters.length), controlOf),
    requests: list(share(0.03, 900), (n) => place(`REQ-${digits(n, 2)}`, 'evidence/requests', 'proof')),
  };
  const others = Object.values(plan).reduce((sum, each) => sum + each.length, 1 + evidence);
  const risks = list(Math.max(2, records - others), (n) =>
    place(`RISK-${digits(n, 3)}`, 'risk-register/risks', 'loss'),
  );
  return { ...plan, risks, evidence: list(evidence, (n) => evidenceOf(n, plan.controls)) };
}

/** A day some days after another, as `2026-07-12`. */
export function dayAfter(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function listOf(length, make, taken) {
  const places = [];
  for (let n = 1; places.length < length; n += 1) {
    const place = make(n);
    if (!taken.has(place.id)) places.push(place);
  }
  return places;
}

function digits(number, width) {
  return String(number).padStart(width, '0');
}

function place(id, folder, words) {
  return { id, path: `${folder}/${id}-${words}.md` };
}

function roleOf(n) {
  const id = n === 1 ? 'ceo' : `lead-${digits(n, 3)}`;
  return { id, path: `program/roles/${id}.md` };
}

function controlOf(n) {
  const index = Math.floor((n - 1) / controlsADomain);
  const domain = domains[index] ?? `Q${letter(Math.floor(index / 26))}${letter(index % 26)}`;
  const id = `${domain}-${digits(((n - 1) % controlsADomain) + 1, 2)}`;
  return place(id, `controls/${domain.toLowerCase()}`, 'quarterly-review');
}

/** The n-th evidence: each control once in every quarter, on a day that differs from control to control. */
function evidenceOf(n, controls) {
  const index = (n - 1) % controls.length;
  const quarter = quarters[Math.floor((n - 1) / controls.length)];
  const day = dayAfter(quarter.from, (index * 7) % 80);
  const id = `EV-${day.replaceAll('-', '')}-${controls[index].id}`;
  const folder = `evidence/${day.slice(0, 4)}`;
  return { id, path: `${folder}/${id}.md`, folder: `${folder}/${id}`, control: index, quarter, day };
}

function letter(index) {
  return String.fromCharCode(65 + (index % 26));
}
