import { monthOf, present } from '../kernel/index.ts';
import { ContractLedger } from './account.ts';
import type { CanonicalRow, CanonicalValue } from './canonical-row.ts';
import { type Contract, type ContractName, contractNamed, contractNames, subjectOf } from './contract.ts';
import { type RuleBreach, rulesOf } from './cross-rules.ts';
import { FindingBook, type Grade } from './finding.ts';
import { speaksOfImmigration } from './firewall.ts';
import { notHeldIn } from './layout.ts';
import { openFile } from './open-file.ts';
import type { PackageAccount } from './package-account.ts';
import { hasWidth, isEmpty, type PackageFile, searchIn } from './package-file.ts';
import { PackageIndex, type RowPlace } from './package-index.ts';
import type { PackageContext, PlannedRow } from './plan.ts';
import type { Profile } from './profile.ts';
import { readRow, valueIn } from './row-reading.ts';
import { brokenInterval, countedByMonth, expectations } from './row-rules.ts';
import { type Place, Teller } from './teller.ts';

/** Contracts that others hang on, learnt before any row is taken. */
const parents: ReadonlySet<ContractName> = new Set(['crimes', 'suspects', 'orders']);

/**
 * Turns the records of a package's files into canonical rows, and finds what is wrong with them. Every file is opened first;
 * then each is learnt from beginning to end, so that rows may hang on rows of any file; then each is taken. The reader holds
 * keys and days, never a value of a person.
 */
export class PackageReader {
  private readonly book = new FindingBook();
  private readonly tell = new Teller(this.book);
  private readonly index: PackageIndex;
  private readonly ledgers: ReadonlyMap<ContractName, ContractLedger>;
  private spoken = false;
  private readonly files: { readonly name: string; readonly opened: PackageFile | undefined }[] = [];

  constructor(
    private readonly contracts: readonly Contract[],
    private readonly profile: Profile,
    private readonly context: PackageContext,
  ) {
    this.index = new PackageIndex(contracts);
    this.ledgers = new Map(contracts.map((contract) => [contract.name, new ContractLedger(contract)]));
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
    const opened =
      plan === undefined ? undefined : { number, plan, letIn, records: 0, suspect: true, speaks: undefined };
    this.files.push({ name, opened });
    return opened;
  }

  /** A file that could not even be opened as a table. `message` says why, without anything of its content. */
  cannotOpen(name: string, message: string): void {
    this.files.push({ name, opened: undefined });
    this.tell.unopened(this.files.length - 1, message);
  }

  /** An opened file that turns out to be damaged further down. Nothing of the package may be taken then. */
  breaksOff(file: PackageFile, message: string): void {
    this.tell.unopened(file.number, message);
  }

  /**
   * The whole lines that the next records stand in. What no line of them says, no field of a record says, because words are
   * looked for inside a field and a delimiter ends a word; so one search of thousands of lines spares one of every field.
   */
  lines(file: PackageFile, text: string): void {
    file.suspect = file.speaks !== false && speaksOfImmigration(text);
    this.spoken ||= file.suspect;
  }

  /** The first reading of a file is over, to its end. */
  learnt(file: PackageFile): void {
    file.speaks = this.spoken;
    this.spoken = false;
  }

  /** First reading of a record: keys and days of the rows that others hang on. */
  learn(file: PackageFile, fields: readonly string[], line: number): void {
    if (isEmpty(file.plan, fields)) return;
    const searched = !file.letIn.has(line);
    const found = file.suspect && searched ? searchIn(file.plan, fields) : undefined;
    const spoilt = fields.length < file.plan.header.length || found !== undefined;
    for (const [ordinal, row] of file.plan.rows.entries()) {
      const { contract } = row;
      if (!parents.has(contract.name) && contract.name !== 'order_events') continue;
      if (!row.applies(fields)) continue;
      const { values, problems } = readRow(row, fields, searched);
      const kept =
        !spoilt &&
        problems.every(({ grade }) => grade === 'value' || grade === 'note') &&
        brokenInterval(contract, values) === undefined;
      this.learnRow(row, values, { file: file.number, line, ordinal }, kept);
    }
  }

  private learnRow(row: PlannedRow, values: readonly CanonicalValue[], place: RowPlace, kept: boolean): void {
    const of = (column: string): CanonicalValue => valueIn(row, values, column);
    const { name } = row.contract;
    if (name === 'order_events') {
      const order = [of('order_ref')];
      if (of('event') === 'applied-for') this.index.setDay('orders', order, 'first', of('happened_on'));
      if (of('event') === 'granted') this.index.setDay('orders', order, 'second', of('happened_on'));
      this.index.setDay('orders', order, 'filed', of('happened_on'));
      return;
    }
    this.index.note(name, values, place, { kept, comparable: row.repeated !== 'fault' });
    if (name === 'crimes') {
      const crime = [of('crime_ref')];
      this.index.setDay('crimes', crime, 'first', of('reported_on') ?? of('recorded_on'));
      this.index.setDay('crimes', crime, 'second', of('committed_from'));
      if (kept) this.index.setDay('crimes', crime, 'filed', of('recorded_on'));
    } else if (name === 'suspects') this.index.noteSuspect(of('crime_ref'));
    else this.index.noteOrderCrime(of('order_ref'), of('crime_ref'));
  }

