import { z } from 'zod';
import { type Role, roles } from '../../directory/index.ts';
import { type Instant, instant, isoOf, type PlainDate, plainDate } from '../../kernel/index.ts';
import {
  type ActionHistory,
  actionStates,
  contentFields,
  type Evidence,
  type EvidenceSubstance,
  evidenceGrades,
  type FieldChange,
  grades,
  type MoveRecord,
  moves,
  type Rating,
  type Report,
  type ReportContent,
  ragColours,
  ratingMeanings,
} from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';

/** Whose deed a line of the history is, and when it was done. */
export interface Deed {
  readonly action: { readonly id: string; readonly force: string };
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
}

const deedValues = ({ action, at, person, role }: Deed): readonly string[] => [
  action.id,
  action.force,
  isoOf(at),
  person,
  role,
];

export async function insertRevisions(
  transaction: Transaction,
  deed: Deed,
  changes: readonly FieldChange[],
  reason: string,
): Promise<void> {
  await transaction.query(
    `insert into plans.revision (action_id, force, at, person, role, field, before, after, reason)
     select $1, $2, $3, $4, $5, change ->> 'field', change -> 'before', change -> 'after', $7
     from jsonb_array_elements($6::jsonb) as change`,
    [...deedValues(deed), JSON.stringify(changes), reason],
  );
}

export async function insertMove(
  transaction: Transaction,
  deed: Deed,
  move: Pick<MoveRecord, 'move' | 'from' | 'to' | 'reason' | 'grade'>,
): Promise<void> {
  await transaction.query(
    `insert into plans.move (action_id, force, at, person, role, move, from_state, to_state, reason, grade)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...deedValues(deed), move.move, move.from, move.to, move.reason, move.grade],
  );
}

export async function insertReport(
  transaction: Transaction,
  deed: Deed,
  report: ReportContent,
): Promise<string> {
  const { rating } = report;
  const basis = rating?.basis;
  const { rows } = await transaction.query<{ id: string }>(
    `insert into plans.report (action_id, force, at, person, role, period_ends_on, activity, next_step, blockers,
       rag_colour, rag_meaning, rag_evidence, rag_judgement)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      ...deedValues(deed),
      report.periodEndsOn,
      report.activity,
      report.nextStep,
      report.blockers,
      rating?.colour ?? null,
      rating?.meaning ?? null,
      basis?.kind === 'evidence' ? basis.evidence : null,
      basis?.kind === 'judgement' ? basis.reason : null,
    ],
  );
  return rows[0]?.id ?? '';
}

/** Evidence as it comes in: without the id that the database draws. */
export type NewEvidence = Pick<Evidence, 'title' | 'datedOn' | 'grade' | 'substance'>;

export async function insertEvidence(
  transaction: Transaction,
  deed: Deed,
  evidence: NewEvidence,
): Promise<string> {
  const { substance } = evidence;
  const file = substance.kind === 'file' ? substance.file : undefined;
  const { rows } = await transaction.query<{ id: string }>(
    `insert into plans.evidence (action_id, force, at, person, role, title, dated_on, grade, address, measure, file_name,
       media_type, bytes, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex')) returning id`,
    [
      ...deedValues(deed),
      evidence.title,
      evidence.datedOn,
      evidence.grade,
      substance.kind === 'link' ? substance.address : null,
      substance.kind === 'measure' ? substance.measure : null,
      file?.name ?? null,
      file?.mediaType ?? null,
      file?.bytes ?? null,
      file?.sha256 ?? null,
    ],
  );
  return rows[0]?.id ?? '';
}

export async function insertAttachment(
  transaction: Transaction,
  evidence: { readonly id: string; readonly force: string },
  content: Buffer,
): Promise<void> {
  await transaction.query('insert into plans.attachment (evidence_id, force, content) values ($1, $2, $3)', [
    evidence.id,
    evidence.force,
    content,
  ]);
}

const day = z.string().transform((text): PlainDate => plainDate(text));
const deed = {
  at: z.date().transform((at): Instant => instant(at.getTime())),
  person: z.string(),
  role: z.enum(roles),
};

