import { latestMoment } from '../../../../clocks/index.ts';
import type { ExplainedClock } from '../../../../operations/clocks/index.ts';
import { clockAnswer } from '../../../clocks/answer.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { deadlineMessages } from './messages.ts';

/** One running clock with the way to its deadline, as the public calculator explains it. */
export function deadlinePage(
  { language, href }: Visit,
  { clock, rules, explanation }: ExplainedClock,
): StaffPage {
  const t = say(deadlineMessages, language);
  const { team, person } = clock;
  const title = t.title({ reference: clock.subjectId });
  const states = { running: undefined, paused: t.paused, met: t.closed, cancelled: t.closed } as const;
  return {
    template: 'pages/deadlines/one/page.njk',
    title,
    summary: title,
    marked: true,
    view: {
      t,
      words: say(clockAnswerMessages, language),
      breadcrumbs: [{ address: href('/deadlines'), text: t.back }],
      heading: title,
      assigned: person === null ? t.assigned({ team }) : t.assignedTo({ team, person }),
      state: states[clock.state],
      uncovered:
        explanation === undefined
          ? t.uncovered({ when: latestMoment(clock.deadlineAt)[language] })
          : undefined,
      clock: explanation && clockAnswer(language, rules, explanation, 0),
    },
  };
}
