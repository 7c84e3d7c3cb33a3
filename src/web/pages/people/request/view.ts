import { z } from 'zod';
import { type DecideRefusal, decisions } from '../../../../directory/index.ts';
import type { HeldRequest } from '../../../../operations/directory/index.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { requestMessages } from './messages.ts';

export const requestForm = z.strictObject({ decision: z.enum(decisions) });

/** An appointment that waits, for a second administrator to decide. */
export function requestPage(
  { language, place, path, href }: Visit,
  request: HeldRequest,
  refused: DecideRefusal | 'held-already' | undefined,
): StaffPage {
  const t = say(requestMessages, language);
  const refusals = {
    'own-request': t['own-request'],
    'own-appointment': t['own-appointment'],
    'decided-already': t['decided-already'],
    'person-disabled': t['person-disabled'],
    'held-already': t['held-already'],
  };
  const { role, where } = describeAppointment(place, request, language);
  return {
    template: 'pages/people/request/page.njk',
    title: t.title,
    summary: t.title,
    marked: true,
    view: {
      t,
      problem: t.problem,
      errorList: refused === undefined ? [] : [{ text: refusals[refused] }],
      breadcrumbs: [{ address: href('/people'), text: t.people }],
      action: href(path),
      facts: [
        { name: t.person, text: request.personName },
        { name: t.role, text: role },
        { name: t.where, text: where },
        { name: t.reason, text: request.reason },
        { name: t.asked, text: request.askedByName },
      ],
    },
  };
}
