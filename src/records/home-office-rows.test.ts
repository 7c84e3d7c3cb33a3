import { describe, expect, it } from 'vitest';
import { readRows } from '../../tests/extracts/read-rows.ts';
import { readCount } from './home-office-rows.ts';

describe('Home Office tables', () => {
  const header =
    ',Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences,ITL1 region';
  const row = (force: string, offences: string, year = '2017/18', quarter = '1') =>
    `0,${year},${quarter},"${force}",Rape,Sexual offences,Rape offences,19C,${offences},UK`;

  it('[RE-13] reads counts as the tables write them', () => {
    const written = [' 66776 ', '"1,234"', '-2 ', '-00 ', '0'].map((text) =>
      readCount(text.replaceAll('"', '')),
    );
    expect(written).toEqual([66_776, 1234, -2, 0, 0]);
    expect(Object.is(readCount('-00'), 0)).toBe(true);
    for (const wrong of ['', '-', '1.5', '12,34', '..', '99999999999'])
      expect(readCount(wrong)).toBeUndefined();
  });

  it('[RE-14] keeps rows that look alike, and takes other column sets', () => {
    const { rows, ledger } = readRows(header, [row('London, City of', ' 1 '), row('London, City of', ' 1 ')]);
    expect(rows).toHaveLength(2);
    expect(ledger.parts).toMatchObject([
      { place: 'city-of-london', from: '2017-04', months: 3, accepted: 2 },
    ]);
  });

  it('[RE-15] leaves fraud bodies out by name, and unknown forces without one', () => {
    const { ledger } = readRows(header, [row('Action Fraud', ' 1 '), row('Gotham', ' 1 ')]);
    expect(ledger.rows.map((one) => one.expected)).toEqual([
      expect.stringContaining('national fraud body'),
      expect.stringContaining('reference/forces.yaml'),
    ]);
  });

  it('[RE-13] quarantines years and quarters that are none or have not begun', () => {
    const { faults } = readRows(header, [
      row('Bedfordshire', '1', '2017/19'),
      row('Bedfordshire', '1', '2017/18', '5'),
      row('Bedfordshire', '1', '2026/27'),
      row('Bedfordshire', 'many'),
    ]);
    expect(faults).toEqual([
      ['Financial Year', '2017/19'],
      ['Financial Quarter', '5'],
      ['Financial Year', '2026/27'],
      ['Number of Offences', 'many'],
    ]);
  });

  it('[RE-16] makes one record of each outcome and basis in a row', () => {
    const { rows, ledger } = readRows(
      'force,slug,fy,offence_group,closed_oocd,closed_charge,recorded_oocd,recorded_charge',
      [
        'Bedfordshire,bedfordshire,2022/23,Robbery,0,54,1,55',
        'Bedfordshire,bedfordshire,2023/24,Robbery,0,-1,1,55',
      ],
    );
    expect(ledger.counts).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(rows.map((one) => one.slice(1))).toEqual([
      ['Robbery', 'assigned', 'out-of-court', '0'],
      ['Robbery', 'assigned', 'charged', '54'],
      ['Robbery', 'recorded', 'out-of-court', '1'],
      ['Robbery', 'recorded', 'charged', '55'],
    ]);
    const national = readRows(
      'fy,closed_all_t1,closed_all_assigned,recorded_all_t1,recorded_all_assigned,closed_ex_fraud_t1',
      ['2022/23,5,6,7,8,9'],
    );
    expect(national.ledger.parts).toMatchObject([
      { place: 'england-and-wales', from: '2022-04', months: 12 },
    ]);
    expect(national.rows.map((one) => one.slice(1).join(' '))).toEqual([
      'All offences assigned charged 5',
      'All offences assigned assigned 6',
      'All offences recorded charged 7',
      'All offences recorded assigned 8',
      'All offences excluding fraud assigned charged 9',
    ]);
  });
});
