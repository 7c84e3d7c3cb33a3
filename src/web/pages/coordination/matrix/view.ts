import type { Language } from '../../../../kernel/index.ts';
import { type MatrixQuestion, ownColumn, type RatedStanding } from '../../../../national/index.ts';
import type { MatrixView, NationalDesk } from '../../../../operations/national/index.ts';
import { ratingNames } from '../../../../plans/index.ts';
import { drawTileSample } from '../../../charts/tile-map.ts';
import { placeName } from '../../../figures/figure.ts';
import { matrixLegend, matrixTable, positionTitle } from '../../../national/matrix-table.ts';
import { keepingOf, keepings } from '../../../plans/position-words.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { filtersOf } from './filters.ts';
import { matrixMessages } from './messages.ts';
import type { AskedQuestion } from './question.ts';

type Words = Said<typeof matrixMessages>;
const behindShown = 40;

/** A column in which no force has an action, where everything was asked for: it is named below the table and not drawn. */
function drawnColumns(
  matrix: MatrixView,
  question: MatrixQuestion,
): {
  readonly matrix: MatrixView;
  readonly empty: readonly string[];
} {
  if (!isWhole(question)) return { matrix, empty: [] };
  const held = matrix.columns.map((_, index) =>
    matrix.rows.some(({ cells }) => (cells[index]?.actions ?? 0) > 0),
  );
  return {
    matrix: {
      ...matrix,
      columns: matrix.columns.filter((_, index) => held[index]),
      rows: matrix.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => held[index]) })),
    },
    empty: matrix.columns.filter((_, index) => !held[index]).map(({ id }) => id),
  };
}

function tableOf(matrix: MatrixView, { language, place, href }: Visit, t: Words): string {
  return matrixTable(matrix, {
    language,
    forces: place.forces,
    words: {
      force: t.force,
      own: t.own,
      none: t.none,
      behind: t.behind,
      noPlan: t.noPlan,
      since: t.since,
    },
    addressOf: (what) => `${href('/country')}?${new URLSearchParams(what)}`,
  });
}

/** What the force itself said last, and before that: its own view beside what the rules find. */
function saidBy({ ratings: { now, before } }: RatedStanding, language: Language, t: Words): string {
  if (now === null) return t.notRated;
  const rating = ratingNames[now][language];
  return before === null || before === now
    ? rating
    : t.rated({ now: rating, before: ratingNames[before][language] });
}

function behindTable(
  matrix: MatrixView,
  { language, place, href }: Visit,
  t: Words,
): Record<string, unknown> {
  return {
    caption: t.behindTitle,
    titled: true,
    stacks: true,
    columns: [
      { text: t.force },
      { text: t.action },
      { text: t.stands },
      { text: t.since },
      { text: t.forDays, numeric: true },
      { text: t.slip, numeric: true },
      { text: t.said },
    ],
    rows: matrix.behind.slice(0, behindShown).map(({ standing, days }) => ({
      name: placeName(place.forces, standing.force, language),
      address: `${href('/country')}?force=${standing.force}`,
      cells: [
        {
          text: t.named({ reference: standing.reference, action: standing.nationalAction ?? t.own }),
          address: href(`/actions/${standing.action}`),
        },
        standing.position === null ? '' : positionTitle(standing.position, language),
        standing.sinceOn === null ? '' : onDate(standing.sinceOn, language),
        days === null ? '' : count(days),
        standing.slipDays === null ? '' : count(standing.slipDays),
        saidBy(standing, language, t),
      ],
    })),
  };
}