  /** Second reading of a record: the canonical rows it gives. None where the package is refused. */
  take(file: PackageFile, fields: readonly string[], line: number): readonly CanonicalRow[] {
    if (isEmpty(file.plan, fields)) return [];
    file.records += 1;
    const searched = !file.letIn.has(line);
    const place: Place = { file: file.number, line, plan: file.plan };
    if (!hasWidth(file.plan, fields)) {
      this.tell.width(place, fields.length);
      return [];
    }
    const found = file.suspect && searched ? searchIn(file.plan, fields) : undefined;
    if (found !== undefined) this.tell.held(place, file.plan.header[found] ?? '');
    const given: CanonicalRow[] = [];
    for (const [ordinal, row] of file.plan.rows.entries()) {
      if (!row.applies(fields)) continue;
      const { name } = row.contract;
      const ledger = present(this.ledgers.get(name), name);
      const values =
        found === undefined
          ? this.judge(row, fields, { file: file.number, line, plan: file.plan, searched, ordinal }, ledger)
          : undefined;
      if (found !== undefined) ledger.count('held');
      if (values === undefined) continue;
      const filed = this.filedIn(row, values);
      ledger.accept(values, filed);
      given.push({ contract: name, values, filed, file: file.number, line });
    }
    return this.refused ? [] : given;
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
    const accounts = this.contracts.map(({ name }) => present(this.ledgers.get(name), name).account());
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

  /** The values of a row that is accepted; otherwise what became of it is counted and told. */
  private judge(
    row: PlannedRow,
    fields: readonly string[],
    place: Place & RowPlace & { readonly searched: boolean },
    ledger: ContractLedger,
  ): readonly CanonicalValue[] | undefined {
    const { values, problems } = readRow(row, fields, place.searched);
    for (const problem of problems) this.tell.problem(place, row.contract, problem);
    const interval = brokenInterval(row.contract, values);
    if (problems.some(({ grade }) => grade === 'held')) ledger.count('held');
    else if (problems.some(({ grade }) => grade === 'row')) ledger.count('setAside');
    else if (interval === undefined) return this.judgeAmongOthers(row, values, place, ledger);
    else {
      this.tell.interval(place, row, values, interval);
      ledger.count('setAside');
    }
    return undefined;
  }

  private judgeAmongOthers(
    row: PlannedRow,
    values: readonly CanonicalValue[],
    place: Place & RowPlace,
    ledger: ContractLedger,
  ): readonly CanonicalValue[] | undefined {
    const { contract } = row;
    const rules = rulesOf(contract, values, this.index);
    const repeat = rules === 'with-parent' ? undefined : this.repeatOf(row, values, place);
    if (rules === 'with-parent') ledger.count('withParent');
    else if (repeat === 'repeated') ledger.count('repeated');
    else {
      const breaches = repeat === undefined ? rules : [repeat];
      for (const breach of breaches) this.tell.breach(place, row, values, breach);
      if (breaches.every(({ grade }) => grade === 'note')) {
        if (!parents.has(contract.name)) {
          this.index.note(contract.name, values, place, { kept: true, comparable: row.repeated !== 'fault' });
        }
        return values;
      }
      ledger.count('setAside');
    }
    return undefined;
  }

  /** What hangs on a crime or an order is filed with it; anything else by its own day. */
  private filedIn(row: PlannedRow, values: readonly CanonicalValue[]): string {
    const { name, month } = row.contract;
    const subject = subjectOf(name);
    const key = subject === 'crimes' ? 'crime_ref' : 'order_ref';
    if (subject === 'crimes' || subject === 'orders') {
      const filed = this.index.filedIn(subject, [valueIn(row, values, key)]);
      // An order of which nothing is known to have happened stands at the day of the extract.
      return filed ?? monthOf(this.context.asAt);
    }
    return String(month === undefined ? this.context.asAt : valueIn(row, values, month)).slice(0, 7);
  }

  private repeatOf(
    row: PlannedRow,
    values: readonly CanonicalValue[],
    place: RowPlace,
  ): RuleBreach | 'repeated' | undefined {
    const verdict = this.index.verdict(row.contract.name, values, place);
    if (verdict === 'first') return undefined;
    const column = row.contract.key[0] ?? '';
    if (row.repeated === 'fault') {
      return { kind: 'key-twice', grade: 'row', column, expected: expectations.keyOnce };
    }
    if (verdict === 'same') return 'repeated';
    return { kind: 'key-contradicts', grade: 'row', column, expected: expectations.keySame };
  }
}
