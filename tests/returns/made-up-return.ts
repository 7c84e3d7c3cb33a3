import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { month, plainDate } from '../../src/kernel/index.ts';
import {
  type ExtractCell,
  extractFigures,
  groupsOf,
  orderFunnel,
  type StepCount,
} from '../../src/measures/index.ts';
import { readExtractDefinitions } from '../../src/operations/measures/index.ts';
import { returnKnowledge } from '../../src/operations/returns/index.ts';
import { countsOf, type ReturnMaterial } from '../../src/returns/counts.ts';
import type { ReturnFault } from '../../src/returns/fault.ts';
import { judgeReturn, type Receiver, type TrustedKey } from '../../src/returns/judging.ts';
import {
  manifestPath,
  manifestText,
  type ReturnFile,
  type ReturnHeader,
  signaturePath,
  writeReturn,
} from '../../src/returns/package.ts';
import { protectCounts } from '../../src/returns/protect.ts';
import { readReturn } from '../../src/returns/reading.ts';
import { returnRows } from '../../src/returns/rows.ts';
import { newSigningKey, type SigningKey, signatureText } from '../../src/returns/signature.ts';
import { type Definition, readDefinition } from '../../src/vawg/index.ts';

export const definitions = readExtractDefinitions();
export const knowledge = returnKnowledge();
export const key = newSigningKey();
export const trusted: TrustedKey = { force: 'gwent', fingerprint: key.fingerprint, publicPem: key.publicPem };

export function definitionNamed(name: string): Definition {
  const file = `reference/vawg-definition-${name}.yaml`;
  const read = readDefinition(parse(readFileSync(file, 'utf8')), file);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

export const vawg = definitionNamed('default');
export const header: ReturnHeader = {
  force: 'gwent',
  from: month('2024-04'),
  to: month('2024-06'),
  asAt: plainDate('2025-07-01'),
  madeUp: true,
  vawg: { name: vawg.name, version: vawg.version },
};

const kinds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'order=dvpo': {
    'step=considered': 80,
    'step=applied-for': 60,
    'step=granted': 45,
    'step=refused': 15,
    'step=served': 30,
    'step=breached': 12,
  },
  'order=spo': { 'step=considered': 30, 'step=applied-for': 20, 'step=granted': 20 },
  'route=right-to-ask': { 'disclosure=asked': 40, 'disclosure=made': 30, 'disclosure=in-time': 20 },
  'route=right-to-know': { 'disclosure=asked': 50, 'disclosure=made': 35, 'disclosure=in-time': 20 },
  'kind=complaint': {
    'case=recorded': 14,
    'case=finished': 3,
    'allegation=recorded': 20,
    'person=recorded': 12,
  },
  'kind=conduct': {
    'case=recorded': 11,
    'case=finished': 1,
    'allegation=recorded': 12,
    'person=recorded': 11,
  },
};
const ethnicities: Readonly<Record<string, readonly [recorded: number, named: number, charged: number]>> = {
  blank: [60, 20, 3],
  'not-asked': [40, 20, 2],
  white: [200, 150, 40],
  black: [60, 45, 20],
  asian: [45, 34, 16],
};
const plain: Readonly<Record<string, number>> = {
  'stage=recorded': 405,
  'stage=named': 269,
  'stage=charged': 81,
  'stage=convicted': 4,
  'outcome=none': 100,
  'outcome=16': 120,
  'standing=beside': 90,
  'standing=sex-unknown': 33,
  'victim=once': 300,
  'victim=repeat': 40,
  'role=victim': 340,
  'role=also-suspect': 12,
};

const cell = (name: string, count: number): ExtractCell => ({ force: 'gwent', cell: name, count });
const cells: readonly ExtractCell[] = [
  ...Object.entries(plain).map(([name, count]) => cell(name, count)),
  ...Object.entries(kinds).flatMap(([kind, of]) =>
    Object.entries(of).map(([name, count]) => cell(`${kind};${name}`, count)),
  ),
];
const groupCells: readonly ExtractCell[] = Object.entries(ethnicities).flatMap(
  ([group, [recorded, named, charged]]) => [
    cell(`ethnicity=${group};stage=recorded`, recorded),
    cell(`ethnicity=${group};stage=named`, named),
    cell(`ethnicity=${group};stage=charged`, charged),
  ],
);

