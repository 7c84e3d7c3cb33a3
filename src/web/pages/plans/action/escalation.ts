import type { Language } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import { noticeFor, type StepStanding } from '../../../../plans/index.ts';
import { planRules } from '../../../plans/rules.ts';
import type { Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { actionPageMessages } from './messages.ts';

type Words = Said<typeof actionPageMessages>;

function stepText(
  { state, reachedOn, answerBy, acknowledgement }: StepStanding,
  language: Language,
  t: Words,
): string {
  const day = onDate(reachedOn, language);
  const by = answerBy === null ? '' : onDate(answerBy, language);
  switch (state) {
    case 'to-come':
      return t['to-come']({ day });
    case 'waiting':
      return t.waiting({ day, by });
    case 'unanswered':
      return t.unanswered({ day, by });
    case 'acknowledged':
      return acknowledgement === null
        ? ''
        : t.acknowledged({
            day: onDate(acknowledgement.acknowledgedOn, language),
            reason: acknowledgement.reason,
          });
    case 'shown':
      return t.shown({ day });
  }
}

/** Who was told of an action that does not move, how each step stands, and the way to answer for whom it is to answer. */
export function escalationShown(
  { language, appointment, signedIn, href }: Visit,
  { action, escalation }: ActionView,
) {
  if (escalation === undefined) return undefined;
  const t = say(actionPageMessages, language);
  return {
    since: t.since({ day: onDate(escalation.sinceOn, language) }),
    steps: escalation.steps.map((standing) => {
      const to = noticeFor(standing.step, action);
      const theirs =
        to?.role === appointment.role && (to.person === null || to.person === signedIn.person.id);
      const open = standing.state === 'waiting' || standing.state === 'unanswered';
      return {
        who: planRules.steps[standing.step][language],
        text: stepText(standing, language, t),
        answerAddress: theirs && open ? href(`/actions/${action.id}/answer/${standing.step}`) : undefined,
      };
    }),
  };
}
