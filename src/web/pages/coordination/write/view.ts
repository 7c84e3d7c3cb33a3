import { assertNever, type Language } from '../../../../kernel/index.ts';
import { figuresByKey, type Section } from '../../../../national/index.ts';
import type { readCuts, readUpdates, UpdateView } from '../../../../operations/national/index.ts';
import { comparedTable } from '../../../staff/compared.ts';
import { roleTitle } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inPeriod, onDay, timeOf } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { sectionViews } from '../../national/update/view.ts';
import { cutLine, cutWords, heldCut, stateWord } from '../updates/view.ts';
import { cautionLine, faultLine } from './fault-words.ts';
import { doneMessages, moveMessages, writeMessages } from './messages.ts';
import { blank, boxes, boxLabel, comparedWith, type Unsaved } from './unsaved.ts';
import { writingIn } from './writing.ts';

type Words = Said<typeof writeMessages>;
type Cuts = Awaited<ReturnType<typeof readCuts>>;

/** The other updates and the cuts that one update is told with. */
export interface HeldUpdates {
  readonly updates: readonly UpdateSummary[];
  readonly cuts: Cuts;
}

type UpdateSummary = Awaited<ReturnType<typeof readUpdates>>[number];

function sectionBoxes(sections: readonly Section[], t: Words): readonly Record<string, unknown>[] {
  return [...sections, blank].map((section, index) => ({
    legend: index === sections.length ? t.newSection : t.section({ n: index + 1 }),
    boxes: boxes.map((box) => ({
      id: `s${index}_${box.field}_${box.language}`,
      label: boxLabel(box, t),
      isText: box.field === 'body',
      language: box.language,
      value: section[box.field][box.language],
    })),
  }));
}

/** Why what was typed is not stored, and where to look. */
function unsavedError(
  { because }: Unsaved,
  state: UpdateView['update']['state'],
  language: Language,
): { readonly text: string; readonly href: string } {
  const t = say(writeMessages, language);
  switch (because) {
    case 'stale':
      return { text: t.stale, href: '#both' };
    case 'closed':
      return { text: t.closedMeanwhile({ state: stateWord(state, language) }), href: '#both' };
    case 'no-title':
      return { text: t.titleMissing, href: '#title_en' };
    default:
      return assertNever(because);
  }
}

/** The page that writes an update: its boxes, what is wrong with its text, and a preview in both languages. */
export function writePage(
  { language, href }: Visit,
  shown: UpdateView,
  cuts: Cuts,
  unsaved?: Unsaved,
): StaffPage {
  const { update, cut, faults, cautions } = shown;
  const t = say(writeMessages, language);
  const figures = figuresByKey(cut.figures);
  // What was typed comes back into its boxes; sent again, it is stored over what it was compared with.
  const typed = unsaved === undefined ? { text: update.text, cut: update.cut } : writingIn(unsaved.form);
  const compared =
    unsaved === undefined || unsaved.because === 'no-title'
      ? []
      : comparedWith(unsaved.form, shown, cuts, language);
  return {
    template: 'pages/coordination/write/page.njk',
    title: t.writeTitle,
    summary: t.writeTitle,
    marked: false,
    view: {
      t,
      problem: t.problem,
      errorList: unsaved === undefined ? [] : [unsavedError(unsaved, update.state, language)],
      compared: comparedTable(compared, language),
      closed: unsaved?.because === 'closed',
      breadcrumbs: [
        { address: href('/country/updates'), text: t.updates },
        { address: href(`/country/updates/${update.id}`), text: update.text.title[language] },
      ],
      action: href(`/country/updates/${update.id}/write`),
      textVersion: update.textVersion,
      title: typed.text.title,
      how: t.how({ example: '{{figure plans.overdue}}', part: '{{figure plans.overdue numerator}}' }),
      on: t.on({ cut: cutWords(heldCut(cuts, cut.id), language) }),
      cutAddress: href(`/country/cuts/${cut.id}`),
      cuts: cuts.slice(0, 20).map((one) => ({
        value: one.id,
        text: cutLine(one, language),
        selected: one.id === typed.cut,
      })),
      sections: sectionBoxes(typed.text.sections, t),
      faults: faults.map((fault) => faultLine(fault, language)),
      cautions: cautions.map((caution) => cautionLine(caution, language)),
      previews: (['en', 'cy'] as const).map((lang) => ({
        lang,
        name: lang === 'en' ? t.previewEn : t.previewCy,
        sections: sectionViews(update.text.sections, figures, lang, href(`/country/cuts/${cut.id}`)),
      })),
    },
  };
}

