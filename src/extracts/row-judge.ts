import { ContractLedger } from './account.ts';
import type { CanonicalRow, CanonicalValue } from './canonical-row.ts';
import { type Contract, placeIn, subjectOf } from './contract.ts';
import { CrossRules, type RuleBreach } from './cross-rules.ts';
import type { Fields } from './fields.ts';
import { type ContractRows, numberOfDay, type PackageIndex, type RowPlace } from './package-index.ts';
import type { PackageContext, PlannedRow } from './plan.ts';
import { learntContracts } from './reading-order.ts';
import { RowKeys } from './row-keys.ts';
import { type RowReading, readRow } from './row-reading.ts';
import { brokenInterval, expectations, intervalsOf } from './row-rules.ts';
import type { Place, Teller } from './teller.ts';

/** A record on which a row is judged. */
export interface JudgedPlace extends Place, RowPlace {
  /** Whether what cannot be read in it is looked through for words about immigration. */
  readonly searched: boolean;
}

/** Contracts whose rows are noted as they are learnt. Those of the others are noted as they are accepted. */
const parents: ReadonlySet<string> = new Set(['crimes', 'suspects', 'orders']);

/** Judges the rows of one contract, whichever files they come from, and counts what becomes of them. */
export class RowJudge {
  readonly ledger: ContractLedger;
  readonly isLearnt: boolean;
  private readonly keys: RowKeys;
  /** The rows of the contract, and those of what they are filed with. */
  private readonly own: ContractRows;
  private readonly filing: ContractRows;
  private readonly rules: CrossRules;
  private readonly intervals: ReturnType<typeof intervalsOf>;
  private readonly isParent: boolean;
  private readonly monthAt: number;
  private readonly filedBySubject: boolean;
  private readonly asAt: string;
  private readonly months = new Map<number, string>();

  constructor(
    private readonly contract: Contract,
    private readonly index: PackageIndex,
    private readonly tell: Teller,
    { asAt }: PackageContext,
  ) {
    const subject = subjectOf(contract.name);
    this.own = index.rows[contract.name];
    this.filing = index.rows[subject];
    this.ledger = new ContractLedger(contract);
    this.isLearnt = learntContracts.has(contract.name);
    this.isParent = parents.has(contract.name);
    this.keys = new RowKeys(contract);
    this.rules = new CrossRules(contract, this.keys, index);
    this.intervals = intervalsOf(contract);
    this.monthAt = contract.month === undefined ? -1 : placeIn(contract, contract.month);
    this.filedBySubject = subject === 'crimes' || subject === 'orders';
    this.asAt = asAt;
  }

  /** Learns a row: what others must know of it. `spoilt`: the record that it stands in is not taken. */
  learn(row: PlannedRow, fields: Fields, place: JudgedPlace, spoilt: boolean): void {
    this.learnRead(row, readRow(row, fields, place.searched), place, spoilt);
  }

  private learnRead(
    row: PlannedRow,
    { values, problems }: RowReading,
    place: RowPlace,
    spoilt: boolean,
  ): void {
    const kept =
      !spoilt &&
      problems.every(({ grade }) => grade === 'value' || grade === 'note') &&
      brokenInterval(this.intervals, values) === undefined;
    const { keys, own, index } = this;
    keys.take(values);
    if (this.contract.name === 'order_events') {
      this.learnEvent(values);
      return;
    }
    const comparable = row.repeated === 'fault' ? undefined : values;
    const stands = own.note(keys.own, place, kept, comparable);
    if (this.contract.name === 'crimes') {
      own.setDay(
        keys.own,
        'first',
        this.valueOf(values, 'reported_on') ?? this.valueOf(values, 'recorded_on'),
      );
      own.setDay(keys.own, 'second', this.valueOf(values, 'committed_from'));
      // What hangs on a crime is filed with it, so by the day of the row that is taken.
      if (kept && stands) own.setDay(keys.own, 'filed', this.valueOf(values, 'recorded_on'));
    } else if (keys.crime !== undefined) {
      if (this.contract.name === 'suspects') index.noteSuspect(keys.crime);
      else if (this.valueOf(values, 'order_ref') !== null && this.valueOf(values, 'crime_ref') !== null)
        index.noteOrderCrime(keys.own, keys.crime);
    }
  }