const subjects = ['crimes', 'orders', 'disclosures', 'allegations'];
const counted = (count: number): StepCount => ({ state: 'counted', count });

/** What a made-up force computed for itself. `change` adds to cells of crimes, for a restatement. */
export function materialOf(
  change: Readonly<Record<string, number>> = {},
  notHeld: readonly string[] = [],
): ReturnMaterial {
  const period = { from: header.from, to: header.to };
  const changed = cells.map((each) => ({ ...each, count: each.count + (change[each.cell] ?? 0) }));
  const funnel = orderFunnel({
    considered: counted(110),
    'applied-for': counted(80),
    granted: counted(65),
    refused: counted(15),
    served: counted(30),
    breached: counted(12),
    enforced: counted(0),
  });
  return {
    force: 'gwent',
    period,
    asAt: header.asAt,
    definitions,
    figures: definitions.flatMap((definition) =>
      extractFigures(
        definition,
        {
          cells: changed,
          waits: [],
          notHeld: [],
          sent: subjects.map((subject) => ({ subject, force: 'gwent', months: 3 })),
          period,
          months: 3,
          asAt: header.asAt,
          vawg,
        },
        [{ slug: 'gwent', forces: ['gwent'] }],
      ),
    ),
    groups: ['crimes-named', 'crimes-charged'].flatMap((measure) => {
      const definition = definitions.find(({ id }) => id === measure);
      return definition === undefined
        ? []
        : [
            {
              measure,
              characteristic: 'ethnicity',
              rows: groupsOf(definition, groupCells, ['ethnicity']),
              ratios: [],
            },
          ];
    }),
    orderSteps: funnel.ok ? funnel.value : [],
    notHeld,
    months: [
      { set: 'crimes-recorded', month: month('2024-04'), count: 150 },
      { set: 'crimes-recorded', month: month('2024-05'), count: 130 },
      { set: 'crimes-recorded', month: month('2024-06'), count: 125 },
    ],
  };
}

export function filesOf(material: ReturnMaterial = materialOf()): readonly ReturnFile[] {
  const standing = { force: material.force, period: material.period };
  const counts = protectCounts(countsOf(material), standing, []);
  return signed(writeReturn(header, returnRows(material, counts), vawg, definitions));
}

/** The files with the signature of a key, in place of the one that may be there. */
export function signed(files: readonly ReturnFile[], by: SigningKey = key): readonly ReturnFile[] {
  const manifest = files.find(({ path }) => path === manifestPath)?.content ?? Buffer.alloc(0);
  const signature = { path: signaturePath, content: Buffer.from(signatureText(by, manifest)) };
  return [...files.filter(({ path }) => path !== signaturePath), signature];
}

/** A package that its force itself wrote otherwise: the description is of the new bytes, and the signature fits. */
export function rewritten(
  files: readonly ReturnFile[],
  path: string,
  change: (text: string) => string,
  described: ReturnHeader = header,
): readonly ReturnFile[] {
  const changed = files.map((file) =>
    file.path === path ? { path, content: Buffer.from(change(file.content.toString('utf8'))) } : file,
  );
  const listed = changed.filter((file) => file.path !== manifestPath && file.path !== signaturePath);
  return signed([{ path: manifestPath, content: Buffer.from(manifestText(described, listed)) }, ...listed]);
}

export const receiver: Receiver = {
  ...knowledge,
  forces: new Set(['gwent', 'kent']),
  keys: [trusted],
  vawg: [vawg],
  origin: null,
  earlier: [],
  standingAsAt: null,
};

/** Every fault that reading and judging find. */
export function faultsOf(
  files: readonly ReturnFile[],
  change: Partial<Receiver> = {},
): readonly ReturnFault[] {
  const reading = readReturn(files);
  return 'faults' in reading ? reading.faults : judgeReturn(reading.read, { ...receiver, ...change });
}
