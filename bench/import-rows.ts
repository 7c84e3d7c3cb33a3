import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { addMonths, type Month, month } from '../src/kernel/index.ts';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
const firstMonth = month('2012-01');

/** Lines of one month of street crime: the real national month where a folder is given, else made up in its likeness. */
export async function* monthLines(folder: string | undefined): AsyncGenerator<string> {
  if (folder === undefined) {
    yield* madeUpLines(300_000);
    return;
  }
  for (const name of readdirSync(folder).sort()) {
    const lines = createInterface({ input: createReadStream(join(folder, name)).pipe(createGunzip()) });
    let first = true;
    for await (const line of lines) {
      if (!first) yield line;
      first = false;
    }
  }
}

function* madeUpLines(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const id = createHash('sha256').update(String(index)).digest('hex');
    const force = index % 2 === 0 ? 'Kent Police' : 'Gwent Police';
    yield `${id},2025-12,${force},${force},-0.47${index % 10_000},52.30${index % 9999},On or near Made-up Road,E01017540,Place 001A,` +
      'Violence and sexual offences,Unable to prosecute suspect,';
  }
}

/** Writes a street file of `rows` rows: the month's lines again and again, each time under the next made-up month. */
export async function writeStreetFile(lines: readonly string[], rows: number, path: string): Promise<void> {
  const content = function* (): Generator<string> {
    yield header;
    let written = 0;
    for (let turn = 0; written < rows; turn += 1) {
      const dated = datedLines(lines, addMonths(firstMonth, turn), rows - written);
      written += dated.length;
      for (let at = 0; at < dated.length; at += 1000) yield `${dated.slice(at, at + 1000).join('\n')}\n`;
    }
  };
  await pipeline(Readable.from(content(), { objectMode: false }), createWriteStream(path));
}

function datedLines(lines: readonly string[], when: Month, most: number): string[] {
  return lines.slice(0, most).map((line) => {
    const comma = line.indexOf(',');
    return `${line.slice(0, comma + 1)}${when}${line.slice(comma + 8)}`;
  });
}
