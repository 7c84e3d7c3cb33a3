import { randomUUID } from 'node:crypto';
import { contentColumns, lifeColumns, type Rows } from '../../database/index.ts';
import type { Role } from '../../directory/index.ts';
import { assert, assertNever, type Instant, instant, isoOf, type PlainDate } from '../../kernel/index.ts';
import {
  type ActionContent,
  afterMove,
  decideChange,
  decideMove,
  type PlanAction,
  standingOf,
} from '../../plans/index.ts';
import type { Deed, MadeUpAction, Part } from '../../synthetic/index.ts';

/** Who plays which part in a made-up force, by id. */
export type Cast = Readonly<Record<Part, string>>;

export const roleOfPart: Readonly<Record<Part, Role>> = {
  lead: 'force-lead',
  owner: 'action-owner',
  'strategic-lead': 'strategic-lead',
  panel: 'panel-member',
};

/** The rows that one action's life leaves. */
export interface LifeRows {
  readonly action: Rows;
  readonly move: Rows;
  readonly revision: Rows;
  readonly report: Rows;
  readonly evidence: Rows;
}

interface Life {
  action: PlanAction;
  readonly evidenceOn: PlainDate[];
  readonly move: Record<string, unknown>[];
  readonly revision: Record<string, unknown>[];
  readonly report: Record<string, unknown>[];
  readonly evidence: Record<string, unknown>[];
}

/** Noon: a made-up deed is done in daylight. */
const at = (on: PlainDate): Instant => instant(Date.parse(`${on}T12:00:00Z`));

/**
 * Lives an action deed by deed under the same rules as any other, and gives the rows that it leaves. A deed that the rules
 * refuse is a defect of the made-up story.
 */
export function livedRows(
  made: MadeUpAction,
  plan: {
    readonly id: string;
    readonly force: string;
    readonly framework: string;
    readonly frameworkVersion: number;
  },
  cast: Cast,
  openedOn: PlainDate,
): LifeRows {
  const { post, ...content } = made.content;
  const life: Life = {
    action: draftOf({ ...content, ...holders(post, cast) }, plan, openedOn),
    evidenceOn: [],
    move: [],
    revision: [],
    report: [],
    evidence: [],
  };
  for (const deed of made.deeds) live(life, deed, cast);
  const { action, evidenceOn: _, ...rows } = life;
  const row = {
    id: action.id,
    plan_id: plan.id,
    force: plan.force,
    framework: plan.framework,
    framework_version: plan.frameworkVersion,
    ...contentColumns(action),
    ...lifeColumns(action),
    state_since: isoOf(action.stateSince),
    row_version: action.rowVersion,
  };
  return { ...rows, action: [row] };
}

const holders = (post: string, cast: Cast): Pick<ActionContent, 'owner' | 'strategicLead'> => ({
  owner: { post, person: cast.owner },
  strategicLead: { post: 'Assistant chief constable', person: cast['strategic-lead'] },
});

function draftOf(
  content: ActionContent,
  plan: { readonly id: string; readonly force: string },
  openedOn: PlainDate,
): PlanAction {
  return {
    ...content,
    id: randomUUID(),
    plan: plan.id,
    force: plan.force,
    state: 'draft',
    stateSince: at(openedOn),
    baseline: null,
    claim: null,
    verification: null,
    rowVersion: 1,
  };
}

function live(life: Life, deed: Deed, cast: Cast): void {
  const person = cast[deed.by];
  const role = roleOfPart[deed.by];
  const line = { action_id: life.action.id, force: life.action.force, at: isoOf(at(deed.on)), person, role };
  switch (deed.kind) {
    case 'move':
      life.move.push({ ...line, ...moved(life, deed, person, role) });
      return;
    case 'due':
      life.revision.push({ ...line, ...revised(life, deed) });
      return;
    case 'report':
      life.report.push({
        ...line,
        id: randomUUID(),
        period_ends_on: deed.on,
        activity: deed.activity,
        next_step: 'Carry on.',
        blockers: '',
        rag_colour: deed.rating?.colour ?? null,
        rag_meaning: deed.rating?.meaning ?? null,
        rag_judgement: deed.rating === null ? null : 'The owner’s view (made up).',
      });
      return;
    case 'evidence':
      life.evidenceOn.push(deed.on);
      life.evidence.push({
        ...line,
        id: randomUUID(),
        title: deed.title,
        dated_on: deed.on,
        grade: deed.grade,
        address: `https://example.org/made-up/${life.action.force}/${life.action.reference}`,
      });
      return;
    default:
      assertNever(deed);
  }
}

function moved(
  life: Life,
  deed: Deed & { readonly kind: 'move' },
  person: string,
  role: Role,
): Readonly<Record<string, unknown>> {
  const outside = deed.by === 'panel';
  const standing = standingOf(life.action, {
    person,
    role,
    workedOnIt: false,
    postInTheForce: !outside,
    ofTheForce: !outside,
  });
  const facts = { action: life.action, evidenceOn: life.evidenceOn, standing, today: deed.on };
  const decided = decideMove(facts, deed);
  assert(decided.ok, `a made-up ${deed.move} was refused: ${decided.ok ? '' : decided.message}`);
  const { grade, reason } = deed;
  life.action = {
    ...afterMove(life.action, decided.value, { at: at(deed.on), person, role, grade }),
    rowVersion: life.action.rowVersion + 1,
  };
  return { move: deed.move, from_state: decided.value.from, to_state: decided.value.to, reason, grade };
}

function revised(life: Life, deed: Deed & { readonly kind: 'due' }): Readonly<Record<string, unknown>> {
  const after = { ...life.action, dueOn: deed.dueOn };
  const changes = decideChange(life.action, after, deed.reason);
  assert(changes.ok, `a made-up change was refused: ${changes.ok ? '' : changes.message}`);
  const [change] = changes.value;
  life.action = { ...after, rowVersion: life.action.rowVersion + 1 };
  return { field: change?.field, before: change?.before, after: change?.after, reason: deed.reason };
}
