import { z } from 'zod';
import type { Bilingual } from '../kernel/index.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const named = { slug, name: bilingual, short: bilingual, written: z.array(z.string().min(1)).min(1) };

const territorialForce = z.strictObject({
  ...named,
  kind: z.literal('territorial'),
  code: z.string().regex(/^[EW]\d{8}$/),
  country: z.enum(['england', 'wales']),
  region: z.string(),
  population: z.int().positive(),
  females: z.int().positive(),
});

const otherForce = z.strictObject({ ...named, kind: z.enum(['national', 'northern-ireland']) });

const forceTable = z.strictObject({
  source: z.string(),
  read_on: z.string(),
  mark: z.enum(['S', 'M', 'I']),
  welsh_mark: z.enum(['S', 'M', 'I']),
  forces: z.array(z.discriminatedUnion('kind', [territorialForce, otherForce])),
});

/** A territorial force of England and Wales; population in people (Census 2021, usual residents). */
export type TerritorialForce = z.infer<typeof territorialForce>;
/** A police force, territorial or not. `written` are the names its rows carry in published files. */
export type Force = z.infer<typeof forceTable>['forces'][number];

/** The place that stands for the 43 territorial forces together. */
export const englandAndWales = {
  slug: 'england-and-wales',
  name: { en: 'England and Wales', cy: 'Cymru a Lloegr' },
} as const satisfies { slug: string; name: Bilingual };

/** Reads `reference/forces.yaml`, already parsed from YAML. Throws a zod error that names the row at fault. */
export function parseForces(table: unknown): readonly Force[] {
  return forceTable.parse(table).forces;
}

export function territorial(forces: readonly Force[]): readonly TerritorialForce[] {
  return forces.filter((force) => force.kind === 'territorial');
}

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A look-up from the names that published files use to the force; undefined for a name nobody has vouched for. */
export function forceByWrittenName(forces: readonly Force[]): (name: string) => Force | undefined {
  const byName = new Map(
    forces.flatMap((force) => force.written.map((name) => [normal(name), force] as const)),
  );
  return (name) => byName.get(normal(name));
}
