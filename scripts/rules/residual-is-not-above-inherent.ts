import { scoreOf } from '../assess/risk-score.ts';
import { defineRule } from './rule.ts';

const risk = 'risk-register/risks/RISK-001.md';
const text =
  '---\nid: RISK-001\ntitle: Leaver keeps access\nowner: it-lead\ncategory: security\ninherent: {likelihood: 3, impact: 4}\nresidual: {likelihood: 4, impact: 3, why: Nothing works yet.}\ntreatment: mitigate\n---\n';

export const residualIsNotAboveInherent = defineRule({
  id: 'residual-is-not-above-inherent',
  group: 'risk',
  severity: 'error',
  summary: 'The residual score of a risk is not above its inherent score.',
  why: 'Residual risk is what remains after controls, inherent risk what there was before them. When residual is above inherent, one of the two ratings is wrong, and an auditor doubts the rest.',
  fix: 'Correct `residual` or `inherent`. Until a control works, both are equal.',
  messages: {
    above:
      'The residual score is {residual}, above the inherent score of {inherent}; expected {inherent} or less (likelihood times impact).',
  },
  examples: [
    {
      name: 'the residual score rises by one step',
      files: { [risk]: text },
      change: {
        path: risk,
        from: 'residual: {likelihood: 4, impact: 3,',
        to: 'residual: {likelihood: 4, impact: 4,',
      },
      problems: [{ message: 'above', path: risk, line: 7 }],
    },
    {
      name: 'the residual likelihood rises from 1 to 5',
      files: { [risk]: text.replace('residual: {likelihood: 4', 'residual: {likelihood: 1') },
      change: {
        path: risk,
        from: 'residual: {likelihood: 1, impact: 3',
        to: 'residual: {likelihood: 5, impact: 3',
      },
      problems: [{ message: 'above', path: risk, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('risk')) {
      const [inherent, residual] = [scoreOf(record.data.inherent), scoreOf(record.data.residual)];
      if (residual <= inherent) continue;
      const related = [{ spot: { path: record.path, field: 'inherent' }, text: 'the inherent rating' }];
      report({ record, field: 'residual' }, 'above', { inherent, residual }, { related });
    }
  },
});
