import type { Bilingual } from '../kernel/index.ts';
import type { Contract } from './contract.ts';
import type { Finding, FindingKind, Grade } from './finding.ts';
import { immigrationTermOf } from './firewall.ts';
import { columnsOf, layoutOf, normal } from './layout.ts';
import { type FilePlan, type PackageContext, planFile } from './plan.ts';
import type { Profile } from './profile.ts';

type HeaderFinding = Omit<Finding, 'file' | 'line'>;

/** What a header alone tells: how the file is read, if it can be, and what is wrong with its columns. */
export interface OpenedHeader {
  readonly plan: FilePlan | undefined;
  readonly findings: readonly HeaderFinding[];
}

const columnsShownMax = 12;

function finding(
  kind: FindingKind,
  grade: Grade,
  column: string,
  seen: Bilingual,
  expected: Bilingual,
): HeaderFinding {
  return { kind, grade, column, contract: undefined, seen: { kind: 'figures', text: seen }, expected };
}

/**
 * Looks at a file's header before any row of it. A column about immigration status stops the package whatever the profile
 * says; the file is still planned, so that its other faults can be told at once, and none of its rows is given out.
 */
export function openFile(
  profile: Profile,
  contracts: readonly Contract[],
  context: PackageContext,
  header: readonly string[],
): OpenedHeader {
  const layout = layoutOf(profile, header);
  if (layout === undefined) return { plan: undefined, findings: unknownFile(profile, contracts, header) };
  const findings = [...forbidden(header, (name) => name), ...repeated(header)];
  const plan = planFile(profile, layout, contracts, header, context);
  if (!plan.ok) {
    findings.push(
      finding('file-lacks-columns', 'stop', '', columnCount(header), {
        en: `the columns ${plan.message} of a file "${layout.name}"`,
        cy: `y colofnau ${plan.message} mewn ffeil "${layout.name}"`,
      }),
    );
    return { plan: undefined, findings };
  }
  return { plan: plan.value, findings: [...findings, ...unexpected(plan.value)] };
}

/**
 * A file that no layout of the profile knows. Its first line may be a row about a person as well as a header, so of its fields
 * only names of columns that the profile or a contract speaks of are told, and one word that is about immigration.
 */
function unknownFile(
  profile: Profile,
  contracts: readonly Contract[],
  header: readonly string[],
): readonly HeaderFinding[] {
  const spokenOf = new Set(
    [
      ...profile.files.flatMap((layout) => [...columnsOf(layout), ...layout.ignored, ...layout.free_text]),
      ...contracts.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ].map(normal),
  );
  const known = header.filter((name) => spokenOf.has(normal(name))).slice(0, columnsShownMax);
  const kinds = profile.files
    .map(({ name, recognised_by: marks }) => `${name} (${marks.join(', ')})`)
    .join('; ');
  const { en, cy } = columnCount(header);
  const seen =
    known.length === 0
      ? {
          en: `${en} whose names are not known, and so not shown`,
          cy: `${cy} nad yw eu henwau'n hysbys, ac felly heb eu dangos`,
        }
      : { en: `${en}, among them ${known.join(', ')}`, cy: `${cy}, yn eu plith ${known.join(', ')}` };
  return [
    ...forbidden(header, (name, at) => (/^[a-z_]+$/i.test(name.trim()) ? name : `${at + 1}`)),
    finding('file-unknown', 'stop', '', seen, {
      en: `a first line that names the columns of one of: ${kinds}`,
      cy: `llinell gyntaf sy'n enwi colofnau un o'r rhain: ${kinds}`,
    }),
  ];
}

const columnCount = (header: readonly string[]): Bilingual => ({
  en: header.length === 1 ? '1 column' : `${header.length} columns`,
  cy: `${header.length} colofn`,
});

function forbidden(
  header: readonly string[],
  called: (name: string, at: number) => string,
): readonly HeaderFinding[] {
  return header.flatMap((name, at) => {
    const term = immigrationTermOf(name);
    if (term === undefined) return [];
    const column = called(name, at);
    return [
      finding(
        'column-immigration',
        'stop',
        column,
        { en: column, cy: column },
        {
          en: `no column about ${term}. Take it out of the export; nothing of the package was stored`,
          cy: `dim colofn am statws mewnfudo (${term}). Tynnwch hi o'r allforiad; ni storiwyd dim o'r pecyn`,
        },
      ),
    ];
  });
}

function repeated(header: readonly string[]): readonly HeaderFinding[] {
  const names = header.map(normal);
  return header.flatMap((name, at) =>
    name.trim() !== '' && names.indexOf(normal(name)) < at
      ? [
          finding(
            'column-repeated',
            'stop',
            name,
            {
              en: `columns ${names.indexOf(normal(name)) + 1} and ${at + 1}`,
              cy: `colofnau ${names.indexOf(normal(name)) + 1} a ${at + 1}`,
            },
            { en: 'each column once', cy: 'pob colofn unwaith' },
          ),
        ]
      : [],
  );
}

function unexpected({ unexpected: names, header }: FilePlan): readonly HeaderFinding[] {
  return names
    .filter((name) => immigrationTermOf(name) === undefined)
    .map((name) =>
      finding(
        'column-unexpected',
        'note',
        name,
        { en: `column ${header.indexOf(name) + 1}`, cy: `colofn ${header.indexOf(name) + 1}` },
        {
          en: 'a column that the profile names; this one is not read',
          cy: "colofn y mae'r proffil yn ei henwi; ni ddarllenir yr un hon",
        },
      ),
    );
}
