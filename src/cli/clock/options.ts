import { UsageError } from '../command.ts';

/** The text of an option that a command cannot do without. */
export function needed(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${name} is needed`);
}
