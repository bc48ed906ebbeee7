import type { LostRows, SetupTold } from '../assess/setup/told.ts';
import { commandLine } from '../model/name.ts';

/** From how many people on it is unusual that one person holds two duties that should be apart. */
const enough = 20;

/** What a reader should know after setup, a sentence or two each: who should be apart, what stays, what is left. */
export function setupNotes(told: SetupTold): readonly string[] {
  const { people, kept, changedPages, lost, later } = told;
  return [
    ...(people.holders.length === 1
      ? [
          `${people.holders[0]} holds every role, so nobody can review what they do. Name a second person, or have the independent reviewer look at each control from outside.`,
        ]
      : []),
    ...people.overlaps.map(
      ({ holder, separation: { roles, risk, instead, controls } }) =>
        `${holder} is ${roles[0]} and ${roles[1]}: ${risk}. ${name(told)} ${instead}${controls.length === 0 ? '' : ` (${controls.join(', ')})`}.`,
    ),
    ...people.ownApprovals.map(
      ({ holder, policies }) =>
        `${holder} owns and approves ${policies.join(', ')}. Let somebody else approve: the independent reviewer, for example.`,
    ),
    ...(people.outside.length === 0
      ? []
      : [
          `Nobody outside is named yet: ${people.outside.map(({ title }) => title).join(', ')}. \`next\` asks for them.`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          `${kept.join(', ')} ${kept.length === 1 ? 'stays' : 'stay'}, although out of scope, because evidence or findings name ${kept.length === 1 ? 'it' : 'them'}. Set \`status\` to not-applicable, with a reason.`,
        ]),
    ...lostNotes(lost),
    ...changedPages.map((page) => `${page} was changed since setup wrote it, and stays as it is.`),
    ...(later.length === 0
      ? []
      : [`Put off: ${later.join(', ')}. Run \`${commandLine('setup')}\` again to answer.`]),
  ];
}

/** The lines come along, because nothing keeps them any more. */
export function lostNotes(lost: readonly LostRows[]): readonly string[] {
  return lost.map(({ path, ids, lines }) => {
    const words = lines.map((line) => line.trim()).filter((line) => line !== '');
    return `${path} was changed, so its lines about ${[...new Set(ids)].join(', ')} found no place: ${words.join(' ')}. Write them where they belong.`;
  });
}

/** What a company of that size can expect; `instead` goes on from here. */
function name({ headcount }: SetupTold): string {
  if (headcount === null) return 'Where you cannot keep them apart,';
  return headcount < enough
    ? `With ${headcount} people that is usual:`
    : `With ${headcount} people they can be kept apart; until then`;
}
