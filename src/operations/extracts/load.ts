import { createHash } from 'node:crypto';
import {
  appendAudit,
  type Database,
  type FiledPart,
  findHeldElsewhere,
  findPackage,
  insertPackage,
  laterThan,
  lockPackages,
  type PackageFacts,
  PartNumbers,
  type PartText,
  planForWholeScans,
  type Restatement,
  RowStage,
  type RowText,
  readLetIn,
  refreshStatistics,
  rowWriter,
  storeCoverage,
  storeFindings,
  storeIntake,
  storePackageFiles,
  storeParts,
  type Transaction,
} from '../../database/index.ts';
import {
  type CanonicalRow,
  type ContractName,
  type PackageAccount,
  type RetentionRules,
  retentionOf,
  subjectOf,
} from '../../extracts/index.ts';
import { lastDayOf, present } from '../../kernel/index.ts';
import {
  emptyPackage,
  faultyRows,
  madeUpRows,
  notOver,
  olderThan,
  overlapping,
  type RefusedLoad,
  shrinking,
} from './load-refusal.ts';
import { type CoveredMonths, emptyParts, partsOf } from './package-parts.ts';
import { openPackage, type PackageReading, type PackageSettings } from './read-package.ts';

/** Whose package it is, and how it is stored. */
export interface LoadSettings extends PackageSettings {
  readonly force: string;
  readonly by: string;
  readonly origin: 'real' | 'made-up';
  /** Of the profile's file: the same files read by another profile are another package. */
  readonly profileSha256: Buffer;
  readonly retention: RetentionRules;
  /** A month may lose more than half of the rows that are held. */
  readonly acceptFewer: boolean;
  /** Rows with faults are set aside and the others stored, which somebody decides who saw the faults; else nothing is stored. */
  readonly faultyRows: 'set-aside' | 'refused';
  /**
   * Months that the force says the package covers, the first and the last: of every subject of which a file was sent, a month
   * without rows was sent, and nothing happened in it. Without it, a month without rows is not sent.
   */
  readonly covers?: CoveredMonths | undefined;
}

/** What became of a package. Only `loaded` changed anything. */
export type LoadReport =
  | { readonly state: 'faulty'; readonly account: PackageAccount }
  | { readonly state: 'refused'; readonly refusal: RefusedLoad; readonly account: PackageAccount }
  | { readonly state: 'unchanged'; readonly packageId: number }
  | {
      readonly state: 'loaded';
      readonly packageId: number;
      readonly account: PackageAccount;
      readonly parts: readonly FiledPart[];
      readonly restatements: readonly Restatement[];
    };

/** Undoes the transaction and carries what is to be told out of it. */
class Abandoned extends Error {
  constructor(readonly report: LoadReport) {
    super(report.state);
  }
}

/** How every made-up reference begins: `watershed synthetic forces`. */
const madeUpMark = 'MADEUP-';

/**
 * Checks a package and stores it, whole or not at all: rows, parts, coverage, what was set aside, one audit entry. The same
 * files with the same profile and decisions change nothing. Door: jobs. Faults: those of reading and of the database.
 */
export async function loadPackage(
  jobs: Database,
  paths: readonly string[],
  settings: LoadSettings,
): Promise<LoadReport> {
  const act = { actor: settings.by, purpose: 'records', reason: 'load a package' };
  const letIn = await jobs.transact(act, (transaction) => readLetIn(transaction, settings.force));
  const reading = await openPackage(paths, {
    ...settings,
    letIn: (sha256) => letIn.get(sha256.toString('hex')) ?? new Set(),
  });
  try {
    return await jobs.transact(act, (transaction) => storeAll(transaction, reading, settings, letIn));
  } catch (error) {
    if (error instanceof Abandoned) return error.report;
    throw error;
  } finally {
    reading.close();
  }
}

