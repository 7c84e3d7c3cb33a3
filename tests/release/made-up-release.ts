import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { instant, month } from '../../src/kernel/index.ts';
import type { MeasureResult, Reconciliation } from '../../src/measures/index.ts';
import { type Force, parseForces, territorial } from '../../src/places/index.ts';
import type {
  Correction,
  CoverageEntry,
  ReleaseManifest,
  ReleaseReader,
  ReleaseSnapshot,
} from '../../src/publication/index.ts';
import { planFiles } from '../../src/publication/open-data/plan-files.ts';
import { projectFile } from '../../src/web/folder.ts';
import { madeUpDefinitions } from './definitions.ts';
import { madeUpResult, months, received } from './made-up-figures.ts';
import { madeUpPlanChanges, madeUpPublicPlans } from './made-up-plans.ts';

export const forces: readonly Force[] = parseForces(
  parse(readFileSync(projectFile('reference', 'forces.yaml'), 'utf8')),
);

const sha256 = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex');

function csvOf(result: MeasureResult): string {
  const rows = result.figures.map((figure) =>
    [
      figure.place,
      figure.period.from,
      figure.period.to,
      figure.breakdown,
      figure.numerator,
      figure.denominator,
      figure.value,
      figure.lower,
      figure.upper,
      figure.markers.join(' '),
    ]
      .map((cell) => cell ?? '')
      .join(','),
  );
  return `place,from,to,breakdown,numerator,denominator,value,lower,upper,markers\n${rows.join('\n')}\n`;
}

function filesOf(
  measures: readonly MeasureResult[],
): ReadonlyMap<string, { mediaType: string; content: Buffer }> {
  const files = new Map<string, { mediaType: string; content: Buffer }>();
  for (const result of measures) {
    const path = `measures/${result.definition.id}`;
    files.set(`${path}.csv`, { mediaType: 'text/csv; charset=utf-8', content: Buffer.from(csvOf(result)) });
    files.set(`${path}.json`, {
      mediaType: 'application/json',
      content: Buffer.from(JSON.stringify(result)),
    });
  }
  for (const file of planFiles(madeUpPublicPlans(), { placeNames: new Map(), madeUp: true }))
    files.set(file.path, file);
  files.set('plan-changes.json', {
    mediaType: 'application/json',
    content: Buffer.from(JSON.stringify(madeUpPlanChanges())),
  });
  return files;
}

function coverageOf(): readonly CoverageEntry[] {
  return territorial(forces).flatMap((force) =>
    (['police-uk-street', 'police-uk-outcomes', 'police-uk-stop-and-search'] as const).flatMap((dataset) =>
      months.map((at) => {
        const here =
          dataset === 'police-uk-street' ? force.slug !== 'greater-manchester' : received(force.slug, at);
        const partial = here && force.slug === 'kent' && at === '2023-11';
        return {
          dataset,
          force: force.slug,
          month: at,
          state: partial ? ('partial' as const) : here ? ('received' as const) : ('missing' as const),
          rows: here ? Math.round(force.population / 300) : 0,
          ...(partial ? { rule: 'below-half-of-median' } : {}),
        };
      }),
    ),
  );
}

function manifestOf(
  id: string,
  state: ReleaseManifest['state'],
  publishedAt: number,
  files: ReadonlyMap<string, { mediaType: string; content: Buffer }>,
): ReleaseManifest {
  return {
    id,
    title: { en: `Made-up figures, ${id}`, cy: `Ffigurau dychmygol, ${id}` },
    state,
    dataFrom: month('2021-04'),
    dataTo: month('2024-03'),
    madeUp: true,
    draftedBy: 'Ann Example',
    draftedAt: instant(publishedAt - 86_400_000),
    publishedBy: 'Bob Example',
    publishedAt: instant(publishedAt),
    codeVersion: '0.1.0',
    definitions: madeUpDefinitions.map((definition) => ({
      id: definition.id,
      version: definition.version,
      sha256: sha256(JSON.stringify(definition)),
    })),
    inputs: [
      {
        sha256: sha256('street'),
        name: 'made-up-street.csv',
        dataset: 'police-uk-street',
        bytes: 41_234_567,
        rows: 240_000,
      },
      {
        sha256: sha256('outcomes'),
        name: 'made-up-outcomes.csv',
        dataset: 'police-uk-outcomes',
        bytes: 31_234_567,
        rows: 198_000,
      },
    ],
    files: [...files].map(([path, file]) => ({
      path,
      mediaType: file.mediaType,
      sha256: sha256(file.content),
      bytes: file.content.length,
    })),
  };
}

