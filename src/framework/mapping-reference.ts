import { z } from 'zod';
import type { Framework } from './document.ts';
import type { FileFault } from './file-fault.ts';
import { strangers, text, texts } from './reference.ts';
import type { Path, YamlTree } from './yaml-tree.ts';

const mappingOutline = z.looseObject({
  from: z.looseObject({ framework: text, version: z.number().catch(0) }).catch({ framework: '', version: 0 }),
  to: z.looseObject({ framework: text, version: z.number().catch(0) }).catch({ framework: '', version: 0 }),
  entries: z
    .array(
      z
        .looseObject({ from: texts, primary: text, further: texts })
        .catch({ from: [], primary: '', further: [] }),
    )
    .catch([]),
  withoutHome: z.array(z.looseObject({ from: text }).catch({ from: '' })).catch([]),
  withoutAncestor: z.array(z.looseObject({ to: text }).catch({ to: '' })).catch([]),
});
type MappingOutline = z.infer<typeof mappingOutline>;

function wrongEnds(
  tree: YamlTree,
  file: MappingOutline,
  ends: { from: Framework; to: Framework },
): FileFault[] {
  return (['from', 'to'] as const).flatMap((end) => {
    const said = `${file[end].framework} version ${file[end].version}`;
    const given = `${ends[end].id} version ${ends[end].version}`;
    return said === given
      ? []
      : [tree.faultAt([end], `the mapping says ${said}; the framework given is ${given}`)];
  });
}

/** A fault for each name that is claimed twice: mapped by two entries, or mapped and listed as having no place. */
function claimedTwice(tree: YamlTree, claims: readonly Claim[]): FileFault[] {
  const first = new Map<string, Path>();
  return claims.flatMap(({ name, path }) => {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, path);
      return [];
    }
    return [tree.faultAt(path, `${name} is placed already in line ${tree.faultAt(before, '').line}`)];
  });
}

/** A name that the mapping gives a place, and where in the file it does so. */
interface Claim {
  readonly name: string;
  readonly path: Path;
}
interface Known {
  readonly names: ReadonlySet<string>;
  readonly where: string;
}

function olderClaims(file: MappingOutline): Claim[] {
  return [
    ...file.entries.flatMap((one, index) =>
      one.from.map((name, at) => ({ name: String(name), path: ['entries', index, 'from', at] })),
    ),
    ...file.withoutHome.map((one, index) => ({ name: one.from, path: ['withoutHome', index, 'from'] })),
  ];
}

function unknownClaim(tree: YamlTree, claim: Claim, known: Known): FileFault[] {
  if (claim.name === '' || known.names.has(claim.name)) return [];
  return [tree.faultAt(claim.path, `${claim.name} is not in ${known.where}`)];
}

function placeFaults(tree: YamlTree, file: MappingOutline, newer: Known): FileFault[] {
  return file.entries.flatMap((one, index) => {
    const further = ['entries', index, 'further'];
    const repeats = one.further.includes(one.primary)
      ? [tree.faultAt(further, `${one.primary} is the primary place already`)]
      : [];
    const primary = { name: one.primary, path: ['entries', index, 'primary'] };
    return [
      ...unknownClaim(tree, primary, newer),
      ...strangers(tree, further, one.further, newer),
      ...repeats,
    ];
  });
}

/** The older entries and newer places that the mapping does not speak of. Silence would lose history. */
function silences(tree: YamlTree, file: MappingOutline, older: Known, newer: Known): FileFault[] {
  const placed = new Set(olderClaims(file).map((claim) => claim.name));
  const reached = new Set<unknown>(file.entries.flatMap((one) => [one.primary, ...one.further]));
  const orphans = new Set(file.withoutAncestor.map((one) => one.to));
  const homeless = [...older.names]
    .filter((name) => !placed.has(name))
    .map((name) =>
      tree.faultAt(['entries'], `${name} of the older framework is neither mapped nor under "withoutHome"`),
    );
  const passedOver = [...newer.names]
    .filter((name) => !reached.has(name) && !orphans.has(name))
    .map((name) =>
      tree.faultAt(
        ['entries'],
        `${name} of the newer framework is neither reached nor under "withoutAncestor"`,
      ),
    );
  const reachedAfterAll = file.withoutAncestor.flatMap((one, index) =>
    reached.has(one.to)
      ? [tree.faultAt(['withoutAncestor', index, 'to'], `${one.to} has an ancestor: an entry leads to it`)]
      : [],
  );
  return [...homeless, ...passedOver, ...reachedAfterAll];
}

/** Everything a mapping file points to that is not there, and everything it passes over in silence. */
export function unaccounted(
  tree: YamlTree,
  whole: unknown,
  ends: { readonly from: Framework; readonly to: Framework },
): FileFault[] {
  const read = mappingOutline.safeParse(whole);
  if (!read.success) return [];
  const file = read.data;
  const older = {
    names: new Set([...ends.from.actions, ...ends.from.measures].map((one) => one.id)),
    where: `the actions and measures of ${ends.from.id}`,
  };
  const newer = {
    names: new Set([...ends.to.pillars, ...ends.to.actions].map((one) => one.id)),
    where: `the pillars and actions of ${ends.to.id}`,
  };
  const orphans = file.withoutAncestor.map((one, index) => ({
    name: one.to,
    path: ['withoutAncestor', index, 'to'],
  }));
  return [
    ...wrongEnds(tree, file, ends),
    ...olderClaims(file).flatMap((claim) => unknownClaim(tree, claim, older)),
    ...orphans.flatMap((claim) => unknownClaim(tree, claim, newer)),
    ...placeFaults(tree, file, newer),
    ...claimedTwice(tree, olderClaims(file)),
    ...claimedTwice(tree, orphans),
    ...silences(tree, file, older, newer),
  ];
}