const moveRow = z.object({
  ...deed,
  move: z.enum(moves),
  from: z.enum(actionStates),
  to: z.enum(actionStates),
  reason: z.string(),
  grade: z.enum(grades).nullable(),
});
const revisionRow = z.object({
  ...deed,
  field: z.enum(contentFields),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string(),
});
const ratingColumns = z.object({
  rag_colour: z.enum(ragColours).nullable(),
  rag_meaning: z.enum(ratingMeanings).nullable(),
  rag_evidence: z.array(z.string()).nullable(),
  rag_judgement: z.string().nullable(),
});
/** A rating as its columns hold it. */
export type RatingRow = z.infer<typeof ratingColumns>;

const reportRow = z.object({
  ...deed,
  id: z.string(),
  period_ends_on: day,
  activity: z.string(),
  next_step: z.string(),
  blockers: z.string(),
  ...ratingColumns.shape,
});
const evidenceRow = z.object({
  ...deed,
  id: z.string(),
  title: z.string(),
  dated_on: day,
  grade: z.enum(evidenceGrades),
  address: z.string().nullable(),
  measure: z.string().nullable(),
  file_name: z.string().nullable(),
  media_type: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
});

/** Everything that happened to an action, each list in order of time; reports and evidence newest first. */
export async function readHistory(transaction: Transaction, action: string): Promise<ActionHistory> {
  const moved = await transaction.query(
    `select move, from_state as "from", to_state as "to", at, person, role, reason, grade
     from plans.move where action_id = $1 order by at, id`,
    [action],
  );
  const revised = await transaction.query(
    `select field, before, after, reason, at, person, role from plans.revision where action_id = $1 order by at, id`,
    [action],
  );
  const reported = await transaction.query(
    `select id, period_ends_on::text, activity, next_step, blockers, rag_colour, rag_meaning, rag_evidence, rag_judgement,
       at, person, role
     from plans.report where action_id = $1 order by period_ends_on desc, at desc`,
    [action],
  );
  const shown = await transaction.query(
    `select id, title, dated_on::text, grade, address, measure, file_name, media_type, bytes, encode(sha256, 'hex') as sha256,
       at, person, role
     from plans.evidence where action_id = $1 order by at desc, id`,
    [action],
  );
  return {
    moves: z.array(moveRow).parse(moved.rows),
    revisions: z.array(revisionRow).parse(revised.rows),
    reports: z.array(reportRow).parse(reported.rows).map(reportOf),
    evidence: z.array(evidenceRow).parse(shown.rows).map(evidenceOf),
  };
}

function reportOf(row: z.infer<typeof reportRow>): Report {
  const { id, at, person, role, period_ends_on: periodEndsOn, activity, next_step: nextStep, blockers } = row;
  return { id, at, person, role, periodEndsOn, activity, nextStep, blockers, rating: ratingOf(row) };
}

/** The rating that a report's columns hold; null where it has none. */
export function ratingOf(row: RatingRow): Rating | null {
  const { rag_colour: colour, rag_meaning: meaning, rag_evidence: evidence, rag_judgement: reason } = row;
  if (colour === null || meaning === null) return null;
  return {
    colour,
    meaning,
    basis: evidence === null ? { kind: 'judgement', reason: reason ?? '' } : { kind: 'evidence', evidence },
  };
}

function evidenceOf(row: z.infer<typeof evidenceRow>): Evidence {
  const { id, title, dated_on: datedOn, grade, at, person, role } = row;
  return { id, title, datedOn, grade, at, person, role, substance: substanceOf(row) };
}

function substanceOf(row: z.infer<typeof evidenceRow>): EvidenceSubstance {
  if (row.address !== null) return { kind: 'link', address: row.address };
  if (row.measure !== null) return { kind: 'measure', measure: row.measure };
  return {
    kind: 'file',
    file: {
      name: row.file_name ?? '',
      mediaType: row.media_type ?? '',
      bytes: row.bytes ?? 0,
      sha256: row.sha256 ?? '',
    },
  };
}

/** A file that was attached as evidence, with the action that it speaks for. */
export interface HeldAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly action: string;
  readonly force: string;
  readonly content: Buffer;
}

/** The attached file; undefined where the door may not see it or it is not there. */
export async function findAttachment(
  transaction: Transaction,
  evidence: string,
): Promise<HeldAttachment | undefined> {
  const { rows } = await transaction.query<HeldAttachment>(
    `select file_name as name, media_type as "mediaType", action_id as action, evidence.force, content
     from plans.evidence join plans.attachment on attachment.evidence_id = evidence.id where evidence.id = $1`,
    [evidence],
  );
  return rows[0];
}
