import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractFolder, streetFile, streetHeader, streetRow } from '../../../tests/extracts/police-uk.ts';
import { findSources } from './find.ts';
import { openCsv } from './import.ts';
import { readText } from './load-file.ts';
import { diskSource, explainRead, type Source } from './source.ts';
import { type Survey, surveyFile } from './survey.ts';

const folder = extractFolder();

function sourceOf(content: string | Buffer, name = 'file.csv'): Source {
  return {
    name,
    compressedBytes: undefined,
    spreadsheet: false,
    open: async () =>
      (async function* () {
        // Cut into small pieces, so that letters, quotes and line ends fall across cuts.
        const bytes = Buffer.from(content);
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
      })(),
  };
}

async function textOf(source: Source): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of readText(source, await surveyFile(source))) pieces.push(piece);
  return pieces.join('');
}

const place = streetFile(3, { location: 'On or near Heol Môn – Café' });

describe('reading a file', () => {
  const utf16 = Buffer.from(place, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(place)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${place}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${place}`, 'utf16le')],
    ['UTF-16 without a mark', utf16],
    ['big-endian UTF-16 with a mark', Buffer.from(Buffer.from(`\uFEFF${place}`, 'utf16le')).swap16()],
    ['big-endian UTF-16 without a mark', Buffer.from(utf16).swap16()],
    ['Windows-1252', Buffer.from(place.replaceAll('–', '\x96'), 'latin1')],
    ['gzip', gzipSync(place)],
  ])('[RE-5] gives the same text from %s', async (_, bytes) => {
    expect(await textOf(sourceOf(bytes))).toBe(place);
  });

  it('[RE-5] names the columns of Windows-1252 as they are written', async () => {
    const content = Buffer.from('Name,Victim\x92s sex\nA,1\n', 'latin1');
    expect((await surveyFile(sourceOf(content))).header).toEqual(['Name', 'Victim’s sex']);
  });

  it('[RE-20] hashes the content, not the wrapping', async () => {
    const plain = await surveyFile(sourceOf(place));
    const wrapped = await surveyFile(sourceOf(gzipSync(place)));
    expect(wrapped.sha256).toEqual(plain.sha256);
    expect(wrapped.bytes).toBe(Buffer.byteLength(place));
  });

  it.each([
    ['an empty file', '', 'file_empty'],
    ['a header alone', `${streetHeader}\r\n`, 'file_no_rows'],
    ['a header alone without a line end', streetHeader, 'file_no_rows'],
    ['a web page', '\n<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', 'file_html'],
    ['a file with carriage returns alone', place.replaceAll('\n', '\r'), 'file_line_ends'],
    [
      'a mixture of encodings',
      Buffer.concat([Buffer.from(place), Buffer.from('caf\xe9\n', 'latin1')]),
      'file_encoding',
    ],
    ['a binary file', Buffer.concat([Buffer.from(place), Buffer.alloc(9)]), 'file_encoding'],
    ['a missing column', place.replace('Crime type,', 'Kind,'), 'file_missing_column'],
    ['semicolons', place.replaceAll(',', ';'), 'file_unknown'],
    ['another table', 'Name,Age\nA,1\n', 'file_unknown'],
    ['a gzip that was cut off', gzipSync(place).subarray(0, -20), 'file_truncated'],
    [
      'a gzip that is damaged',
      Buffer.concat([gzipSync(place).subarray(0, 40), Buffer.alloc(80, 7)]),
      'file_damaged',
    ],
    ['a zip in place of text', Buffer.from('PK\x03\x04rest'), 'file_nested_archive'],
  ])('[RE-24] refuses %s, with the file named', async (_, content, code) => {
    await expect(openCsv(sourceOf(content, 'this.csv'))).rejects.toMatchObject({
      code,
      message: expect.stringContaining('this.csv'),
    });
  });

  it('[RE-24] takes the same file when nothing is wrong with it', async () => {
    const file = await openCsv(sourceOf(place));
    expect(file.layout.contract.kind).toBe('street');
    expect(file.encoding).toBe('utf-8');
  });

  it('[RE-24] notices a file that changes between the two readings', async () => {
    const path = folder.write('changing.csv', place);
    const source = diskSource(path, 'text');
    const survey = await surveyFile(source);
    folder.write('changing.csv', `${place}${streetRow()}\n`);
    const read = async (kept: Survey): Promise<string> => {
      let whole = '';
      for await (const text of readText(source, kept)) whole += text;
      return whole;
    };
    // A large file is read from the disk again; a small one is kept, so what is loaded is what was hashed.
    await expect(read({ ...survey, content: undefined })).rejects.toMatchObject({ code: 'file_changed' });
    expect(await read(survey)).toBe(place);
  });

  it('[RE-24] says so when a path is not there, holds no CSV, or may not be read', async () => {
    await expect(findSources([`${folder.path}/nothing.csv`])).rejects.toMatchObject({ code: 'file_missing' });
    folder.write('empty/notes.txt', 'no table here');
    await expect(findSources([`${folder.path}/empty`])).rejects.toMatchObject({ code: 'file_no_csv' });
    // The account that runs the tests may be one that may read everything, so the system's own words are given.
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(explainRead(denied, 'secret.csv')).toMatchObject({
      code: 'file_denied',
      message: 'secret.csv: this account may not read it.',
    });
  });
});

describe('files made to fill memory', () => {
  it('[RE-27] refuses a line of 2 GB early and in little memory', async () => {
    const piece = Buffer.alloc(1024 ** 2, 'x');
    let given = 0;
    const endless: Source = {
      ...sourceOf(''),
      open: async () =>
        (async function* () {
          yield Buffer.from(`${streetHeader}\n`);
          for (; given < 2 * 1024 ** 3; given += piece.length) yield piece;
        })(),
    };
    const before = process.memoryUsage.rss();
    await expect(surveyFile(endless)).rejects.toMatchObject({ code: 'file_record_too_long' });
    expect(given).toBeLessThan(4 * 1024 ** 2);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 ** 2);
  });

  it('[RE-25] stops a gzip that inflates a thousand times, and lets an honest one through', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(`${streetHeader}\n`), Buffer.alloc(40 * 1024 ** 2, 'x\n')]),
    );
    await expect(surveyFile(sourceOf(bomb))).rejects.toMatchObject({ code: 'file_inflates_too_far' });
    await expect(surveyFile(sourceOf(gzipSync(streetFile(2000))))).resolves.toMatchObject({
      encoding: 'utf-8',
    });
  });
});
