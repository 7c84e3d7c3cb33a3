import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Fault } from '../../kernel/index.ts';
import { explainRead, inflatedBytesMax, inflationMax, type Source } from './source.ts';

/** Files that one zip may hold: the whole archive of data.police.uk, three kinds by 44 forces and ten years, fits. */
export const zipEntriesMax = 20_000;
/** Growth below this is honest whatever its ratio: a small file of equal rows. */
const judgedFromBytes = 16 * 1024 ** 2;

/** An opened zip: the CSV files in it as sources, the rest by count. */
export interface OpenZip {
  readonly sources: readonly Source[];
  /** Files that are no CSV: lists of neighbourhoods, notes, pictures. */
  readonly ignored: number;
  /** The zip is an ODS or XLSX: one document, not a bundle of files. */
  readonly spreadsheet: boolean;
  close(): void;
}

/**
 * Opens a zip and checks its directory before anything is inflated: number of files, declared sizes, names that step out
 * of the folder, encryption, links, entries that share bytes. What really comes out is checked again while it is read.
 */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((error: unknown) => {
    throw explainZip(error, path);
  });
  try {
    const entries = await listEntries(zip, path);
    const files = entries.filter((entry) => entry.fileName.toLowerCase().endsWith('.csv'));
    return {
      sources: files
        .map((entry) => zipSource(zip, path, entry))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      ignored: entries.length - files.length,
      spreadsheet: entries.some(
        (entry) => entry.fileName === 'mimetype' || entry.fileName === '[Content_Types].xml',
      ),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw explainZip(error, path);
  }
}

/** Every entry but folders, checked. */
async function listEntries(zip: ZipFile, path: string): Promise<Entry[]> {
  if (zip.entryCount > zipEntriesMax) {
    throw new Fault(
      'file_zip_refused',
      `${path}: it holds ${zip.entryCount} files; expected at most ${zipEntriesMax}. Unpack it and import the folder.`,
    );
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    const fault = faultOf(entry);
    if (fault !== undefined) {
      throw new Fault(
        'file_zip_refused',
        `${path}, ${entry.fileName}: ${fault}. Nothing of the zip was read.`,
      );
    }
    if (!entry.fileName.endsWith('/')) entries.push(entry);
  }
  refuseOverlap(entries, path);
  return entries;
}

function faultOf(entry: Entry): string | undefined {
  const unixMode = entry.externalFileAttributes >>> 16;
  if (entry.isEncrypted()) return 'it is encrypted; expected a plain zip';
  if ((unixMode & 0o170_000) === 0o120_000) return 'it is a link; expected files only';
  if (/\.(zip|7z|rar|tar|tgz|gz|bz2|xz)$/i.test(entry.fileName))
    return 'it is an archive inside an archive; unpack it first';
  if (entry.uncompressedSize > inflatedBytesMax) return `it says it holds ${entry.uncompressedSize} bytes`;
  const growth = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > judgedFromBytes && growth > inflationMax) {
    return `it says it grows ${Math.round(growth)} times; expected at most ${inflationMax}`;
  }
  return undefined;
}

/** Entries that share compressed bytes are how a small zip holds a huge content without a huge ratio anywhere. */
function refuseOverlap(entries: readonly Entry[], path: string): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + entry.compressedSize;
    if (next !== undefined && end > next.relativeOffsetOfLocalHeader) {
      throw new Fault(
        'file_zip_refused',
        `${path}: ${entry.fileName} and ${next.fileName} share bytes; expected each file to have its own. ` +
          'Nothing of the zip was read.',
      );
    }
  }
}

function zipSource(zip: ZipFile, path: string, entry: Entry): Source {
  const name = `${path}/${entry.fileName}`;
  return {
    name,
    compressedBytes: Math.max(1, entry.compressedSize),
    spreadsheet: false,
    open: async () => {
      const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw explainZip(error, name);
      });
      return explained(stream, name);
    },
  };
}

async function* explained(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw explainZip(error, name);
  }
}

/** yauzl's own errors carry no code: whatever is no system error is damage. */
function explainZip(error: unknown, name: string): unknown {
  const plain = explainRead(error, name);
  if (plain instanceof Fault || !(plain instanceof Error)) return plain;
  return new Fault('file_damaged', `${name}: the zip is damaged or made to mislead (${plain.message}).`, {
    cause: plain,
  });
}
