import { z } from 'zod';
import { type Instant, instant } from '../kernel/index.ts';

const minutes = z.int().positive();

const document = z.strictObject({
  idleMinutesMax: minutes,
  absoluteHoursMax: z.int().positive(),
  stepUpMinutesMax: minutes,
  signInMinutesMax: minutes,
});

/** How long a person stays signed in, and for how long showing who they are counts. */
export type SessionLimits = z.infer<typeof document>;

/** Reads `reference/session-limits.yaml`, already parsed from YAML. Throws a zod error that names the line at fault. */
export function parseSessionLimits(file: unknown): SessionLimits {
  return document.parse(file);
}

const minute = 60_000;

/** What a session's end depends on. `rolesChangedAt`: when the person was last appointed or an appointment last ended. */
export interface SessionFacts {
  readonly authenticatedAt: Instant;
  readonly beganAt: Instant;
  readonly seenAt: Instant;
  readonly disabledAt: Instant | null;
  readonly rolesChangedAt: Instant | null;
}

/** Whether a session may still be used, else why not. The person is told none of the reasons; the audit is. */
export type SessionStanding = 'live' | 'disabled' | 'roles-changed' | 'idle' | 'over';

/**
 * Whether a session is live at a moment. Whoever is disabled, appointed or relieved of an appointment has none from then on.
 * A session ends `absoluteHoursMax` after it began, however busy it is.
 */
export function standingOf(session: SessionFacts, limits: SessionLimits, now: Instant): SessionStanding {
  if (session.disabledAt !== null) return 'disabled';
  if (session.rolesChangedAt !== null && session.rolesChangedAt >= session.beganAt) return 'roles-changed';
  if (now - session.beganAt >= limits.absoluteHoursMax * 60 * minute) return 'over';
  if (now - session.seenAt >= limits.idleMinutesMax * minute) return 'idle';
  return 'live';
}

/** True when the person showed who they are recently enough for a sensitive act. */
export function isFresh(authenticatedAt: Instant, limits: SessionLimits, now: Instant): boolean {
  return now - authenticatedAt < limits.stepUpMinutesMax * minute;
}

/** The moment before which a sign-in that was begun has run out. */
export function signInsSince(limits: SessionLimits, now: Instant): Instant {
  return instant(now - limits.signInMinutesMax * minute);
}

/** The moment before which no session was last used that could still be live. */
export function sessionsSince(limits: SessionLimits, now: Instant): Instant {
  return instant(now - limits.idleMinutesMax * minute);
}
