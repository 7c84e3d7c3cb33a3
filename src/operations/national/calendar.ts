import {
  type HeldAnnouncement,
  insertAnnouncement,
  insertSlip,
  listAnnouncements,
} from '../../database/index.ts';
import { accept, type Bilingual, type PlainDate, type Result } from '../../kernel/index.ts';
import {
  type AnnouncementRefusal,
  type AnnouncementStanding,
  announcementStanding,
  checkAnnouncement,
  checkSlip,
  type NewAnnouncement,
  type Precision,
} from '../../national/index.ts';
import { isId } from '../plans/index.ts';
import { auditNational, dayOf, type NationalDesk, notThere } from './desk.ts';

/** An announcement with where it stands on a day. */
export interface CalendarEntry {
  readonly announcement: HeldAnnouncement;
  readonly standing: AnnouncementStanding;
}

/** Announcements with where they stand, in the order of the list. */
export function calendarOf(
  announcements: readonly HeldAnnouncement[],
  on: PlainDate,
): readonly CalendarEntry[] {
  return announcements.map((announcement) => ({
    announcement,
    standing: announcementStanding(announcement, on),
  }));
}

/** The calendar as it stands today. It is public. */
export function readCalendar(desk: NationalDesk): Promise<readonly CalendarEntry[]> {
  return desk.database.transact(desk.act, async (transaction) =>
    calendarOf(await listAnnouncements(transaction), dayOf(desk)),
  );
}

/** Announces an update or a release. The date is frozen from now on. `announcedOn` is today where it is not given. */
export function announce(
  desk: NationalDesk,
  announced: Omit<NewAnnouncement, 'announcedOn'> & { readonly announcedOn?: PlainDate },
): Promise<Result<{ readonly id: string }, AnnouncementRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const checked = checkAnnouncement({ ...announced, announcedOn: announced.announcedOn ?? dayOf(desk) });
    if (!checked.ok) return checked;
    const id = (await insertAnnouncement(transaction, checked.value, desk.madeUp)) ?? '';
    const { kind, dueOn } = checked.value;
    await auditNational(transaction, 'calendar.announce', { kind: 'announcement', id }, { kind, dueOn });
    return accept({ id });
  });
}

/** Tells a later or an earlier date, with the reason; the first one stays beside it. */
export function tellSlip(
  desk: NationalDesk,
  id: string,
  slip: {
    readonly dueOn: PlainDate;
    readonly precision: Precision;
    readonly reason: Bilingual;
    readonly toldOn?: PlainDate;
  },
): Promise<Result<{ readonly id: string }, AnnouncementRefusal | 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const [announcement] = isId(id) ? await listAnnouncements(transaction, id) : [];
    if (announcement === undefined) return notThere();
    const checked = checkSlip(announcement, { ...slip, toldOn: slip.toldOn ?? dayOf(desk) });
    if (!checked.ok) return checked;
    await insertSlip(transaction, id, checked.value);
    const details = { from: announcement.dueOn, to: slip.dueOn };
    await auditNational(transaction, 'calendar.slip', { kind: 'announcement', id }, details, slip.reason.en);
    return accept({ id });
  });
}
