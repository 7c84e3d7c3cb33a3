import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Accepted, accept, type Bilingual, type Refusal } from '../kernel/index.ts';
import { type CodeList, type Column, type Contract, contractNamed } from './contract.ts';
import { immigrationTermOf } from './firewall.ts';
import { type Cell, type Emission, type Layout, type Profile, profileDocument } from './profile.ts';
import { formFault, profileFaults } from './profile-words.ts';

/** One thing that is wrong with a profile; line and column count from 1. */
export interface ProfileFault {
  readonly line: number;
  readonly column: number;
  /** Where in the document: `files.0.rows.1.columns.sex`. */
  readonly path: string;
  readonly message: Bilingual;
}

export interface FaultyProfile extends Refusal<'profile-faulty'> {
  readonly faults: readonly ProfileFault[];
}

const bytesMax = 1024 ** 2;
type Path = readonly (string | number)[];

/**
 * Reads a profile and holds it against the contracts: every column it fills is one, every code is on its list, every
 * required column has a source or is named as not held. All faults at once, each with its line.
 */
export function readProfile(
  text: string,
  file: string,
  contracts: readonly Contract[],
): Accepted<Profile> | FaultyProfile {
  if (text.length > bytesMax) {
    return refused(file, [{ line: 1, column: 1, path: '', message: profileFaults.tooLong(bytesMax) }]);
  }
  const lines = new LineCounter();
  // The failsafe schema keeps every value as the text that stands there: 01 stays 01, NO stays NO, NULL stays NULL.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const at = (path: Path, message: Bilingual): ProfileFault => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { line: Math.max(1, line), column: Math.max(1, col), path: path.join('.'), message };
  };
  if (document.errors.length > 0) {
    return refused(
      file,
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { line, column: col, path: '', message: profileFaults.notYaml(error.code, error.message) };
      }),
    );
  }
  const shorthand = aliasesIn(document, lines);
  if (shorthand.length > 0) return refused(file, shorthand);
  const parsed = profileDocument.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    return refused(
      file,
      parsed.error.issues.flatMap((issue) => leaves(issue, [])).map(([path, message]) => at(path, message)),
    );
  }
  const faults = [...faultsAgainst(parsed.data, contracts)].map(([path, message]) => at(path, message));
  return faults.length === 0 ? accept(parsed.data) : refused(file, faults);
}

/** A few lines of aliases can stand for gigabytes. */
function aliasesIn(document: ReturnType<typeof parseDocument>, lines: LineCounter): readonly ProfileFault[] {
  const faults: ProfileFault[] = [];
  visit(document, {
    Alias: (_key, node) => {
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      faults.push({ line, column: col, path: '', message: profileFaults.alias });
    },
  });
  return faults;
}

function refused(file: string, faults: readonly ProfileFault[]): FaultyProfile {
  const ordered = [...faults].sort((one, other) => one.line - other.line || one.column - other.column);
  const message = ordered
    .map((fault) => `${file}:${fault.line}:${fault.column} ${fault.path}: ${fault.message.en}`)
    .join('\n');
  return { ok: false, code: 'profile-faulty', message, faults: ordered };
}

/** Where a path stands in the text; for a key of a map the key itself. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const name = String(path[length - 1]);
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** A union's complaint says little; that of the branch with the fewest complaints says what to write. */
function leaves(issue: z.core.$ZodIssue, above: Path): [Path, Bilingual][] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [[path, formFault(issue)]];
  const branches = [...issue.errors].sort((one, other) => one.length - other.length);
  return (branches[0] ?? []).flatMap((inner) => leaves(inner, path));
}

function* faultsAgainst(profile: Profile, contracts: readonly Contract[]): Generator<[Path, Bilingual]> {
  for (const [index, layout] of profile.files.entries()) {
    for (const [row, emission] of layout.rows.entries()) {
      const path = ['files', index, 'rows', row];
      yield* faultsOfEmission(profile, emission, contractNamed(contracts, emission.gives), path);
    }
    yield* faultsOfColumns(layout, ['files', index]);
  }
  for (const [name, columns] of Object.entries(profile.not_held)) {
    const contract = contracts.find((one) => one.name === name);
    for (const [index, column] of (columns ?? []).entries()) {
      if (contract?.columns.every((one) => one.name !== column) === true) {
        yield [['not_held', name, index], profileFaults.noColumn(name, column)];
      }
    }
  }
  for (const [name, events] of Object.entries(profile.not_held_events)) {
    const list = contracts.find((one) => one.name === name)?.columns.find((one) => one.name === 'event');
    for (const [index, event] of (events ?? []).entries()) {
      if (list?.type === 'code' && !hasCode(list.codes, event)) {
        yield [['not_held_events', name, index], profileFaults.noEvent(name, event)];
      }
    }
  }
}

function* faultsOfEmission(
  profile: Profile,
  emission: Emission,
  contract: Contract,
  path: Path,
): Generator<[Path, Bilingual]> {
  for (const [name, cell] of Object.entries(emission.columns)) {
    const column = contract.columns.find((one) => one.name === name);
    const where = [...path, 'columns', name];
    if (column === undefined) yield [where, profileFaults.noColumn(contract.name, name)];
    else yield* faultsOfCell(profile, column, cell, where, emission.for_each ?? ['']);
  }
  const notHeld = profile.not_held[contract.name] ?? [];
  for (const column of contract.columns) {
    const given = column.name in emission.columns;
    if (column.required && !given && !notHeld.includes(column.name)) {
      yield [[...path, 'columns'], profileFaults.withoutSource(column.name)];
    }
    if (given && notHeld.includes(column.name)) {
      yield [[...path, 'columns', column.name], profileFaults.heldAndNot(column.name)];
    }
  }
}

const hasCode = (list: CodeList, code: string): boolean =>
  [...list.codes, ...list.unknowns].some((one) => one.code === code);

function* faultsOfCell(
  profile: Profile,
  column: Column,
  cell: Cell,
  path: Path,
  each: readonly string[],
): Generator<[Path, Bilingual]> {
  if ('born' in cell) {
    if (column.type !== 'integer') yield [path, profileFaults.ageOnly];
    return;
  }
  if ('value' in cell) {
    for (const value of new Set(each.map((one) => cell.value.replaceAll('#', one)))) {
      if (column.type !== 'code' || !hasCode(column.codes, value)) {
        yield [path, profileFaults.noCode(value, column.name)];
      }
    }
    return;
  }
  if (cell.map === undefined) return;
  const map = profile.code_maps[cell.map];
  if (map === undefined) yield [[...path, 'map'], profileFaults.noMap(cell.map)];
  else if (column.type !== 'code') yield [[...path, 'map'], profileFaults.takesNoCodes(column.name)];
  else {
    for (const code of Object.keys(map)) {
      if (!hasCode(column.codes, code)) {
        yield [['code_maps', cell.map, code], profileFaults.noCode(code, column.name)];
      }
    }
  }
}

/** A profile cannot open what the firewall closes. */
function* faultsOfColumns(layout: Layout, path: Path): Generator<[Path, Bilingual]> {
  for (const list of ['recognised_by', 'ignored', 'free_text'] as const) {
    for (const [index, name] of layout[list].entries()) {
      const term = immigrationTermOf(name);
      if (term !== undefined) {
        yield [[...path, list, index], profileFaults.immigration(name, term)];
      }
    }
  }
}
