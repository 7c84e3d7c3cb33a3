import type { PublicAction, PublicPlan } from '../../plans/index.ts';
import { type Cell, csvText } from './csv.ts';
import type { Setting } from './measure-table.ts';
import { mediaTypes, type NewFile } from './new-file.ts';
import { madeUpNote } from './words.ts';

const columns: readonly (readonly [string, (plan: PublicPlan, action: PublicAction) => Cell])[] = [
  ['force', ({ force }) => force],
  ['framework', ({ framework }) => framework],
  ['reference', (_, { reference }) => reference],
  ['national_action', (_, { nationalAction }) => nationalAction],
  ['pillars', (_, { pillars }) => pillars.join(' ')],
  ['promise_en', (_, { wording }) => wording.en],
  ['promise_cy', (_, { wording }) => wording.cy],
  ['state', (_, { state }) => state],
  ['adopted_on', (_, { facts }) => facts.adoptedOn],
  ['start_on', (_, { facts }) => facts.startOn],
  ['first_due_on', (_, { facts }) => facts.firstDueOn],
  ['due_on', (_, { facts }) => facts.dueOn],
  ['slip_days', (_, { slipDays }) => slipDays],
  ['position', (_, { finding }) => finding?.position ?? null],
  ['rules', (_, { finding }) => finding?.reasons.map(({ rule }) => rule).join(' ') ?? null],
  ['last_reported_on', (_, { facts }) => facts.lastReportedOn],
  ['evidence', (_, { evidence }) => evidence.count],
  ['claimed_grade', (_, { claim }) => claim?.grade ?? null],
  ['claimed_on', (_, { claim }) => claim?.on ?? null],
  ['verified_grade', (_, { verification }) => verification?.grade ?? null],
  ['verified_on', (_, { verification }) => verification?.on ?? null],
  ['gap_steps', (_, { gap }) => gap?.steps ?? null],
];

/** The files of plans: one JSON a plan, named by its force, and one CSV of every promise. None where no plan is held. */
export function planFiles(plans: readonly PublicPlan[], { madeUp }: Setting): readonly NewFile[] {
  if (plans.length === 0) return [];
  const rows = plans.flatMap((plan) =>
    plan.actions.map((action) => [
      ...columns.map(([, cell]) => cell(plan, action)),
      madeUp ? madeUpNote.en : '',
    ]),
  );
  const text = csvText([...columns.map(([name]) => name), 'note'], rows);
  return [
    ...plans.map((plan) => ({
      path: planPath(plan, plans),
      mediaType: mediaTypes.json,
      content: Buffer.from(`${JSON.stringify(plan)}\n`),
    })),
    { path: 'plans.csv', mediaType: mediaTypes.csv, content: Buffer.from(text) },
  ];
}

/** `plans/kent.json`; with the framework's name behind it for a force that has plans under several. */
function planPath({ force, framework }: PublicPlan, plans: readonly PublicPlan[]): string {
  const several = plans.filter((each) => each.force === force).length > 1;
  return several ? `plans/${force}-${framework}.json` : `plans/${force}.json`;
}
