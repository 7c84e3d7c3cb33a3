import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parcelLimits, Spool } from './spool.ts';

const folder = mkdtempSync(join(tmpdir(), 'spool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = (content: string): Readable => Readable.from([Buffer.from(content)]);

describe('the spool', () => {
  it('[EX-61] keeps files for this account alone, under plain names, and knows their bytes', async () => {
    const spool = new Spool(join(folder, 'own'));
    const parcel = spool.open();
    await parcel.take('../../etc/crimes 2025.csv', text('a,b\n'));
    await parcel.take('C:\\exports\\.victims;rm.csv', text('c\n'));
    expect(parcel.names).toEqual(['crimes 2025.csv', '_victims_rm.csv']);
    expect(parcel.files.map((path) => basename(path))).toEqual(parcel.names);
    expect(parcel.files.every((path) => path.startsWith(parcel.folder))).toBe(true);
    expect(statSync(parcel.files[0] ?? '').mode & 0o077).toBe(0);
    expect(statSync(parcel.folder).mode & 0o077).toBe(0);
    expect(await parcel.sealNow()).toBe(parcel.seal);
    writeFileSync(parcel.files[0] ?? '', 'a,c\n');
    expect(await parcel.sealNow()).not.toBe(parcel.seal);
    spool.close(parcel);
    expect(existsSync(parcel.folder)).toBe(false);
  });

  it('[EX-61] is empty when a program starts', () => {
    const at = join(folder, 'left');
    mkdirSync(join(at, 'parcel-old'), { recursive: true });
    writeFileSync(join(at, 'parcel-old', 'crimes.csv'), 'x');
    expect(new Spool(at)).toBeDefined();
    expect(readdirSync(at)).toEqual([]);
  });

  it('[EX-61] takes no more files, no more bytes and no name twice', async () => {
    const spool = new Spool(join(folder, 'limits'));
    const many = spool.open();
    for (let index = 0; index <= parcelLimits.filesMax; index += 1)
      await many.take(`${index}.csv`, text('x'));
    expect([many.files.length, many.refusal]).toEqual([parcelLimits.filesMax, 'too-many']);
    const twice = spool.open();
    await twice.take('a.csv', text('first'));
    await twice.take('b/a.csv', text('second'));
    expect([twice.refusal, readFileSync(twice.files[0] ?? '', 'utf8')]).toEqual(['two-of-one-name', 'first']);
    const large = spool.open();
    const megabyte = Buffer.alloc(1024 ** 2, 'x');
    await large.take(
      'large.csv',
      Readable.from(
        (function* () {
          for (let index = 0; index <= parcelLimits.bytesMax / megabyte.length; index += 1) yield megabyte;
        })(),
      ),
    );
    expect(large.refusal).toBe('too-large');
    expect(statSync(large.files[0] ?? '').size).toBeLessThanOrEqual(parcelLimits.bytesMax);
    for (let index = 0; index < 5; index += 1) spool.open();
    expect(spool.open().refusal).toBe('busy');
  });
});
