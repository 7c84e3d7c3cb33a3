import { z } from 'zod';
import type { Language } from '../../../../kernel/index.ts';
import type { SheetLook } from '../../../../operations/sheets/index.ts';
import {
  actionStates,
  colourNames,
  columns,
  ragColours,
  ratingMeanings,
  ratingNames,
  stateNames,
} from '../../../../plans/index.ts';
import { noMapping, parseMapping, type SheetMapping, wordKey } from '../../../../sheets/index.ts';
import { typedDate } from '../../../plans/content-form.ts';
import type { LaidOut } from '../../../plans/drawer.ts';
import {
  type Choice,
  choiceField,
  dateField,
  type Field,
  lineField,
  type Typed,
  typedText,
} from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { sheetMessages } from './messages.ts';

/** A field a heading (`heading-3`: of the third column), a rating word (`rating-0`: the first) and a status word, and what is asked once. */
export const mappingForm = z.record(
  z.string().regex(/^(sheet|months|reason|period_(day|month|year)|(heading|rating|status)-\d{1,3})$/),
  z.string().max(4_000).trim(),
);

/** What was said of a sheet’s headings, ratings and months. A choice that is none of the form’s says nothing. */
export function readMapping(typed: Typed, look: SheetLook): SheetMapping {
  const headings = look.headings.flatMap(({ position, heading }) => {
    const column = typedText(typed, `heading-${position}`);
    return column === '' ? [] : [[wordKey(heading), column] as const];
  });
  const ratings = look.ratings.flatMap((words, index) => {
    const [colour, meaning] = typedText(typed, `rating-${index}`).split(' ');
    return meaning === undefined ? [] : [[wordKey(words), { colour, meaning }] as const];
  });
  const statuses = look.statuses.flatMap((words, index) => {
    const meant = typedText(typed, `status-${index}`);
    return meant === '' ? [] : [[wordKey(words), meant] as const];
  });
  const months = typedText(typed, 'months') === 'whole' ? 'whole' : 'refuse';
  const said = {
    headings: Object.fromEntries(headings),
    ratings: Object.fromEntries(ratings),
    statuses: Object.fromEntries(statuses),
    months,
  };
  const read = parseMapping(said);
  return read.ok ? read.value : noMapping;
}

/** The form’s fields as they stand, before anybody typed: what is remembered, and what each heading says by itself. */
function typedOf(look: SheetLook, laid: LaidOut): Typed {
  const { mapping } = look;
  return Object.fromEntries([
    ['sheet', laid.sheet],
    ['months', mapping.months],
    ['reason', laid.reason],
    ...Object.entries(typedDate('period', laid.periodEndsOn)),
    ...look.headings.map(({ position, column }) => [`heading-${position}`, column ?? 'leave-out']),
    ...look.ratings.map((words, index) => {
      const rating = mapping.ratings[wordKey(words)];
      return [`rating-${index}`, rating === undefined ? '' : `${rating.colour} ${rating.meaning}`];
    }),
    ...look.statuses.map((words, index) => [`status-${index}`, mapping.statuses[wordKey(words)] ?? '']),
  ]);
}

function fieldsOf(typed: Typed, look: SheetLook, laid: LaidOut, language: Language): readonly Field[] {
  const t = say(sheetMessages, language);
  const sheets = laid.workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name }) => ({ value: name, text: name }));
  const meant: readonly Choice[] = [
    { value: 'leave-out', text: t.notBrought },
    ...columns
      .filter(({ part }) => part !== 'computed')
      .map(({ id, title }) => ({ value: id, text: title[language] })),
  ];
  const rated: readonly Choice[] = [
    { value: '', text: t.notSaid },
    ...ragColours.flatMap((colour) =>
      ratingMeanings.map((meaning) => ({
        value: `${colour} ${meaning}`,
        text: t.rated({ colour: colourNames[colour][language], meaning: ratingNames[meaning][language] }),
      })),
    ),
  ];
  return [
    ...(sheets.length > 1
      ? [choiceField('radios', typed, 'sheet', { label: t.sheet, choices: sheets })]
      : []),
    { kind: 'heading', text: t.headings },
    ...look.headings
      .filter(({ hidden }) => !hidden)
      .map(({ position, letters, heading }) =>
        choiceField('select', typed, `heading-${position}`, {
          label: `${letters}: ${heading}`,
          choices: meant,
        }),
      ),
    ...(look.ratings.length > 0 ? [{ kind: 'heading', text: t.ratings, lead: t.ratingsHint } as const] : []),
    ...look.ratings.map((words, index) =>
      choiceField('select', typed, `rating-${index}`, { label: words.slice(0, 80), choices: rated }),
    ),
    ...statusFields(typed, look, language),
    dateField(typed, 'period', t.period, t.periodHint),
    choiceField('radios', typed, 'months', {
      label: t.months,
      hint: t.monthsHint,
      choices: [
        { value: 'refuse', text: t.refuse },
        { value: 'whole', text: t.whole },
      ],
    }),
    lineField(typed, 'reason', t.reason, t.reasonHint),
  ];
}

/** What each status word that nobody knows means; the states that work can be in, of which one begins it. */
function statusFields(typed: Typed, { statuses }: SheetLook, language: Language): readonly Field[] {
  const t = say(sheetMessages, language);
  if (statuses.length === 0) return [];
  const meant = [
    { value: '', text: t.notSaid },
    ...actionStates.map((value) => ({ value, text: stateNames[value][language] })),
  ];
  return [
    {
      kind: 'heading',
      text: t.statuses,
      lead: t.statusesHint({ begun: stateNames['in-progress'][language] }),
    },
    ...statuses.map((words, index) =>
      choiceField('select', typed, `status-${index}`, { label: words.slice(0, 80), choices: meant }),
    ),
  ];
}

/** The form that asks what a sheet’s headings and ratings mean, filled with what is known. */
export function mappingPage(
  visit: Visit,
  plan: string,
  shown: {
    readonly look: SheetLook;
    readonly laid: LaidOut;
    /** What was typed, where the form comes back with a mistake. */
    readonly typed?: Typed;
    readonly errors: FormErrors<string>;
  },
): StaffPage {
  const t = say(sheetMessages, visit.language);
  return planFormPage(visit, {
    title: t.meanings,
    lead: t.meaningsLead,
    fields: fieldsOf(
      { ...typedOf(shown.look, shown.laid), ...shown.typed },
      shown.look,
      shown.laid,
      visit.language,
    ),
    button: t.see,
    errors: shown.errors,
    under: { path: `/plans/${plan}`, text: t.plan },
  });
}
