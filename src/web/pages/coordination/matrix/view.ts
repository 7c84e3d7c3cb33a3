import { ownColumn } from '../../../../national/index.ts';
import type { MatrixView, NationalDesk } from '../../../../operations/national/index.ts';
import { positions } from '../../../../plans/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { matrixLegend, matrixTable, positionTitle } from '../../../national/matrix-table.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { matrixMessages } from './messages.ts';
import type { AskedQuestion } from './question.ts';

type Words = Said<typeof matrixMessages>;
const behindShown = 50;

/** The table of a view in a language is the same for everyone who asks the same: it is written once. */
const drawn = new WeakMap<MatrixView, Map<string, string>>();

function tableOf(matrix: MatrixView, { language, place, href }: Visit, t: Words): string {
  const known = drawn.get(matrix) ?? new Map<string, string>();
  drawn.set(matrix, known);
  const table =
    known.get(language) ??
    matrixTable(matrix, {
      language,
      forces: place.forces,
      words: { force: t.force, own: t.own, none: t.none, behind: t.behind, noPlan: t.noPlan },
      addressOf: (force) => `${href('/country')}?force=${force}`,
    });
  known.set(language, table);
  return table;
}

function filtersOf(
  matrix: MatrixView,
  { question, days, daysWrong }: AskedQuestion,
  visit: Visit,
  desk: NationalDesk,
  t: Words,
): Record<string, unknown> {
  const { language, place } = visit;
  const framework = desk.frameworks.frameworks.find(({ id }) => id === matrix.framework);
  const every = { value: '', text: t.every };
  const options = (list: readonly { value: string; text: string }[], chosen: string | null) =>
    [every, ...list].map((one) => ({ ...one, selected: one.value === (chosen ?? '') }));
  return {
    positions: positions.map((position) => ({
      value: position,
      text: positionTitle(position, language),
      checked: question.positions.includes(position),
    })),
    pillars: options(
      (framework?.pillars ?? []).map(({ id, name }) => ({ value: id, text: name[language] })),
      question.pillar,
    ),
    actions: options(
      [
        ...(framework?.actions ?? []).map(({ id }) => ({ value: id, text: id })),
        { value: ownColumn, text: t.own },
      ],
      question.column,
    ),
    forces: options(
      place.forces.territorial.map(({ slug, short }) => ({ value: slug, text: short[language] })),
      question.force,
    ),
    days,
    daysError: daysWrong ? { text: t.daysWrong } : false,
  };
}

function behindRows(
  matrix: MatrixView,
  { language, place, href }: Visit,
): readonly Record<string, unknown>[] {
  return matrix.behind.slice(0, behindShown).map(({ standing, days }) => ({
    name: placeName(place.forces, standing.force, language),
    address: href(`/actions/${standing.action}`),
    cells: [
      standing.nationalAction ?? '',
      standing.reference,
      standing.position === null ? '' : positionTitle(standing.position, language),
      standing.sinceOn === null ? '' : onDate(standing.sinceOn, language),
      days === null ? '' : count(days),
      standing.slipDays === null ? '' : count(standing.slipDays),
    ],
  }));
}

/** The country as a matrix with its filters, and who is behind since when. */
export function matrixPage(
  visit: Visit,
  desk: NationalDesk,
  matrix: MatrixView,
  asked: AskedQuestion,
): StaffPage {
  const { language, href } = visit;
  const t = say(matrixMessages, language);
  const of = (state: string): number => matrix.returns.filter((one) => one.state === state).length;
  const more = matrix.behind.length - behindShown;
  return {
    template: 'pages/coordination/matrix/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      problem: t.problem,
      errorList: asked.daysWrong ? [{ text: t.daysWrong, href: '#days' }] : [],
      lead: t.lead({
        day: onDate(matrix.on, language),
        behind: count(matrix.behind.length),
        actions: count(matrix.rows.reduce((sum, { actions }) => sum + actions, 0)),
        forces: matrix.rows.filter(({ behind }) => behind > 0).length,
      }),
      returns: t.returnsLead({
        received: of('received'),
        all: matrix.returns.length,
        late: of('late'),
        none: of('no-plan'),
      }),
      action: href('/country'),
      chase: href('/country/chase'),
      filters: filtersOf(matrix, asked, visit, desk, t),
      behind: {
        caption: t.behindTitle,
        columns: [
          { text: t.force },
          { text: t.action },
          { text: t.reference },
          { text: t.stands },
          { text: t.since },
          { text: t.forDays, numeric: true },
          { text: t.slip, numeric: true },
        ],
        rows: behindRows(matrix, visit),
      },
      more: more > 0 ? t.more({ count: count(more) }) : undefined,
      legend: matrixLegend(language),
      table: tableOf(matrix, visit, t),
    },
  };
}
