import { assertNever, type Language } from '../../../../kernel/index.ts';
import {
  type RecommendationStanding,
  replyDaysOverdue,
  replyState,
  summariseRecommendations,
} from '../../../../national/index.ts';
import type { RecommendationRegister } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { sourceWord, stanceWord } from '../../national/recommendations/register-words.ts';
import { deskRegisterMessages } from './messages.ts';

type Words = Said<typeof deskRegisterMessages>;

function replyWord(standing: RecommendationStanding, on: RecommendationRegister['on'], t: Words): string {
  const state = replyState(standing, on);
  switch (state) {
    case 'not-asked':
      return t.notAsked;
    case 'awaited':
      return t.awaited;
    case 'overdue':
      return t.overdue({ days: replyDaysOverdue(standing, on) });
    case 'in-time':
      return t.replied;
    case 'late':
      return t.repliedLate;
    default:
      return assertNever(state);
  }
}

/** What a force replied, as it is printed: its answer, the day, its words. */
function replyGiven(
  { replies }: RecommendationRegister['recommendations'][number],
  force: string,
  language: Language,
  t: Words,
): readonly string[] {
  const reply = replies.find((one) => one.force === force);
  if (reply === undefined) return [];
  const day = onDate(reply.on, language);
  return [t.given({ stance: stanceWord(reply.stance, language), day, words: reply.words[language] })];
}

/** Where the reader may enter a recommendation: the coordinator any, a panel member one to its own force. */
function addressToAdd({ href, purpose, appointment }: Visit): string | undefined {
  if (purpose === 'coordinate') return href('/recommendations/add');
  return appointment.role === 'panel-member' && appointment.force !== null
    ? href(`/recommendations/to/${appointment.force}/add`)
    : undefined;
}

/** What waits for the reader's own force; undefined for those who look at the country. */
function ownWords(
  { standings, on }: RecommendationRegister,
  { appointment, place, language }: Visit,
  t: Words,
) {
  const { force } = appointment;
  if (force === null) return undefined;
  const { open, withoutAction, repliesOverdue } = summariseRecommendations(
    standings.filter((one) => one.force === force),
    on,
  );
  return t.own({ force: placeName(place.forces, force, language), open, withoutAction, repliesOverdue });
}

/** Those that were made to the reader's own force before the others; else in the order of the register. */
function ownFirst<One extends { readonly forces: readonly string[] }>(
  list: readonly One[],
  force: string | null,
): readonly One[] {
  if (force === null) return list;
  const isOwn = ({ forces }: One): boolean => forces.includes(force);
  return [...list.filter(isOwn), ...list.filter((one) => !isOwn(one))];
}

/** The register as staff see it: every recommendation, how each force answers, and what the reader may do. */
export function deskRegisterPage(visit: Visit, register: RecommendationRegister): StaffPage {
  const { language, href, place, appointment, purpose } = visit;
  const t = say(deskRegisterMessages, language);
  const mine = purpose === 'plan' && ['force-lead', 'strategic-lead'].includes(appointment.role);
  return {
    template: 'pages/registers/recommendations/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      lead: t.lead(register.summary),
      add: addressToAdd(visit),
      own: ownWords(register, visit, t),
      recommendations: ownFirst(register.recommendations, appointment.force).map((one) => {
        const standings = register.standings.filter(({ recommendation }) => recommendation === one.id);
        const own = standings.find(({ force }) => force === appointment.force);
        const act = (wanted: boolean, to: string): string | undefined =>
          wanted && one.closed === null ? href(`/recommendations/${one.id}/${to}`) : undefined;
        return {
          title: one.title[language],
          text: one.text[language],
          facts: [
            { name: t.from, text: `${one.body} (${sourceWord(one.source, language)}), ${one.reference}` },
            { name: t.madeOn, text: onDate(one.madeOn, language) },
            {
              name: t.replyDue,
              text: one.replyDueOn === null ? t.notAsked : onDate(one.replyDueOn, language),
            },
          ],
          closed: one.closed?.reason[language],
          table: {
            stacks: true,
            caption: t.standing({ title: `${one.body}, ${one.reference}` }),
            columns: [{ text: t.force }, { text: t.reply }, { text: t.action }, { text: t.measure }],
            rows: standings.map((standing) => {
              const answers = one.answers.filter(({ force }) => force === standing.force);
              return {
                name: placeName(place.forces, standing.force, language),
                cells: [
                  [replyWord(standing, register.on, t), ...replyGiven(one, standing.force, language, t)].join(
                    ' ',
                  ),
                  answers.map(({ actionReference }) => actionReference ?? '–').join(', '),
                  answers.flatMap(({ measure }) => (measure === null ? [] : [measure])).join(', '),
                ],
              };
            }),
          },
          reply: act(mine && own !== undefined && own.repliedOn === null, 'reply'),
          link: act(mine && own !== undefined, 'link'),
          close: act(purpose === 'coordinate', 'close'),
        };
      }),
    },
  };
}
