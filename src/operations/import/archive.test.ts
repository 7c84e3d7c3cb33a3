import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { extractFolder, streetFile } from '../../../tests/extracts/police-uk.ts';
import { findSources } from './find.ts';
import { surveyFile } from './survey.ts';

const folder = extractFolder();

async function zipOf(name: string, fill: (zip: ZipFile) => void): Promise<string> {
  const zip = new ZipFile();
  fill(zip);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return folder.write(name, Buffer.concat(chunks));
}

const street = Buffer.from(streetFile(3));

describe('a zip', () => {
  it('[RE-25] gives its CSV files in order, each readable twice, and counts the rest', async () => {
    const path = await zipOf('good.zip', (zip) => {
      zip.addBuffer(street, '2023-05/b-street.csv');
      zip.addBuffer(street, '2023-05/a-street.csv');
      zip.addBuffer(Buffer.from('hello'), 'README.txt');
    });
    const found = await findSources([path]);
    expect(found.sources.map((source) => source.name)).toEqual([
      `${path}/2023-05/a-street.csv`,
      `${path}/2023-05/b-street.csv`,
    ]);
    expect(found.ignored).toBe(1);
    for (const source of [...found.sources, ...found.sources]) {
      expect((await surveyFile(source)).bytes).toBe(street.length);
    }
    found.close();
  });

  it.each([
    ['an archive inside', (zip: ZipFile) => zip.addBuffer(street, 'inner.zip')],
    ['a link', (zip: ZipFile) => zip.addBuffer(Buffer.from('/etc/passwd'), 'x.csv', { mode: 0o120_777 })],
    [
      'a bomb that owns up to its size',
      (zip: ZipFile) => zip.addBuffer(Buffer.alloc(40 * 1024 ** 2, 'a\n'), 'x.csv'),
    ],
  ])('[RE-25] with %s is refused before anything is read', async (_, fill) => {
    const path = await zipOf('bad.zip', (zip) => {
      fill(zip);
    });
    await expect(findSources([path])).rejects.toMatchObject({ code: 'file_zip_refused' });
  });

  it('[RE-25] whose entry lies about its size is stopped by what comes out', async () => {
    const path = await zipOf('liar.zip', (zip) => {
      zip.addBuffer(Buffer.alloc(40 * 1024 ** 2, 'a\n'), 'x.csv');
    });
    const bytes = readFileSync(path);
    // The uncompressed size stands 24 bytes into the central directory's record (APPNOTE.TXT 4.3.12).
    const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    bytes.writeUInt32LE(1000, directory + 24);
    const found = await findSources([folder.write('liar.zip', bytes)]);
    const [source] = found.sources;
    await expect(source === undefined ? undefined : surveyFile(source)).rejects.toMatchObject({
      code: 'file_damaged',
    });
    found.close();
  });

  it('[RE-25] whose entries share bytes is refused', async () => {
    const path = await zipOf('overlap.zip', (zip) => {
      zip.addBuffer(street, 'a.csv');
      zip.addBuffer(street, 'b.csv');
    });
    const bytes = readFileSync(path);
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    const first = bytes.lastIndexOf(Buffer.from('PK\x01\x02'), second - 1);
    // The offset of the file's own bytes stands 42 bytes into the record.
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    await expect(findSources([folder.write('overlap.zip', bytes)])).rejects.toMatchObject({
      code: 'file_zip_refused',
    });
  });

  it('[RE-24] that is damaged or cut off says so, and inside a folder the other files are read', async () => {
    const good = readFileSync(await zipOf('whole.zip', (zip) => zip.addBuffer(street, 'a.csv')));
    const path = folder.write('folder/broken.zip', good.subarray(0, -30));
    folder.write('folder/fine.csv', street);
    await expect(findSources([path])).rejects.toMatchObject({ code: 'file_damaged' });
    const found = await findSources([`${folder.path}/folder`]);
    expect(found.refused).toMatchObject([{ code: 'file_damaged' }]);
    expect(found.sources).toHaveLength(1);
  });
});
