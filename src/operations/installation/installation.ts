import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type Act,
  type Database,
  type Door,
  type Home,
  homeFolder,
  migrate,
  openDatabase,
  openHome,
  projectPath,
  readAddress,
  startEmbeddedServer,
  storeForces,
  storePermissions,
} from '../../database/index.ts';
import { type AccessMatrix, parseAccessMatrix } from '../../directory/index.ts';
import { type Force, parseForces } from '../../places/index.ts';
import { type LoadResult, loadShippedFrameworks } from '../framework/index.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A Watershed on this machine: its data folder and its database, brought to the newest schema. */
export interface Installation {
  readonly home: Home;
  readonly forces: readonly Force[];
  /** True when this call started the embedded server; false when it runs elsewhere or ran already. */
  readonly startedServer: boolean;
  /** Names of the migrations that were applied now. */
  readonly migrated: readonly string[];
  /** What became of the frameworks that come with the project; a refusal is for a person to read. */
  readonly frameworks: readonly LoadResult[];
  /** Opens a door, once; the same door is returned after that. */
  open(door: Door): Promise<Database>;
  /** Closes every door and stops the embedded server unless another process uses it. */
  close(): Promise<void>;
}

const loading: Act = { actor: 'watershed', purpose: 'load reference tables' };

/** Told of each step as it begins, for a progress line. */
export type StepListener = (step: 'database' | 'migrate' | 'reference') => void;

/**
 * Starts or joins the database (`DATABASE_URL`, else the embedded one), migrates it and loads the reference tables.
 * Faults: those of starting, migrating and connecting, each with a message for people.
 */
export async function openInstallation(
  environment: Environment,
  onStep: StepListener = () => undefined,
): Promise<Installation> {
  const home = homeOf(environment);
  onStep('database');
  const outside = environment.DATABASE_URL ?? '';
  const server = outside === '' ? await startEmbeddedServer(home) : undefined;
  const url = server?.url ?? readAddress(outside);
  const opened = new Map<Door, Promise<Database>>();
  const close = async (): Promise<void> => {
    for (const database of await Promise.allSettled(opened.values())) {
      if (database.status === 'fulfilled') await database.value.close();
    }
    await server?.stop();
  };
  const open = (door: Door): Promise<Database> => {
    const known = opened.get(door) ?? openDatabase(url, door);
    opened.set(door, known);
    return known;
  };
  try {
    onStep('migrate');
    const { applied } = await migrate(url);
    onStep('reference');
    const forces = readForces();
    const jobs = await open('jobs');
    await jobs.transact(loading, async (transaction) => {
      await storeForces(transaction, forces);
      await storePermissions(transaction, readAccessMatrix().permissions);
    });
    const frameworks = await loadShippedFrameworks(jobs);
    return {
      home,
      forces,
      startedServer: server?.started ?? false,
      migrated: applied,
      frameworks,
      open,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether there is a database to ask: one is named, or one was made in the data folder. Makes nothing. */
export function hasDatabase(environment: Environment): boolean {
  if ((environment.DATABASE_URL ?? '') !== '') return true;
  return existsSync(join(homeFolder(environment), 'postgres', 'PG_VERSION'));
}

/** The data folder that an environment names, made if it is not there. */
export function homeOf(environment: Environment): Home {
  return openHome(homeFolder(environment));
}

let forcesRead: readonly Force[] | undefined;

/** The forces of `reference/forces.yaml`, read once a process: parsing YAML takes longer than importing a month of one force. */
export function readForces(): readonly Force[] {
  forcesRead ??= parseForces(parse(readFileSync(projectPath('reference', 'forces.yaml'), 'utf8')));
  return forcesRead;
}

/** The version of the program, as its package says it. */
export function programVersion(): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(projectPath('package.json'), 'utf8')));
  return version;
}

export function readAccessMatrix(): AccessMatrix {
  return parseAccessMatrix(parse(readFileSync(projectPath('reference', 'access-matrix.yaml'), 'utf8')));
}
