import { type Purpose, purposesOf } from '../../directory/index.ts';
import { type ClockDesk, type ClockReference, readClockReference } from '../../operations/clocks/index.ts';
import type { Visit } from '../staff/route.ts';

let shipped: ClockReference | undefined;

/** The rules and holidays as shipped; read once. */
export function clockReference(): ClockReference {
  shipped ??= readClockReference();
  return shipped;
}

/**
 * What the operations on clocks are given of a visit; undefined where the reader's role keeps no deadlines. A page that is
 * there for several purposes reads clocks for this one of them.
 */
export function clockDeskOf({ desk, place, appointment }: Visit): ClockDesk | undefined {
  const purpose: Purpose = 'deadlines';
  const { role, force } = appointment;
  if (force === null || !purposesOf(place.matrix, role).includes(purpose)) return undefined;
  return {
    database: desk.database,
    act: { ...desk.act, purpose },
    // No appointment carries a clearance for a walled compartment yet.
    viewer: { force, clearances: [] },
    reference: clockReference(),
  };
}
