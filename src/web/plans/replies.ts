import type { PlanView } from '../../operations/plans/index.ts';
import { roleTitle } from '../staff/layout.ts';
import type { Visit } from '../staff/route.ts';
import { onDay } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { planMessages } from './plan-messages.ts';

/** What a force says beside a finding, with the role that said it and the day. */
export function repliesShown(replies: PlanView['replies'], { language, place }: Visit) {
  const t = say(planMessages, language);
  return replies.map((reply) => ({
    text: reply[language],
    by: t.saidBy({ role: roleTitle(place, reply.role, language), day: onDay(reply.at, language) }),
  }));
}
