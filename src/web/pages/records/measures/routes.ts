import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnalystDesk,
  askMeasures,
  listVawgChoices,
  readCoverageRegister,
  readQuestion,
  readQuestions,
  readVawgDefinitions,
  readVawgTitles,
} from '../../../../operations/analyst/index.ts';
import { analystDeskOf, forAnalyst } from '../../../records/desk.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { figuresCsv } from '../answer/figures-csv.ts';
import type { Answered } from '../answer/parts.ts';
import { answerPage, answerPartPage, wholeAnswerPage } from '../answer/view.ts';
import { comparePage } from '../compare/view.ts';
import { definitionsPage } from '../definitions/view.ts';
import { equalityPage } from '../equality/view.ts';
import { characteristicOf, groupsPage } from '../groups/view.ts';
import { askErrors, askForm, measuresAskPage, questionOfForm } from './view.ts';

/** A page waits that long for an answer under way, so that a small force sees it at once. */
const patience = { looks: 6, milliseconds: 400 } as const;

/** What the page to ask on stands on. */
async function groundOf(desk: AnalystDesk) {
  const { months } = await readCoverageRegister(desk);
  return {
    definitions: await listVawgChoices(desk),
    questions: await readQuestions(desk),
    monthsHeld: months.filter(({ subject }) => subject === 'crimes').map(({ month }) => month),
  };
}

const asking: readonly StaffRoute[] = [
  pageRoute({ page: 'ask measures', path: '/records/measures', ...forAnalyst }, async (visit) => {
    const ground = await groundOf(analystDeskOf(visit));
    return show(measuresAskPage(visit, { ...ground, typed: undefined, errors: {} }));
  }),
  pageRoute({ page: 'definitions', path: '/records/definitions', ...forAnalyst }, async (visit) =>
    show(definitionsPage(visit, await readVawgDefinitions(analystDeskOf(visit)))),
  ),
  formRoute(
    { page: 'ask measures', path: '/records/measures', ...forAnalyst },
    askForm,
    async (visit, typed) => {
      const desk = analystDeskOf(visit);
      const read = questionOfForm(typed);
      const asked = read.ok ? await askMeasures(desk, read.value) : read;
      if (asked.ok) {
        // Beside the door: the page that follows waits a little and else says that it is under way.
        void visit.place.workbench.answer();
        return go(`/records/measures/${asked.value}`);
      }
      const errors = askErrors(asked.code, visit);
      return show(measuresAskPage(visit, { ...(await groundOf(desk)), typed, errors }), 400);
    },
  ),
];

/** The answer to the question that the address names, where there is one of the analyst's force. */
async function withAnswer(visit: Visit, then: (answered: Answered) => Answer): Promise<Answer> {
  const found = await readQuestion(analystDeskOf(visit), visit.params.question ?? '');
  return found?.state === 'answered' ? then(found) : nothing;
}

async function answeredOnes(desk: AnalystDesk): Promise<readonly Answered[]> {
  const found: Answered[] = [];
  for (const { id, state } of await readQuestions(desk)) {
    if (state !== 'answered') continue;
    const one = await readQuestion(desk, id);
    if (one?.state === 'answered') found.push(one);
  }
  return found;
}

const comparing = pageRoute(
  { page: 'compare measures', path: '/records/measures/compare', ...forAnalyst },
  async (visit) => {
    const desk = analystDeskOf(visit);
    const answered = await answeredOnes(desk);
    const comparable = { answered, titles: await readVawgTitles(desk) };
    const chosen = (name: string): Answered | undefined =>
      answered.find(({ question }) => question.id === visit.query[name]?.[0]);
    const [one, other] = [chosen('one'), chosen('other')];
    if (one === undefined || other === undefined) return show(comparePage(visit, comparable, undefined));
    const definitions = visit.query.override?.[0] === 'yes' ? 'override' : 'same-definition';
    return show(comparePage(visit, comparable, { one, other, definitions }));
  },
);

/** Asking for measures, and their answers. */
export const measureRoutes: readonly StaffRoute[] = [
  ...asking,
  comparing,
  pageRoute({ page: 'measures', path: '/records/measures/:question', ...forAnalyst }, async (visit) => {
    const read = () => readQuestion(analystDeskOf(visit), visit.params.question ?? '');
    let found = await read();
    for (let look = 0; found?.state === 'waiting' && look < patience.looks; look += 1) {
      await pause(patience.milliseconds);
      found = await read();
    }
    if (found === undefined) return nothing;
    return show(answerPage(visit, found, await readVawgTitles(analystDeskOf(visit))));
  }),
  pageRoute({ page: 'measures', path: '/records/measures/:question/whole', ...forAnalyst }, async (visit) => {
    const titles = await readVawgTitles(analystDeskOf(visit));
    return withAnswer(visit, (answered) => show(wholeAnswerPage(visit, { ...answered, titles })));
  }),
  pageRoute(
    { page: 'measures', path: '/records/measures/:question/parts/:part', ...forAnalyst },
    async (visit) => {
      const titles = await readVawgTitles(analystDeskOf(visit));
      return withAnswer(visit, (answered) => {
        const page = answerPartPage(visit, { ...answered, titles }, visit.params.part ?? '');
        return page === undefined ? nothing : show(page);
      });
    },
  ),
  pageRoute({ page: 'measures', path: '/records/measures/:question/figures.csv', ...forAnalyst }, (visit) =>
    withAnswer(visit, ({ answer, question }) => ({
      kind: 'file',
      name: `figures-${question.quarter}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: Buffer.from(figuresCsv(answer)),
    })),
  ),
  pageRoute({ page: 'equality', path: '/records/measures/:question/equality', ...forAnalyst }, (visit) =>
    withAnswer(visit, ({ answer, question }) => show(equalityPage(visit, question, answer))),
  ),
  pageRoute(
    { page: 'equality by group', path: '/records/measures/:question/equality/:by', ...forAnalyst },
    (visit) =>
      withAnswer(visit, ({ answer, question }) => {
        const by = characteristicOf(answer, visit.params.by ?? '');
        return by === undefined ? nothing : show(groupsPage(visit, question, answer, by));
      }),
  ),
];
