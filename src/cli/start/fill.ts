import { userInfo } from 'node:os';
import { instant, londonDateOf } from '../../kernel/index.ts';
import { makeDemonstration } from '../../operations/demonstration/index.ts';
import { importPoliceUk, refusals } from '../../operations/import/index.ts';
import type { Installation } from '../../operations/installation/index.ts';
import { draftRelease, readReleases } from '../../operations/releases/index.ts';
import { territorial } from '../../places/index.ts';
import { demonstrationOrder, madeUpPlans } from '../../synthetic/index.ts';
import type { Progress } from './progress.ts';

const stepNames = {
  write: 'Making up the demonstration data',
  import: 'Importing it, as real files are',
  plans: 'Making up local action plans',
  release: 'Computing and publishing a first release',
  country: 'Making up the national account and its first update',
} as const;

const clock = { now: () => instant(Date.now()) };

/**
 * Fills an installation before its site opens: with the named files, else with the demonstration where nothing is held.
 * Returns lines for the person.
 */
export function fill(
  installation: Installation,
  paths: readonly string[],
  progress: Progress,
): Promise<readonly string[]> {
  return paths.length > 0
    ? fillWithFiles(installation, paths, progress)
    : fillIfEmpty(installation, progress);
}

async function fillIfEmpty(installation: Installation, progress: Progress): Promise<readonly string[]> {
  const jobs = await installation.open('jobs');
  const setting = {
    jobs,
    home: installation.home,
    order: demonstrationOrder(territorial(installation.forces)),
    plans: madeUpPlans({
      seed: 1,
      forces: territorial(installation.forces).map(({ slug }) => slug),
      actionsPerForce: 14,
      today: londonDateOf(clock.now()),
    }),
    forces: installation.forces,
    clock,
  };
  await makeDemonstration(setting, {
    step: (step) => progress.step(stepNames[step]),
    progress: (done, all) => progress.detail(all === 0 ? `${done} files` : `${done} of ${all} files`),
  });
  return adviceOnDrafts(installation);
}

async function fillWithFiles(
  installation: Installation,
  paths: readonly string[],
  progress: Progress,
): Promise<readonly string[]> {
  const jobs = await installation.open('jobs');
  const by = userInfo().username;
  progress.step('Importing your files');
  const report = await importPoliceUk(jobs, paths, {
    by,
    onProgress: ({ file, files, name, rows }) =>
      progress.detail(`${file} of ${files}, ${name}, ${rows} rows`),
  });
  const refused = refusals(report).map((file) => `Not taken: ${file.file}: ${file.message}`);
  const changed = report.files.some((file) => 'counts' in file);
  if (!changed) return [...refused, 'Nothing new in these files.', ...(await adviceOnDrafts(installation))];
  progress.step('Drafting a release');
  const drafted = await draftRelease({ jobs, forces: installation.forces, clock }, { by });
  const told = drafted.ok ? [] : [`${drafted.message} [${drafted.code}]`];
  return [...refused, ...told, ...(await adviceOnDrafts(installation))];
}

/** What a person must still do before the site shows the newest figures. */
async function adviceOnDrafts(installation: Installation): Promise<readonly string[]> {
  const [newest] = await readReleases(await installation.open('jobs')).list();
  switch (newest?.state) {
    case 'draft':
      return [
        `Release ${newest.id} is a draft by one person; the site does not show it. Check it, then let another person publish it:`,
        `  npx watershed release check ${newest.id} --by "NAME"`,
        `  npx watershed release publish ${newest.id} --by "ANOTHER NAME"`,
      ];
    case 'checked':
      return [
        `Release ${newest.id} is checked; the site does not show it yet. Another person than its drafter publishes it:`,
        `  npx watershed release publish ${newest.id} --by "ANOTHER NAME"`,
      ];
    default:
      return [];
  }
}
