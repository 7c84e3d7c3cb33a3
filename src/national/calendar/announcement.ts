import {
  accept,
  type Bilingual,
  daysBetween,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';

export const announcementKinds = ['update', 'release'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** A day, or only the month of it: `month` dates hold the month's last day. */
export const precisions = ['day', 'month'] as const;
export type Precision = (typeof precisions)[number];

/** What was announced to come, and when. The first date never moves: a later one is a slip with its reason. */
export interface NewAnnouncement {
  readonly kind: AnnouncementKind;
  readonly title: Bilingual;
  readonly announcedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly precision: Precision;
}

/** A new date, told on a day, and why. */
export interface Slip {
  readonly toldOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly precision: Precision;
  readonly reason: Bilingual;
}

export interface Announcement extends NewAnnouncement {
  readonly id: string;
  /** In the order in which they were told. */
  readonly slips: readonly Slip[];
  /** What came, and when; null while nothing has. */
  readonly came: { readonly on: PlainDate; readonly subject: string } | null;
}

export type AnnouncementState = 'expected' | 'overdue' | 'came-on-time' | 'came-late';

/** Where an announcement stands: the first date beside the latest one, and the days between. */
export interface AnnouncementStanding {
  readonly state: AnnouncementState;
  readonly firstDueOn: PlainDate;
  readonly latestDueOn: PlainDate;
  readonly latestPrecision: Precision;
  /** Days after the first announced date: of what came, of the latest date, or of today where it is overdue. */
  readonly daysLate: number;
  /** Slips that were told after the day they moved: nobody was warned. */
  readonly untold: number;
}

export type AnnouncementRefusal = 'no-words' | 'dates-reversed' | 'came-already' | 'not-moved';

const isBlank = ({ en, cy }: Bilingual): boolean => en.trim() === '' || cy.trim() === '';

/** Judges an announcement before it is made public. */
export function checkAnnouncement(
  announcement: NewAnnouncement,
): Result<NewAnnouncement, AnnouncementRefusal> {
  if (isBlank(announcement.title)) return refuse('no-words', 'The title is needed in English and in Welsh.');
  if (announcement.dueOn < announcement.announcedOn)
    return refuse(
      'dates-reversed',
      `Announced on ${announcement.announcedOn} for ${announcement.dueOn}: the date has passed already.`,
    );
  return accept(announcement);
}

/** Judges a slip: of what has not come, to another date, with a reason in both languages. */
export function checkSlip(announcement: Announcement, slip: Slip): Result<Slip, AnnouncementRefusal> {
  if (announcement.came !== null)
    return refuse('came-already', `It came on ${announcement.came.on}; its date no longer moves.`);
  if (isBlank(slip.reason)) return refuse('no-words', 'The reason is needed in English and in Welsh.');
  if (slip.toldOn < (announcement.slips.at(-1)?.toldOn ?? announcement.announcedOn))
    return refuse('dates-reversed', `Told on ${slip.toldOn}, before what it changes was told.`);
  const held = announcement.slips.at(-1) ?? announcement;
  if (held.dueOn === slip.dueOn && held.precision === slip.precision)
    return refuse('not-moved', `${slip.dueOn} is the date already.`);
  return accept(slip);
}

/** How an announcement stands on a day. The announced day itself is in time. */
export function announcementStanding(announcement: Announcement, on: PlainDate): AnnouncementStanding {
  const { dueOn: firstDueOn, slips, came } = announcement;
  const latest = slips.at(-1) ?? announcement;
  const late = (day: PlainDate): number => Math.max(0, daysBetween(firstDueOn, day));
  const held = [announcement.dueOn, ...slips.map((slip) => slip.dueOn)];
  const untold = slips.filter((slip, index) => slip.toldOn > (held[index] ?? firstDueOn)).length;
  const shared = { firstDueOn, latestDueOn: latest.dueOn, latestPrecision: latest.precision, untold };
  if (came !== null) {
    const daysLate = late(came.on);
    return { ...shared, state: daysLate > 0 ? 'came-late' : 'came-on-time', daysLate };
  }
  if (on > latest.dueOn) return { ...shared, state: 'overdue', daysLate: late(on) };
  return { ...shared, state: 'expected', daysLate: late(latest.dueOn) };
}
