import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, storeCodes, type Transaction } from '../src/database/index.ts';
import { addMonths, firstDayOf, type Month, month, monthsFrom } from '../src/kernel/index.ts';
import type { MeasureResult } from '../src/measures/index.ts';
import { readCodes, readCoverage } from '../src/operations/import/index.ts';
import { type Installation, openInstallation } from '../src/operations/installation/index.ts';
import { computeMeasures, readMeasureDefinitions } from '../src/operations/measures/index.ts';
import { territorial } from '../src/places/index.ts';
import { type BenchOptions, type BenchReport, compared, machine, measured } from './report.ts';

const act = { actor: 'bench', purpose: 'measure speed' };
const from = month('2022-04');
const monthly = ['police-uk-street', 'police-uk-outcomes', 'police-uk-stop-and-search'] as const;

/** How many months of how many rows: three years of a million crimes, or a small run that shows that it works. */
const sizes = {
  full: { months: 36, crimesAMonth: 650 },
  quick: { months: 13, crimesAMonth: 40 },
} as const;
type Size = (typeof sizes)[keyof typeof sizes];

interface Place {
  readonly slug: string;
  readonly number: number;
}

/** Parts of one month for each place, and their rows: a third are violence, each crime gets its outcome within seven months. */
async function addMonth(
  transaction: Transaction,
  places: readonly Place[],
  at: Month,
  crimes: number,
): Promise<void> {
  const index = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 2022 * 12;
  const parts = places.flatMap(({ slug, number }) =>
    monthly.map((dataset, kind) => ({ id: 4096 + number * 256 + index * 3 + kind, dataset, slug })),
  );
  await transaction.query(
    `insert into records.part (id, file_id, dataset, place, period_from, period_months, rows_accepted, rows_duplicate)
     select id, id / 4096, dataset, slug, $2, 1, $3, 0
     from jsonb_to_recordset($1) as part (id integer, dataset text, slug text)`,
    [JSON.stringify(parts), firstDayOf(at), crimes],
  );
  const own = `records.part where place = any ($1) and period_from = $2 and dataset =`;
  const values = [places.map(({ slug }) => slug), firstDayOf(at), crimes];
  await transaction.query(
    `insert into records.street (part_id, crime_id, crime_type)
     select part.id, sha256(convert_to(part.place || period_from || n, 'UTF8')), case when n % 3 = 0 then 14 else 1 + n % 13 end
     from (select * from ${own} 'police-uk-street') as part cross join generate_series(1, $3::integer) as n`,
    values,
  );
  // Of the crimes of seven months, those whose outcome falls into this one.
  await transaction.query(
    `insert into records.outcome (part_id, crime_id, outcome)
     select part.id, sha256(convert_to(part.place || (period_from - make_interval(months => n % 7))::date || n, 'UTF8')),
       (array[1, 1, 2, 2, 2, 2, 3, 8, 9, 12])[1 + n % 10]
     from (select * from ${own} 'police-uk-outcomes') as part cross join generate_series(1, $3::integer) as n`,
    values,
  );
  await transaction.query(
    `insert into records.stop_and_search (part_id, searched_at, search_type, sex, ethnicity)
     select part.id, period_from, 1, nullif(n % 3, 0), nullif(n % 20, 0)
     from (select * from ${own} 'police-uk-stop-and-search') as part cross join generate_series(1, $3::integer / 12) as n`,
    values,
  );
}

async function fill(
  jobs: Database,
  places: readonly Place[],
  size: Size,
  progress: BenchOptions['progress'],
) {
  await jobs.transact(act, async (transaction) => {
    await storeCodes(transaction, readCodes());
    await transaction.query(
      `insert into records.file (id, sha256, name, bytes, encoding, dataset, origin, received_by, rows_read, rows_accepted,
         rows_duplicate, rows_quarantined, rows_without_id)
       select n, sha256(convert_to('bench ' || n, 'UTF8')), 'bench', 0, 'utf-8', 'police-uk-street', 'made-up', 'bench', 0, 0, 0, 0, 0
       from generate_series(1, 8) as n`,
    );
  });
  for (const at of monthsFrom(from, addMonths(from, size.months - 1))) {
    await jobs.transact(act, (transaction) => addMonth(transaction, places, at, size.crimesAMonth));
  }
  progress(
    `${places.length} forces, ${size.months} months, ${size.months * places.length * size.crimesAMonth} crimes`,
  );
}

interface Timed {
  readonly milliseconds: number;
  readonly baseline: number;
  readonly results: readonly MeasureResult[];
}

/** Computes every measure of the parts of some places; the baseline reads the same rows once and does nothing with them. */
function time(
  installation: Installation,
  jobs: Database,
  slugs: readonly string[],
  to: Month,
): Promise<Timed> {
  return jobs.transact(act, async (transaction) => {
    const parts = await transaction.query<{ id: number }>(
      'select id from records.part where place = any ($1) and superseded_by is null',
      [slugs],
    );
    const partIds = parts.rows.map(({ id }) => id);
    const coverage = await readCoverage(transaction, { from, to });
    const readAt = performance.now();
    for (const table of ['street', 'outcome', 'stop_and_search']) {
      await transaction.query(
        `select count(*), max(part_id) from records.${table} where part_id = any ($1)`,
        [partIds],
      );
    }
    const computedAt = performance.now();
    const results = await computeMeasures(transaction, {
      partIds,
      coverage: coverage.filter(({ force }) => slugs.includes(force)),
      forces: installation.forces,
      definitions: readMeasureDefinitions(),
    });
    return { milliseconds: performance.now() - computedAt, baseline: computedAt - readAt, results };
  });
}

/**
 * Computing every measure anew: for one force after a new month, straight after it was stored and before the planner has
 * seen it, and for all 43; and how large the results are that a release keeps.
 */
export async function bench({ quick, progress }: BenchOptions): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  chmodSync(folder, 0o755);
  const installation = await openInstallation({ WATERSHED_HOME: folder });
  try {
    const size = quick ? sizes.quick : sizes.full;
    const jobs = await installation.open('jobs');
    const places = territorial(installation.forces).map(({ slug }, number) => ({ slug, number }));
    await fill(jobs, places, size, progress);
    const all = places.map(({ slug }) => slug);
    const country = await time(installation, jobs, all, addMonths(from, size.months - 1));
    progress('a new month for one force');
    const next = addMonths(from, size.months);
    const one = places.slice(0, 1);
    await jobs.transact(act, (transaction) => addMonth(transaction, one, next, size.crimesAMonth));
    const force = await time(
      installation,
      jobs,
      one.map(({ slug }) => slug),
      next,
    );
    const bytes = country.results.map((result) => JSON.stringify(result).length);
    const reading = (value: number) => ({ name: 'ms, reading the rows once', value });
    return {
      name: 'measures',
      machine: machine(),
      cases: [
        compared(
          { name: 'one force after a new month', value: force.milliseconds, unit: 'ms' },
          reading(force.baseline),
        ),
        compared({ name: 'all forces', value: country.milliseconds, unit: 'ms' }, reading(country.baseline)),
        measured('all results as JSON', bytes.reduce((sum, each) => sum + each, 0) / 1e6, 'MB'),
        measured('the largest result as JSON', Math.max(...bytes) / 1e6, 'MB'),
      ],
    };
  } finally {
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
