import type { Role } from '../directory/index.ts';
import { accept, assertNever, type Bilingual, type PlainDate, type Result, refuse } from '../kernel/index.ts';
import type { ActionInBrief, ActionState } from './action.ts';
import type { Grade } from './grade.ts';
import type { Standing } from './standing.ts';

export const moves = ['adopt', 'start', 'claim', 'verify', 'return', 'reopen', 'withdraw'] as const;
export type Move = (typeof moves)[number];

/** What a move needs besides the right state and role. Each is checked by `isMet`. */
export const requirements = [
  'whole-promise',
  'outcome-or-reason',
  'equality-assessment',
  'dated-evidence',
  'outside-the-line',
  'own-action',
  'reason',
  'grade',
] as const;
export type Requirement = (typeof requirements)[number];

export interface Transition {
  readonly from: ActionState;
  readonly move: Move;
  readonly to: ActionState;
  readonly roles: readonly Role[];
  readonly requires: readonly Requirement[];
}

const line = ['force-lead', 'action-owner'] as const;
const answerable = ['force-lead', 'strategic-lead'] as const;
const outside = ['verifier', 'panel-member'] as const;

const withdrawal = (from: ActionState): Transition => ({
  from,
  move: 'withdraw',
  to: 'withdrawn',
  roles: answerable,
  requires: ['reason'],
});

/**
 * Every move that an action can make. Page, permission check, tests and the diagram in the README read this one table.
 * What was verified cannot be withdrawn, and what was withdrawn does not come back: a new action says so openly.
 */
export const transitions: readonly Transition[] = [
  {
    from: 'draft',
    move: 'adopt',
    to: 'adopted',
    roles: answerable,
    requires: ['whole-promise', 'outcome-or-reason'],
  },
  {
    from: 'adopted',
    move: 'start',
    to: 'in-progress',
    roles: line,
    requires: ['own-action', 'equality-assessment'],
  },
  {
    from: 'in-progress',
    move: 'claim',
    to: 'delivered',
    roles: line,
    requires: ['own-action', 'dated-evidence', 'grade'],
  },
  {
    from: 'delivered',
    move: 'verify',
    to: 'verified',
    roles: outside,
    requires: ['outside-the-line', 'dated-evidence', 'grade', 'reason'],
  },
  {
    from: 'delivered',
    move: 'return',
    to: 'in-progress',
    roles: outside,
    requires: ['outside-the-line', 'reason'],
  },
  { from: 'delivered', move: 'reopen', to: 'in-progress', roles: answerable, requires: ['reason'] },
  { from: 'verified', move: 'reopen', to: 'in-progress', roles: answerable, requires: ['reason'] },
  withdrawal('draft'),
  withdrawal('adopted'),
  withdrawal('in-progress'),
  withdrawal('delivered'),
];

export const stateNames: Readonly<Record<ActionState, Bilingual>> = {
  draft: { en: 'Draft', cy: 'Drafft' },
  adopted: { en: 'Adopted, not started', cy: 'Wedi’i fabwysiadu, heb ddechrau' },
  'in-progress': { en: 'In progress', cy: 'Ar waith' },
  delivered: { en: 'Delivered, the force says', cy: 'Wedi’i gyflawni, meddai’r heddlu' },
  verified: { en: 'Verified by someone outside', cy: 'Wedi’i ddilysu gan rywun o’r tu allan' },
  withdrawn: { en: 'Withdrawn', cy: 'Wedi’i dynnu’n ôl' },
};

export const moveNames: Readonly<Record<Move, Bilingual>> = {
  adopt: { en: 'Adopt', cy: 'Mabwysiadu' },
  start: { en: 'Start', cy: 'Dechrau' },
  claim: { en: 'Say that it is delivered', cy: 'Dweud ei fod wedi’i gyflawni' },
  verify: { en: 'Verify', cy: 'Dilysu' },
  return: { en: 'Send back', cy: 'Anfon yn ôl' },
  reopen: { en: 'Open again', cy: 'Ailagor' },
  withdraw: { en: 'Withdraw', cy: 'Tynnu’n ôl' },
};

