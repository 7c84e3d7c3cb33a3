import { createHash } from 'node:crypto';
import { findPlan, listPlans, storeSheetMapping, type Transaction } from '../../database/index.ts';
import { accept, type PlainDate, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import type { Plan } from '../../plans/index.ts';
import {
  type Layout,
  type LayoutRefusal,
  layoutOf,
  matchRows,
  mergeMappings,
  noticesOf,
  rowsOf,
  type Sheet,
  type SheetMapping,
  type Workbook,
} from '../../sheets/index.ts';
import { auditPlan, isId, notFound, type OpenRefusal, openWithin, type PlanDesk } from '../plans/index.ts';
import { bringRow } from './bring-row.ts';
import { readHeldActions } from './held.ts';
import { readKnown } from './known.ts';
import { countOutcomes, type RowPreview, type SheetPreview } from './preview.ts';
import { readRemembered } from './remembered.ts';

/** Which plan a sheet is brought to: one that is there, or one that is opened first where the force has none under a framework. */
export type PlanChoice =
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'under'; readonly framework: string; readonly version: number };

export interface BringRequest {
  readonly to: PlanChoice;
  readonly workbook: Workbook;
  /** The sheet’s name; the first that is not hidden and has headings where none is named. */
  readonly sheet: string | undefined;
  /** What is said of headings, ratings and statuses now, over what is remembered. */
  readonly mapping: SheetMapping | undefined;
  readonly reason: string;
  readonly periodEndsOn: PlainDate | null;
}

export type BringRefusal =
  | 'not-found'
  | 'not-your-role'
  | 'no-such-sheet'
  | 'rows-wrong'
  | 'moved-on'
  | LayoutRefusal
  | OpenRefusal;

type Brought = Result<SheetPreview, BringRefusal>;

/** Carries a preview out of a transaction that is undone. */
class Undone extends Error {
  override readonly name = 'Undone';
  constructor(readonly brought: Brought) {
    super('the preview is undone');
  }
}

/**
 * Shows row by row what accepting a sheet would make, change or refuse. It does all of it and undoes it, so that the preview
 * cannot differ from the acceptance; nothing is stored, not even that somebody looked.
 */
export async function previewSheet(desk: PlanDesk, request: BringRequest): Promise<Brought> {
  try {
    return await desk.database.transact(desk.act, async (transaction): Promise<Brought> => {
      throw new Undone(await bring(transaction, desk, request));
    });
  } catch (error) {
    if (error instanceof Undone) return error.brought;
    throw error;
  }
}

/** How an acceptance is meant: of which preview, and whether the rows that are wrong may stay behind. */
export interface Acceptance {
  /** The fingerprint of the preview that was seen; null where nobody looked at one first. */
  readonly seen: string | null;
  readonly wrongRows: 'refuse' | 'leave-out';
}

/**
 * Takes a sheet into the plan, all rows in one transaction. Refused, and nothing is stored, where a row is wrong and it was not
 * said that wrong rows stay behind, and where the plan or the rows are no longer those of the preview. The same sheet again
 * changes nothing. How the sheet was read is remembered for the force.
 */
