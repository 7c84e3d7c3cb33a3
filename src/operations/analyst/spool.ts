import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a page takes at once; a larger package is zipped, or loaded on the command line. */
export const parcelLimits = { filesMax: 20, bytesMax: 64 * 1024 ** 2 } as const;

/** Parcels that lie at once. Each is one person's, and as large as a page takes. */
const parcelsMax = 8;

export type ParcelRefusal = 'too-many' | 'too-large' | 'two-of-one-name' | 'busy';

/** Files that somebody sent and nobody has accepted yet. They lie in a folder of their own that only this account can read. */
export class Parcel {
  readonly files: string[] = [];
  readonly names: string[] = [];
  /** Why not all of them were taken; undefined where all were. */
  refusal: ParcelRefusal | undefined;
  private bytes = 0;
  private readonly hashes: string[] = [];

  constructor(readonly folder: string) {}

  /** One hash of the files' names and bytes as they came. */
  get seal(): string {
    return sealOf(this.names, this.hashes);
  }

  /** The same of the files as they lie there now. */
  async sealNow(): Promise<string> {
    const hashes: string[] = [];
    for (const path of this.files) {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path)) hash.update(chunk);
      hashes.push(hash.digest('hex'));
    }
    return sealOf(this.names, hashes);
  }

  /** Takes one file in, up to the limits; what is beyond them is read past and never written. */
  async take(name: string, content: Readable): Promise<void> {
    const own = plainName(name);
    if (this.files.length === parcelLimits.filesMax) this.refusal ??= 'too-many';
    if (this.names.includes(own)) this.refusal ??= 'two-of-one-name';
    if (this.refusal !== undefined) {
      content.resume();
      return;
    }
    const path = join(this.folder, own);
    this.files.push(path);
    this.names.push(own);
    const hash = createHash('sha256');
    await pipeline(content, this.counting(hash), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    this.hashes.push(hash.digest('hex'));
  }

  private counting(hash: Hash): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.bytes += chunk.length;
        hash.update(chunk);
        if (this.bytes > parcelLimits.bytesMax) this.refusal ??= 'too-large';
        done(null, this.refusal === undefined ? chunk : Buffer.alloc(0));
      },
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function sealOf(names: readonly string[], hashes: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [at, name] of names.entries()) hash.update(`${name} ${hashes[at]}\n`);
  return hash.digest('hex');
}

/** A file's name as it may stand on this disk: no folders, nothing a shell or a screen would stumble over. */
function plainName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-100);
  return plain === '' ? 'file' : plain;
}

/**
 * The folder in which files lie between the sending and the loading. It is emptied when the program starts: what was not
 * accepted is nobody's, and is sent again.
 */
export class Spool {
  private lying = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  }

  /** A new parcel, empty. One that lies too many refuses its files. */
  open(): Parcel {
    const parcel = new Parcel(mkdtempSync(join(this.folder, 'parcel-')));
    if (this.lying >= parcelsMax) parcel.refusal = 'busy';
    this.lying += 1;
    return parcel;
  }

  close(parcel: Parcel): void {
    parcel.remove();
    this.lying -= 1;
  }
}
