import { describe, expect, it } from 'vitest';
import { contracts, recognise } from './contract.ts';

describe('recognising a file', () => {
  it.each(contracts.map((contract) => [contract.kind, contract] as const))(
    '[RE-1] takes %s by its columns, in any order, with others beside them',
    (kind, contract) => {
      const columns = ['Extra', ...[...contract.columns].reverse(), 'Another'];
      const layout = recognise(columns);
      expect(layout.ok && layout.value.contract.kind).toBe(kind);
      for (const column of contract.columns) {
        expect(layout.ok && columns[layout.value.at(column)]).toBe(column);
      }
    },
  );

  it('[RE-1] looks past case and blanks in a column name', () => {
    const layout = recognise([' crime id', 'MONTH', 'Reported  by', 'falls within', 'outcome type ']);
    expect(layout.ok && layout.value.contract.kind).toBe('outcomes');
  });

  it.each(contracts.map((contract) => [contract.kind, contract] as const))(
    '[RE-1] refuses %s without one of its columns and names that column',
    (_, contract) => {
      const [first, ...others] = contract.columns;
      const layout = recognise(others);
      // Outcomes files need a part of what street files need; whatever it then looks like, it is not taken as this kind.
      expect(layout).toMatchObject({ ok: false, code: 'file_missing_column' });
      expect(!layout.ok && layout.message).toContain(`"${first}"`);
    },
  );

  it('[RE-1] refuses a column that stands twice', () => {
    expect(
      recognise(['Crime ID', 'Month', 'Month', 'Reported by', 'Falls within', 'Outcome type']),
    ).toMatchObject({ ok: false, message: expect.stringContaining('"Month"') });
  });

  it.each([
    ['semicolons', 'Crime ID;Month;Reported by'],
    ['tabs', 'Crime ID\tMonth\tReported by'],
  ])('[RE-1] says when columns are separated by %s', (name, line) => {
    expect(recognise([line])).toMatchObject({ ok: false, message: expect.stringContaining(name) });
  });

  it('[RE-1] refuses anything else and says what it saw', () => {
    expect(recognise(['Name', 'Age'])).toMatchObject({
      ok: false,
      code: 'file_unknown',
      message: expect.stringContaining('"Name, Age"'),
    });
  });
});
