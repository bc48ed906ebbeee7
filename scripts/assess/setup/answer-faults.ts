import type { Graph } from '../../model/graph.ts';
import { nearest } from '../../model/nearest.ts';
import type { Answers } from '../../model/setup.ts';

/** An answer that fits its form and still cannot be right, as a sentence. */
export interface AnswerFault {
  readonly field: string;
  readonly text: string;
}

/**
 * Holds answers against the program that they are for: vendors and roles must exist, here or among what was taken out.
 * @param graph of the whole starter
 */
export function answerFaults(answers: Answers, graph: Graph): readonly AnswerFault[] {
  const idsOf = (kind: string) => graph.records.filter((record) => record.kind === kind).map(({ id }) => id);
  const unknown = (field: 'vendors' | 'roles', kind: string): readonly AnswerFault[] =>
    Object.keys(answers[field] ?? {})
      .filter((id) => !idsOf(kind).includes(id))
      .map((id) => {
        const near = nearest(id, idsOf(kind));
        const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
        return {
          field: `${field}.${id}`,
          text: `\`${field}\` names \`${id}\`, which does not exist; expected the id of a ${kind}${hint}.`,
        };
      });
  const { report, workplace, offices = [] } = answers;
  return [
    ...unknown('vendors', 'vendor'),
    ...unknown('roles', 'role'),
    ...(report?.type === 'type1' && report.months !== undefined
      ? [
          {
            field: 'report.months',
            text: '`report.months` is given for a type1 report, which is about one day; expected no months.',
          },
        ]
      : []),
    ...(offices.length > 0 && workplace !== 'offices'
      ? [
          {
            field: 'offices',
            text: '`offices` is given, but `workplace` does not say offices; expected `workplace: offices`.',
          },
        ]
      : []),
  ];
}
