import { describe, expect, it } from 'vitest';
import { crimeId, outcomesHeader } from '../../tests/extracts/police-uk.ts';
import { readRows } from '../../tests/extracts/read-rows.ts';

describe('outcomes', () => {
  it('[RE-10] refuse an outcome that is not on the list', () => {
    const row = `${crimeId(1)},2023-05,Gwent Police,Gwent Police,,,No location,,,Let off`;
    expect(readRows(outcomesHeader, [row]).faults).toEqual([['Outcome type', 'Let off']]);
  });
});
