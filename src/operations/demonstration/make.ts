import { join } from 'node:path';
import {
  type Database,
  findHeldForDemonstration,
  type Home,
  lockDemonstration,
} from '../../database/index.ts';
import { Fault } from '../../kernel/index.ts';
import { type ImportReport, importHomeOffice, importPoliceUk, refusals } from '../import/index.ts';
import { raiseNotices, readPlanRules } from '../plans/index.ts';
import type { ReleaseDesk } from '../releases/index.ts';
import { startMadeUpClocks } from './clocks.ts';
import { makeDemonstrationCountry } from './country.ts';
import { importer } from './importer.ts';
import { type MadeUpPlans, storeMadeUpPlans } from './plans.ts';
import { isPublished, publishFirstRelease } from './release.ts';
import { type Order, writeDemonstration } from './write.ts';

const act = { actor: importer, purpose: 'make the demonstration' };

export type DemonstrationStep = 'write' | 'import' | 'plans' | 'release' | 'country';

/** Told of each step as it begins, and of how far it is: `done` of `all`, in files. */
export interface DemonstrationListener {
  step(step: DemonstrationStep): void;
  progress(done: number, all: number): void;
}

/** `not-needed`: the database holds something else, or the demonstration is whole already. */
export type DemonstrationOutcome = 'made' | 'not-needed';

/** What demonstration data is made with. */
export interface DemonstrationSetting {
  readonly jobs: Database;
  readonly home: Home;
  /** What to make up: `demonstrationOrder` of the room `synthetic`. */
  readonly order: Order;
  /** Made-up plans, stored before the first release: `madeUpPlans` of the room `synthetic`. */
  readonly plans: MadeUpPlans;
}

/**
 * Makes up and imports the data where nothing is held yet: files under the data folder, then the same import as real ones.
 * One that was interrupted is completed, because each step does nothing the second time; two at once take turns. Faults:
 * those of writing and importing; `demonstration_refused` when the import would not take a file.
 */
export function importDemonstration(
  setting: DemonstrationSetting,
  listener: DemonstrationListener,
): Promise<DemonstrationOutcome> {
  return inTurn(setting, async () => {
    await writeAndImport(setting, listener);
    return 'made';
  });
}

/** The data, and then a first release of it, drafted and published as any other. */
export function makeDemonstration(
  setting: DemonstrationSetting & ReleaseDesk,
  listener: DemonstrationListener,
): Promise<DemonstrationOutcome> {
  return inTurn(setting, async () => {
    if (await isPublished(setting)) return makeDemonstrationCountry(setting);
    await writeAndImport(setting, listener);
    listener.step('plans');
    await storeMadeUpPlans(setting.jobs, setting.plans, importer);
    await raiseNotices({ jobs: setting.jobs, rules: readPlanRules(), clock: setting.clock });
    await startMadeUpClocks(setting.jobs, setting.clock);
    listener.step('release');
    await publishFirstRelease(setting, importer);
    listener.step('country');
    await makeDemonstrationCountry(setting);
    return 'made';
  });
}

/** The turn is held by a transaction of its own, so that it ends with the program, whatever ends it. */
function inTurn(
  { jobs }: DemonstrationSetting,
  work: () => Promise<DemonstrationOutcome>,
): Promise<DemonstrationOutcome> {
  return jobs.transact(act, async (turn) => {
    await lockDemonstration(turn);
    const held = await findHeldForDemonstration(turn, importer);
    return held.files > held.filesOfDemonstration ? 'not-needed' : work();
  });
}

async function writeAndImport(
  { jobs, home, order }: DemonstrationSetting,
  listener: DemonstrationListener,
): Promise<void> {
  const folder = home.path('demonstration');
  listener.step('write');
  let written = 0;
  await writeDemonstration(order, folder, () => {
    written += 1;
    listener.progress(written, 0);
  });
  listener.step('import');
  await importAll(jobs, folder, listener);
}

/** In the order in which the files would have come: a month that was sent again comes last. */
async function importAll(jobs: Database, folder: string, listener: DemonstrationListener): Promise<void> {
  const options = {
    origin: 'made-up',
    by: importer,
    onProgress: ({ file, files }: { readonly file: number; readonly files: number }) =>
      listener.progress(file, files),
  } as const;
  requireTaken(await importPoliceUk(jobs, [join(folder, 'police-uk')], options));
  requireTaken(await importHomeOffice(jobs, [join(folder, 'home-office')], options));
  requireTaken(await importPoliceUk(jobs, [join(folder, 'restated')], options));
}

/** The files are ours, so a file or a row that the import does not take is a fault of the program. */
function requireTaken(report: ImportReport): void {
  const refused = refusals(report)[0];
  const quarantined = report.files.find((file) => 'counts' in file && file.counts.quarantined > 0);
  if (refused === undefined && quarantined === undefined) return;
  throw new Fault(
    'demonstration_refused',
    `The import did not take all of the demonstration: ${refused?.message ?? `${quarantined?.file}: rows were quarantined`}`,
  );
}
