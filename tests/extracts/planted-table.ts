/** A record of a table, by its columns. */
export type Record_ = Record<string, string>;

/** A table that faults are planted in: the header is line 1, so record n stands on line n + 2. */
export class Table {
  readonly records: Record_[] = [];
  readonly raw = new Map<number, string>();
  constructor(
    readonly file: string,
    readonly header: string[],
  ) {}

  add(record: Record_): number {
    this.records.push(record);
    return this.records.length + 1;
  }

  text(): string {
    const lines = this.records.map(
      (record, at) => this.raw.get(at + 2) ?? this.header.map((name) => record[name] ?? '').join(','),
    );
    return `${[this.header.join(','), ...lines].join('\r\n')}\r\n`;
  }
}
