import { assertNever, instant, type Language } from '../../../../kernel/index.ts';
import { type Cut, type UpdateState, written } from '../../../../national/index.ts';
import type { readCuts, readUpdates } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inPeriod, onDate, onDay, timeOf } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { deskUpdatesMessages } from './messages.ts';

type Cuts = Awaited<ReturnType<typeof readCuts>>;
type Updates = Awaited<ReturnType<typeof readUpdates>>;

/** Where an update stands, in a word. */
export function stateWord(state: UpdateState, language: Language): string {
  const t = say(deskUpdatesMessages, language);
  switch (state) {
    case 'draft':
      return t.draft;
    case 'checked':
      return t.checked;
    case 'approved':
      return t.approved;
    case 'published':
      return t.published;
    case 'corrected':
      return t.corrected;
    case 'abandoned':
      return t.abandoned;
    default:
      return assertNever(state);
  }
}

/** A cut in words, as lists and choices show it. */
export function cutWords(
  { asAt, release }: Pick<Cuts[number], 'asAt' | 'release'>,
  language: Language,
): string {
  const t = say(deskUpdatesMessages, language);
  return t.cut({
    day: onDate(asAt, language),
    release: release === null ? t.noRelease : t.ofRelease({ release }),
  });
}

/** What tells one update of a period from another: its number, what it corrects, when it became public. */
function noteOf(
  { id, corrects, publishedAt }: Pick<Updates[number], 'id' | 'corrects' | 'publishedAt'>,
  language: Language,
): string {
  const t = say(deskUpdatesMessages, language);
  return [
    t.number({ id }),
    ...(corrects === null ? [] : [t.corrects({ id: corrects.update })]),
    ...(publishedAt === null ? [] : [t.publishedOn({ day: onDay(publishedAt, language) })]),
  ].join(' ');
}

/** When a cut was taken: two of one day are told apart by it. */
export function takenWords({ takenAt }: Pick<Cuts[number], 'takenAt'>, language: Language): string {
  const at = instant(Date.parse(takenAt));
  return say(deskUpdatesMessages, language).taken({ day: onDay(at, language), time: timeOf(at) });
}

/** Every update in whatever state, and the cuts that were taken. */
export function deskUpdatesPage(
  { language, href }: Visit,
  { updates, cuts, mayWrite }: { readonly updates: Updates; readonly cuts: Cuts; readonly mayWrite: boolean },
): StaffPage {
  const t = say(deskUpdatesMessages, language);
  return {
    template: 'pages/coordination/updates/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      updates: updates.map(({ id, period, state, corrects, publishedAt }) => ({
        name: t.name({ period: inPeriod(period, language) }),
        address: href(`/country/updates/${id}`),
        note: noteOf({ id, corrects, publishedAt }, language),

        state: stateWord(state, language),
      })),
      cuts: cuts.map((cut) => ({
        name: cutWords(cut, language),
        address: href(`/country/cuts/${cut.id}`),
        taken: takenWords(cut, language),
      })),
      begin: mayWrite && cuts.length > 0 ? href('/country/updates/begin') : undefined,
      take: mayWrite ? href('/country/cuts/take') : undefined,
      calendar: href('/country/calendar'),
    },
  };
}

/** Every figure of a cut by its key. */
export function cutPage({ language, href, place }: Visit, cut: Cut): StaffPage {
  const t = say(deskUpdatesMessages, language);
  return {
    template: 'pages/coordination/updates/cut.njk',
    title: t.figures,
    summary: t.figures,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/country/updates'), text: t.title }],
      name: cutWords(cut, language),
      table: {
        caption: t.figures,
        columns: [
          { text: t.key },
          { text: t.figure },
          { text: t.place },
          { text: t.value, numeric: true },
          { text: t.counts },
        ],
        rows: cut.figures.map((figure) => ({
          name: figure.key,
          cells: [
            figure.label[language],
            placeName(place.forces, figure.place, language),
            written(figure, 'value', language),
            figure.denominator === null
              ? written(figure, 'numerator', language)
              : `${written(figure, 'numerator', language)} / ${written(figure, 'denominator', language)}`,
          ],
        })),
      },
    },
  };
}
