import { type Phase, phases } from '../model/kinds/program-fields.ts';
import type { Measure, Measured } from './measure.ts';
import { type MeasureName, measures } from './measures.ts';

/** Phases in which evidence is gathered, also while no audit has a window. */
export const evidencePhases: readonly Phase[] = ['evidence', 'audit', 'continuous'];

/** One phase of the roadmap, with what must be so before the next one begins. */
export interface RoadmapPhase {
  readonly id: Phase;
  readonly title: string;
  /** What the phase is for, in a sentence. */
  readonly aim: string;
  readonly when: 'past' | 'now' | 'ahead';
  readonly milestones: readonly Milestone[];
}

export interface Milestone extends Measure {
  readonly id: MeasureName;
}

/** The six phases of the seeds, each with its milestones counted in the program as it is. */
export function roadmapOf(measured: Measured): readonly RoadmapPhase[] {
  const now = phases.indexOf(measured.graph.program?.data.phase ?? 'scope');
  return phases.map((id, index) => ({
    id,
    ...plan[id],
    when: index < now ? 'past' : index === now ? 'now' : 'ahead',
    milestones: plan[id].needs.map((need) => ({ id: need, ...measures[need](measured) })),
  }));
}

/** The phase that may begin: every milestone of the present one is reached. Null in the last one. */
export function phaseToBegin(roadmap: readonly RoadmapPhase[]): RoadmapPhase | null {
  const now = roadmap.findIndex(({ when }) => when === 'now');
  const reached =
    roadmap[now]?.milestones.every(({ standing }) => standing === 'yes' || standing === 'none') ?? false;
  return reached ? (roadmap[now + 1] ?? null) : null;
}

const plan: Readonly<
  Record<Phase, { readonly title: string; readonly aim: string; readonly needs: readonly MeasureName[] }>
> = {
  scope: {
    title: 'Scope the report',
    aim: 'Decide what the report is about: service, systems, people, places, categories and promises.',
    needs: [
      'ownProgram',
      'productsNamed',
      'categoriesReasoned',
      'systemsDescribed',
      'commitmentsKept',
      'boundariesWritten',
      'rolesHeld',
    ],
  },
  readiness: {
    title: 'Assess readiness',
    aim: 'Look at yourselves before an auditor does, and write down every gap.',
    needs: ['criteriaCovered', 'reviewsDone', 'answersSettled'],
  },
  remediation: {
    title: 'Close the gaps',
    aim: 'Approve the policies, put the controls in place and mend what the reviews found.',
    needs: ['policiesApproved', 'controlsInPlace', 'findingsClosed', 'vendorsDecided', 'criteriaDesigned'],
  },
  evidence: {
    title: 'Collect evidence',
    aim: 'Let the controls run through the window, and keep proof of each performance as it happens.',
    needs: ['auditPlanned', 'evidenceKept', 'evidenceReviewed', 'risksReviewed', 'criteriaOperating'],
  },
  audit: {
    title: 'Go through the audit',
    aim: 'An independent CPA firm tests the controls and issues its report.',
    needs: ['firmNamed', 'assertionSigned', 'failuresFollowed', 'reportIssued'],
  },
  continuous: {
    title: 'Keep it running',
    aim: 'The rhythm goes on: the next window begins where the last one ended.',
    needs: ['noErrors', 'risksReviewed', 'evidenceReviewed', 'findingsClosed', 'criteriaOperating'],
  },
};
