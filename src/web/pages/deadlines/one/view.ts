import { latestMoment, longMoment, spanOf } from '../../../../clocks/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import type { ExplainedClock } from '../../../../operations/clocks/index.ts';
import { clockAnswer } from '../../../clocks/answer.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import { doneText } from '../../../plans/done.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { deadlineMessages } from './messages.ts';

type Words = Said<typeof deadlineMessages>;

/** Where a clock stands that does not run; undefined while it runs. */
function stateText(
  { state, closedAt, deadlineAt }: ExplainedClock['clock'],
  language: Language,
  t: Words,
): string | undefined {
  switch (state) {
    case 'running':
      return undefined;
    case 'paused':
      return t.paused;
    case 'met': {
      const at = closedAt ?? deadlineAt;
      const done = {
        when: longMoment(at)[language],
        time: spanOf(Math.abs(deadlineAt - at))[language],
      };
      return at > deadlineAt ? t.metLate(done) : t.met(done);
    }
    case 'cancelled':
      return t.stopped({ day: onDay(closedAt ?? deadlineAt, language) });
  }
}

/** One clock, open or closed, with the way to its deadline, as the public calculator explains it. */
export function deadlinePage(visit: Visit, { clock, rules, explanation }: ExplainedClock): StaffPage {
  const { language, href } = visit;
  const t = say(deadlineMessages, language);
  const { team, person } = clock;
  const title = t.title({ reference: clock.subjectId });
  const at = `/deadlines/${clock.id}`;
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
      state: stateText(clock, language, t),
      done: doneText(visit),
      tasks:
        clock.state === 'running'
          ? [
              { address: href(`${at}/met`), text: t.meet },
              { address: href(`${at}/stop`), text: t.stop },
            ]
          : [],
      uncovered:
        explanation === undefined
          ? t.uncovered({ when: latestMoment(clock.deadlineAt)[language] })
          : undefined,
      clock: explanation && clockAnswer(language, rules, explanation, 0),
    },
  };
}
