import { accept, type Result, refuse } from '../kernel/index.ts';
import type { FileRefusal } from './attachment-refusal.ts';
import { readText } from './attachment-text.ts';
import { readZip } from './attachment-zip.ts';

/** How large a file may be, in bytes: 10 MiB. The table of attachments holds the same number. */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** What a file is, by its content, and the name that a reader saves it by. */
export interface RecognisedFile {
  readonly name: string;
  readonly mediaType: string;
}

/** The kinds that are taken in: the ending of the name, the media type that is sent with it. */
export const attachmentKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;

/**
 * What a file is, judged by its content from the first byte to the last: nothing may stand before, behind or between what its
 * format says, because that is where a second file hides. Nothing is unpacked. What a PDF holds inside compressed streams is
 * not seen, so files are never shown in a page: they are sent to be saved.
 */
export function recogniseFile(name: string, content: Uint8Array): Result<RecognisedFile, FileRefusal> {
  if (content.length === 0) return refuse('empty-file', 'The file is empty.');
  if (content.length > attachmentBytesMax) {
    const megabytes = (content.length / 2 ** 20).toFixed(1);
    return refuse('too-large', `The file has ${megabytes} MB; at most 10 MB are taken.`);
  }
  const kind = kindOf(content);
  if (!kind.ok) return kind;
  const ending = endingOf(name);
  const fits = kind.value === 'text' ? ending === 'csv' || ending === 'txt' : ending === kind.value;
  if (ending === undefined || !fits) {
    const seen = kind.value === 'text' ? 'plain text (csv or txt)' : kind.value;
    return refuse('name-and-content-differ', `The name does not end as its content is: ${seen}.`);
  }
  return accept({ name: safeName(name), mediaType: attachmentKinds[ending] });
}

function isKind(text: string): text is AttachmentKind {
  return text in attachmentKinds;
}

function endingOf(name: string): AttachmentKind | undefined {
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const plain = ending === 'jpeg' ? 'jpg' : ending;
  return isKind(plain) ? plain : undefined;
}

/** The last part of a path, without characters that steer a terminal, a file system or the direction of writing. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '-')
    .replace(/^\.+/, '');
  const ending = /\.[A-Za-z]+$/.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, plain.length - ending.length).slice(0, 100)}${ending}`;
}

const startsWith = (content: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte);

type Kind = Exclude<AttachmentKind, 'csv' | 'txt'> | 'text';

function kindOf(content: Uint8Array): Result<Kind, FileRefusal> {
  if (startsWith(content, [0x25, 0x50, 0x44, 0x46, 0x2d])) return readPdf(content);
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(content);
  if (startsWith(content, [0xff, 0xd8, 0xff])) return readJpeg(content);
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return readZip(content);
  return readText(content);
}

const latin = (content: Uint8Array): string => new TextDecoder('latin1').decode(content);

const twoInOne = () =>
  refuse(
    'two-in-one',
    'The file goes on after its end, or holds another file. Save it again from its own program.',
  );

/** What runs by itself when a document is opened, or carries another file along. */
const activePdf = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData)\b/;

function readPdf(content: Uint8Array): Result<Kind, FileRefusal> {
  const text = latin(content);
  const end = text.lastIndexOf('%%EOF');
  if (end === -1) return refuse('unknown-kind', 'The file begins as a PDF and has no end.');
  if (text.slice(end + 5).trim() !== '' || text.includes('PK\u0005\u0006') || /<script|<html/i.test(text))
    return twoInOne();
  // A name may be written with its letters as numbers, `/J#53`: read as a reader program would.
  const names = text.replace(/#([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return activePdf.test(names)
    ? refuse(
        'active-content',
        'The PDF holds a program, a form or another file. Print it to a new PDF and bring that.',
      )
    : accept('pdf');
}

function readPng(content: Uint8Array): Result<Kind, FileRefusal> {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 8;
  while (at + 12 <= content.length) {
    const length = view.getUint32(at);
    const type = latin(content.subarray(at + 4, at + 8));
    at += 12 + length;
    if (type === 'IEND') return length === 0 && at === content.length ? accept('png') : twoInOne();
  }
  return refuse('unknown-kind', 'The file begins as a PNG and has no end.');
}

/** Walks the segments of a JPEG up to its picture; what follows the end marker of the picture would be something else. */
function readJpeg(content: Uint8Array): Result<Kind, FileRefusal> {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff && content[at + 1] !== 0xda) {
    at += 2 + view.getUint16(at + 2);
  }
  if (content[at] !== 0xff || content[at + 1] !== 0xda) {
    return refuse('unknown-kind', 'The file begins as a JPEG and holds no picture.');
  }
  const end = endOfJpeg(content, at + 2);
  if (end === undefined) return refuse('unknown-kind', 'The file begins as a JPEG and has no end.');
  return end === content.length ? accept('jpg') : twoInOne();
}

/**
 * The first byte after the end marker. Inside a scan every 0xff is followed by zero or by a restart mark; between the scans of
 * a progressive picture stand further segments, each with its length.
 */
function endOfJpeg(content: Uint8Array, from: number): number | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = from;
  while (at + 1 < content.length) {
    const marker = content[at] === 0xff ? (content[at + 1] ?? 0) : 0;
    if (marker === 0xd9) return at + 2;
    const inScan = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!inScan && at + 4 > content.length) return undefined;
    at += inScan ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