async function storeAll(
  transaction: Transaction,
  reading: PackageReading,
  settings: LoadSettings,
  letIn: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<LoadReport> {
  const { force, covers } = settings;
  await planForWholeScans(transaction);
  await lockPackages(transaction, force);
  const facts = factsOf(reading, settings, letIn);
  const known = await findPackage(transaction, force, facts.contentSha256);
  if (known !== undefined) return { state: 'unchanged', packageId: known };
  const packageId = await insertPackage(transaction, facts);
  const numbers = new PartNumbers(packageId);
  const madeUp = await storeRows(transaction, reading, settings, numbers);
  const account = reading.account();
  if (account.refused) throw new Abandoned({ state: 'faulty', account });
  const faulty = settings.faultyRows === 'refused' ? faultyRows(account) : undefined;
  if (faulty !== undefined) throw abandon(faulty, account);
  if (madeUp && settings.origin === 'real') throw abandon(madeUpRows, account);
  const parts = [...partsOf(account, numbers), ...emptyParts(account, numbers, settings.covers)];
  if (covers !== undefined && lastDayOf(covers.to) > settings.asAt) {
    throw abandon(notOver(covers.to, settings), account);
  }
  if (parts.length === 0) throw abandon(emptyPackage, account);
  const later = await laterThan(transaction, force, settings.asAt, parts);
  if (later !== undefined) throw abandon(olderThan(later, settings), account);
  const restatements = await storeParts(transaction, packageId, facts, parts);
  if (!settings.acceptFewer) refuseShrinking(restatements, account);
  await refuseOverlap(transaction, packageId, force, account);
  const sent = account.contracts.filter(({ contract }) => account.sent.includes(contract));
  await storeCoverage(transaction, force, parts, sent);
  await storeIntake(transaction, packageId, force, account.contracts, {
    columns: account.notHeld,
    events: settings.profile.not_held_events,
  });
  await storePackageFiles(transaction, packageId, force, filesOf(reading, account));
  await storeFindings(transaction, packageId, force, account.findings);
  const report: LoadReport = { state: 'loaded', packageId, account, parts, restatements };
  await refreshStatistics(transaction);
  await auditLoad(transaction, facts, report);
  return report;
}

function factsOf(
  reading: PackageReading,
  settings: LoadSettings,
  letIn: ReadonlyMap<string, ReadonlySet<number>>,
): PackageFacts {
  const contracts = Object.fromEntries(settings.contracts.map(({ name, version }) => [name, version]));
  const hash = createHash('sha256').update(
    JSON.stringify([settings.force, settings.asAt, settings.profileSha256.toString('hex'), contracts]),
  );
  if (settings.covers !== undefined) hash.update(JSON.stringify([settings.covers.from, settings.covers.to]));
  const files = reading.contents.map(({ sha256 }) => sha256.toString('hex')).sort();
  for (const file of files) hash.update(JSON.stringify([file, ...(letIn.get(file) ?? [])]));
  return {
    force: settings.force,
    asAt: settings.asAt,
    origin: settings.origin,
    profile: settings.profile.name,
    profileSha256: settings.profileSha256,
    contracts,
    contentSha256: hash.digest(),
    loadedBy: settings.by,
  };
}

/** Stores every row; true when one of them says of itself that it is made up. */
async function storeRows(
  transaction: Transaction,
  reading: PackageReading,
  settings: LoadSettings,
  numbers: PartNumbers,
): Promise<boolean> {
  const stage = await RowStage.open(transaction, settings.force, settings.contracts);
  const write = writersOf(settings, numbers);
  let madeUp = false;
  try {
    for await (const batch of reading.rows()) {
      for (const row of batch) {
        const { row: text, identity } = write(row);
        stage.add(row.contract, text);
        if (identity !== undefined) stage.add('suspect_identity', identity);
        madeUp ||= String(row.values[0]).startsWith(madeUpMark);
      }
      await stage.turn();
    }
    await stage.end();
    return madeUp;
  } catch (error) {
    await stage.settle();
    throw error;
  }
}

function writersOf(
  { contracts, retention, asAt }: LoadSettings,
  numbers: PartNumbers,
): (row: CanonicalRow) => RowText {
  const writers = new Map(
    contracts.map((contract) => {
      const parts = new Map<string, PartText>();
      return [contract.name, { write: rowWriter(contract), parts }] as const;
    }),
  );
  const partOf = (contract: ContractName, filed: string): PartText => {
    const { category, nextReviewOn } = retentionOf(retention, contract, filed, asAt);
    return {
      begin: `${numbers.of(subjectOf(contract), filed)}\t`,
      end: `\t${category}\t${nextReviewOn}\n`,
    };
  };
  return ({ contract, values, filed }) => {
    const { write, parts } = present(writers.get(contract), contract);
    const known = parts.get(filed);
    const part = known ?? partOf(contract, filed);
    if (known === undefined) parts.set(filed, part);
    return write(values, part);
  };
}

const abandon = (refusal: RefusedLoad, account: PackageAccount): Abandoned =>
  new Abandoned({ state: 'refused', refusal, account });

/** Months with fewer rows than this say nothing by losing half of them. */
const shrinkingRowsMin = 20;

function refuseShrinking(restatements: readonly Restatement[], account: PackageAccount): void {
  const fewer = restatements.find(
    ({ rowsBefore, rowsNow }) =>
      (rowsBefore >= shrinkingRowsMin && rowsNow * 2 < rowsBefore) || (rowsBefore > 0 && rowsNow === 0),
  );
  if (fewer !== undefined) throw abandon(shrinking(fewer), account);
}

async function refuseOverlap(
  transaction: Transaction,
  packageId: number,
  force: string,
  account: PackageAccount,
): Promise<void> {
  const [found] = await findHeldElsewhere(transaction, packageId, force);
  if (found !== undefined) throw abandon(overlapping(found), account);
}

function filesOf(
  reading: PackageReading,
  account: PackageAccount,
): readonly { name: string; sha256: Buffer; bytes: number; records: number }[] {
  return account.files.map(({ name, records }) => {
    const content = present(
      reading.contents.find((one) => one.name === name),
      `content of ${name}`,
    );
    return { ...content, records };
  });
}

async function auditLoad(
  transaction: Transaction,
  facts: PackageFacts,
  { packageId, account, parts, restatements }: Extract<LoadReport, { readonly state: 'loaded' }>,
): Promise<void> {
  const accepted = account.contracts.map(({ contract, rows }) => [contract, rows.accepted]);
  await appendAudit(transaction, {
    operation: 'load package',
    subjectKind: 'package',
    subjectId: String(packageId),
    reason: '',
    details: {
      force: facts.force,
      asAt: facts.asAt,
      origin: facts.origin,
      sha256: facts.contentSha256.toString('hex'),
      accepted: Object.fromEntries(accepted),
      parts: parts.length,
      restated: restatements.length,
    },
  });
}