/** Who keeps up, who slips and who fails: the forces by where their whole plan stands. */
function keepingGroups(
  { plans, rows, returns }: MatrixView,
  { language, place, href }: Visit,
  t: Words,
): readonly Record<string, unknown>[] {
  const titles = { failing: t.failing, slipping: t.slipping, 'on-time': t.onTime } as const;
  // A plan that was never adopted is overdue by the rule; a reader wants to know that there is none.
  const without = new Set(returns.filter(({ state: held }) => held === 'no-plan').map(({ force }) => force));
  const missing = rows
    .map(({ force }) => force)
    .filter((force) => !plans.some((plan) => plan.force === force));
  return keepings.map((state) => {
    const held = plans.filter(({ position }) => position !== null && keepingOf(position) === state);
    const named = [
      ...held.map(({ force, position }) => ({
        force,
        word: without.has(force) ? t.noPlan : positionTitle(position ?? 'overdue', language),
      })),
      ...(state === 'failing' ? missing.map((force) => ({ force, word: t.noPlan })) : []),
    ].map(({ force, word }) => ({
      name: placeName(place.forces, force, language),
      address: `${href('/country')}?force=${force}`,
      word: state === 'failing' ? word : undefined,
    }));
    return {
      state,
      sample: drawTileSample(state),
      title: t.group({ title: titles[state], count: named.length }),
      forces: named.toSorted((one, other) => one.name.localeCompare(other.name, language)),
    };
  });
}

const isWhole = ({ positions, pillar, column, force, daysMin }: MatrixQuestion): boolean =>
  positions.length === 0 && pillar === null && column === null && force === null && daysMin === null;

const emptyWords = (empty: readonly string[], t: Words): string | undefined =>
  empty.length === 0
    ? undefined
    : t.empty({ actions: empty.map((id) => (id === ownColumn ? t.own : id)).join(', ') });

/** What the columns' names stand for. */
function actionsOf(matrix: MatrixView, { language }: Visit, desk: NationalDesk) {
  const framework = desk.frameworks.frameworks.find(({ id }) => id === matrix.framework);
  return (framework?.actions ?? []).map(({ id, text }) => ({ id, text: text[language] }));
}

/** What the page says of a matrix, in one language: the same for everyone who asks the same. */
function tell(visit: Visit, desk: NationalDesk, matrix: MatrixView, asked: AskedQuestion) {
  const { language, href } = visit;
  const t = say(matrixMessages, language);
  const of = (state: string): number => matrix.returns.filter((one) => one.state === state).length;
  const more = matrix.behind.length - behindShown;
  const drawn = drawnColumns(matrix, asked.question);
  return {
    t,
    lead: t.lead({
      day: onDate(matrix.on, language),
      behind: count(matrix.behind.length),
      actions: count(matrix.rows.reduce((sum, { actions }) => sum + actions, 0)),
      forces: matrix.rows.filter(({ behind }) => behind > 0).length,
      all: matrix.rows.length,
    }),
    // Where whole plans stand is not what was asked for once somebody asks for some of their actions.
    groups: isWhole(asked.question) ? keepingGroups(matrix, visit, t) : [],
    actions: actionsOf(matrix, visit, desk),
    returns: t.returnsLead({
      received: of('received'),
      all: matrix.returns.length,
      late: of('late'),
      none: of('no-plan'),
    }),
    action: href('/country'),
    chase: href('/country/chase'),
    filters: filtersOf(matrix, asked, visit, desk),
    behind: behindTable(matrix, visit, t),
    more: more > 0 ? t.more({ count: count(more) }) : undefined,
    legend: matrixLegend(language),
    table: tableOf(drawn.matrix, visit, t),
    empty: emptyWords(drawn.empty, t),
  };
}

const told = new WeakMap<MatrixView, Map<string, ReturnType<typeof tell>>>();

/** As `tell`; the same object for the same matrix, so that it is drawn once. Days that are written in a way of their own are told anew. */
function answerOf(visit: Visit, desk: NationalDesk, matrix: MatrixView, asked: AskedQuestion) {
  if (asked.days !== String(asked.question.daysMin ?? '')) return tell(visit, desk, matrix, asked);
  const known = told.get(matrix) ?? new Map<string, ReturnType<typeof tell>>();
  told.set(matrix, known);
  const answer = known.get(visit.language) ?? tell(visit, desk, matrix, asked);
  known.set(visit.language, answer);
  return answer;
}

/** The country as a matrix with its filters, and who is behind since when. */
export function matrixPage(
  visit: Visit,
  desk: NationalDesk,
  matrix: MatrixView,
  asked: AskedQuestion,
): StaffPage {
  const t = say(matrixMessages, visit.language);
  return {
    template: 'pages/coordination/matrix/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      problem: t.problem,
      errorList: asked.daysWrong ? [{ text: t.daysWrong, href: '#days' }] : [],
      answer: answerOf(visit, desk, matrix, asked),
    },
  };
}
