import { present } from '../kernel/index.ts';
import type { CanonicalRow } from './canonical-row.ts';
import { type Contract, type ContractName, contractNamed, contractNames } from './contract.ts';
import type { Fields } from './fields.ts';
import type { FileFault } from './file-fault.ts';
import { FindingBook, type Grade } from './finding.ts';
import { notHeldIn } from './layout.ts';
import { openFile } from './open-file.ts';
import type { PackageAccount } from './package-account.ts';
import { hasWidth, isEmpty, type PackageFile, searchIn } from './package-file.ts';
import { PackageIndex } from './package-index.ts';
import type { PackageContext, PlannedRow } from './plan.ts';
import type { Profile } from './profile.ts';
import { type ReadingStep, readingOrder } from './reading-order.ts';
import { type JudgedPlace, RowJudge } from './row-judge.ts';
import { countedByMonth } from './row-rules.ts';
import { type Place, Teller } from './teller.ts';

/**
 * Turns the records of a package's files into canonical rows, and finds what is wrong with them. Every file is opened first;
 * then they are read in the order of `steps`, each to its end, so that rows may hang on rows of any file. The reader holds keys
 * and days, never a value of a person.
 */
export class PackageReader {
  private readonly book = new FindingBook();
  private readonly tell = new Teller(this.book);
  private readonly judges: ReadonlyMap<ContractName, RowJudge>;
  private readonly files: { readonly name: string; readonly opened: PackageFile | undefined }[] = [];

  constructor(
    private readonly contracts: readonly Contract[],
    private readonly profile: Profile,
    private readonly context: PackageContext,
  ) {
    const index = new PackageIndex();
    this.judges = new Map(
      contracts.map((contract) => [contract.name, new RowJudge(contract, index, this.tell, context)]),
    );
  }

  /** Takes a file by its header; `undefined` when it cannot be read with this profile, which is then a finding. */
  open(
    name: string,
    header: readonly string[],
    headerLine: number,
    letIn: ReadonlySet<number> = new Set(),
  ): PackageFile | undefined {
    const number = this.files.length;
    const { plan, findings } = openFile(this.profile, this.contracts, this.context, header);
    for (const finding of findings) this.book.add({ ...finding, file: number, line: headerLine });
    const opened = plan === undefined ? undefined : { number, plan, letIn, records: 0, learnt: false };
    this.files.push({ name, opened });
    return opened;
  }

  /** A file that could not even be opened as a table. The fault says why, without anything of its content. */
  cannotOpen(name: string, fault: FileFault): void {
    this.files.push({ name, opened: undefined });
    this.tell.unopened(this.files.length - 1, fault);
  }

  /** An opened file that turns out to be damaged further down. Nothing of the package may be taken then. */
  breaksOff(file: PackageFile, fault: FileFault): void {
    this.tell.unopened(file.number, fault);
  }

  /** A file was learnt to its end, and is still to be taken. */
  learnt(file: PackageFile): void {
    file.learnt = true;
  }

  /** The files in the order in which they are read, some of them twice: see `readingOrder`. */
  steps(files: readonly PackageFile[]): readonly ReadingStep<PackageFile>[] {
    return readingOrder(files, ({ plan }) => new Set(plan.rows.map(({ contract }) => contract.name)));
  }

  /** Learns a record of a file that is read twice: keys and days of the rows that others hang on. */
  learn(file: PackageFile, fields: Fields, line: number): void {
    if (isEmpty(file.plan, fields)) return;
    this.learnRows(
      file,
      fields,
      line,
      !hasWidth(file.plan, fields) || this.wordIn(file, fields, line) !== undefined,
    );
  }

  private learnRows(file: PackageFile, fields: Fields, line: number, spoilt: boolean): void {
    for (const [ordinal, row] of file.plan.rows.entries()) {
      const judge = this.judgeOf(row);
      if (judge.isLearnt && row.applies(fields))
        judge.learn(row, fields, placeOf(file, line, ordinal), spoilt);
    }
  }

  /** Where a record that nobody let in speaks of immigration. */
  private wordIn(file: PackageFile, fields: Fields, line: number): number | undefined {
    return file.letIn.size === 0 || !file.letIn.has(line) ? searchIn(file.plan, fields) : undefined;
  }

