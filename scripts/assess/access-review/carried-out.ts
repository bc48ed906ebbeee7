import type { Account } from './account.ts';
import type { SheetLine } from './sheet.ts';

/** A decision that the later export does not show. */
export interface NotDone {
  readonly account: string;
  readonly decision: 'revoke' | 'change';
}

/**
 * The decisions that a later export does not show: an account to be revoked that is there and active, one to be changed
 * that is as it was. When it was used last is no change; an account that is gone has changed.
 */
export function notCarriedOut(
  lines: readonly SheetLine[],
  reviewed: readonly Account[],
  later: readonly Account[],
): readonly NotDone[] {
  const before = new Map(reviewed.map((each) => [each.key, each]));
  const after = new Map(later.map((each) => [each.key, each]));
  return lines.flatMap(({ account, decision }): readonly NotDone[] => {
    const [was, is] = [before.get(account), after.get(account)];
    if (is === undefined || !is.active) return [];
    if (decision === 'revoke') return [{ account, decision }];
    return decision === 'change' && was !== undefined && rightsOf(was) === rightsOf(is)
      ? [{ account, decision }]
      : [];
  });
}

function rightsOf({ people, roles, privileged, mfa, active, type }: Account): string {
  return JSON.stringify([people, roles, privileged, mfa, active, type]);
}
