import { z } from 'zod';
import { plainDate } from '../../../../kernel/index.ts';
import type { DualRole, DualRoleList } from '../../../../operations/analyst/index.ts';
import { heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import { boxField, choiceField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { reviewMessages } from './messages.ts';

export const reviewForm = z.strictObject({ reason: paragraph });

/** The page that asks why the list is looked at; wrong where no reason was given. */
export function reviewPage(visit: Visit, typed: Typed, standing: 'asked' | 'no-reason'): StaffPage {
  const { language, href } = visit;
  const t = say(reviewMessages, language);
  const errors: FormErrors<string> = standing === 'no-reason' ? { reason: t.errorReason } : {};
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    errors,
    parts: [
      words(t.why),
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href('/records/review'),
          fields: [boxField(typed, 'reason', t.reason, t.reasonHint)],
          buttons: [{ text: t.show }],
        },
      },
    ],
  });
}

function tableOf(pairs: readonly DualRole[], { language }: Visit): Part {
  const t = say(reviewMessages, language);
  const said = (holds: boolean): string => (holds ? t.yes : t.no);
  return {
    kind: 'table',
    table: {
      caption: t.caption,
      columns: [
        { text: t.suspectIn },
        { text: t.on },
        { text: t.victimIn },
        { text: t.on },
        { text: t.countered },
        { text: t.arrested },
      ],
      rows: pairs.map((pair) => ({
        name: pair.suspectIn,
        cells: [
          onDate(plainDate(pair.suspectOn), language),
          pair.victimIn,
          onDate(plainDate(pair.victimOn), language),
          said(pair.countered),
          said(pair.arrested),
        ],
      })),
    },
  };
}

/** The list: references to look at, each record to be opened by itself. */
export function reviewListPage(visit: Visit, list: DualRoleList): StaffPage {
  const { language, href } = visit;
  const t = say(reviewMessages, language);
  const { pairs } = list;
  const span = { from: onDate(list.from, language), to: onDate(list.to, language) };
  const references = [...new Set(pairs.flatMap((pair) => [pair.suspectIn, pair.victimIn]))].sort();
  const found = t.found({
    ...span,
    n: count(list.count),
    countered: count(pairs.filter(({ countered }) => countered).length),
    arrested: count(pairs.filter(({ arrested }) => arrested).length),
  });
  return sheetPage(visit, {
    title: t.title,
    lead: pairs.length === 0 ? t.none(span) : found,
    parts: [
      ...(pairs.length < list.count
        ? [words(t.cut({ n: count(pairs.length), all: count(list.count) }))]
        : []),
      words(t.wider),
      ...(pairs.length === 0
        ? []
        : [
            tableOf(pairs, visit),
            heading(t.open),
            {
              kind: 'form',
              form: {
                id: 'form',
                method: 'post',
                action: href('/records/read'),
                fields: [
                  choiceField('select', {}, 'reference', {
                    label: t.reference,
                    choices: references.map((value) => ({ value, text: value })),
                  }),
                  boxField({}, 'reason', t.openReason, t.reasonHint),
                ],
                buttons: [{ text: t.read }],
              },
            } as const,
          ]),
    ],
  });
}