  /**
   * Takes a record: `given` gets the canonical rows that it gives, none where the package is refused. Learns it where no reading
   * did before.
   */
  take(file: PackageFile, fields: Fields, line: number, given: CanonicalRow[]): void {
    if (isEmpty(file.plan, fields)) return;
    file.records += 1;
    const word = this.wordIn(file, fields, line);
    if (!hasWidth(file.plan, fields)) {
      if (!file.learnt) this.learnRows(file, fields, line, true);
      this.tell.width(placeOf(file, line, 0), fields.count);
      return;
    }
    if (word !== undefined) {
      this.hold(file, fields, line, word);
      return;
    }
    for (let ordinal = 0; ordinal < file.plan.rows.length; ordinal += 1) {
      const row = file.plan.rows[ordinal];
      if (row === undefined || !row.applies(fields)) continue;
      const accepted = this.judgeOf(row).judge(row, fields, placeOf(file, line, ordinal), !file.learnt);
      if (accepted !== undefined && !this.refused) given.push(accepted);
    }
  }

  private hold(file: PackageFile, fields: Fields, line: number, word: number): void {
    if (!file.learnt) this.learnRows(file, fields, line, true);
    this.tell.held(placeOf(file, line, 0), file.plan.header[word] ?? '');
    for (const row of file.plan.rows) if (row.applies(fields)) this.judgeOf(row).ledger.count('held');
  }

  private judgeOf({ contract }: PlannedRow): RowJudge {
    return present(this.judges.get(contract.name), contract.name);
  }

  /** A record whose quotes are broken: it cannot be cut into fields. */
  takeBroken(file: PackageFile, line: number): void {
    file.records += 1;
    this.tell.quotes({ file: file.number, line, plan: file.plan });
  }

  /** The end of a file that should have a last line of its own: what that says, or that it is not there. */
  footer(
    file: PackageFile,
    footer: { readonly line: number; readonly said: number | undefined } | undefined,
  ): void {
    const { records } = file;
    const place: Place = { file: file.number, line: footer?.line ?? 0, plan: file.plan };
    if (footer === undefined) {
      const begins = file.plan.layout.footer ?? '';
      this.tell.cutShort(
        place,
        { en: `${records} rows and no last line`, cy: `${records} rhes a dim llinell olaf` },
        { en: `a last line that begins "${begins}"`, cy: `llinell olaf sy'n dechrau "${begins}"` },
      );
    } else if (footer.said !== undefined && footer.said !== records) {
      this.tell.cutShort(
        place,
        { en: `${records} rows`, cy: `${records} rhes` },
        {
          en: `the ${footer.said} rows that its last line counts`,
          cy: `y ${footer.said} rhes y mae ei llinell olaf yn eu cyfrif`,
        },
      );
    }
  }

  get refused(): boolean {
    return (this.book.counts.get('stop') ?? 0) > 0;
  }

  /** The whole account, once every file was taken. */
  finish(): PackageAccount {
    const sent = new Set(this.files.map(({ opened }) => opened?.plan.layout.name));
    for (const { name } of this.profile.files) if (!sent.has(name)) this.tell.notSent(name);
    const accounts = this.contracts.map(({ name }) => present(this.judges.get(name), name).ledger.account());
    for (const account of accounts) {
      if (!countedByMonth.has(account.contract)) continue;
      const { title } = contractNamed(this.contracts, account.contract);
      this.tell.jumps(account, title, this.context.asAt);
    }
    const rows = this.files.flatMap(({ opened }) => opened?.plan.rows ?? []);
    const count = (grade: Grade): number => this.book.counts.get(grade) ?? 0;
    return {
      refused: this.refused,
      files: this.files.map(({ name, opened }) => ({
        name,
        layout: opened?.plan.layout.name,
        records: opened?.records ?? 0,
      })),
      contracts: accounts,
      sent: contractNames.filter((name) => rows.some((row) => row.contract.name === name)),
      notHeld: notHeldIn(this.profile, this.contracts),
      findings: this.book.list(),
      counts: {
        stop: count('stop'),
        row: count('row'),
        held: count('held'),
        value: count('value'),
        note: count('note'),
      },
    };
  }
}

const placeOf = (file: PackageFile, line: number, ordinal: number): JudgedPlace => ({
  file: file.number,
  line,
  ordinal,
  plan: file.plan,
  searched: file.letIn.size === 0 || !file.letIn.has(line),
});
