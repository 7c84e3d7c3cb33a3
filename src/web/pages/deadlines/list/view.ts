import { capital, latestMoment, spanOf } from '../../../../clocks/index.ts';
import type { QueueChoice, ShownClock } from '../../../../operations/clocks/index.ts';
import { doneText } from '../../../plans/done.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { deadlinesMessages } from './messages.ts';

type Words = Said<typeof deadlinesMessages>;

/** At most as many clocks stand on the page; more are found by team or person. */
export const clocksMax = 200;

/** Which clocks the address asks for; null for all. `mine` are the reader's own, by id: others may have the same name. */
export interface Asked {
  readonly team: string | null;
  readonly person: string | null;
  readonly mine: boolean;
}

export function askedIn({ query }: Visit): Asked {
  const one = (name: string): string | null => query[name]?.[0]?.trim().slice(0, 200) || null;
  return { team: one('team'), person: one('person'), mine: one('mine') !== null };
}

export function choiceOf({ team, person, mine }: Asked, { signedIn }: Visit): QueueChoice {
  return { team, person, personId: mine ? signedIn.person.id : null, limit: clocksMax };
}

/** How much time is left, in words, and whether it needs somebody now. */
function timeOf({ secondsLeft }: ShownClock, language: 'en' | 'cy', t: Words) {
  if (secondsLeft === null) return { text: t.paused, colour: 'grey' };
  const time = spanOf(Math.abs(secondsLeft) * 1000)[language];
  return secondsLeft < 0
    ? { text: t.missedBy({ time }), colour: 'orange' }
    : { text: t.left({ time }), colour: 'blue' };
}

/** The open clocks of the reader's force, the least time left first, each with the way to its explanation. */
export function deadlinesPage(visit: Visit, clocks: readonly ShownClock[], asked: Asked): StaffPage {
  const { language, href } = visit;
  const t = say(deadlinesMessages, language);
  const by = (name: 'team' | 'person', value: string): string =>
    `${href('/deadlines')}?${new URLSearchParams({ [name]: value })}`;
  const running = clocks.filter(({ secondsLeft }) => secondsLeft !== null && secondsLeft >= 0).length;
  const missed = clocks.filter(({ secondsLeft }) => secondsLeft !== null && secondsLeft < 0).length;
  const isAll = asked.team === null && asked.person === null && !asked.mine;
  return {
    template: 'pages/deadlines/list/page.njk',
    title: t.title,
    summary: t.title,
    marked: true,
    view: {
      t,
      done: doneText(visit),
      start: href('/deadlines/start'),
      lead: t.lead({
        running: count(running),
        missed: count(missed),
        paused: count(clocks.length - running - missed),
      }),
      first: clocks.length === clocksMax ? t.first({ most: count(clocksMax) }) : undefined,
      choices: [
        { text: t.all, address: isAll ? undefined : href('/deadlines') },
        { text: t.mine, address: asked.mine ? undefined : `${href('/deadlines')}?mine=yes` },
      ],
      chosen: [
        ...(asked.team === null ? [] : [t.ofTeam({ team: asked.team })]),
        ...(asked.person === null ? [] : [t.ofPerson({ person: asked.person })]),
      ],
      emptyWords: isAll ? t.none : t.noneOfThese,
      clocks: clocks.map((clock) => ({
        duty: clock.means === undefined ? t.unknownRule : capital(clock.means.duty[language]),
        address: href(`/deadlines/${clock.id}`),
        time: timeOf(clock, language, t),
        verified: clock.verified,
        due: capital(latestMoment(clock.deadlineAt)[language]),
        team: { text: clock.team, address: by('team', clock.team) },
        person:
          clock.person === null ? undefined : { text: clock.person, address: by('person', clock.person) },
        reference: clock.subjectId,
      })),
    },
  };
}
