import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Act, type Database, projectPath } from '../../database/index.ts';
import { parseSessionLimits, type SessionLimits } from '../../directory/index.ts';
import type { Clock, Instant } from '../../kernel/index.ts';

/** What signing in and out is given. Door: staff. */
export interface SignInDesk {
  readonly database: Database;
  readonly limits: SessionLimits;
  readonly clock: Clock;
}

/** What an administrator's act is given: its `act` names the appointment. Door: staff. */
export interface PeopleDesk {
  readonly database: Database;
  readonly act: Act;
  readonly now: Instant;
}

/** Before anyone is known, the staff door itself acts. */
export const door: Act = { actor: 'staff door', purpose: 'sign-in' };

/** A person acts, before or beside any appointment. The audit names people by id. */
export function actOf(person: string): Act {
  return { actor: person, purpose: 'sign-in' };
}

/** The limits of `reference/session-limits.yaml`. */
export function readSessionLimits(): SessionLimits {
  return parseSessionLimits(parse(readFileSync(projectPath('reference', 'session-limits.yaml'), 'utf8')));
}
