import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../database/index.ts';
import type { CanonicalRow, PackageAccount } from '../../extracts/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { openPackage, readContracts, readProfileFile } from './index.ts';

const contracts = readContracts();
const profile = readProfileFile(projectPath('profiles', 'meridian.yaml'), contracts);
const asAt = plainDate('2025-08-31');

type Record_ = Record<string, string>;
/** A fault that was planted: in which file, at which line and column, and what it must be told as. */
type Planted = readonly [file: string, line: number, column: string, kind: string];

/** A table that faults are planted in: the header is line 1, so record n stands on line n + 2. */
class Table {
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

const planted: Planted[] = [];
const offences = new Table('offences.csv', [
  ...[
    'OFFENCE_ID',
    'INCIDENT_ID',
    'RECORDED_DATE',
    'REPORTED_TS',
    'COMMITTED_FROM',
    'COMMITTED_TO',
    'HO_CLASS',
  ],
  ...['HO_CLASS_ORIGINAL', 'STATE_CD', 'STATE_DATE', 'DA_IND', 'HBA_IND', 'CSA_IND', 'ONLINE_IND', 'LOC_CD'],
  'TEAM_NOTE',
]);
const parties = new Table('parties.csv', [
  ...[
    'OFFENCE_ID',
    'PARTY_ID',
    'ROLE_CD',
    'SEX_CD',
    'GENDER_CD',
    'AGE_AT_OFFENCE',
    'SDE_CD',
    'IC_CD',
    'DISAB_IND',
  ],
  ...['ORIENT_CD', 'RELIGION_CD', 'PREG_IND', 'REL_CD', 'SUPPORT_CD', 'NAMED_DATE', 'POLICE_IND', 'SURNAME'],
  ...['FORENAMES', 'DOB', 'POSTCODE', 'PNCID'],
]);
const actions = new Table('actions.csv', ['OFFENCE_ID', 'PARTY_ID', 'ACTION_CD', 'ACTION_TS']);
const disposals = new Table('disposals.csv', [
  ...[
    'OFFENCE_ID',
    'PARTY_ID',
    'DISPOSAL_CD',
    'DISPOSAL_DATE',
    'SUPERSEDED_DATE',
    'RETRACTION_SRC',
    'RETRACTION_ASKED',
  ],
]);
const orders = new Table('orders.csv', [
  ...['ORDER_ID', 'ORDER_CD', 'OFFENCE_ID', 'RESPONDENT_ID', 'PROTECTED_ID', 'SOUGHT_CD', 'END_DATE'],
]);
const history = new Table('order-history.csv', ['ORDER_ID', 'STEP_CD', 'STEP_TS', 'STEP_REASON']);
const disclosures = new Table('disclosures.csv', [
  ...['DVDS_ID', 'ROUTE_CD', 'ASKED_CD', 'APPLIED_DATE', 'DECISION_CD', 'DECIDED_DATE', 'DISCLOSED_DATE'],
  ...['AT_RISK_ID', 'SUBJECT_ID'],
]);
const allegations = new Table('allegations.csv', [
  ...[
    'CASE_ID',
    'ALLEGATION_SEQ',
    'SUBJECT_ID',
    'SUBJECT_ROLE',
    'CASE_KIND',
    'RECORDED_DATE',
    'CATEGORY',
    'VAWG_DATE',
  ],
  ...['VAWG_SRC', 'VICTIM_KIND', 'VICTIM_SEX', 'FINDING', 'SANCTION', 'FINISHED_DATE'],
]);
const tables = [offences, parties, actions, disposals, orders, history, disclosures, allegations];

const crime = (number: number): string => `M${String(number).padStart(5, '0')}`;
let crimes = 0;

/** A sound crime with a victim, a suspect, an arrest and an outcome; changes are planted in its own record. */
function addCrime(month: string, changes: Record_ = {}): { readonly id: string; readonly line: number } {
  crimes += 1;
  const id = crime(crimes);
  const line = offences.add({
    OFFENCE_ID: id,
    INCIDENT_ID: `I${crimes}`,
    RECORDED_DATE: `${month}-10`,
    REPORTED_TS: `${month}-10 09:30`,
    COMMITTED_FROM: `${month}-08`,
    COMMITTED_TO: `${month}-09`,
    HO_CLASS: '008/66',
    STATE_CD: 'LIVE',
    DA_IND: '1',
    LOC_CD: 'DWELL',
    ...changes,
  });
  return { id, line };
}

const victimOf = (id: string, changes: Record_ = {}): number =>
  parties.add({
    OFFENCE_ID: id,
    PARTY_ID: `V${id}`,
    ROLE_CD: 'VICT',
    SEX_CD: 'F',
    AGE_AT_OFFENCE: '34',
    SDE_CD: 'W1',
    REL_CD: 'PTNR',
    ...changes,
  });
const suspectOf = (id: string, changes: Record_ = {}): number =>
  parties.add({
    OFFENCE_ID: id,
    PARTY_ID: `S${id}`,
    ROLE_CD: 'SUSP',
    SEX_CD: 'M',
    AGE_AT_OFFENCE: '40',
    NAMED_DATE: '2025-08-12',
    ...changes,
  });

const plant = (table: Table, line: number, column: string, kind: string): void => {
  planted.push([table.file, line, column, kind]);
};
const inCrime = (column: string, value: string, kind: string, more: Record_ = {}): void =>
  plant(offences, addCrime('2025-06', { [column]: value, ...more }).line, column, kind);
const inVictim = (column: string, value: string, kind: string): void =>
  plant(parties, victimOf(addCrime('2025-06').id, { [column]: value }), column, kind);
const inSuspect = (column: string, value: string, kind: string): void =>
  plant(parties, suspectOf(addCrime('2025-06').id, { [column]: value }), column, kind);

function plantInCrimes(): void {
  inCrime('RECORDED_DATE', '31/12/2024', 'date-unreadable');
  inCrime('COMMITTED_FROM', '2025-02-30', 'date-impossible');
  inCrime('RECORDED_DATE', '2026-01-05', 'date-in-future');
  inCrime('COMMITTED_FROM', '1066-10-14', 'date-too-early');
  inCrime('REPORTED_TS', '2025-06-10 27:10', 'date-impossible');
  inCrime('HO_CLASS', 'Aug-66', 'offence-unreadable');
  inCrime('DA_IND', 'Q', 'code-unknown');
  inCrime('STATE_CD', 'LIVEE', 'code-unknown');
  inCrime('LOC_CD', 'DWELT', 'code-unknown');
  inCrime('RECORDED_DATE', '', 'value-missing');
  inCrime('COMMITTED_TO', '2025-06-01', 'interval-impossible');
  inCrime('RECORDED_DATE', '2025-06-09', 'interval-impossible');
  inCrime('STATE_DATE', '2025-05-01', 'interval-impossible', { STATE_CD: 'NOCRIME' });
  inCrime('INCIDENT_ID', '2.51E+11', 'reference-damaged');
  inCrime('INCIDENT_ID', '#12', 'reference-unreadable');
  inCrime('INCIDENT_ID', 'visa overstayer', 'words-immigration');
  const twice = addCrime('2025-06').id;
  plant(offences, addCrime('2025-06', { OFFENCE_ID: twice }).line, 'OFFENCE_ID', 'key-twice');
  const short = addCrime('2025-06').line;
  offences.raw.set(short, `${crime(crimes)},I,2025-06-10`);
  plant(offences, short, '', 'row-width');
  const quotes = addCrime('2025-06').line;
  offences.raw.set(quotes, `${crime(crimes)},"I"x,2025-06-10,,,,,,,,,,,,,`);
  plant(offences, quotes, '', 'row-quotes');
  plant(offences, 1, 'TEAM_NOTE', 'column-unexpected');
}

function plantInPeople(): void {
  inVictim('SEX_CD', 'Z', 'code-unknown');
  inVictim('AGE_AT_OFFENCE', '-4', 'number-out-of-range');
  inVictim('AGE_AT_OFFENCE', 'about thirty', 'number-unreadable');
  inVictim('SDE_CD', 'W7', 'code-unknown');
  inVictim('REL_CD', 'his neighbour Janet Smith', 'code-unknown');
  plant(parties, victimOf('M99999'), 'OFFENCE_ID', 'crime-missing');
  const { id } = addCrime('2025-06');
  victimOf(id);
  plant(parties, victimOf(id), 'OFFENCE_ID', 'key-twice');
  inSuspect('PNCID', '77', 'text-unreadable');
  inSuspect('POSTCODE', 'CARDIFF', 'postcode-unreadable');
  inSuspect('DOB', '1980-13-01', 'date-impossible');
  inSuspect('AGE_AT_OFFENCE', '7', 'suspect-too-young');
  inSuspect('NAMED_DATE', '2025-06-01', 'before-offence');
  inSuspect('SURNAME', 'illegal entrant', 'words-immigration');
}

function plantInSteps(): void {
  const { id } = addCrime('2025-06');
  suspectOf(id);
  const person = `S${id}`;
  actions.add({ OFFENCE_ID: id, PARTY_ID: person, ACTION_CD: 'ARR', ACTION_TS: '2025-06-11 10:00' });
  plant(
    actions,
    actions.add({ OFFENCE_ID: id, PARTY_ID: 'S0', ACTION_CD: 'ARR', ACTION_TS: '2025-06-11' }),
    'PARTY_ID',
    'suspect-missing',
  );
  plant(
    actions,
    actions.add({ OFFENCE_ID: id, PARTY_ID: person, ACTION_CD: 'INTC', ACTION_TS: '2025-06-01' }),
    'ACTION_TS',
    'before-offence',
  );
  plant(
    actions,
    actions.add({ OFFENCE_ID: id, PARTY_ID: person, ACTION_CD: 'ARREST!', ACTION_TS: '2025-06-12' }),
    'ACTION_CD',
    'code-unknown',
  );
  plant(
    actions,
    actions.add({ OFFENCE_ID: 'M99998', ACTION_CD: 'ARR', ACTION_TS: '2025-06-12' }),
    'OFFENCE_ID',
    'crime-missing',
  );
  plant(
    disposals,
    disposals.add({ OFFENCE_ID: id, PARTY_ID: person, DISPOSAL_CD: '1', DISPOSAL_DATE: '2025-06-09' }),
    'DISPOSAL_DATE',
    'before-report',
  );
  plant(
    disposals,
    disposals.add({ OFFENCE_ID: id, DISPOSAL_CD: '18', DISPOSAL_DATE: '2025-07-01' }),
    'DISPOSAL_CD',
    'outcome-despite-suspect',
  );
  plant(
    disposals,
    disposals.add({
      OFFENCE_ID: id,
      PARTY_ID: person,
      DISPOSAL_CD: '15',
      DISPOSAL_DATE: '2025-07-02',
      SUPERSEDED_DATE: '2025-07-01',
    }),
    'SUPERSEDED_DATE',
    'interval-impossible',
  );
  const alone = addCrime('2025-06').id;
  plant(
    disposals,
    disposals.add({ OFFENCE_ID: alone, DISPOSAL_CD: '16', DISPOSAL_DATE: '2025-07-01' }),
    'DISPOSAL_CD',
    'outcome-without-suspect',
  );
  orders.add({ ORDER_ID: 'R1', ORDER_CD: 'SPO', OFFENCE_ID: id, RESPONDENT_ID: person });
  history.add({ ORDER_ID: 'R1', STEP_CD: 'GRA', STEP_TS: '2025-07-05' });
  plant(
    history,
    history.add({ ORDER_ID: 'R1', STEP_CD: 'SER', STEP_TS: '2025-07-04' }),
    'STEP_TS',
    'order-out-of-turn',
  );
  plant(
    history,
    history.add({ ORDER_ID: 'R1', STEP_CD: 'CON', STEP_TS: '2025-05-04' }),
    'STEP_TS',
    'before-offence',
  );
  plant(
    history,
    history.add({ ORDER_ID: 'R9', STEP_CD: 'CON', STEP_TS: '2025-07-04' }),
    'ORDER_ID',
    'order-missing',
  );
  plant(
    disclosures,
    disclosures.add({
      DVDS_ID: 'D1',
      ROUTE_CD: 'RTA',
      APPLIED_DATE: '2025-03-05',
      DECISION_CD: 'D',
      DISCLOSED_DATE: '2025-03-01',
    }),
    'DISCLOSED_DATE',
    'interval-impossible',
  );
  plant(
    allegations,
    allegations.add({
      CASE_ID: 'C1',
      ALLEGATION_SEQ: '1',
      CASE_KIND: 'complaint',
      RECORDED_DATE: '2025-03-05',
      CATEGORY: 'other',
      FINDING: 'no-case',
    }),
    'FINDING',
    'code-unknown',
  );
}

function build(): void {
  for (const month of ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-07']) {
    for (let count = 0; count < (month === '2025-04' ? 90 : 30); count += 1) {
      const { id } = addCrime(month);
      victimOf(id);
    }
  }
  plantInCrimes();
  plantInPeople();
  plantInSteps();
  planted.push(['', 0, '', 'count-jumps'], ['', 0, '', 'file-not-sent']);
}

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(): Promise<{
  readonly account: PackageAccount;
  readonly given: readonly CanonicalRow[];
}> {
  for (const table of tables) writeFileSync(join(folder, table.file), table.text());
  const reading = await openPackage([folder], { contracts, profile, asAt });
  const given: CanonicalRow[] = [];
  for await (const batch of reading.rows()) given.push(...batch);
  reading.close();
  return { account: reading.account(), given };
}

const told = (account: PackageAccount): string[] =>
  account.findings
    .flatMap(({ file, lines, column, kind }) =>
      lines.map((line) => `${basename(account.files[file]?.name ?? '')}:${line} ${column} ${kind}`),
    )
    .sort();
const expected = (): string[] =>
  planted.map(([file, line, column, kind]) => `${file}:${line} ${column} ${kind}`).sort();

describe('a package with planted faults', () => {
  beforeAll(build);

  it('[EX-12] has more than forty, and all are told once each at the right place', async () => {
    expect(planted.length).toBeGreaterThan(40);
    const { account } = await check();
    expect(told(account)).toEqual(expected());
    for (const { rows } of account.contracts) {
      expect(rows.accepted + rows.repeated + rows.setAside + rows.held + rows.withParent).toBe(rows.given);
    }
  });

  it('[EX-13] shows no name, reference or free text of anybody', async () => {
    const { account } = await check();
    const text = JSON.stringify(account.findings);
    for (const secret of [
      'Janet',
      'Smith',
      'illegal',
      'entrant',
      'overstayer',
      'CARDIFF',
      '2.51E',
      'thirty',
      '1980-13',
      'M99999',
      '"77"',
    ]) {
      expect(text).not.toContain(secret);
    }
    // The control: codes and days that cannot be read are quoted, or nobody could mend them.
    for (const quoted of ['Aug-66', 'LIVEE', 'W7', '31/12/2024', '-4', '2025-02-30'])
      expect(text).toContain(quoted);
  });

  it('[EX-6] gives out no row once a column about immigration stands anywhere in it, and tells every other fault still', async () => {
    const before = await check();
    expect(before.given.length).toBeGreaterThan(200);
    orders.header.push('Nationality');
    const { account, given } = await check();
    orders.header.pop();
    expect(given).toEqual([]);
    expect(account.refused).toBe(true);
    expect(told(account)).toEqual([...expected(), 'orders.csv:1 Nationality column-immigration'].sort());
  });
});
