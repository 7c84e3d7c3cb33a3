import type { Language } from '../../../../kernel/index.ts';
import { figuresByKey, type Section } from '../../../../national/index.ts';
import type { readCuts, UpdateView } from '../../../../operations/national/index.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inPeriod, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { sectionViews } from '../../national/update/view.ts';
import { cutWords, stateWord, takenWords } from '../updates/view.ts';
import { cautionLine, faultLine } from './fault-words.ts';
import { doneMessages, moveMessages, writeMessages } from './messages.ts';
import { sectionsIn, type WriteForm } from './writing.ts';

type Words = Said<typeof writeMessages>;
const blank: Section = { heading: { en: '', cy: '' }, body: { en: '', cy: '' } };

function boxes(sections: readonly Section[], t: Words): readonly Record<string, unknown>[] {
  return [...sections, blank].map((section, index) => ({
    legend: index === sections.length ? t.newSection : t.section({ n: index + 1 }),
    boxes: (['heading', 'body'] as const).flatMap((field) =>
      (['en', 'cy'] as const).map((language: Language) => ({
        id: `s${index}_${field}_${language}`,
        label:
          field === 'heading'
            ? language === 'en'
              ? t.headingEn
              : t.headingCy
            : language === 'en'
              ? t.bodyEn
              : t.bodyCy,
        isText: field === 'body',
        language,
        value: section[field][language],
      })),
    ),
  }));
}

/** What a writer typed and nothing stored, to be shown beside what was stored meanwhile. */
export interface Unsaved {
  readonly form: WriteForm;
  readonly because: 'stale' | 'no-title';
}

/** The page that writes an update: its boxes, what is wrong with its text, and a preview in both languages. */
export function writePage(
  { language, href }: Visit,
  { update, cut, faults, cautions }: UpdateView,
  cuts: Awaited<ReturnType<typeof readCuts>>,
  unsaved?: Unsaved,
): StaffPage {
  const t = say(writeMessages, language);
  const figures = figuresByKey(cut.figures);
  const typed = unsaved?.because === 'no-title' ? sectionsIn(unsaved.form) : update.text.sections;
  return {
    template: 'pages/coordination/write/page.njk',
    title: t.writeTitle,
    summary: t.writeTitle,
    marked: false,
    view: {
      t,
      problem: t.problem,
      errorList:
        unsaved === undefined
          ? []
          : [
              unsaved.because === 'stale'
                ? { text: t.stale, href: '#yours' }
                : { text: t.titleMissing, href: '#title_en' },
            ],
      breadcrumbs: [
        { address: href('/country/updates'), text: t.updates },
        { address: href(`/country/updates/${update.id}`), text: update.text.title[language] },
      ],
      action: href(`/country/updates/${update.id}/write`),
      textVersion: update.textVersion,
      title: update.text.title,
      how: t.how({ example: '{{figure plans.overdue}}', part: '{{figure plans.overdue numerator}}' }),
      on: t.on({ cut: cutWords(cut, language) }),
      cutAddress: href(`/country/cuts/${cut.id}`),
      cuts: cuts.slice(0, 20).map((one) => ({
        value: one.id,
        text: `${cutWords(one, language)}. ${takenWords(one, language)}`,
        selected: one.id === cut.id,
      })),
      sections: boxes(typed, t),
      yours:
        unsaved?.because === 'stale'
          ? sectionsIn(unsaved.form).flatMap(({ heading, body }) => [
              heading.en,
              body.en,
              heading.cy,
              body.cy,
            ])
          : undefined,
      faults: faults.map((fault) => faultLine(fault, language)),
      cautions: cautions.map((caution) => cautionLine(caution, language)),
      previews: (['en', 'cy'] as const).map((lang) => ({
        lang,
        name: lang === 'en' ? t.previewEn : t.previewCy,
        sections: sectionViews(update.text.sections, figures, lang),
      })),
    },
  };
}

/** One update as staff see it: where it stands, its text with the numbers in it, what was done, and what is open to them. */
export function deskUpdatePage(
  visit: Visit,
  { update, cut, faults, cautions, history, moves }: UpdateView,
): StaffPage {
  const { language, href } = visit;
  const t = say(writeMessages, language);
  const names = say(moveMessages, language);
  const done = say(doneMessages, language);
  const here = `/country/updates/${update.id}`;
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
        { name: t.cutFact, text: cutWords(cut, language) },
      ],
      write: moves.some(({ move }) => move === 'write') ? href(`${here}/write`) : undefined,
      correct:
        update.state === 'published' && visit.purpose === 'coordinate' ? href(`${here}/correct`) : undefined,
      moves: moves
        .filter(({ move }) => move !== 'write' && move !== 'correct')
        .map(({ move, meaning }) => ({
          name: names[move],
          meaning: meaning[language],
          address: href(`${here}/${move}`),
        })),
      faults: faults.map((fault) => faultLine(fault, language).text),
      cautions: cautions.map((caution) => cautionLine(caution, language).text),
      history: history.map((one) =>
        t.moved({ day: onDay(one.at, language), move: done[one.move], reason: one.reason }),
      ),
      sections: sectionViews(update.text.sections, figuresByKey(cut.figures), language),
    },
  };
}
