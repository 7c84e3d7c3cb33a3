import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault, type Result } from '../../kernel/index.ts';
import { type Model, parseModel, parseSettings, type Settings } from '../../linkage/index.ts';
import { type Terminal, UsageError } from '../command.ts';

/** A path as a person gave it, from the folder they stand in. */
export function pathFrom(terminal: Terminal, path: string): string {
  return resolve(terminal.folder, path);
}

/** A refusal of the room becomes a fault for the person at the terminal. */
export function valueOrFault<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Fault(result.code, result.message);
}

export async function readJson(path: string, what: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Fault('file-missing', `The ${what} ${path} cannot be opened.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('json-unreadable', `The ${what} ${path} is not JSON: it was cut off or edited wrongly.`, {
      cause,
    });
  }
}

export async function readSettings(path: string): Promise<Settings> {
  return valueOrFault(parseSettings(await readJson(path, 'settings file')));
}

export async function readModel(path: string): Promise<Model> {
  return valueOrFault(parseModel(await readJson(path, 'model file')));
}

/** A whole number from an option, or the fallback where it was not given. */
export function wholeOption(text: string | undefined, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`--${name} takes a whole number from 1, not "${text}"`);
  return value;
}

/** The version of the program, from its package. */
export async function codeVersion(): Promise<string> {
  const found: unknown = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  return typeof found === 'object' && found !== null && 'version' in found
    ? String(found.version)
    : 'unknown';
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