export async function acceptSheet(
  desk: PlanDesk,
  request: BringRequest,
  acceptance: Acceptance,
): Promise<Brought | (Refusal<'rows-wrong' | 'moved-on'> & { readonly preview: SheetPreview })> {
  try {
    return await desk.database.transact(desk.act, async (transaction): Promise<Brought> => {
      const brought = await bring(transaction, desk, request);
      if (!brought.ok || refusalOf(brought.value, acceptance) !== undefined) throw new Undone(brought);
      return brought;
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    if (!error.brought.ok) return error.brought;
    const preview = error.brought.value;
    const refusal = refusalOf(preview, acceptance);
    return refusal === undefined ? error.brought : { ...refusal, preview };
  }
}

function refusalOf(
  { counts, fingerprint }: SheetPreview,
  { seen, wrongRows }: Acceptance,
): Refusal<'rows-wrong' | 'moved-on'> | undefined {
  if (seen !== null && seen !== fingerprint) {
    return refuse(
      'moved-on',
      'The plan or the sheet changed since you saw what would be made. Nothing was stored; look again.',
    );
  }
  return counts.wrong > 0 && wrongRows === 'refuse'
    ? refuse(
        'rows-wrong',
        `${counts.wrong} rows are wrong. Nothing was stored. Mend them, or bring the sheet without them.`,
      )
    : undefined;
}

async function bring(transaction: Transaction, desk: PlanDesk, request: BringRequest): Promise<Brought> {
  const { force, role } = desk.act.capacity;
  if (role !== 'force-lead' || force === null) {
    return refuse('not-your-role', `The role ${role} does not bring a sheet. Expected force-lead.`);
  }
  const found = await planOf(transaction, desk, request.to, force);
  if (!found.ok) return found;
  const { plan, opens } = found.value;
  const remembered = await readRemembered(transaction, force);
  const mapping = request.mapping === undefined ? remembered : mergeMappings(remembered, request.mapping);
  const chosen = chooseSheet(request, mapping);
  if (!chosen.ok) return chosen;
  const { sheet, layout } = chosen.value;
  const held = await readHeldActions(transaction, desk, plan);
  const bringing = {
    transaction,
    desk,
    plan,
    known: await readKnown(transaction, plan),
    mapping,
    reason: request.reason,
    periodEndsOn: request.periodEndsOn,
  };
  const rows: RowPreview[] = [];
  for (const matched of matchRows(rowsOf(sheet, layout), held)) rows.push(await bringRow(bringing, matched));
  const counts = countOutcomes(rows);
  await remember(transaction, desk, plan, { mapping, remembered, counts });
  const spoken = new Set(rows.map(({ reference }) => reference));
  return accept({
    file: request.workbook.name,
    sheet: sheet.name,
    layout,
    mapping,
    notices: noticesOf(request.workbook, sheet, layout),
    rows,
    counts,
    absent: held.map(({ action }) => action.reference).filter((reference) => !spoken.has(reference)),
    opens,
    fingerprint: fingerprintOf(plan, opens, rows),
  });
}

/** Of what was seen: the plan, each row’s outcome, and what would change from what to what. */
function fingerprintOf(plan: Plan, opens: boolean, rows: readonly RowPreview[]): string {
  const seen = JSON.stringify([opens ? plan.framework : plan.id, rows]);
  return createHash('sha256').update(seen).digest('hex');
}

async function planOf(
  transaction: Transaction,
  desk: PlanDesk,
  to: PlanChoice,
  force: string,
): Promise<Result<{ readonly plan: Plan; readonly opens: boolean }, 'not-found' | OpenRefusal>> {
  if (to.kind === 'plan') {
    const plan = isId(to.plan) ? await findPlan(transaction, to.plan) : undefined;
    return plan === undefined || plan.force !== force ? notFound() : accept({ plan, opens: false });
  }
  const plan = (await listPlans(transaction, force)).find((each) => each.framework === to.framework);
  if (plan !== undefined) return accept({ plan, opens: false });
  const opened = await openWithin(transaction, desk, { id: to.framework, version: to.version });
  return opened.ok ? accept({ plan: opened.value, opens: true }) : opened;
}

function chooseSheet(
  { workbook, sheet: name }: BringRequest,
  mapping: SheetMapping,
): Result<{ readonly sheet: Sheet; readonly layout: Layout }, 'no-such-sheet' | LayoutRefusal> {
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const asked = name === undefined ? shown : shown.filter((sheet) => sheet.name === name);
  const [first] = asked;
  if (first === undefined) {
    const names = shown.map((sheet) => `“${sheet.name}”`).join(', ');
    return refuse(
      'no-such-sheet',
      `${workbook.name} has no sheet “${name ?? ''}” that is not hidden. Expected one of ${names}.`,
    );
  }
  for (const sheet of asked) {
    const layout = layoutOf(sheet, mapping);
    if (layout.ok) return accept({ sheet, layout: layout.value });
  }
  const refused = layoutOf(first, mapping);
  return refused.ok ? accept({ sheet: first, layout: refused.value }) : refused;
}

/** Remembers the mapping and says in the audit that a sheet was taken; neither where nothing differs from before. */
async function remember(
  transaction: Transaction,
  desk: PlanDesk,
  plan: Plan,
  brought: {
    readonly mapping: SheetMapping;
    readonly remembered: SheetMapping;
    readonly counts: SheetPreview['counts'];
  },
): Promise<void> {
  const { mapping, remembered, counts } = brought;
  const learnt = JSON.stringify(mapping) !== JSON.stringify(remembered);
  if (learnt) {
    const { person } = desk.act.capacity;
    await storeSheetMapping(transaction, { force: plan.force, mapping, person, at: desk.clock.now() });
  }
  if (learnt || counts.new + counts.changed > 0) await auditPlan(transaction, 'bring sheet', plan, counts);
}
