import { type UpdateState, updateTransitions } from '../../../../national/index.ts';
import {
  moveUpdate,
  readCalendar,
  readUpdate,
  type UpdateMoveRequest,
} from '../../../../operations/national/index.ts';
import { countryPurposes, nationalDeskOf } from '../../../national/desk.ts';
import { deskForm } from '../../../national/desk-form.ts';
import type { Asks, Field } from '../../../national/field.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { inPeriod } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { dueWords } from '../../national/calendar/view.ts';
import { stateWord } from '../updates/view.ts';
import { moveMessages, writeMessages } from './messages.ts';

type Move = UpdateMoveRequest['move'];
const moves: readonly Move[] = ['check', 'return', 'approve', 'publish', 'abandon'];
const noAnnouncement = 'none';

async function fieldsOf(visit: Visit, move: Move): Promise<readonly Field[]> {
  const t = say(moveMessages, visit.language);
  if (move === 'return' || move === 'abandon') return [{ kind: 'text', name: 'reason', label: t.reason }];
  if (move !== 'publish') return [];
  const open = (await readCalendar(await nationalDeskOf(visit))).filter(
    ({ announcement }) => announcement.kind === 'update' && announcement.came === null,
  );
  if (open.length === 0) return [];
  const { language } = visit;
  const choices = open.map(({ announcement: { id, title }, standing: { latestDueOn, latestPrecision } }) => ({
    value: id,
    text: `${title[language]} (${dueWords(latestDueOn, latestPrecision, language)})`,
  }));
  return [
    {
      kind: 'choice',
      name: 'announcement',
      label: t.announcement,
      choices: [...choices, { value: noAnnouncement, text: t.none }],
    },
  ];
}

/** What the form of a move asks for. */
function asksOf(move: Move): Asks {
  if (move === 'return' || move === 'abandon') return { reason: 'text' };
  return move === 'publish' ? { announcement: 'choice' } : {};
}

/** Whether the reader's role makes this move from another state than this one, and from this one nobody does. */
function hasMovedOn({ appointment }: Visit, move: Move, state: UpdateState): boolean {
  const own = updateTransitions.filter((one) => one.move === move && one.roles.includes(appointment.role));
  return own.length > 0 && own.every(({ from }) => from !== state);
}

/** One form for each move: to approve and to publish ask who is there. Only moves that are open to the person are shown. */
export const moveForms: readonly StaffRoute[] = moves.flatMap((move) =>
  deskForm({
    page: `${move} update`,
    path: `/country/updates/:update/${move}`,
    purposes: countryPurposes,
    ...(move === 'approve' || move === 'publish' ? { sensitive: true as const } : {}),
    asks: asksOf(move),
    shown: async (visit) => {
      const { language, href, params } = visit;
      const names = say(moveMessages, language);
      const found = await readUpdate(await nationalDeskOf(visit), params.update ?? '');
      if (!found.ok) return undefined;
      const { update, moves: openMoves } = found.value;
      const open = openMoves.find((one) => one.move === move);
      if (open === undefined && !hasMovedOn(visit, move, update.state)) return undefined;
      return {
        title: names[move],
        facts: [
          `${update.text.title[language]}, ${inPeriod(update.period, language)}`,
          ...(open === undefined
            ? [`${say(writeMessages, language).state}: ${stateWord(update.state, language)}`]
            : [open.meaning[language]]),
        ],
        closed: open === undefined,
        breadcrumbs: [
          { address: href('/country/updates'), text: say(writeMessages, language).updates },
          { address: href(`/country/updates/${update.id}`), text: update.text.title[language] },
        ],
        button: names[move],
        fields: await fieldsOf(visit, move),
      };
    },
    submit: async (visit, values) => {
      const update = visit.params.update ?? '';
      const announcement = values.text('announcement');
      const moved = await moveUpdate(await nationalDeskOf(visit), update, {
        move,
        reason: values.text('reason'),
        ...(announcement === '' || announcement === noAnnouncement ? {} : { announcement }),
      });
      return moved.ok ? { ok: true, path: `/country/updates/${update}` } : moved;
    },
  }),
);