/** What each requirement asks, for the page that explains a refusal. */
export const requirementMeanings: Readonly<Record<Requirement, Bilingual>> = {
  'whole-promise': {
    en: 'It needs a start date, a due date, an owner and a strategic lead.',
    cy: 'Mae angen dyddiad dechrau, dyddiad cwblhau, perchennog ac arweinydd strategol.',
  },
  'outcome-or-reason': {
    en: 'It needs a measure of its outcome, or the reason why there is none.',
    cy: 'Mae angen mesur o’i ganlyniad, neu’r rheswm pam nad oes un.',
  },
  'equality-assessment': {
    en: 'An action about hot spots needs an equality assessment before it starts.',
    cy: 'Mae angen asesiad cydraddoldeb ar gam am fannau problemus cyn iddo ddechrau.',
  },
  'dated-evidence': {
    en: 'It needs evidence with a date that is not in the future.',
    cy: 'Mae angen tystiolaeth â dyddiad nad yw yn y dyfodol.',
  },
  'outside-the-line': {
    en: 'Someone outside the action’s line must do this: a panel, a partner or another force.',
    cy: 'Rhaid i rywun o’r tu allan i linell y cam wneud hyn: panel, partner neu heddlu arall.',
  },
  'own-action': {
    en: 'An action owner does this for their own actions only.',
    cy: 'Mae perchennog cam yn gwneud hyn ar gyfer ei gamau ei hun yn unig.',
  },
  reason: { en: 'It needs a reason.', cy: 'Mae angen rheswm.' },
  grade: {
    en: 'It needs a grade: how far it was carried out.',
    cy: 'Mae angen gradd: i ba raddau y cafodd ei gyflawni.',
  },
};

/** What a person gives with a move. */
export interface MoveRequest {
  readonly move: Move;
  readonly reason: string;
  readonly grade: Grade | null;
}

/** What a move is judged by. `today` is the day in London. */
export interface MoveCase {
  readonly action: Pick<
    ActionInBrief,
    | 'state'
    | 'startOn'
    | 'dueOn'
    | 'owner'
    | 'strategicLead'
    | 'localAction'
    | 'outcome'
    | 'kind'
    | 'equalityAssessment'
  >;
  /** The days of the evidence that the action has. */
  readonly evidenceOn: readonly PlainDate[];
  readonly standing: Standing;
  readonly today: PlainDate;
}

export type MoveRefusal = 'no-such-move' | 'not-your-role' | Requirement;

/** The transition that a move takes; refused with the first thing that is wrong, the message names all that is missing. */
export function decideMove(facts: MoveCase, request: MoveRequest): Result<Transition, MoveRefusal> {
  const { action, standing } = facts;
  const found = transitions.find((each) => each.from === action.state && each.move === request.move);
  if (found === undefined) {
    return refuse('no-such-move', `The action is ${action.state}; it cannot ${request.move} from there.`);
  }
  if (!found.roles.includes(standing.role)) {
    return refuse(
      'not-your-role',
      `The role ${standing.role} does not ${request.move} an action. Expected ${found.roles.join(' or ')}.`,
    );
  }
  const missing = found.requires.filter((requirement) => !isMet(requirement, facts, request));
  const [first] = missing;
  if (first === undefined) return accept(found);
  return refuse(first, missing.map((each) => requirementMeanings[each].en).join(' '));
}

/** The moves that a role may try from a state, for a page's buttons. What else each needs is in its `requires`. */
export function movesFrom(state: ActionState, role: Role): readonly Transition[] {
  return transitions.filter((each) => each.from === state && each.roles.includes(role));
}

/** Nothing that is typed mends these: a page says so before it asks for anything. */
const typedRequirements: readonly Requirement[] = ['reason', 'grade'];

/** What a transition requires and the case does not meet, whatever a person gives with the move. */
export function unmetBefore(facts: MoveCase, transition: Transition): readonly Requirement[] {
  const request = { move: transition.move, reason: '', grade: null };
  return transition.requires.filter(
    (requirement) => !typedRequirements.includes(requirement) && !isMet(requirement, facts, request),
  );
}

function isMet(requirement: Requirement, facts: MoveCase, request: MoveRequest): boolean {
  const { action, standing, evidenceOn, today } = facts;
  switch (requirement) {
    case 'whole-promise':
      return (
        action.startOn !== null &&
        action.dueOn !== null &&
        action.owner !== null &&
        action.strategicLead !== null &&
        action.localAction.trim() !== ''
      );
    case 'outcome-or-reason':
      return action.outcome !== null;
    case 'equality-assessment':
      return action.kind !== 'hot-spot' || action.equalityAssessment !== null;
    case 'dated-evidence':
      return evidenceOn.some((on) => on <= today);
    case 'outside-the-line':
      return standing.ties.length === 0;
    case 'own-action':
      return standing.role !== 'action-owner' || standing.ties.includes('owner');
    case 'reason':
      return request.reason.trim() !== '';
    case 'grade':
      return request.grade !== null && (request.move !== 'claim' || request.grade !== 'none');
    default:
      return assertNever(requirement);
  }
}
