import { assertNever, instant, type Language, present } from '../../../../kernel/index.ts';
import { type Cut, type UpdateState, written } from '../../../../national/index.ts';
import type { readCuts, readUpdates } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inPeriod, onDate, onDay, timeOf } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { anchorOf } from '../../national/themes/finding-part.ts';
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

/** A cut by its number, its day and its release. */
export function cutWords({ number, asAt, release }: Cuts[number], language: Language): string {
  const t = say(deskUpdatesMessages, language);
  return t.cut({
    number,
    day: onDate(asAt, language),
    release: release === null ? t.noRelease : t.ofRelease({ release }),
  });
}

/** What tells two cuts of one day apart: when each was taken, and whether anything is different between them. */
function takenWords({ takenAt, same }: Cuts[number], language: Language): string {
  const t = say(deskUpdatesMessages, language);
  const at = instant(Date.parse(takenAt));
  const taken = t.taken({ day: onDay(at, language), time: timeOf(at) });
  return same === null ? taken : `${taken} ${t.same({ number: same })}`;
}

/** A cut as choices show it. */
export const cutLine = (cut: Cuts[number], language: Language): string =>
  `${cutWords(cut, language)}. ${takenWords(cut, language)}`;

/** One of the cuts that were taken; none was ever taken away. */
export const heldCut = (cuts: Cuts, id: string): Cuts[number] =>
  present(
    cuts.find((one) => one.id === id),
    `cut ${id}`,
  );

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
export function cutPage({ language, href, place }: Visit, cut: Cut, cuts: Cuts): StaffPage {
  const t = say(deskUpdatesMessages, language);
  return {
    template: 'pages/coordination/updates/cut.njk',
    title: t.figures,
    summary: t.figures,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/country/updates'), text: t.title }],
      name: cutLine(heldCut(cuts, cut.id), language),
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
          id: anchorOf(figure.key),
          isAddress: true as const,
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
