import { z } from 'zod';
import { decisions } from '../../../../directory/index.ts';
import type { HeldReadmission, ListedPerson } from '../../../../operations/directory/index.ts';
import { errorsShown, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { readmitMessages } from './messages.ts';

/** Asking sends a reason; deciding sends a decision. */
export const readmitForm = z.union([
  z.strictObject({ reason: paragraph }),
  z.strictObject({ decision: z.enum(decisions) }),
]);

export type ReadmitRefusal = 'no-reason' | 'own-account' | 'asked-already' | 'own-request';

/** Lets somebody sign in again: the first administrator asks here, the second decides here. */
export function readmitPage(
  { language, path, href }: Visit,
  person: ListedPerson,
  shown: {
    readonly waiting: HeldReadmission | undefined;
    readonly reason: string;
    readonly refused: ReadmitRefusal | undefined;
  },
): StaffPage {
  const t = say(readmitMessages, language);
  const { waiting, reason, refused } = shown;
  const title = t.askTitle({ name: person.name });
  return {
    template: 'pages/people/readmit/page.njk',
    title,
    summary: title,
    marked: true,
    view: {
      t,
      heading: title,
      problem: t.problem,
      breadcrumbs: [
        { address: href('/people'), text: t.people },
        { address: href(`/people/${person.id}`), text: person.name },
      ],
      action: href(path),
      waits:
        waiting &&
        t.waits({
          asker: waiting.askedByName,
          day: onDay(waiting.askedAt, language),
          reason: waiting.reason,
        }),
      reason,
      ...errorsShown(['reason'], refused === undefined ? {} : { reason: t[refused] }),
    },
  };
}
