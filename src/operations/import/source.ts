import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';

/** A file to be read, perhaps more than once. `open` gives its bytes as they lie: compressed ones still compressed. */
export interface Source {
  /** As messages show it: the path, and for a file in a zip its path in the zip too. */
  readonly name: string;
  /** Inflated bytes may be at most this many times these; undefined when the bytes are the file's own. */
  readonly compressedBytes: number | undefined;
  /** An ODS or XLSX: a zip by its content, and a spreadsheet by what it holds. */
  readonly spreadsheet: boolean;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** Bytes that one file may hold after decompression: some sixty times the largest that data.police.uk serves. */
export const inflatedBytesMax = 16 * 1024 ** 3;
/** Times a file may grow when inflated. The real ones grow four to twelve times; deflate allows a thousand. */
export const inflationMax = 100;
/** Growth is judged once this many bytes came out: short runs of equal rows are honest. */
const judgedFromBytes = 16 * 1024 ** 2;
const chunkBytes = 256 * 1024;

/** A file on disk. */
export function diskSource(path: string, spreadsheet: 'spreadsheet' | 'text'): Source {
  return {
    name: path,
    compressedBytes: undefined,
    spreadsheet: spreadsheet === 'spreadsheet',
    open: async () => createReadStream(path, { highWaterMark: chunkBytes }),
  };
}

/** The first bytes of a file. Faults: as `explainRead`. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explainRead(error, path);
  }
}

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && head[3] === head[2] + 1;
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * A source's bytes, gunzipped where its content is gzip. Faults: `file_truncated`, `file_damaged`,
 * `file_inflates_too_far`, `file_nested_archive`, and those of `explainRead`.
 */
export async function* readBytes(source: Source): AsyncGenerator<Uint8Array> {
  try {
    const input = (await source.open())[Symbol.asyncIterator]();
    const first = await firstChunk(input);
    if (first === undefined) return;
    if (isZip(first)) {
      throw new Fault(
        'file_nested_archive',
        `${source.name}: an archive inside an archive, or a zip where text was expected; unpack it first.`,
      );
    }
    const bytes = resume(first, input);
    if (isGzip(first)) yield* gunzip(source, bytes);
    else yield* limited(source, bytes, () => source.compressedBytes);
  } catch (error) {
    throw explainRead(error, source.name);
  }
}

/** At least four bytes, so that the first chunk tells what the content is; undefined when there are none at all. */
async function firstChunk(input: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  let first: Uint8Array | undefined;
  while (first === undefined || first.length < 4) {
    const next = await input.next();
    if (next.done === true) return first;
    first = first === undefined ? next.value : Buffer.concat([first, next.value]);
  }
  return first;
}

async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* gunzip(source: Source, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(bytes, { objectMode: false });
  const inflated = createGunzip({ chunkSize: chunkBytes });
  input.on('error', (error) => inflated.destroy(error));
  try {
    yield* limited(source, input.pipe(inflated), () => inflated.bytesWritten);
  } finally {
    input.destroy();
  }
}

async function* limited(
  source: Source,
  bytes: AsyncIterable<Uint8Array>,
  compressed: () => number | undefined,
): AsyncGenerator<Uint8Array> {
  let out = 0;
  for await (const chunk of bytes) {
    out += chunk.length;
    const from = compressed();
    const bomb = from !== undefined && out > judgedFromBytes && out > from * inflationMax;
    if (bomb || out > inflatedBytesMax) {
      throw new Fault(
        'file_inflates_too_far',
        `${source.name}: ${out} bytes came out of ${from ?? out} and more follow; expected at most ${inflationMax} times ` +
          `as many, and at most ${inflatedBytesMax} in all. Such a file is made to fill memory or disk.`,
      );
    }
    yield chunk;
  }
}

const plainWords: Readonly<Record<string, readonly [code: string, words: string]>> = {
  ENOENT: ['file_missing', 'there is no such file or folder'],
  EACCES: ['file_denied', 'this account may not read it'],
  EPERM: ['file_denied', 'this account may not read it'],
  Z_BUF_ERROR: ['file_truncated', 'the compressed file ends too early; it was cut off. Fetch it again'],
  Z_DATA_ERROR: ['file_damaged', 'the compressed file is damaged. Fetch it again'],
};

/** Turns what the file system or a decompressor says into a fault with plain words; anything else passes through. */
export function explainRead(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof Fault) return error;
  const systemCode = 'code' in error ? String(error.code) : '';
  const known = plainWords[systemCode];
  if (known !== undefined) return new Fault(known[0], `${name}: ${known[1]}.`, { cause: error });
  if (/^E[A-Z0-9]+$/.test(systemCode)) {
    return new Fault('file_unreadable', `${name}: it cannot be read (${systemCode}).`, { cause: error });
  }
  return error;
}
