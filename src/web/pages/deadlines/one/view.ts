import { latestMoment, longMoment, spanOf } from '../../../../clocks/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import { type ExplainedClock, mayPause } from '../../../../operations/clocks/index.ts';
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
  { clock: { state, closedAt, deadlineAt }, standing }: ExplainedClock,
  language: Language,
  t: Words,
): string | undefined {
  switch (state) {
    case 'running':
      return undefined;
    case 'paused':
      return standing === undefined
        ? undefined
        : t.paused({ when: longMoment(standing.from)[language], reason: sentence(standing.reason) });
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

/** What somebody gave as a reason, as a sentence of its own. */
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What the reader may do with a clock as it stands. */
function tasksOf({ clock: { id, rule, state }, rules }: ExplainedClock, { href }: Visit, t: Words) {
  const at = (deed: string): string => href(`/deadlines/${id}/${deed}`);
  switch (state) {
    case 'running':
      return [
        { address: at('met'), text: t.meet },
        ...(mayPause(rules.book.clocks.get(rule)) ? [{ address: at('pause'), text: t.pause }] : []),
        { address: at('stop'), text: t.stop },
      ];
    case 'paused':
      return [{ address: at('resume'), text: t.resume }];
    case 'met':
    case 'cancelled':
      return [];
  }
}

/** One clock, open or closed, with the way to its deadline, as the public calculator explains it. */
export function deadlinePage(visit: Visit, found: ExplainedClock): StaffPage {
  const { clock, rules, explanation } = found;
  const { language, href } = visit;
  const t = say(deadlineMessages, language);
  const { team, person } = clock;
  const title = t.title({ reference: clock.subjectId });
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
      state: stateText(found, language, t),
      done: doneText(visit),
      tasks: tasksOf(found, visit, t),
      uncovered:
        explanation === undefined
          ? t.uncovered({ when: latestMoment(clock.deadlineAt)[language] })
          : undefined,
      clock: explanation && clockAnswer(language, rules, explanation, 0),
    },
  };
}
