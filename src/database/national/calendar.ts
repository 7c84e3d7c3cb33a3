import type { PlainDate } from '../../kernel/index.ts';
import type { Announcement, NewAnnouncement, Precision, Slip } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

interface Row extends Omit<NewAnnouncement, 'title'> {
  readonly id: string;
  readonly title: { readonly en: string; readonly cy: string };
  readonly madeUp: boolean;
  readonly cameOn: PlainDate | null;
  readonly cameSubject: string | null;
  readonly slips: readonly {
    readonly toldOn: PlainDate;
    readonly dueOn: PlainDate;
    readonly precision: Precision;
    readonly en: string;
    readonly cy: string;
  }[];
}

/** An announcement as it is stored. */
export interface HeldAnnouncement extends Announcement {
  readonly madeUp: boolean;
}

/** Every announcement with its slips, the latest announced day first; of one id where it is given. */
export async function listAnnouncements(
  transaction: Transaction,
  id?: string,
): Promise<readonly HeldAnnouncement[]> {
  const { rows } = await transaction.query<Row>(
    `select announced.id, kind, json_build_object('en', title_en, 'cy', title_cy) as title,
       announced_on::text as "announcedOn", announced.due_on::text as "dueOn", announced.precision, made_up as "madeUp",
       came_on::text as "cameOn", came_subject as "cameSubject",
       coalesce((select json_agg(json_build_object('toldOn', told_on, 'dueOn', slip.due_on, 'precision', slip.precision,
         'en', reason_en, 'cy', reason_cy) order by slip.id)
         from national.slip where slip.announcement_id = announced.id), '[]') as slips
     from national.announcement as announced where $1::uuid is null or announced.id = $1
     order by announced.due_on desc, announced.id`,
    [id ?? null],
  );
  return rows.map(({ cameOn, cameSubject, slips, ...row }) => ({
    ...row,
    came: cameOn === null ? null : { on: cameOn, subject: cameSubject ?? '' },
    slips: slips.map(({ en, cy, ...slip }): Slip => ({ ...slip, reason: { en, cy } })),
  }));
}

export async function insertAnnouncement(
  transaction: Transaction,
  announcement: NewAnnouncement,
  madeUp: boolean,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.announcement (kind, title_en, title_cy, announced_on, due_on, precision, made_up)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      announcement.kind,
      announcement.title.en,
      announcement.title.cy,
      announcement.announcedOn,
      announcement.dueOn,
      announcement.precision,
      madeUp,
    ],
  );
  return rows[0]?.id;
}

export async function insertSlip(transaction: Transaction, announcement: string, slip: Slip): Promise<void> {
  await transaction.query(
    `insert into national.slip (announcement_id, told_on, due_on, precision, reason_en, reason_cy)
     values ($1, $2, $3, $4, $5, $6)`,
    [announcement, slip.toldOn, slip.dueOn, slip.precision, slip.reason.en, slip.reason.cy],
  );
}

/** Says that what was announced came; false where it had come already or is out of reach. */
export async function storeCame(
  transaction: Transaction,
  announcement: string,
  came: { readonly on: PlainDate; readonly subject: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'update national.announcement set came_on = $2, came_subject = $3 where id = $1 and came_on is null',
    [announcement, came.on, came.subject],
  );
  return rowCount === 1;
}
