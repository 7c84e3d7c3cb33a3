import {
  appendAudit,
  type Database,
  findExtractOrigin,
  type Home,
  insertBuilt,
  listBuilt,
  listDefinitions,
  lockReturns,
  readCrimeCells,
  readNotHeldEvents,
  readOtherCells,
  type Transaction,
} from '../../database/index.ts';
import {
  accept,
  assert,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsFrom,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import { carries, type ExtractSubject, isCellNotHeld, periodOf } from '../../measures/index.ts';
import type { Force } from '../../places/index.ts';
import {
  canonicalText,
  countSets,
  countsIn,
  countsOf,
  type EarlierReturn,
  type MonthCount,
  manifestPath,
  protectCounts,
  type ReturnedCount,
  type ReturnFile,
  type ReturnHeader,
  type ReturnMaterial,
  readReturn,
  returnRows,
  sha256Of,
  signaturePath,
  signatureText,
  type TrueCounts,
  toJson,
  writeReturn,
} from '../../returns/index.ts';
import { type Definition, identityOf } from '../../vawg/index.ts';
import {
  type ExtractMeasures,
  measureExtracts,
  readExtractDefinitions,
  readExtractRules,
} from '../measures/index.ts';
import { signingKeyOf } from './key.ts';

/** Which return: whose, of which quarter, as at which day, counted by which definition, what is in it, and who builds it why. */
export interface BuildRequest {
  readonly force: string;
  /** First month of the quarter. */
  readonly quarter: Month;
  readonly asAt: PlainDate;
  /** Name of the definition of violence against women and girls; its newest version is used. */
  readonly vawg: string;
  /** What the return speaks of; the rest is in it as not sent. */
  readonly subjects: readonly ExtractSubject[];
  readonly by: string;
  readonly reason: string;
}

export interface BuiltPackage {
  readonly header: ReturnHeader;
  /** Signed and whole. */
  readonly files: readonly ReturnFile[];
  readonly sha256: string;
  /** `again`: nothing changed since it was built, and these are its bytes. */
  readonly state: 'built' | 'again';
  readonly counts: number;
  readonly withheld: number;
}

export type BuildRefusal = 'no_definition' | 'nothing_loaded' | 'impossible_order' | 'not_a_count';

/**
 * Builds the return of a force: counts, protects, writes, signs. All of it in one transaction that remembers what was said, since
 * later returns must not give away what this one withholds. Reads rows about people for the reason given; gives out none.
 */
export function buildReturn(
  jobs: Database,
  home: Home,
  forces: readonly Force[],
  request: BuildRequest,
): Promise<Result<BuiltPackage, BuildRefusal>> {
  const { by, force, quarter, reason } = request;
  return jobs.transact({ actor: by, purpose: 'build a return', reason }, async (transaction) => {
    await lockReturns(transaction);
    const origin = await findExtractOrigin(transaction, force);
    if (origin === undefined) {
      return refuse(
        'nothing_loaded',
        `No extract of ${force} is held. Expected one that was loaded with "watershed records load".`,
      );
    }
    const measured = await measureExtracts(transaction, forces, { ...request, characteristics: 'single' });
    if (!measured.ok) return measured;
    const { attrition, orders, vawg: counted } = measured.value;
    if (!attrition.ok) return attrition;
    if (!orders.ok) return orders;
    const vawg = (await listDefinitions(transaction)).find(
      ({ definition }) => identityOf(definition) === identityOf(counted),
    )?.definition;
    assert(vawg !== undefined, 'a definition that crimes were counted by');
    const material = await materialOf(transaction, measured.value, request);
    const truth = countsOf(material);
    const header: ReturnHeader = {
      force,
      ...material.period,
      asAt: request.asAt,
      madeUp: origin === 'made-up',
      vawg: counted,
    };
    const returned = await writeAndKeep(transaction, { header, material, request, truth, vawg });
    await appendAudit(transaction, {
      operation: 'returns.build',
      subjectKind: 'force',
      subjectId: force,
      reason,
      details: { quarter, asAt: request.asAt, vawg: counted, sha256: returned.sha256, state: returned.state },
    });
    const key = signingKeyOf(home, force);
    const manifest = returned.files.find(({ path }) => path === manifestPath)?.content ?? Buffer.alloc(0);
    const signature = { path: signaturePath, content: Buffer.from(signatureText(key, manifest)) };
    return accept({ ...returned, files: [...returned.files, signature] });
  });
}

interface Work {
  readonly header: ReturnHeader;
  readonly material: ReturnMaterial;
  readonly request: BuildRequest;
  readonly truth: TrueCounts;
  readonly vawg: Definition;
}

async function writeAndKeep(transaction: Transaction, work: Work): Promise<BuiltPackage> {
  const { header, material, request, truth, vawg } = work;
  const before = await listBuilt(transaction, header);
  const materialSha256 = sha256Of(Buffer.from(materialText(work)));
  const same = before.find((built) => built.materialSha256 === materialSha256);
  if (same !== undefined) return packageOf(header, same.files, 'again');
  const standing = { force: header.force, period: material.period };
  const counts = protectCounts(
    truth,
    standing,
    before.map(({ files }) => countsOfFiles(files)),
  );
  const files = writeReturn(header, returnRows(material, counts), vawg, readExtractDefinitions());
  const built = packageOf(header, files, 'built');
  await insertBuilt(transaction, header, files, {
    by: request.by,
    reason: request.reason,
    manifestSha256: built.sha256,
    materialSha256,
  });
  return built;
}

/** Everything that the bytes of a return follow from, but earlier returns. */
function materialText({ header, material, truth, vawg }: Work): string {
  const { totals, cuts } = truth;
  return canonicalText(
    toJson({
      header,
      vawg,
      totals: [...totals],
      cuts: cuts.map(({ counts, dimension }) => [
        dimension,
        [...counts].map(([set, of]) => [set, [...of].sort()]),
      ]),
      figures: material.figures,
      groups: material.groups,
      notHeld: material.notHeld,
    }),
  );
}

/** What an earlier return said. It was written by this program, so that it can be read is no question. */
export function countsOfFiles(files: readonly ReturnFile[]): EarlierReturn {
  const signed = files.some(({ path }) => path === signaturePath);
  const reading = readReturn(signed ? files : [...files, { path: signaturePath, content: Buffer.alloc(0) }]);
  assert('read' in reading, 'a return that was built can be read');
  return countsIn(reading.read);
}

function packageOf(
  header: ReturnHeader,
  files: readonly ReturnFile[],
  state: BuiltPackage['state'],
): BuiltPackage {
  const manifest = files.find(({ path }) => path === manifestPath)?.content ?? Buffer.alloc(0);
  const counts: readonly ReturnedCount[] = countsOfFiles(files);
  return {
    header,
    files,
    sha256: sha256Of(manifest),
    state,
    counts: counts.length,
    withheld: counts.filter(({ count }) => count === 'withheld').length,
  };
}

async function materialOf(
  transaction: Transaction,
  measures: ExtractMeasures,
  request: BuildRequest,
): Promise<ReturnMaterial> {
  const { asAt, force, subjects } = request;
  const all = readExtractDefinitions();
  const spoken = (measure: string): boolean =>
    subjects.some((subject) => all.find(({ id }) => id === measure)?.subject === subject);
  const { question } = measures;
  const orders = measures.orders.ok && subjects.includes('orders') ? measures.orders.value : [];
  return {
    force,
    period: periodOf(question.from, question.to),
    asAt,
    definitions: all,
    figures: measures.figures.filter(({ measure, place }) => place === force && spoken(measure)),
    groups: measures.equality.tables
      .filter(({ measure }) => spoken(measure))
      .map(({ by, measure, rates, rows }) => ({
        measure,
        characteristic: by,
        rows,
        ratios: rates.state === 'shown' ? rates.ratios : [],
      })),
    orderSteps: orders,
    months: await monthsOf(transaction, measures),
    notHeld: await notHeldSets(transaction, measures, force),
  };
}

/** Sets by whose events the force's systems are not able to tell them. */
async function notHeldSets(
  transaction: Transaction,
  { question }: ExtractMeasures,
  force: string,
): Promise<readonly string[]> {
  const events = await readNotHeldEvents(transaction, question);
  return countSets
    .filter(({ cells }) => cells.every((cell) => isCellNotHeld(events, force, cell)))
    .map(({ id }) => id);
}

/** Counts that are cut by month as well: things that have one month each. People and cases can stand in two. */
const monthly = ['crimes-recorded', 'orders-considered', 'disclosures-asked'];

async function monthsOf(
  transaction: Transaction,
  { question }: ExtractMeasures,
): Promise<readonly MonthCount[]> {
  const { disclosureDaysMax } = readExtractRules();
  const found: MonthCount[] = [];
  for (const month of monthsFrom(monthOf(question.from), monthOf(question.to))) {
    const asked = { ...question, from: firstDayOf(month), to: lastDayOf(month) };
    const cells = [
      ...(await readCrimeCells(transaction, asked)),
      ...(await readOtherCells(transaction, asked, disclosureDaysMax)),
    ];
    for (const set of countSets.filter(({ id }) => monthly.includes(id))) {
      const count = cells.reduce((sum, each) => (carries(each.cell, set.cells) ? sum + each.count : sum), 0);
      found.push({ set: set.id, month, count });
    }
  }
  return found;
}
