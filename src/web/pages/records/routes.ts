import {
  decideOfRow,
  readCoverageRegister,
  readDualRoles,
  readHeldRows,
  readOnePackage,
  readPackages,
  readRecord,
} from '../../../operations/analyst/index.ts';
import { readMadeUpRecords } from '../../../operations/demonstration/index.ts';
import { analystDeskOf, forAnalyst } from '../../records/desk.ts';
import { formRoute, go, nothing, pageRoute, type StaffRoute, show, type Visit } from '../../staff/route.ts';
import { coverageRegisterPage, kindsCovered } from './coverage/view.ts';
import { decideForm, decidePage, errorsOfDecision } from './decide/view.ts';
import { fieldsPage } from './fields/view.ts';
import { heldPage } from './held/view.ts';
import { recordsHomePage } from './home/view.ts';
import { loadRoutes } from './load/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { packagePage } from './package/view.ts';
import { packagesPage } from './packages/view.ts';
import { profileRoutes } from './profiles/routes.ts';
import { errorsOfReading, readForm, readPage, recordPage } from './read/view.ts';
import { reviewForm, reviewListPage, reviewPage } from './review/view.ts';

/** The row that waits for a decision at the place that the address names. */
async function heldRowOf(visit: Visit) {
  const { package: packageId, file, line } = visit.params;
  const waiting = await readHeldRows(analystDeskOf(visit));
  return waiting.find(
    (row) =>
      String(row.packageId) === packageId && String(row.fileNumber) === file && String(row.line) === line,
  );
}

const looking: readonly StaffRoute[] = [
  pageRoute({ page: 'records', path: '/records', ...forAnalyst }, async (visit) => {
    const desk = analystDeskOf(visit);
    const [packages, waiting] = [await readPackages(desk), await readHeldRows(desk)];
    const { months } = await readCoverageRegister(desk);
    const madeUp = await readMadeUpRecords(visit.desk.database, visit.desk.act.actor);
    return show(recordsHomePage(visit, { packages, waiting, months, madeUp }));
  }),
  pageRoute({ page: 'packages', path: '/records/packages', ...forAnalyst }, async (visit) =>
    show(packagesPage(visit, await readPackages(analystDeskOf(visit)))),
  ),
  pageRoute({ page: 'package', path: '/records/packages/:package', ...forAnalyst }, async (visit) => {
    const asked = visit.params.package ?? '';
    if (!/^[1-9]\d{0,5}$/.test(asked)) return nothing;
    const found = await readOnePackage(analystDeskOf(visit), Number(asked));
    return found === undefined ? nothing : show(packagePage(visit, found));
  }),
  pageRoute({ page: 'coverage', path: '/records/coverage', ...forAnalyst }, async (visit) =>
    show(coverageRegisterPage(visit, await readCoverageRegister(analystDeskOf(visit)))),
  ),
  pageRoute(
    { page: 'coverage of columns', path: '/records/coverage/:kind', ...forAnalyst },
    async (visit) => {
      const kind = kindsCovered.find((each) => each === visit.params.kind);
      if (kind === undefined) return nothing;
      const page = fieldsPage(visit, await readCoverageRegister(analystDeskOf(visit)), kind);
      return page === undefined ? nothing : show(page);
    },
  ),
];

const decidePath = '/records/held/:package/:file/:line';
const deciding: readonly StaffRoute[] = [
  pageRoute({ page: 'held rows', path: '/records/held', ...forAnalyst }, async (visit) =>
    show(heldPage(visit, await readHeldRows(analystDeskOf(visit)))),
  ),
  pageRoute({ page: 'decide held row', path: decidePath, ...forAnalyst }, async (visit) => {
    const row = await heldRowOf(visit);
    return row === undefined ? nothing : show(decidePage(visit, row, { typed: {}, errors: {} }));
  }),
  formRoute(
    { page: 'decide held row', path: decidePath, ...forAnalyst },
    decideForm,
    async (visit, typed) => {
      const row = await heldRowOf(visit);
      if (row === undefined) return nothing;
      const errors = errorsOfDecision(typed, visit);
      const { decision, reason } = typed;
      if (decision === undefined || reason === undefined || Object.keys(errors).length > 0) {
        return show(decidePage(visit, row, { typed, errors }), 400);
      }
      const decided = await decideOfRow(analystDeskOf(visit), row, decision, reason);
      return decided.ok ? go('/records/held') : nothing;
    },
  ),
];

const reading: readonly StaffRoute[] = [
  pageRoute({ page: 'read record', path: '/records/read', ...forAnalyst }, async (visit) =>
    show(readPage(visit, { typed: {}, errors: {} })),
  ),
  // The answer to the form, not a page of its own address: a record has no address that could be kept or sent on.
  formRoute({ page: 'read record', path: '/records/read', ...forAnalyst }, readForm, async (visit, typed) => {
    const errors = errorsOfReading(typed, visit);
    if (Object.keys(errors).length > 0) return show(readPage(visit, { typed, errors }), 400);
    const { reference: crimeRef, reason } = typed;
    const read = await readRecord(analystDeskOf(visit), { crimeRef, reason });
    return read.ok ? show(recordPage(visit, read.value, reason)) : nothing;
  }),
  pageRoute({ page: 'victims named as suspects', path: '/records/review', ...forAnalyst }, async (visit) =>
    show(reviewPage(visit, {}, 'asked')),
  ),
  formRoute(
    { page: 'victims named as suspects', path: '/records/review', ...forAnalyst },
    reviewForm,
    async (visit, typed) => {
      const list = await readDualRoles(analystDeskOf(visit), typed.reason);
      return list.ok
        ? show(reviewListPage(visit, list.value))
        : show(reviewPage(visit, typed, 'no-reason'), 400);
    },
  ),
];

/** What a force's analyst does: loads, looks at what is held, asks for measures, reads records. */
export const recordRoutes: readonly StaffRoute[] = [
  ...looking,
  ...loadRoutes,
  ...deciding,
  ...profileRoutes,
  ...measureRoutes,
  ...reading,
];
