import { z } from 'zod';
import type { HeldRow } from '../../../../operations/analyst/index.ts';
import { sheetPage } from '../../../records/sheet.ts';
import { boxField, choiceField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { fileOf } from '../held/view.ts';
import { decideMessages } from './messages.ts';

export const decideForm = z.strictObject({
  decision: z.enum(['let-in', 'leave-out']).optional(),
  reason: paragraph.optional(),
});

/** What is wrong with a decision, at its fields. */
export function errorsOfDecision(typed: z.infer<typeof decideForm>, { language }: Visit): FormErrors<string> {
  const t = say(decideMessages, language);
  return {
    ...(typed.decision === undefined ? { decision: t.errorDecision } : {}),
    ...(/\S/.test(typed.reason ?? '') ? {} : { reason: t.errorReason }),
  };
}

/** The page to decide of one row that was held back. */
export function decidePage(
  visit: Visit,
  row: HeldRow,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string> },
): StaffPage {
  const { language, href, path } = visit;
  const t = say(decideMessages, language);
  return sheetPage(visit, {
    title: t.title({ line: count(row.line), file: fileOf(row) }),
    lead: t.lead({ column: row.column }),
    under: [{ address: '/records/held', text: t.held }],
    errors: shown.errors,
    parts: [
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href(path),
          fields: [
            choiceField('radios', shown.typed, 'decision', {
              label: t.decision,
              choices: [
                { value: 'leave-out', text: t['leave-out'], hint: t.leaveOutHint },
                { value: 'let-in', text: t['let-in'], hint: t.letInHint },
              ],
            }),
            boxField(shown.typed, 'reason', t.reason, t.reasonHint),
          ],
          buttons: [{ text: t.decide }],
        },
      },
    ],
  });
}
