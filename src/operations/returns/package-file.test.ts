import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../tests/returns/made-up-return.ts';
import { readPackage, writePackage, zipOf } from './package-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const fresh = (): string => {
  made += 1;
  return join(folder, String(made));
};
const files = filesOf();

function write(content: Buffer): string {
  const path = `${fresh()}.zip`;
  writeFileSync(path, content);
  return path;
}

/** A zip whose every mention of one text is another of its length. */
const rewritten = async (from: string, to: string): Promise<Buffer> => {
  const bytes = await zipOf(files);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + to.length))
    bytes.write(to, at, 'latin1');
  return bytes;
};

/** The two bytes of the list at the zip's end that say what kind of file its first entry is, in the way of Unix. */
async function asLink(): Promise<Buffer> {
  const bytes = await zipOf(files);
  const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38);
  return bytes;
}

describe('a package', () => {
  it('[RT-50] is read back as it was written, from a zip and from a folder', async () => {
    const zip = `${fresh()}.zip`;
    const plain = fresh();
    await writePackage(zip, files);
    await writePackage(plain, files);
    const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(await readPackage(zip)).toEqual(inOrder);
    expect(await readPackage(plain)).toEqual(inOrder);
  });

  it('[RT-50] never overwrites what is there', async () => {
    const path = fresh();
    mkdirSync(path);
    await expect(writePackage(path, files)).rejects.toMatchObject({ code: 'return_exists' });
  });

  const traps: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    ['nothing', async () => join(folder, 'nobody'), /nothing of that name/],
    [
      'a link',
      async () => {
        const path = fresh();
        symlinkSync('/etc', path);
        return path;
      },
      /It is a link/,
    ],
    [
      'a folder with a link in it',
      async () => {
        const path = fresh();
        mkdirSync(path);
        symlinkSync('/etc/hostname', join(path, 'counts.csv'));
        return path;
      },
      /"counts.csv" is a link/,
    ],
    [
      'too many files',
      async () =>
        write(
          await zipOf(
            Array.from({ length: 30 }, (_, at) => ({ path: `f${at}.csv`, content: Buffer.alloc(1) })),
          ),
        ),
      /30 files/,
    ],
    [
      'a zip that grows beyond measure',
      async () => write(await zipOf([{ path: 'counts.csv', content: Buffer.alloc(60 * 1024 ** 2) }])),
      /holds 62914560 bytes/,
    ],
    [
      'a folder in a zip',
      async () => write(await zipOf([{ path: 'a/counts.csv', content: Buffer.alloc(1) }])),
      /lies in a folder/,
    ],
    [
      'a name that steps out of its folder',
      async () => write(await rewritten('counts.csv', '../../.csv')),
      /mislead/,
    ],
    [
      'a name that begins at the root',
      async () => write(await rewritten('counts.csv', '/ounts.csv')),
      /mislead/,
    ],
    ['two files of one name', async () => write(await rewritten('groups.csv', 'counts.csv')), /stands twice/],
    ['a link in a zip', async () => write(await asLink()), /a link or a folder/],
    ['a zip that was cut off', async () => write((await zipOf(files)).subarray(0, 2000)), /damaged/],
    ['what is no zip', async () => write(Buffer.from('PK but no zip')), /damaged/],
  ];
  it.each(traps)('[RT-51] is refused with the reason: %s', async (_, make, why) => {
    await expect(readPackage(await make())).rejects.toMatchObject({
      code: 'return_refused',
      message: expect.stringMatching(why),
    });
  });

  it('[RT-51] is refused where more comes out of a zip than it says', async () => {
    const bytes = await zipOf([{ path: 'counts.csv', content: Buffer.alloc(60 * 1024 ** 2) }]);
    const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt32LE(100, entry + 24);
    await expect(readPackage(write(bytes))).rejects.toMatchObject({ code: 'return_refused' });
  });
});
