import { accept, type Bilingual, type Result, refuse } from '../kernel/index.ts';
import { personKey } from './person.ts';
import type { ReleaseManifest } from './release.ts';

export const releaseStates = ['draft', 'checked', 'published', 'corrected'] as const;
export type ReleaseState = ReleaseManifest['state'];

export const moves = ['check', 'publish', 'correct'] as const;
export type Move = (typeof moves)[number];

/** Who a person is to a release: the one who drafted it, or anyone else. */
export const releaseRoles = ['drafter', 'another'] as const;
export type ReleaseRole = (typeof releaseRoles)[number];

interface Transition {
  readonly move: Move;
  readonly from: ReleaseState;
  readonly to: ReleaseState;
  readonly by: readonly ReleaseRole[];
  readonly meaning: Bilingual;
}

/**
 * Every move that a release can make. A check is a program's work that a person starts, so its drafter may start it; to
 * publish is another person's judgement. A release is corrected by the publication of its successor, which is the
 * judgement of whoever publishes that one.
 */
export const transitions: readonly Transition[] = [
  {
    move: 'check',
    from: 'draft',
    to: 'checked',
    by: ['drafter', 'another'],
    meaning: {
      en: 'The automatic checks found nothing wrong; from now on the release does not change.',
      cy: "Ni chanfu'r gwiriadau awtomatig ddim o'i le; o hyn ymlaen nid yw'r cyhoeddiad yn newid.",
    },
  },
  {
    move: 'publish',
    from: 'checked',
    to: 'published',
    by: ['another'],
    meaning: {
      en: 'A second person published the release; everyone can read it.',
      cy: 'Cyhoeddodd ail berson y cyhoeddiad; gall pawb ei ddarllen.',
    },
  },
  {
    move: 'correct',
    from: 'published',
    to: 'corrected',
    by: ['drafter', 'another'],
    meaning: {
      en: 'A later release replaced this one; it stays readable, marked, with the reason.',
      cy: "Disodlwyd y cyhoeddiad hwn gan un diweddarach; mae'n dal yn ddarllenadwy, wedi'i farcio, gyda'r rheswm.",
    },
  },
];

export type MoveRefusal = 'no_such_move' | 'same_person' | 'nameless';

/** The role of a named person to a release. */
export function roleOf(person: string, draftedBy: string): ReleaseRole {
  return personKey(person) === personKey(draftedBy) ? 'drafter' : 'another';
}

/** The state after a move by a person in a role, or why the move cannot be made. */
export function nextState(
  state: ReleaseState,
  move: Move,
  role: ReleaseRole,
): Result<ReleaseState, MoveRefusal> {
  const found = transitions.find((transition) => transition.move === move && transition.from === state);
  if (found === undefined) {
    const from = transitions.find((transition) => transition.move === move)?.from;
    return refuse('no_such_move', `The release is ${state}; to ${move} it, it must be ${from}.`);
  }
  if (!found.by.includes(role)) {
    return refuse('same_person', `Whoever drafted a release does not ${move} it. Another named person must.`);
  }
  return accept(found.to);
}

/** A name that can stand for a person: at least two letters. */
export function readPerson(name: string): Result<string, MoveRefusal> {
  const trimmed = name.trim().replace(/\s+/gu, ' ');
  if (personKey(trimmed).length < 2) {
    return refuse('nameless', `"${name}" names nobody. Expected the name of the person who does this.`);
  }
  return accept(trimmed);
}
