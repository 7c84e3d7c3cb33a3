import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Fault } from '../../kernel/index.ts';
import type { FrameworkFile, FrameworkReference } from '../../operations/framework/index.ts';
import { type Terminal, UsageError } from '../command.ts';

/** Reads a file that a person named. Faults: `file_unreadable`. */
export function fileNamed(path: string, terminal: Terminal): FrameworkFile {
  try {
    return { name: basename(path), bytes: readFileSync(resolve(terminal.folder, path)) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('file_unreadable', `${path} cannot be read: ${reason}`, { cause });
  }
}

/** `england-wales-2021` or `england-wales-2021@2`: a loaded framework, its newest version or one of them. */
export function loadedNamed(text: string): { readonly id: string; readonly version: number | undefined } {
  const match = /^([a-z]+(?:-[a-z0-9]+)*)(?:@([1-9]\d{0,3}))?$/.exec(text);
  if (match?.[1] === undefined) {
    throw new UsageError(
      `saw "${text}"; expected a framework such as england-wales-2021 or england-wales-2021@2`,
    );
  }
  return { id: match[1], version: match[2] === undefined ? undefined : Number(match[2]) };
}

/** What is there as a file is a file; anything else is a loaded framework. */
export function referenceNamed(text: string, terminal: Terminal): FrameworkReference {
  if (existsSync(resolve(terminal.folder, text))) return { kind: 'file', file: fileNamed(text, terminal) };
  if (/\.ya?ml$|[/\\]/.test(text)) return { kind: 'file', file: fileNamed(text, terminal) };
  return { kind: 'loaded', ...loadedNamed(text) };
}
