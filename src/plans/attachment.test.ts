import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { attachmentBytesMax, attachmentKinds, recogniseFile } from './attachment.ts';

const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

function chunk(type: string, length: number): Buffer {
  const made = Buffer.alloc(12 + length);
  made.writeUInt32BE(length);
  made.write(type, 4, 'latin1');
  return made;
}
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', 13),
  chunk('IDAT', 20),
  chunk('IEND', 0),
]);

/** Two scans, as a progressive picture has them, and an end marker inside a segment, where it ends nothing. */
const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe1, 0x00, 0x06, 0xff, 0xd9, 0x01, 0x02],
  ...[0xff, 0xda, 0x00, 0x04, 0x01, 0x02, 0x33, 0xff, 0x00, 0x44, 0xff, 0xd3, 0x55],
  ...[0xff, 0xc4, 0x00, 0x04, 0xff, 0xd9, 0xff, 0xda, 0x00, 0x03, 0x01, 0x66, 0xff, 0xd9],
]);

async function zip(
  parts: Readonly<Record<string, string>>,
  options: { readonly comment?: string } = {},
): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(parts)) {
    file.addBuffer(Buffer.from(text), name, { compress: name !== 'mimetype' });
  }
  file.end({ forceZip64Format: false, comment: options.comment ?? '' });
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
const types = { '[Content_Types].xml': '<Types/>' };
const docxParts = { ...types, 'word/document.xml': '<w:document/>' };
const xlsxParts = {
  ...types,
  'xl/workbook.xml': '<workbook/>',
  'xl/printerSettings/printerSettings1.bin': 'x',
};
const odt = { mimetype: attachmentKinds.odt, 'content.xml': '<office/>' };

const code = (name: string, content: Uint8Array): string => {
  const result = recogniseFile(name, content);
  return result.ok ? result.value.mediaType : result.code;
};