/** What an update leads to: the one it corrects, the one that corrected it, and where everybody reads it. */
function linksOf(
  { update }: UpdateView,
  updates: readonly UpdateSummary[],
  { language, href }: Visit,
): readonly Record<string, string>[] {
  const t = say(writeMessages, language);
  const at = (id: string): string => href(`/country/updates/${id}`);
  const replacing = updates.find(
    ({ corrects, state }) => corrects?.update === update.id && state !== 'abandoned',
  );
  return [
    ...(update.corrects === null
      ? []
      : [
          {
            text: t.corrects({ id: update.corrects.update, reason: update.corrects.reason[language] }),
            address: at(update.corrects.update),
          },
        ]),
    ...(replacing === undefined
      ? []
      : [{ text: t.correctedBy({ id: replacing.id }), address: at(replacing.id) }]),
  ];
}

/** One deed of an update's life: when, what, in which role, and why. */
function historyLine(
  { language, place }: Visit,
  { at, move, role, reason }: UpdateView['history'][number],
): string {
  const t = say(writeMessages, language);
  const told = { day: onDay(at, language), time: timeOf(at), move: say(doneMessages, language)[move] };
  const line = role === null ? t.moved(told) : t.movedBy({ ...told, role: roleTitle(place, role, language) });
  return reason === '' ? line : `${line} ${reason}`;
}

/** One update as staff see it: where it stands, its text with the numbers in it, what was done, and what is open to them. */
export function deskUpdatePage(visit: Visit, shown: UpdateView, held: HeldUpdates): StaffPage {
  const { language, href } = visit;
  const { update, cut, faults, cautions, history, moves } = shown;
  const t = say(writeMessages, language);
  const names = say(moveMessages, language);
  const here = `/country/updates/${update.id}`;
  const isOpen = update.state === 'draft' || update.state === 'checked' || update.state === 'approved';
  return {
    template: 'pages/coordination/write/one.njk',
    title: update.text.title[language],
    summary: update.text.title[language],
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/country/updates'), text: t.updates }],
      facts: [
        { name: t.state, text: stateWord(update.state, language) },
        { name: t.period, text: inPeriod(update.period, language) },
        { name: t.cutFact, text: cutLine(heldCut(held.cuts, cut.id), language) },
      ],
      links: linksOf(shown, held.updates, visit),
      write: moves.some(({ move }) => move === 'write') ? href(`${here}/write`) : undefined,
      correct:
        update.state === 'published' && visit.purpose === 'coordinate' ? href(`${here}/correct`) : undefined,
      notYet: faults.length > 0 && moves.some(({ move }) => move === 'check') ? t.notYet : undefined,
      moves: moves
        .filter(({ move }) => move !== 'write' && move !== 'correct')
        .filter(({ requires }) => requires !== 'no-faults' || faults.length === 0)
        .map(({ move, meaning }) => ({
          name: names[move],
          meaning: meaning[language],
          address: href(`${here}/${move}`),
        })),
      faults: faults.map((fault) => faultLine(fault, language).text),
      // What a person should look at before they answer for it; afterwards it says nothing any more.
      cautions: isOpen ? cautions.map((caution) => cautionLine(caution, language).text) : [],
      history: history.map((one) => historyLine(visit, one)),
      sections: sectionViews(
        update.text.sections,
        figuresByKey(cut.figures),
        language,
        href(`/country/cuts/${cut.id}`),
      ),
    },
  };
}
