import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile as OpenZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { Fault } from '../../kernel/index.ts';
import type { ReturnFile } from '../../returns/index.ts';

/** A return of the largest force has a hundredth of this. */
const bytesMax = 20 * 1024 ** 2;
const filesMax = 20;

const refused = (why: string): Fault => new Fault('return_refused', why);

/**
 * Reads a package, a zip or a folder, whole into memory and no further than it may go. Faults: `return_refused` with the
 * reason, where it holds links, folders, too much, or was made to mislead.
 */
export async function readPackage(path: string): Promise<readonly ReturnFile[]> {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (about === undefined) throw refused('There is nothing of that name. Expected a zip or a folder.');
  if (about.isSymbolicLink()) throw refused('It is a link. Expected a zip or a folder itself.');
  if (about.isDirectory()) return readFolder(path);
  if (!about.isFile()) throw refused('It is neither a file nor a folder.');
  if (about.size > bytesMax) throw refused(tooLarge(about.size));
  return readZip(readFileSync(path));
}

const tooLarge = (bytes: number): string => `It holds ${bytes} bytes. Expected at most ${bytesMax}.`;

function readFolder(path: string): readonly ReturnFile[] {
  const names = readdirSync(path).sort();
  if (names.length > filesMax) throw refused(`It holds ${names.length} files. Expected at most ${filesMax}.`);
  let bytes = 0;
  for (const name of names) {
    const about = lstatSync(join(path, name));
    if (!about.isFile()) throw refused(`"${name}" is a link or a folder. Expected files only.`);
    bytes += about.size;
    if (bytes > bytesMax) throw refused(tooLarge(bytes));
  }
  return names.map((name) => ({ path: name, content: readFileSync(join(path, name)) }));
}

async function readZip(content: Buffer): Promise<readonly ReturnFile[]> {
  const zip = await fromBufferPromise(content, { strictFileNames: true }).catch((cause: unknown) => {
    throw misled(cause);
  });
  try {
    return await readEntries(zip);
  } catch (cause) {
    throw cause instanceof Fault ? cause : misled(cause);
  } finally {
    zip.close();
  }
}

/** What yauzl finds wrong: names that step out of the folder among it. */
const misled = (cause: unknown): Fault =>
  new Fault(
    'return_refused',
    `The zip is damaged or made to mislead (${cause instanceof Error ? cause.message : String(cause)}).`,
    { cause },
  );

async function readEntries(zip: OpenZip): Promise<readonly ReturnFile[]> {
  if (zip.entryCount > filesMax)
    throw refused(`It holds ${zip.entryCount} files. Expected at most ${filesMax}.`);
  const files: ReturnFile[] = [];
  let left = bytesMax;
  for await (const entry of zip.eachEntry()) {
    const fault = faultOf(entry, left);
    if (fault !== undefined) throw refused(`"${entry.fileName}": ${fault}`);
    if (files.some(({ path }) => path === entry.fileName)) throw refused(`"${entry.fileName}" stands twice.`);
    const content = await inflate(zip, entry, left);
    left -= content.length;
    files.push({ path: entry.fileName, content });
  }
  return files;
}

function faultOf(entry: Entry, left: number): string | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170_000;
  if (entry.isEncrypted()) return 'it is encrypted. Expected a plain zip.';
  if (kind !== 0 && kind !== 0o100_000) return 'it is a link or a folder. Expected files only.';
  if (entry.fileName.includes('/')) return 'it lies in a folder. Expected files beside each other.';
  return entry.uncompressedSize > left ? tooLarge(entry.uncompressedSize) : undefined;
}

/** Counts what really comes out: a zip may say less than it holds. */
async function inflate(zip: OpenZip, entry: Entry, left: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > left) throw refused(`"${entry.fileName}": ${tooLarge(bytes)}`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes a package, as a zip where the name ends so, else as a folder: beside its place first, then moved there, so that it is
 * there whole or not at all. Faults: `return_exists` where something of the name is there already.
 */
export async function writePackage(path: string, files: readonly ReturnFile[]): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new Fault('return_exists', `${path} is there already. Expected a name that is free.`);
  }
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    if (path.endsWith('.zip')) {
      writeFileSync(unfinished, await zipOf(files), { flush: true });
    } else {
      mkdirSync(unfinished);
      for (const file of files) writeFileSync(join(unfinished, file.path), file.content, { flush: true });
    }
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The same files give the same bytes: one moment for every entry, in the form that carries no time zone. */
export async function zipOf(files: readonly ReturnFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { content, path } of inOrder) zip.addBuffer(content, path, options);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}