const reconciliation: Reconciliation = {
  place: 'bedfordshire',
  financialYear: '2022/23',
  monthsReceived: 12,
  rows: [
    {
      id: 'distinct-crimes',
      name: { en: 'Charged, each crime once', cy: 'Cyhuddwyd, pob trosedd unwaith' },
      count: 3635,
      source: 'police-uk-outcomes',
    },
    {
      id: 'home-office-assigned',
      name: { en: 'Charged or summonsed, Home Office', cy: 'Cyhuddwyd neu gwysiwyd, y Swyddfa Gartref' },
      count: 3445,
      source: 'home-office-outcomes',
    },
  ],
  explanation: {
    en: 'The two count different things: ours counts crimes by the month of the outcome as first published, theirs counts offences with later corrections.',
    cy: 'Mae’r ddau’n cyfrif pethau gwahanol: mae’n un ni’n cyfrif troseddau yn ôl mis y canlyniad fel y’i cyhoeddwyd gyntaf, mae’u un nhw’n cyfrif troseddau gyda chywiriadau diweddarach.',
  },
};

interface MadeUp {
  readonly measures: readonly MeasureResult[];
  readonly coverage: readonly CoverageEntry[];
  readonly files: ReturnType<typeof filesOf>;
}

let made: MadeUp | undefined;

/** Computed once: it takes seconds, and every reader gives the same. */
function madeUp(): MadeUp {
  if (made !== undefined) return made;
  const coverage = coverageOf();
  const measures = madeUpDefinitions.map((definition) =>
    madeUpResult(definition, territorial(forces), coverage),
  );
  const files = filesOf(measures);
  made = { measures, coverage, files };
  return made;
}

/** The results of every made-up measure. */
export function madeUpMeasures(): readonly MeasureResult[] {
  return madeUp().measures;
}

/** Two made-up releases, the older one corrected by the newer, as a reader gives them to the site. */
export function madeUpReader(): ReleaseReader {
  const { measures, coverage, files } = madeUp();
  const parts = {
    measures,
    coverage,
    reconciliations: [reconciliation],
    plans: madeUpPublicPlans(),
    restatements: [
      {
        dataset: 'police-uk-outcomes' as const,
        place: 'kent',
        from: month('2023-02'),
        rowsBefore: 4120,
        rowsAfter: 4377,
        at: instant(Date.UTC(2024, 4, 2)),
      },
    ],
  };
  const snapshots: readonly ReleaseSnapshot[] = [
    {
      manifest: manifestOf('2024-06-made-up', 'published', Date.UTC(2024, 5, 12, 8, 30), files),
      ...parts,
      planChanges: madeUpPlanChanges(),
    },
    {
      manifest: manifestOf('2024-05-made-up', 'corrected', Date.UTC(2024, 4, 15, 8, 30), files),
      ...parts,
      planChanges: { since: null, plans: [] },
    },
  ];
  const corrections: readonly Correction[] = [
    {
      release: '2024-05-made-up',
      replacedBy: '2024-06-made-up',
      at: instant(Date.UTC(2024, 5, 12, 8, 30)),
      reason: {
        en: 'One force’s file for February 2023 was sent again with 257 more rows. Charges in Kent change by less than 1 in 100.',
        cy: 'Cafodd ffeil un heddlu ar gyfer Chwefror 2023 ei hanfon eto gyda 257 yn fwy o resi. Mae cyhuddiadau yng Nghaint yn newid llai nag 1 mewn 100.',
      },
    },
  ];
  return {
    list: async () => snapshots.map((snapshot) => snapshot.manifest),
    snapshot: async (id) => snapshots.find((snapshot) => snapshot.manifest.id === id),
    corrections: async () => corrections,
    file: async (id, path) => {
      const file = files.get(path);
      if (file === undefined || !snapshots.some((snapshot) => snapshot.manifest.id === id)) return undefined;
      return { ...file, sha256: sha256(file.content) };
    },
  };
}

/** A reader before the first release. */
export const emptyReader: ReleaseReader = {
  list: async () => [],
  snapshot: async () => undefined,
  file: async () => undefined,
  corrections: async () => [],
};
