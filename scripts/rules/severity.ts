import type { Severity } from '../model/problem.ts';

/** In which phase a rule weighs less than by itself. Nothing here may weigh more. */
export const lowered: Readonly<Record<string, Readonly<Record<string, Severity>>>> = {
  scope: {
    'criterion-has-key-control': 'note',
    'control-has-request': 'note',
    'policy-governs-a-control': 'note',
    'role-has-holder': 'note',
    'vendor-tier-has-assurance': 'note',
    'vendor-cuecs-have-controls': 'note',
    'system-in-scope-is-protected': 'note',
    'commitment-has-risk-and-control': 'note',
    'evidence-fills-a-slot': 'note',
  },
  readiness: {
    'criterion-has-key-control': 'note',
    'control-has-request': 'note',
    'policy-governs-a-control': 'note',
    'role-has-holder': 'note',
    'vendor-tier-has-assurance': 'note',
    'vendor-cuecs-have-controls': 'note',
    'evidence-fills-a-slot': 'note',
  },
};
