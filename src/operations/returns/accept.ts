import {
  appendAudit,
  type Database,
  findHeldOrigin,
  insertReceived,
  insertTurnedBack,
  listDefinitions,
  listReceived,
  listTrustedKeys,
  lockReturns,
  type ReceivedReturn,
  readReceivedFiles,
  type Transaction,
} from '../../database/index.ts';
import { Fault } from '../../kernel/index.ts';
import { type Force, territorial } from '../../places/index.ts';
import {
  faultAt,
  judgeReturn,
  type ReadReturn,
  type ReturnFault,
  type ReturnFile,
  type ReturnHeader,
  readReturn,
  readSignature,
  sha256Of,
} from '../../returns/index.ts';
import { countsOfFiles } from './build.ts';
import { readPackage } from './package-file.ts';
import { returnKnowledge } from './vocabulary.ts';

/** What became of a package. */
export type Acceptance =
  | {
      readonly state: 'accepted';
      readonly header: ReturnHeader;
      readonly id: number;
      readonly replaces: number | null;
    }
  | { readonly state: 'unchanged'; readonly header: ReturnHeader; readonly id: number }
  | {
      readonly state: 'turned-back';
      readonly header: ReturnHeader | null;
      readonly faults: readonly ReturnFault[];
    };

export interface AcceptAct {
  readonly by: string;
  readonly reason: string;
}

/**
 * Receives a package at the national end: accepted whole, or turned back whole with every fault that was found. The same return
 * twice changes nothing; a later one takes the place of the one before, and both stay.
 */
export async function acceptReturn(
  jobs: Database,
  forces: readonly Force[],
  path: string,
  act: AcceptAct,
): Promise<Acceptance> {
  const opened = await openPackage(path);
  const { by, reason } = act;
  return jobs.transact({ actor: by, purpose: 'accept a return', reason }, async (transaction) => {
    await lockReturns(transaction);
    const reading = 'files' in opened ? readReturn(opened.files) : opened;
    if ('faults' in reading) return turnBack(transaction, opened, null, reading.faults, act);
    const { read } = reading;
    const received = await listReceived(transaction);
    const known = received.find(({ manifestSha256 }) => manifestSha256 === read.sha256);
    const faults = await judge(transaction, forces, read, received);
    // Who may sign is asked of every package, also of one that is held already.
    const standing = known === undefined ? faults : faults.filter(({ kind }) => kind !== 'older-than-held');
    if (standing.length > 0) return turnBack(transaction, opened, read.header, standing, act);
    if (known !== undefined) return { state: 'unchanged', header: read.header, id: known.id };
    return keep(transaction, read, received, act);
  });
}

type Opened =
  | { readonly files: readonly ReturnFile[]; readonly sha256: string }
  | { readonly faults: readonly ReturnFault[]; readonly sha256: string };

async function openPackage(path: string): Promise<Opened> {
  try {
    const files = await readPackage(path);
    const listed = files.map((file) => `${file.path} ${sha256Of(file.content)}\n`).sort();
    return { files, sha256: sha256Of(Buffer.from(listed.join(''))) };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'return_refused') throw error;
    const expected = {
      en: 'a zip or a folder with the files of a return and nothing else',
      cy: 'zip neu ffolder gyda ffeiliau ffurflen a dim arall',
    };
    const seen = error.message.replace(/\.$/, '');
    const fault: ReturnFault = { ...faultAt('package-refused', {}, '', expected), seen };
    return { faults: [fault], sha256: sha256Of(Buffer.from(error.message)) };
  }
}

async function judge(
  transaction: Transaction,
  forces: readonly Force[],
  read: ReadReturn,
  received: readonly ReceivedReturn[],
): Promise<readonly ReturnFault[]> {
  const { force, from } = read.header;
  const same = received.filter((each) => each.force === force && each.from === from);
  const earlier = [];
  for (const { id, manifestSha256 } of same) {
    if (manifestSha256 !== read.sha256) earlier.push(countsOfFiles(await readReceivedFiles(transaction, id)));
  }
  const standing = same.find(({ supersededBy }) => supersededBy === null);
  return judgeReturn(read, {
    ...returnKnowledge(),
    forces: new Set(territorial(forces).map(({ slug }) => slug)),
    keys: await listTrustedKeys(transaction),
    vawg: (await listDefinitions(transaction)).map(({ definition }) => definition),
    origin: await findHeldOrigin(transaction),
    earlier,
    standingAsAt: standing?.asAt ?? null,
  });
}

async function turnBack(
  transaction: Transaction,
  { sha256 }: Opened,
  header: ReturnHeader | null,
  faults: readonly ReturnFault[],
  { by, reason }: AcceptAct,
): Promise<Acceptance> {
  const named = faults.some(({ kind }) => kind === 'force-unknown') ? null : (header?.force ?? null);
  const id = await insertTurnedBack(transaction, faults, { by, packageSha256: sha256, force: named });
  await appendAudit(transaction, {
    operation: 'returns.turn-back',
    subjectKind: 'package',
    subjectId: String(id),
    reason,
    details: { sha256, faults: faults.length },
  });
  return { state: 'turned-back', header, faults };
}

async function keep(
  transaction: Transaction,
  read: ReadReturn,
  received: readonly ReceivedReturn[],
  { by, reason }: AcceptAct,
): Promise<Acceptance> {
  const { header, sha256 } = read;
  const replaced = received.find(
    (each) => each.force === header.force && each.from === header.from && each.supersededBy === null,
  );
  const id = await insertReceived(transaction, header, read.files, {
    by,
    manifestSha256: sha256,
    keyFingerprint: readSignature(read.signature)?.key ?? '',
  });
  await appendAudit(transaction, {
    operation: 'returns.accept',
    subjectKind: 'force',
    subjectId: header.force,
    reason,
    details: {
      id,
      quarter: header.from,
      asAt: header.asAt,
      vawg: header.vawg,
      sha256,
      replaces: replaced?.id ?? null,
    },
  });
  return { state: 'accepted', header, id, replaces: replaced?.id ?? null };
}