  private learnEvent(values: readonly CanonicalValue[]): void {
    const order = this.keys.subject;
    if (order === undefined) return;
    const event = this.valueOf(values, 'event');
    const day = this.valueOf(values, 'happened_on');
    if (event === 'applied-for') this.filing.setDay(order, 'first', day);
    if (event === 'granted') this.filing.setDay(order, 'second', day);
    this.filing.setDay(order, 'filed', day);
  }

  private valueOf(values: readonly CanonicalValue[], column: string): CanonicalValue {
    return values[placeIn(this.contract, column)] ?? null;
  }

  /** The row, where it is accepted; otherwise what became of it is counted and told. `learns`: no reading learnt it before. */
  judge(row: PlannedRow, fields: Fields, place: JudgedPlace, learns: boolean): CanonicalRow | undefined {
    const reading = readRow(row, fields, place.searched);
    const { values, problems } = reading;
    if (learns && this.isLearnt) this.learnRead(row, reading, place, false);
    else this.keys.take(values);
    const interval = brokenInterval(this.intervals, values);
    if (problems.length === 0 && interval === undefined) return this.judgeAmongOthers(row, values, place);
    for (const problem of problems) this.tell.problem(place, this.contract, problem);
    if (problems.some(({ grade }) => grade === 'held')) this.ledger.count('held');
    else if (problems.some(({ grade }) => grade === 'row')) this.ledger.count('setAside');
    else if (interval === undefined) return this.judgeAmongOthers(row, values, place);
    else {
      this.tell.interval(place, row, values, interval);
      this.ledger.count('setAside');
    }
    return undefined;
  }

  private judgeAmongOthers(
    row: PlannedRow,
    values: readonly CanonicalValue[],
    place: JudgedPlace,
  ): CanonicalRow | undefined {
    const broken = this.rules.brokenBy(values);
    if (broken === 'with-parent') {
      this.ledger.count('withParent');
      return undefined;
    }
    const repeat = this.repeatOf(row, values, place);
    if (repeat === 'repeated') {
      this.ledger.count('repeated');
      return undefined;
    }
    const breaches = repeat === undefined ? broken : [repeat];
    for (const breach of breaches) this.tell.breach(place, row, values, breach);
    if (breaches.some(({ grade }) => grade === 'row')) {
      this.ledger.count('setAside');
      return undefined;
    }
    if (!this.isParent) {
      const comparable = row.repeated === 'fault' ? undefined : values;
      this.own.note(this.keys.own, place, true, comparable);
    }
    const filed = this.filedIn(values);
    this.ledger.accept(values, filed);
    return { contract: this.contract.name, values, filed, file: place.file, line: place.line };
  }

  /** What hangs on a crime or an order is filed with it; anything else by its own day. */
  private filedIn(values: readonly CanonicalValue[]): string {
    const { subject } = this.keys;
    if (this.filedBySubject && subject !== undefined) {
      const day = this.filing.filedOn(subject);
      // An order of which nothing is known to have happened stands at the day of the extract.
      return this.monthOfDay(day === 0 ? numberOfDay(this.asAt) : day);
    }
    return String(this.monthAt === -1 ? this.asAt : values[this.monthAt]).slice(0, 7);
  }

  /** The month of a day that is written as a number. */
  private monthOfDay(day: number): string {
    const number = Math.floor(day / 100);
    const known = this.months.get(number);
    if (known !== undefined) return known;
    const digits = String(number).padStart(6, '0');
    const month = `${digits.slice(0, 4)}-${digits.slice(4)}`;
    this.months.set(number, month);
    return month;
  }

  private repeatOf(
    row: PlannedRow,
    values: readonly CanonicalValue[],
    place: RowPlace,
  ): RuleBreach | 'repeated' | undefined {
    const verdict = this.own.verdict(this.keys.own, values, place);
    if (verdict === 'first') return undefined;
    const column = this.contract.key[0] ?? '';
    if (row.repeated === 'fault') {
      return { kind: 'key-twice', grade: 'row', column, expected: expectations.keyOnce };
    }
    if (verdict === 'same') return 'repeated';
    return { kind: 'key-contradicts', grade: 'row', column, expected: expectations.keySame };
  }
}