describe('a file', () => {
  it('[PL-14] is taken when its content is what its name says', async () => {
    expect(code('plan.pdf', pdf)).toBe('application/pdf');
    expect(code('map.PNG', png)).toBe('image/png');
    expect(code('map.jpeg', jpeg)).toBe('image/jpeg');
    expect(code('minutes.docx', await zip(docxParts))).toBe(attachmentKinds.docx);
    expect(code('figures.xlsx', await zip(xlsxParts))).toBe(attachmentKinds.xlsx);
    expect(code('minutes.odt', await zip(odt))).toBe(attachmentKinds.odt);
    expect(code('figures.ods', await zip({ ...odt, mimetype: attachmentKinds.ods }))).toBe(
      attachmentKinds.ods,
    );
    expect(code('figures.csv', Buffer.from('month,meetings\n2022-04,3\n'))).toBe(attachmentKinds.csv);
    expect(code('nodiadau.txt', Buffer.from('Cwrdd â menywod.\r\n'))).toBe(attachmentKinds.txt);
  });

  it('[PL-14] is refused when its name says something else', () => {
    expect(code('plan.png', pdf)).toBe('name-and-content-differ');
    expect(code('plan.pdf.exe', pdf)).toBe('name-and-content-differ');
    expect(code('plan', pdf)).toBe('name-and-content-differ');
    expect(code('plan.csv', png)).toBe('name-and-content-differ');
    expect(code('notes.pdf', Buffer.from('only words'))).toBe('name-and-content-differ');
  });

  it('[PL-14] is refused when it goes on after its end: that is where a second file hides', async () => {
    const docx = await zip(docxParts);
    for (const [name, content] of [
      ['a.pdf', pdf],
      ['a.png', png],
      ['a.jpg', jpeg],
      ['a.docx', docx],
    ] as const) {
      expect(code(name, Buffer.concat([content, docx]))).toBe('two-in-one');
      expect(code(name, Buffer.concat([content, Buffer.from('<html>')]))).toBe('two-in-one');
    }
  });

  it('[PL-14] is refused when another stands before it or between its parts', async () => {
    const docx = await zip(docxParts);
    expect(code('a.docx', await zip(docxParts, { comment: '%PDF-1.7' }))).toBe('two-in-one');
    const end = docx.length - 22;
    const listAt = docx.readUInt32LE(end + 16);
    const hidden = Buffer.from('%PDF-1.7 hidden %%EOF');
    const pushed = Buffer.concat([docx.subarray(0, listAt), hidden, docx.subarray(listAt)]);
    pushed.writeUInt32LE(listAt + hidden.length, end + hidden.length + 16);
    expect(code('a.docx', pushed)).toBe('two-in-one');
    expect(code('a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf]))).not.toBe('application/pdf');
  });

  it.each(['/JavaScript (app.alert(1))', '/Launch', '/EmbeddedFile', '/J#61vaScript', '/JS 3 0 R'])(
    '[PL-14] is refused when it is a PDF with %s',
    (name) => {
      const armed = Buffer.from(
        pdf.toString('latin1').replace('/Type', `/OpenAction <<${name}>> /Type`),
        'latin1',
      );
      expect(code('a.pdf', armed)).toBe('active-content');
    },
  );

  it.each([
    ['a macro', { 'word/vbaProject.bin': 'x' }],
    ['another file', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['a program', { 'word/media/run.exe': 'x' }],
  ])('[PL-14] is refused when it is a document with %s', async (_, part) => {
    expect(code('a.docx', await zip({ ...docxParts, ...part }))).toBe('active-content');
  });

  it('[PL-14] is refused when it would unpack to far more than a document', async () => {
    expect(code('a.docx', await zip({ ...docxParts, 'word/theme.xml': ' '.repeat(5_000_000) }))).toBe(
      'active-content',
    );
  });

  it('[PL-14] is refused when it is a packed folder, or both kinds of document', async () => {
    expect(code('a.docx', await zip({ 'a.txt': 'x' }))).toBe('unknown-kind');
    expect(code('a.docx', await zip({ ...docxParts, ...xlsxParts }))).toBe('unknown-kind');
  });

  it.each(['<script>alert(1)</script>', '<!DOCTYPE html><p>', '<svg onload=x>', '#!/bin/sh\nls'])(
    '[PL-14] is refused when its text is a program: %s',
    (text) => {
      expect(code('a.txt', Buffer.from(text))).toBe('active-content');
    },
  );

  it('[PL-14] is refused when it is empty, too large, or text that is not UTF-8', () => {
    expect(code('a.txt', Buffer.alloc(0))).toBe('empty-file');
    expect(code('a.txt', Buffer.alloc(attachmentBytesMax + 1, 'a'))).toBe('too-large');
    expect(code('a.txt', Buffer.alloc(attachmentBytesMax, 'a'))).toBe(attachmentKinds.txt);
    expect(code('a.csv', Buffer.from([0x63, 0x61, 0x66, 0xe9]))).toBe('unknown-kind');
    expect(code('a.txt', Buffer.from('a\u202eb'))).toBe('unknown-kind');
    expect(code('a.gif', Buffer.from('GIF89a\u0001\u0000'))).toBe('unknown-kind');
  });

  it('[PL-14] is saved by a name without paths or marks that steer', () => {
    const nameOf = (name: string) => {
      const result = recogniseFile(name, pdf);
      return result.ok ? result.value.name : result.code;
    };
    expect(nameOf('../../etc/plan.pdf')).toBe('plan.pdf');
    expect(nameOf('C:\\Users\\x\\Cynllun gweithredu (2).pdf')).toBe('Cynllun gweithredu (2).pdf');
    expect(nameOf('plan\u202efdp.pdf')).toBe('plan-fdp.pdf');
    expect(nameOf('..pdf')).toBe('pdf');
    expect(nameOf(`${'a'.repeat(300)}.pdf`)).toHaveLength(104);
  });

  it('[PL-14] is read or refused whatever it holds, and never stops the program', () => {
    const heads = [pdf, png, jpeg, Buffer.from('PK\u0003\u0004'), Buffer.alloc(0)];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(200),
        (head, tail, cut) => {
          const content = Buffer.concat([head.subarray(0, Math.max(0, head.length - cut)), tail]);
          expect(typeof recogniseFile('a.pdf', content).ok).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
