import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Record_, Table } from './planted-table.ts';

/** A package in the dialect of meridian with some forty faults planted in it, each at a known place. */

/** A fault that was planted: in which file, at which line and column, and what it must be told as. */
export type Planted = readonly [file: string, line: number, column: string, kind: string];

export const planted: Planted[] = [];
export const offences = new Table('offences.csv', [
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
export const orders = new Table('orders.csv', [
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
export const tables = [offences, parties, actions, disposals, orders, history, disclosures, allegations];

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

const plantRow = (table: Table, column: string, kind: string, record: Record_): void =>
  plant(table, table.add(record), column, kind);

function plantInSteps(): void {
  const { id: OFFENCE_ID } = addCrime('2025-06');
  suspectOf(OFFENCE_ID);
  const PARTY_ID = `S${OFFENCE_ID}`;
  const his = { OFFENCE_ID, PARTY_ID };
  actions.add({ ...his, ACTION_CD: 'ARR', ACTION_TS: '2025-06-11 10:00' });
  const stranger = { OFFENCE_ID, PARTY_ID: 'S0' };
  plantRow(actions, 'PARTY_ID', 'suspect-missing', {
    ...stranger,
    ACTION_CD: 'ARR',
    ACTION_TS: '2025-06-11',
  });
  plantRow(actions, 'ACTION_TS', 'before-offence', { ...his, ACTION_CD: 'INTC', ACTION_TS: '2025-06-01' });
  plantRow(actions, 'ACTION_CD', 'code-unknown', { ...his, ACTION_CD: 'ARREST!', ACTION_TS: '2025-06-12' });
  const nowhere = { OFFENCE_ID: 'M99998', ACTION_CD: 'ARR', ACTION_TS: '2025-06-12' };
  plantRow(actions, 'OFFENCE_ID', 'crime-missing', nowhere);
  const early = { DISPOSAL_CD: '1', DISPOSAL_DATE: '2025-06-09' };
  plantRow(disposals, 'DISPOSAL_DATE', 'before-report', { ...his, ...early });
  const unsolved = { OFFENCE_ID, DISPOSAL_CD: '18', DISPOSAL_DATE: '2025-07-01' };
  plantRow(disposals, 'DISPOSAL_CD', 'outcome-despite-suspect', unsolved);
  const ended = { DISPOSAL_CD: '15', DISPOSAL_DATE: '2025-07-02', SUPERSEDED_DATE: '2025-07-01' };
  plantRow(disposals, 'SUPERSEDED_DATE', 'interval-impossible', { ...his, ...ended });
  const alone = { OFFENCE_ID: addCrime('2025-06').id, DISPOSAL_CD: '16', DISPOSAL_DATE: '2025-07-01' };
  plantRow(disposals, 'DISPOSAL_CD', 'outcome-without-suspect', alone);
  plantInOrders(OFFENCE_ID, PARTY_ID);
}

function plantInOrders(OFFENCE_ID: string, RESPONDENT_ID: string): void {
  orders.add({ ORDER_ID: 'R1', ORDER_CD: 'SPO', OFFENCE_ID, RESPONDENT_ID });
  const step = (ORDER_ID: string, STEP_CD: string, STEP_TS: string): Record_ => ({
    ORDER_ID,
    STEP_CD,
    STEP_TS,
  });
  history.add(step('R1', 'GRA', '2025-07-05'));
  plantRow(history, 'STEP_TS', 'order-out-of-turn', step('R1', 'SER', '2025-07-04'));
  plantRow(history, 'STEP_TS', 'before-offence', step('R1', 'CON', '2025-05-04'));
  plantRow(history, 'ORDER_ID', 'order-missing', step('R9', 'CON', '2025-07-04'));
  const asked = { DVDS_ID: 'D1', ROUTE_CD: 'RTA', APPLIED_DATE: '2025-03-05', DECISION_CD: 'D' };
  plantRow(disclosures, 'DISCLOSED_DATE', 'interval-impossible', { ...asked, DISCLOSED_DATE: '2025-03-01' });
  const alleged = { CASE_ID: 'C1', ALLEGATION_SEQ: '1', CASE_KIND: 'complaint', RECORDED_DATE: '2025-03-05' };
  plantRow(allegations, 'FINDING', 'code-unknown', { ...alleged, CATEGORY: 'other', FINDING: 'no-case' });
}

/** Writes the package's files into a folder, which it makes. */
export function writePlanted(folder: string): string {
  mkdirSync(folder);
  for (const table of tables) writeFileSync(join(folder, table.file), table.text());
  return folder;
}

function buildPackage(): void {
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

// Once, when the first test asks for it: several files of tests share it in one process.
buildPackage();
