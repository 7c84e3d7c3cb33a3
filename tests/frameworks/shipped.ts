import { readFileSync } from 'node:fs';
import { projectPath } from '../../src/database/index.ts';
import {
  type FileFault,
  type FileReading,
  type Framework,
  type FrameworkMapping,
  readFramework,
  readMapping,
} from '../../src/framework/index.ts';

export type ShippedName = 'england-wales-2021' | 'england-wales-2024' | 'mapping-2021-2024' | 'template';

/** The text of a file that the project ships. */
export function shippedText(name: ShippedName): string {
  return readFileSync(projectPath('frameworks', `${name}.yaml`), 'utf8');
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function accepted<Document>(reading: FileReading<Document>): Document {
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

export function shippedFramework(name: 'england-wales-2021' | 'england-wales-2024'): Framework {
  return accepted(readFramework(bytesOf(shippedText(name)), `${name}.yaml`));
}

export function shippedMapping(ends: { readonly from: Framework; readonly to: Framework }): FrameworkMapping {
  return accepted(readMapping(bytesOf(shippedText('mapping-2021-2024')), 'mapping-2021-2024.yaml', ends));
}

/** Writes something else in place of words that stand exactly once in a text. */
export function edit(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((edited, [before, after]) => {
    if (edited.split(before).length !== 2) throw new Error(`stands not once: ${before}`);
    return edited.replace(before, () => after);
  }, text);
}

/** The faults that reading a framework gives; none where it is accepted. The file is called f.yaml. */
export function faultsOf(text: string): readonly FileFault[] {
  const reading = readFramework(bytesOf(text), 'f.yaml');
  return reading.ok ? [] : reading.faults;
}
