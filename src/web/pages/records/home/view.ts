import { assertNever, instant, londonDateOf, type Month } from '../../../../kernel/index.ts';
import type { CoverageRegister, HeldRow, ShelvedPackage } from '../../../../operations/analyst/index.ts';
import type { MadeUpRecords } from '../../../../operations/demonstration/index.ts';
import { notice, sheetPage } from '../../../records/sheet.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inMonth, onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { recordsHomeMessages } from './messages.ts';

export interface HeldNow {
  readonly packages: readonly ShelvedPackage[];
  readonly waiting: readonly HeldRow[];
  readonly months: CoverageRegister['months'];
  /** How far the records of a demonstration are. */
  readonly madeUp: MadeUpRecords;
}

function leadOf({ packages, months }: HeldNow, { language }: Visit): string {
  const t = say(recordsHomeMessages, language);
  const [newest] = packages;
  if (newest === undefined) return t.nothing;
  const day = onDate(londonDateOf(instant(newest.loadedAt.getTime())), language);
  const crimes: readonly Month[] = months
    .filter(({ subject }) => subject === 'crimes')
    .map(({ month }) => month);
  const latest = crimes.at(-1);
  return latest === undefined
    ? t.heldNone({ day })
    : t.held({ months: crimes.length, latest: inMonth(latest, language), day });
}

/** What a demonstration still makes; nothing where all is held, and where nothing is made up. */
function makingOf({ madeUp }: HeldNow, { language }: Visit): readonly string[] {
  const t = say(recordsHomeMessages, language);
  switch (madeUp.state) {
    case 'being-made':
      return [t.beingMade(madeUp)];
    case 'stopped':
      return [t.stopped(madeUp)];
    case 'none':
    case 'whole':
      return [];
    default:
      return assertNever(madeUp);
  }
}

/** The first page of records: what is held, what waits, and what can be done. */
export function recordsHomePage(visit: Visit, held: HeldNow): StaffPage {
  const { language, href, appointment, place } = visit;
  const t = say(recordsHomeMessages, language);
  const link = (path: string, text: string, more: string) => ({ address: href(path), text, more });
  return sheetPage(visit, {
    title: t.title({ force: describeAppointment(place, appointment, language).where }),
    lead: leadOf(held, visit),
    parts: [
      ...makingOf(held, visit).map(notice),
      ...(held.waiting.length === 0 ? [] : [notice(t.waits({ n: held.waiting.length }))]),
      {
        kind: 'choices',
        links: [
          link('/records/load', t.load, t.loadLead),
          link('/records/packages', t.packages, t.packagesLead),
          link('/records/held', t.heldBack, t.heldBackLead),
          link('/records/coverage', t.coverage, t.coverageLead),
          link('/records/profiles', t.profiles, t.profilesLead),
          link('/records/measures', t.measures, t.measuresLead),
          link('/records/read', t.read, t.readLead),
          link('/records/review', t.review, t.reviewLead),
        ],
      },
    ],
  });
}
