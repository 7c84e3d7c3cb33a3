import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../kernel/index.ts';
import { diskFull, isDiskFull } from './disk.ts';
import { projectPath } from './project-root.ts';
import { writeOnce } from './write-once.ts';

const homeRecord = z.strictObject({ format: z.literal(1), ownerPassword: z.string().length(43) });

/** The data folder: everything Watershed keeps on this machine. `WATERSHED_HOME`, else `.watershed/` in the project. */
export interface Home {
  readonly folder: string;
  /** Password of the embedded server's first role, made on this machine and readable by its owner alone. */
  readonly ownerPassword: string;
  path(...parts: readonly string[]): string;
}

export function homeFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const chosen = environment.WATERSHED_HOME;
  return chosen === undefined || chosen === '' ? projectPath('.watershed') : resolve(chosen);
}

/**
 * Opens the data folder, making it the first time; two first starts at once open the same one. Faults: `disk_full`;
 * `home_unusable` when it cannot be written or read.
 */
export function openHome(folder: string): Home {
  const file = join(folder, 'home.json');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (!existsSync(file)) writeOnce(file, newHome());
    const record = homeRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { folder, ownerPassword: record.ownerPassword, path: (...parts) => join(folder, ...parts) };
  } catch (cause) {
    if (isDiskFull(cause)) throw diskFull(folder, cause);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(
      'home_unusable',
      `The data folder ${folder} cannot be used: ${reason}. Give this account the right to write there, or choose ` +
        'another folder with WATERSHED_HOME.',
      { cause },
    );
  }
}

function newHome(): string {
  return `${JSON.stringify({ format: 1, ownerPassword: randomBytes(32).toString('base64url') })}\n`;
}
