import { createHash } from 'node:crypto';
import {
  type Act,
  type Database,
  findRelease,
  findReleaseFile,
  listCorrections,
  listReleases,
  readReleaseFiles,
  type Transaction,
} from '../../database/index.ts';
import {
  mediaTypes,
  type ReleaseManifest,
  type ReleaseReader,
  type ReleaseSnapshot,
  type ReleaseSummary,
  readContent,
} from '../../publication/index.ts';

const act: Act = { actor: 'public', purpose: 'read published figures' };

/**
 * Reads releases through a door. Behind the public door row-level security leaves out everything that was not published;
 * nothing here has to remember it. `release.json` is written from the release itself, because its state moves on.
 */
export function readReleases(database: Database): ReleaseReader {
  const read = <Value>(work: (transaction: Transaction) => Promise<Value>) => database.transact(act, work);
  return {
    list: () =>
      read(async (transaction) =>
        (await listReleases(transaction)).map(({ manifest }) => summaryOf(manifest)),
      ),
    snapshot: (id) => read((transaction) => snapshotOf(transaction, id)),
    file: (id, path) => read((transaction) => fileOf(transaction, id, path)),
    corrections: () => read(listCorrections),
  };
}

function summaryOf(manifest: ReleaseManifest): ReleaseSummary {
  const { id, title, state, dataFrom, dataTo, madeUp, publishedAt } = manifest;
  const published = publishedAt === undefined ? {} : { publishedAt };
  return { id, title, state, dataFrom, dataTo, madeUp, ...published };
}

async function snapshotOf(transaction: Transaction, id: string): Promise<ReleaseSnapshot | undefined> {
  const release = await findRelease(transaction, id);
  if (release === undefined) return undefined;
  return {
    manifest: release.manifest,
    ...readContent(await readReleaseFiles(transaction, id, { endsWith: '.json' })),
  };
}

async function fileOf(transaction: Transaction, id: string, path: string): ReturnType<ReleaseReader['file']> {
  if (path !== 'release.json') return findReleaseFile(transaction, id, path);
  const release = await findRelease(transaction, id);
  if (release === undefined) return undefined;
  const content = Buffer.from(`${JSON.stringify(release.manifest, null, 2)}\n`);
  return { mediaType: mediaTypes.json, sha256: createHash('sha256').update(content).digest('hex'), content };
}
