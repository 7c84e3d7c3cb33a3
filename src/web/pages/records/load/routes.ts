import type { PackageAccount } from '../../../../extracts/index.ts';
import { listProfiles } from '../../../../operations/analyst/index.ts';
import { accountAsJson, findingsAsCsv } from '../../../../operations/extracts/index.ts';
import { analystDeskOf, forAnalyst } from '../../../records/desk.ts';
import { packageReport, reportFiles } from '../../../reports/index.ts';
import {
  type Answer,
  filesRoute,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { acceptForm, checkPage } from '../check/view.ts';
import { asAtOf, busyError, coversOf, errorsOfLoad, loadForm, loadPage } from './view.ts';

/** A page waits that long for work to end, so that a small package is shown at once and a large one shows how far it is. */
const patienceMilliseconds = 2_000;

const loadRoutesOwn: readonly StaffRoute[] = [
  pageRoute({ page: 'load package', path: '/records/load', ...forAnalyst }, async (visit) => {
    const desk = analystDeskOf(visit);
    const interrupted = await visit.place.workbench.interrupted(desk);
    return show(loadPage(visit, { typed: {}, profiles: await listProfiles(desk), errors: {}, interrupted }));
  }),
  filesRoute(
    { page: 'load package', path: '/records/load', ...forAnalyst },
    loadForm,
    async (visit, typed, parcel) => {
      const desk = analystDeskOf(visit);
      const { workbench } = visit.place;
      const profiles = await listProfiles(desk);
      const profile = profiles.find(({ id }) => id === typed.profile);
      const asAt = asAtOf(typed, visit);
      const covers = coversOf(typed);
      const { refusal, files } = parcel;
      const errors = errorsOfLoad(visit, typed, { files: files.length, refusal, profile });
      const again = (wrong: typeof errors): Answer => {
        workbench.spool.close(parcel);
        return show(loadPage(visit, { typed, profiles, errors: wrong, interrupted: undefined }), 400);
      };
      if (profile === undefined || asAt === undefined || covers === 'wrong' || Object.keys(errors).length > 0)
        return again(errors);
      const laid = workbench.lay(desk, parcel, {
        profile,
        asAt,
        fewer: typed.fewer === 'yes',
        covers,
      });
      return laid ? go('/records/load/check') : again(busyError(visit));
    },
  ),
];

/** The account of the package that lies there, once it was checked or loaded. */
function accountOf(visit: Visit): PackageAccount | undefined {
  const stage = visit.place.workbench.find(analystDeskOf(visit))?.stage;
  if (stage?.kind === 'checked') return stage.account;
  return stage?.kind === 'ended' && 'account' in stage.report ? stage.report.account : undefined;
}

function reportOf(visit: Visit, account: PackageAccount): Answer {
  const { language } = visit;
  switch (visit.params.report) {
    case 'html': {
      const content = Buffer.from(packageReport(account, language));
      return { kind: 'file', name: reportFiles[language], mediaType: 'text/html; charset=utf-8', content };
    }
    case 'csv': {
      const content = Buffer.from(findingsAsCsv(account));
      return { kind: 'file', name: 'findings.csv', mediaType: 'text/csv; charset=utf-8', content };
    }
    case 'json': {
      const content = Buffer.from(`${JSON.stringify(accountAsJson(account), null, 2)}\n`);
      return { kind: 'file', name: 'account.json', mediaType: 'application/json; charset=utf-8', content };
    }
    default:
      return nothing;
  }
}

/** Sending, checking, accepting and loading a package. */
export const loadRoutes: readonly StaffRoute[] = [
  ...loadRoutesOwn,
  pageRoute({ page: 'check package', path: '/records/load/check', ...forAnalyst }, async (visit) => {
    const desk = analystDeskOf(visit);
    const { workbench } = visit.place;
    await workbench.settled(desk, patienceMilliseconds);
    const laid = workbench.find(desk);
    return laid === undefined ? go('/records/load') : show(checkPage(visit, laid, 'as-seen'));
  }),
  formRoute(
    { page: 'check package', path: '/records/load/check', ...forAnalyst },
    acceptForm,
    async (visit, { deed, seal }) => {
      const desk = analystDeskOf(visit);
      const { workbench } = visit.place;
      if (deed === 'discard') {
        workbench.discard(desk);
        return go('/records/load');
      }
      const accepted = await workbench.accept(desk, seal);
      if (accepted.ok) return go('/records/load/check');
      const laid = workbench.find(desk);
      return laid === undefined ? go('/records/load') : show(checkPage(visit, laid, 'moved'), 409);
    },
  ),
  pageRoute(
    { page: 'report of a check', path: '/records/load/report/:report', ...forAnalyst },
    async (visit) => {
      const account = accountOf(visit);
      return account === undefined ? nothing : reportOf(visit, account);
    },
  ),
];
