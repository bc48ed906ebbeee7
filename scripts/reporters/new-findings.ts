import { commandLine } from '../model/name.ts';
import { visible } from './visible.ts';

/** One line a finding, then what is left to answer and what to do next. */
export function newFindingsText(
  evidence: string,
  findings: readonly { readonly path: string; readonly title: string }[],
  unanswered: number,
): string {
  const wrote = findings.map(({ path, title }) => `wrote ${visible(path)}: ${visible(title)}`);
  const left =
    unanswered === 0
      ? []
      : [
          `${unanswered} ${unanswered === 1 ? 'question is' : 'questions are'} not answered yet in ${visible(evidence)}.`,
        ];
  const next =
    findings.length === 0
      ? `No answer of ${visible(evidence)} lacks a finding.`
      : `Give each one actions with who and until when, then run \`${commandLine('check')}\`.`;
  return `${[...wrote, ...left, next].join('\n')}\n`;
}
