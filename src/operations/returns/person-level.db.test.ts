import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type End, loadForce, openEnd, request, rowsOf } from '../../../tests/scenes/return-ends.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { columnsOf, returnFiles } from '../../returns/index.ts';
import { readContracts } from '../extracts/index.ts';
import { zipOf } from './index.ts';

const kent = rowsOf('kent', 0.02);
const contracts = readContracts();
/** Kinds of column whose values are of one person or one thing that happened to her. */
const personal = new Set(['reference', 'text', 'postcode', 'date', 'instant']);

/** The days that the returns are as at, which they say: on some of them things happened to people too. */
const asAts = [request.asAt, plainDate('2024-12-31'), plainDate('2025-01-31')] as const;

/** Everything in the extract that is about one person: names, references, days, postcodes, free text. */
const secrets: ReadonlySet<string> = new Set(
  contracts.flatMap(({ columns, name }) =>
    columns
      .filter(({ type }) => personal.has(type))
      .flatMap((column) => (kent[name] ?? []).map((row) => row[column.name] ?? ''))
      .filter((value) => !asAts.some((day) => day === value)),
  ),
);

const encodings = ['utf8', 'latin1', 'utf16le', 'base64', 'hex'] as const;

/** What of the secrets is in some bytes, in any encoding. Words shorter than four letters prove nothing either way. */
function foundIn(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    for (const encoding of encodings) {
      const needle =
        encoding === 'base64' || encoding === 'hex'
          ? Buffer.from(Buffer.from(secret).toString(encoding).replace(/=+$/, '').slice(0, -1))
          : Buffer.from(secret, encoding);
      if (needle.length >= 4 && bytes.includes(needle)) found.push(`${secret} (${encoding})`);
    }
  }
  return found;
}

/** The raw bytes of a zip and, of each part, what it holds: found by its header, not by the list at the end. */
function layersOf(zip: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (
    let at = zip.indexOf('PK\u0003\u0004', 0, 'latin1');
    at !== -1;
    at = zip.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    parts.push(zip.readUInt16LE(at + 8) === 8 ? inflateRawSync(zip.subarray(start)) : zip.subarray(start));
  }
  return [zip, ...parts];
}

let force: End;
beforeAll(async () => {
  force = await openEnd();
  await loadForce(force, 'kent', kent);
}, 60_000);
afterAll(() => force.jobs.close());

describe('every byte of a return', () => {
  it('[RT-1] holds nothing about a person: no name, reference, day, postcode or free text, in any encoding', async () => {
    expect(secrets.size).toBeGreaterThan(1000);
    // Two quarters, two days, two definitions: what is in one return need not be in another.
    const returns = [
      await build(force),
      await build(force, { asAt: asAts[1], vawg: 'psni-statistical' }),
      await build(force, { quarter: month('2024-04'), asAt: asAts[2] }),
    ];
    for (const { files } of returns) {
      const layers = layersOf(await zipOf(files));
      expect(layers).toHaveLength(files.length + 1);
      for (const layer of layers) expect(foundIn(layer)).toEqual([]);
    }
  }, 60_000);

  it('[RT-1] would show it: a reference that lies in a compressed part is found', async () => {
    const [secret = ''] = [...secrets].filter((each) => each.length > 6);
    const planted = await zipOf([
      { path: 'counts.csv', content: Buffer.from(`${'set,unit\r\n'.repeat(50)}${secret}\r\n`) },
    ]);
    expect(foundIn(planted)).toEqual([]);
    expect(layersOf(planted).flatMap(foundIn).length).toBeGreaterThan(0);
  });

  it('[RT-2] lies in a column of the published list, whose form takes no free text', async () => {
    const { files } = await build(force);
    for (const { name } of returnFiles) {
      const text = files.find(({ path }) => path === `${name}.csv`)?.content.toString('latin1') ?? '';
      expect(text.slice(0, text.indexOf('\r\n'))).toBe(
        columnsOf(name)
          .map((column) => column.name)
          .join(','),
      );
    }
    const columns = returnFiles.flatMap(({ columns }) => columns.map(({ name }) => name));
    expect(
      columns.filter((name) => /ref|name|birth|address|postcode|_on$|_at$|text|note/.test(name)),
    ).toEqual([]);
  });
});
