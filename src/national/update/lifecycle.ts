import type { Role } from '../../directory/index.ts';
import { accept, type Bilingual, type Result, refuse } from '../../kernel/index.ts';

export const updateStates = ['draft', 'checked', 'approved', 'published', 'corrected', 'abandoned'] as const;
export type UpdateState = (typeof updateStates)[number];

export const updateMoves = ['write', 'check', 'return', 'approve', 'publish', 'correct', 'abandon'] as const;
export type UpdateMove = (typeof updateMoves)[number];

/** Who a person is to an update: somebody who wrote any version of its text, or anyone else. */
export const updateHands = ['writer', 'another'] as const;
export type UpdateHand = (typeof updateHands)[number];

/** What must hold before a move, beside state, role and hand. */
export type UpdateRequirement = 'nothing' | 'reason' | 'no-faults' | 'successor-published';

export interface UpdateTransition {
  readonly move: UpdateMove;
  readonly from: UpdateState;
  readonly to: UpdateState;
  readonly roles: readonly Role[];
  readonly hands: readonly UpdateHand[];
  readonly requires: UpdateRequirement;
  readonly meaning: Bilingual;
}

const coordinator: readonly Role[] = ['national-coordinator'];
const publisher: readonly Role[] = ['national-publisher'];
const either: readonly Role[] = ['national-coordinator', 'national-publisher'];
const anyone: readonly UpdateHand[] = updateHands;

/**
 * Every move that an update can make. Pages, permission checks and the diagram in the documentation read this table; the
 * database holds the same moves and the same two people (NA-40, NA-41).
 */
export const updateTransitions: readonly UpdateTransition[] = [
  {
    move: 'write',
    from: 'draft',
    to: 'draft',
    roles: coordinator,
    hands: anyone,
    requires: 'nothing',
    meaning: { en: 'The text or the cut changes.', cy: 'Mae’r testun neu’r toriad data yn newid.' },
  },
  {
    move: 'check',
    from: 'draft',
    to: 'checked',
    roles: either,
    hands: anyone,
    requires: 'no-faults',
    meaning: {
      en: 'Where the automatic checks find nothing wrong, the text no longer changes and waits for a second person.',
      cy: 'Lle nad yw’r gwiriadau awtomatig yn canfod dim o’i le, nid yw’r testun yn newid mwyach ac mae’n aros am ail berson.',
    },
  },
  ...(['checked', 'approved'] as const).map(
    (from): UpdateTransition => ({
      move: 'return',
      from,
      to: 'draft',
      roles: either,
      hands: anyone,
      requires: 'reason',
      meaning: {
        en: 'It becomes a draft again, to be changed, with a reason.',
        cy: 'Mae’n dod yn ddrafft eto, i’w newid, gyda rheswm.',
      },
    }),
  ),
  {
    move: 'approve',
    from: 'checked',
    to: 'approved',
    roles: publisher,
    hands: ['another'],
    requires: 'no-faults',
    meaning: {
      en: 'A second person, who wrote none of it, answers for it. Then it can be published.',
      cy: 'Mae ail berson, na ysgrifennodd ddim ohono, yn ateb drosto. Yna gellir ei gyhoeddi.',
    },
  },
  {
    move: 'publish',
    from: 'approved',
    to: 'published',
    roles: publisher,
    hands: anyone,
    requires: 'no-faults',
    meaning: {
      en: 'Everyone can read it. It does not change again.',
      cy: 'Gall pawb ei ddarllen. Ni fydd yn newid eto.',
    },
  },
  {
    move: 'correct',
    from: 'published',
    to: 'corrected',
    roles: publisher,
    hands: anyone,
    requires: 'successor-published',
    meaning: {
      en: 'A later update replaces this one; it stays readable, marked, with the reason.',
      cy: 'Mae diweddariad diweddarach yn disodli’r un hwn; mae’n dal yn ddarllenadwy, wedi’i farcio, gyda’r rheswm.',
    },
  },
  ...(['draft', 'checked', 'approved'] as const).map(
    (from): UpdateTransition => ({
      move: 'abandon',
      from,
      to: 'abandoned',
      roles: coordinator,
      hands: anyone,
      requires: 'reason',
      meaning: {
        en: 'It is given up and never published; it stays in the list.',
        cy: 'Rhoddir y gorau iddo ac nid yw byth yn cael ei gyhoeddi; mae’n aros yn y rhestr.',
      },
    }),
  ),
];

export type UpdateMoveRefusal = 'no-such-move' | 'not-your-role' | 'same-person';

/** The transition that a move makes from a state by a person in a role, or why there is none. */
export function updateMoveFrom(
  state: UpdateState,
  move: UpdateMove,
  by: { readonly role: Role; readonly hand: UpdateHand },
): Result<UpdateTransition, UpdateMoveRefusal> {
  const found = updateTransitions.find((transition) => transition.move === move && transition.from === state);
  if (found === undefined) {
    const from = updateTransitions.filter((one) => one.move === move).map((one) => one.from);
    return refuse('no-such-move', `The update is ${state}; to ${move} it, it must be ${from.join(' or ')}.`);
  }
  if (!found.roles.includes(by.role))
    return refuse('not-your-role', `To ${move} an update takes one of: ${found.roles.join(', ')}.`);
  if (!found.hands.includes(by.hand))
    return refuse('same-person', `Whoever wrote any of an update does not ${move} it. Another person must.`);
  return accept(found);
}

/** The moves that a person may try from a state, in the order of the table. */
export function movesOpenTo(
  state: UpdateState,
  by: { readonly role: Role; readonly hand: UpdateHand },
): readonly UpdateTransition[] {
  return updateTransitions.filter(
    ({ from, roles, hands }) => from === state && roles.includes(by.role) && hands.includes(by.hand),
  );
}
