import type { Contract } from './contract.ts';
import type { Emission, Layout, Profile } from './profile.ts';

/** A column's name as it is compared: without regard to case and spacing. */
export const normal = (name: string): string =>
  name.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();

/** Every source column that an emission reads, with `#` written out. */
function sourceColumns(emission: Emission): string[] {
  const cells = Object.values(emission.columns).flatMap((cell) => {
    if ('value' in cell) return [];
    if ('born' in cell) return [cell.born, ...cell.on];
    return cell.time === undefined ? [cell.from] : [cell.from, cell.time];
  });
  const names = [...cells, ...emission.when.map((one) => one.column)];
  const each = emission.for_each ?? [''];
  return each.flatMap((value) => names.map((name) => name.replaceAll('#', value)));
}

/** Every column that a layout needs. */
export function columnsOf(layout: Layout): readonly string[] {
  return [...new Set([...layout.recognised_by, ...layout.rows.flatMap(sourceColumns)])];
}

/** The layout that a header belongs to: of those whose marks are all there, the one with most of them. */
export function layoutOf(profile: Profile, header: readonly string[]): Layout | undefined {
  const names = new Set(header.map(normal));
  return profile.files
    .filter((layout) => layout.recognised_by.every((name) => names.has(normal(name))))
    .sort((one, other) => other.recognised_by.length - one.recognised_by.length)[0];
}

/**
 * Columns of each contract that no file of the profile fills, and so are not held. All of a contract's columns where the
 * profile gives none of its rows.
 */
export function notHeldIn(
  profile: Profile,
  contracts: readonly Contract[],
): Readonly<Partial<Record<Contract['name'], readonly string[]>>> {
  const emissions = profile.files.flatMap(({ rows }) => rows);
  return Object.fromEntries(
    contracts.map(({ name, columns }) => {
      const own = emissions.filter(({ gives }) => gives === name);
      const filled = new Set(own.flatMap((emission) => Object.keys(emission.columns)));
      return [name, columns.filter((column) => !filled.has(column.name)).map((column) => column.name)];
    }),
  );
}
