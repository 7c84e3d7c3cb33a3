import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendAudit,
  type Database,
  type Home,
  isMakingUnderWay,
  type MadeUpForceRecords,
  markMadeUp,
  projectPath,
  readMadeUpForces,
  storeMadeUpForces,
  takeMakingTurn,
} from '../../database/index.ts';
import { Fault, type PlainDate } from '../../kernel/index.ts';
import {
  type CoveredMonths,
  loadPackage,
  readContracts,
  readProfileFile,
  readRetentionRules,
} from '../extracts/index.ts';
import { loadDefinition, shippedDefinitions } from '../vawg/index.ts';
import { importer } from './importer.ts';
import { isDemonstration, readMadeUpPeople } from './people.ts';

const act = { actor: importer, purpose: 'make the demonstration' };

/** The made-up records systems, each with a profile of its name among `profiles/`. */
const systems = ['meridian', 'longshore', 'quarterdeck'] as const;
export type MadeUpSystem = (typeof systems)[number];

/** A force whose records are made up, and the system that it writes as. */
export interface WantedRecords {
  readonly force: string;
  readonly profile: MadeUpSystem;
}

/**
 * Whose records are made up, in turn: first the forces whose people are in the demonstration, so that they find something, then
 * the others by name. The systems are dealt one after the other.
 */
export function dealRecords(forces: readonly string[]): readonly WantedRecords[] {
  const peopled = readMadeUpPeople().flatMap(({ appointments }) => appointments.map(({ force }) => force));
  const first = [...new Set(peopled)].filter((force) => force !== null && forces.includes(force));
  const turns = [
    ...forces.filter((force) => first.includes(force)),
    ...forces.filter((force) => !first.includes(force)),
  ];
  return turns.map((force, at) => ({ force, profile: systems[at % systems.length] ?? systems[0] }));
}

/** What made-up records are made with. */
export interface RecordsSetting {
  readonly jobs: Database;
  readonly home: Home;
  readonly wanted: readonly WantedRecords[];
  /** The day that the made-up extracts are as at, and the months that they cover. */
  readonly asAt: PlainDate;
  readonly covers: CoveredMonths;
  /** Writes the files of one force's extract and gives their folder, which lies in the one that is given. */
  readonly write: (wanted: WantedRecords, folder: string) => Promise<string>;
}

/** One force's records are held now. */
export interface MadeUpForceHeld {
  readonly force: string;
  readonly profile: string;
  readonly rows: number;
  /** Forces whose records are held, of all that are wanted. */
  readonly made: number;
  readonly all: number;
}

/** `not-demonstration`: the database holds something else. `busy`: another program makes them. */
export type RecordsOutcome = 'made' | 'whole' | 'busy' | 'not-demonstration';

/**
 * Makes up the person-level records of the forces that are wanted and not held yet, one force after the other: written,
 * loaded as any other package by the profile of its system, and the files dropped. Stopped at any moment it leaves whole
 * packages, and the next run goes on with the forces that are missing. Faults: those of writing and loading;
 * `demonstration_refused` where a package would not be taken.
 */
export function makeDemonstrationRecords(
  setting: RecordsSetting,
  onForce: (held: MadeUpForceHeld) => void,
): Promise<RecordsOutcome> {
  const { jobs, wanted } = setting;
  return jobs.transact(act, async (turn) => {
    if (!(await isDemonstration(jobs))) return 'not-demonstration';
    if (!(await takeMakingTurn(turn))) return 'busy';
    // Measures of records are counted under a definition.
    for (const file of shippedDefinitions) await loadDefinition(jobs, file, importer);
    const all = await want(jobs, wanted);
    const missing = all.filter(({ packageId }) => packageId === null);
    let made = all.length - missing.length;
    for (const one of missing) {
      const rows = await makeOne(setting, one);
      made += 1;
      onForce({ force: one.force, profile: one.profile, rows, made, all: all.length });
    }
    return missing.length === 0 ? 'whole' : 'made';
  });
}

function want(jobs: Database, wanted: readonly WantedRecords[]): Promise<readonly MadeUpForceRecords[]> {
  return jobs.transact(act, async (transaction) => {
    const added = await storeMadeUpForces(transaction, wanted);
    const all = await readMadeUpForces(transaction);
    if (added > 0) {
      await appendAudit(transaction, {
        operation: 'want made-up records',
        subjectKind: 'forces',
        subjectId: '',
        details: { added, forces: all.length },
      });
    }
    return all;
  });
}

async function makeOne(setting: RecordsSetting, wanted: MadeUpForceRecords): Promise<number> {
  const { jobs, home } = setting;
  const profile = systemOf(wanted.profile);
  const folder = home.path('demonstration-records');
  // What a run that was killed left behind.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const files = await setting.write({ force: wanted.force, profile }, join(folder, wanted.force));
    const { packageId, rows } = await load(setting, wanted.force, profile, files);
    await jobs.transact(act, async (transaction) => {
      await markMadeUp(transaction, wanted.force, packageId);
      await appendAudit(transaction, {
        operation: 'make up records',
        subjectKind: 'package',
        subjectId: String(packageId),
        details: { force: wanted.force, profile, rows },
      });
    });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function systemOf(name: string): MadeUpSystem {
  const found = systems.find((system) => system === name);
  if (found !== undefined) return found;
  throw new Fault('no_such_system', `"${name}": expected a made-up records system: ${systems.join(', ')}.`);
}

async function load(
  { jobs, asAt, covers }: RecordsSetting,
  force: string,
  system: MadeUpSystem,
  files: string,
): Promise<{ readonly packageId: number; readonly rows: number }> {
  const contracts = readContracts();
  const path = projectPath('profiles', `${system}.yaml`);
  const report = await loadPackage(jobs, [files], {
    contracts,
    profile: readProfileFile(path, contracts),
    profileSha256: createHash('sha256').update(readFileSync(path)).digest(),
    asAt,
    force,
    by: importer,
    origin: 'made-up',
    retention: readRetentionRules(),
    acceptFewer: false,
    faultyRows: 'set-aside',
    covers,
  });
  switch (report.state) {
    case 'unchanged':
      return { packageId: report.packageId, rows: 0 };
    case 'loaded': {
      const rows = report.account.contracts.reduce((sum, contract) => sum + contract.rows.accepted, 0);
      return { packageId: report.packageId, rows };
    }
    default:
      throw new Fault(
        'demonstration_refused',
        `The made-up records of ${force} were not taken: ${report.state === 'refused' ? report.refusal.message : 'its files are faulty'}`,
      );
  }
}

/**
 * How far the making of records is. `none`: no demonstration, or none are wanted. `stopped`: no program makes them now; the
 * next start goes on. `whole`: all are held.
 */
export type MadeUpRecords =
  | { readonly state: 'none' }
  | { readonly state: 'being-made' | 'stopped' | 'whole'; readonly made: number; readonly all: number };

/** Door: jobs or staff. It tells of no force's work, and every staff page may ask it. */
export function readMadeUpRecords(database: Database, by: string): Promise<MadeUpRecords> {
  return database.transact(
    { actor: by, purpose: 'see how far the demonstration is' },
    async (transaction) => {
      const forces = await readMadeUpForces(transaction);
      const made = forces.filter(({ packageId }) => packageId !== null).length;
      const all = forces.length;
      if (all === 0) return { state: 'none' };
      if (made === all) return { state: 'whole', made, all };
      return { state: (await isMakingUnderWay(transaction)) ? 'being-made' : 'stopped', made, all };
    },
  );
}
