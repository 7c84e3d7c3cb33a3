import { createHash } from 'node:crypto';
import {
  findAttachment,
  findPlan,
  holdAction,
  insertAttachment,
  insertEvidence,
  insertReport,
  listEvidenceIds,
  type Transaction,
} from '../../database/index.ts';
import {
  accept,
  assertNever,
  type PlainDate,
  type Refusal,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import {
  type EvidenceGrade,
  type EvidenceSubstance,
  type FileRefusal,
  forbidWork,
  type PlanAction,
  type ReportContent,
  recogniseFile,
  type WorkRefusal,
} from '../../plans/index.ts';
import { deedOf } from './change.ts';
import { auditAction, isId, notFound, type PlanDesk, readStanding, today } from './desk.ts';
import { type UnknownRefusal, unknownIn } from './known.ts';

export type ReportRefusal = 'not-found' | WorkRefusal | 'no-words' | 'period-to-come' | 'no-such-evidence';

/** Reports how an action goes, with the force's own rating and on what it rests. A report is never changed, only followed. */
export function reportProgress(
  desk: PlanDesk,
  id: string,
  report: ReportContent,
): Promise<Result<{ readonly report: string }, ReportRefusal>> {
  return desk.database.transact(desk.act, (transaction) => reportWithin(transaction, desk, id, report));
}

/** As `reportProgress`, inside a transaction that runs already. */
export async function reportWithin(
  transaction: Transaction,
  desk: PlanDesk,
  id: string,
  report: ReportContent,
): Promise<Result<{ readonly report: string }, ReportRefusal>> {
  const action = isId(id) ? await holdAction(transaction, id) : undefined;
  if (action === undefined) return notFound();
  const standing = await readStanding(transaction, desk, action);
  const fault = forbidWork('report', action.state, standing) ?? reportFault(desk, report);
  if (fault !== undefined) return fault;
  if (!(await restsOnOwn(transaction, action, report))) {
    return refuse('no-such-evidence', 'The rating names evidence that the action does not hold.');
  }
  const stored = await insertReport(transaction, deedOf(desk, action), report);
  await auditAction(transaction, 'report', action, { report: stored });
  return accept({ report: stored });
}

function reportFault(
  desk: PlanDesk,
  report: ReportContent,
): Refusal<'no-words' | 'period-to-come'> | undefined {
  if (report.activity.trim() === '')
    return refuse('no-words', 'A report says what was done, or that nothing was.');
  const { basis } = report.rating ?? {};
  if (basis?.kind === 'judgement' && basis.reason.trim() === '') {
    return refuse('no-words', 'A rating that is a judgement says why.');
  }
  const { on } = today(desk);
  return report.periodEndsOn > on
    ? refuse('period-to-come', `The period would end on ${report.periodEndsOn}, after today, ${on}.`)
    : undefined;
}

async function restsOnOwn(
  transaction: Transaction,
  action: PlanAction,
  { rating }: ReportContent,
): Promise<boolean> {
  if (rating?.basis.kind !== 'evidence') return true;
  const held = new Set(await listEvidenceIds(transaction, action.id));
  const { evidence } = rating.basis;
  return evidence.length > 0 && evidence.every((each) => held.has(each));
}

/** Evidence as a person brings it: a file's name and content, a link, or a measure. */
export interface BroughtEvidence {
  readonly title: string;
  readonly datedOn: PlainDate;
  readonly grade: EvidenceGrade;
  readonly substance:
    | { readonly kind: 'file'; readonly name: string; readonly content: Buffer }
    | { readonly kind: 'link'; readonly address: string }
    | { readonly kind: 'measure'; readonly measure: string };
}

export type EvidenceRefusal =
  | 'not-found'
  | WorkRefusal
  | FileRefusal
  | UnknownRefusal
  | 'no-words'
  | 'dated-to-come'
  | 'no-web-address';

/**
 * Adds evidence to an action: stored whole or not at all. A file is what its content says it is, never what its name says; one
 * that is two things at once is refused.
 */
export function addEvidence(
  desk: PlanDesk,
  id: string,
  brought: BroughtEvidence,
): Promise<Result<{ readonly evidence: string }, EvidenceRefusal>> {
  return desk.database.transact(desk.act, (transaction) => addEvidenceWithin(transaction, desk, id, brought));
}

/** As `addEvidence`, inside a transaction that runs already. */
export async function addEvidenceWithin(
  transaction: Transaction,
  desk: PlanDesk,
  id: string,
  brought: BroughtEvidence,
): Promise<Result<{ readonly evidence: string }, EvidenceRefusal>> {
  const action = isId(id) ? await holdAction(transaction, id) : undefined;
  if (action === undefined) return notFound();
  const standing = await readStanding(transaction, desk, action);
  const fault = forbidWork('evidence', action.state, standing) ?? evidenceFault(desk, brought);
  if (fault !== undefined) return fault;
  const substance = await readSubstance(transaction, action, brought);
  if (!substance.ok) return substance;
  const { title, datedOn, grade } = brought;
  const evidence = { title: title.trim(), datedOn, grade, substance: substance.value };
  const stored = await insertEvidence(transaction, deedOf(desk, action), evidence);
  if (brought.substance.kind === 'file') {
    await insertAttachment(transaction, { id: stored, force: action.force }, brought.substance.content);
  }
  await auditAction(transaction, 'add evidence', action, {
    evidence: stored,
    kind: brought.substance.kind,
    grade,
  });
  return accept({ evidence: stored });
}

function evidenceFault(
  desk: PlanDesk,
  { title, datedOn }: BroughtEvidence,
): Refusal<'no-words' | 'dated-to-come'> | undefined {
  if (title.trim() === '') return refuse('no-words', 'Evidence needs a title that says what it is.');
  const { on } = today(desk);
  return datedOn > on
    ? refuse('dated-to-come', `The evidence is dated ${datedOn}, after today, ${on}.`)
    : undefined;
}

async function readSubstance(
  transaction: Transaction,
  action: PlanAction,
  { substance }: BroughtEvidence,
): Promise<Result<EvidenceSubstance, FileRefusal | UnknownRefusal | 'no-web-address'>> {
  switch (substance.kind) {
    case 'link':
      return URL.canParse(substance.address) && /^https?:$/.test(new URL(substance.address).protocol)
        ? accept(substance)
        : refuse('no-web-address', 'A link is a web address that begins with https:// or http://.');
    case 'measure': {
      const plan = await findPlan(transaction, action.plan);
      const named = { nationalAction: null, pillars: [], outcome: substance };
      const unknown = plan && (await unknownIn(transaction, plan, named));
      return unknown ?? accept(substance);
    }
    case 'file': {
      const { content } = substance;
      const recognised = recogniseFile(substance.name, content);
      if (!recognised.ok) return recognised;
      const sha256 = createHash('sha256').update(content).digest('hex');
      return accept({ kind: 'file', file: { ...recognised.value, bytes: content.length, sha256 } });
    }
    default:
      return assertNever(substance);
  }
}

/** A file to send as an attachment, never to show in a page. One audit entry. */
export function readAttachment(
  desk: PlanDesk,
  evidence: string,
): Promise<
  Result<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }, 'not-found'>
> {
  return desk.database.transact(desk.act, async (transaction) => {
    const found = isId(evidence) ? await findAttachment(transaction, evidence) : undefined;
    if (found === undefined) return notFound();
    const { action, force, ...file } = found;
    await auditAction(transaction, 'read evidence', { id: action, force }, { evidence });
    return accept(file);
  });
}
