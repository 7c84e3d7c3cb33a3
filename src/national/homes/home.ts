import { accept, type PlainDate, type Result, refuse } from '../../kernel/index.ts';

/** An entry of a newer framework that an action of an older one also belongs to. Attached by a person, for a reason. */
export interface Home {
  readonly id: string;
  readonly force: string;
  readonly action: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  /** A pillar or an action of the newer framework. */
  readonly entry: string;
  readonly isPrimary: boolean;
  readonly attachedOn: PlainDate;
  readonly reason: string;
  readonly endedOn: PlainDate | null;
}

/** Who did something to a home: the role they did it in, and their name where the reader may know it. */
export interface DoneBy {
  /** Null where it was done before roles were kept. */
  readonly role: string | null;
  readonly name: string | null;
}

/** A home with who attached it, and who ended it and why. */
export interface ToldHome extends Home {
  readonly attachedBy: DoneBy;
  readonly ended: { readonly on: PlainDate; readonly reason: string; readonly by: DoneBy } | null;
}

export type HomeRefusal =
  | 'no-reason'
  | 'same-framework'
  | 'unknown-entry'
  | 'attached-already'
  | 'primary-already';

/** What is to be attached, and what it is judged by. */
export interface HomeRequest {
  readonly entry: string;
  readonly isPrimary: boolean;
  readonly attachedOn: PlainDate;
  readonly reason: string;
}

/** True where a home holds on a day: from the day it was attached to the day before it ended. */
export function holdsOn(home: Pick<Home, 'attachedOn' | 'endedOn'>, on: PlainDate): boolean {
  return home.attachedOn <= on && (home.endedOn === null || on < home.endedOn);
}

/**
 * Judges a new home of an action: an entry of the newer framework, with a reason, not held already; at most one is
 * primary. To move the primary home, end the old one first: both stay in the history.
 */
export function checkHome(
  request: HomeRequest,
  held: readonly Home[],
  newerEntries: ReadonlySet<string>,
): Result<HomeRequest, HomeRefusal> {
  if (request.reason.trim() === '') return refuse('no-reason', 'Say why the action belongs there.');
  if (!newerEntries.has(request.entry))
    return refuse('unknown-entry', `The newer framework holds no "${request.entry}".`);
  const current = held.filter((home) => holdsOn(home, request.attachedOn));
  if (current.some(({ entry }) => entry === request.entry))
    return refuse('attached-already', `The action has a home at "${request.entry}" already.`);
  const primary = current.find(({ isPrimary }) => isPrimary);
  if (request.isPrimary && primary !== undefined)
    return refuse('primary-already', `Its primary home is "${primary.entry}". End that one first.`);
  return accept(request);
}
