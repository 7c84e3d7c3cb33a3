import { describe, expect, expectTypeOf, it } from 'vitest';
import { addCounts, type Comparable, type Count, mayCompare, sumOf } from './count.ts';

const cases: Count<'case'> = { unit: 'case', count: 653 };
const people: Count<'person'> = { unit: 'person', count: 672 };

describe('units', () => {
  it('[ME-72] adds counts of one unit, and refuses two', () => {
    expect(addCounts([cases, { unit: 'case', count: 524 }])).toEqual({
      ok: true,
      value: { unit: 'case', count: 1177 },
    });
    expect(addCounts([cases, people])).toMatchObject({ ok: false, code: 'units_differ' });
    expect(addCounts([])).toMatchObject({ ok: false, code: 'nothing_to_add' });
  });

  it('[ME-72] a sum of two units does not compile', () => {
    expectTypeOf(sumOf<'case'>)
      .parameter(1)
      .not.toExtend<readonly Count<'person'>[]>();
    expectTypeOf<readonly Count<'person'>[]>().not.toExtend<Parameters<typeof sumOf<'case'>>[1]>();
    expectTypeOf<readonly Count<'case'>[]>().toExtend<Parameters<typeof sumOf<'case'>>[1]>();
  });

  const one: Comparable = {
    measure: 'crimes-charged',
    version: 1,
    unit: 'crime',
    vawg: { name: 'default', version: 1 },
  };

  it('[ME-73] refuses figures of two definitions, unless overridden with a warning', () => {
    const other = { ...one, vawg: { name: 'psni-style', version: 1 } };
    expect(mayCompare(one, one, 'same-definition')).toEqual({ ok: true, value: { warning: null } });
    expect(mayCompare(one, other, 'same-definition')).toMatchObject({ code: 'definitions_differ' });
    const overridden = mayCompare(one, other, 'override');
    expect(overridden.ok && overridden.value.warning).toContain('psni-style (version 1)');
  });

  it('[ME-73] no override joins two units or two methods', () => {
    expect(mayCompare(one, { ...one, unit: 'person' }, 'override')).toMatchObject({ code: 'units_differ' });
    expect(mayCompare(one, { ...one, version: 2 }, 'override')).toMatchObject({ code: 'methods_differ' });
  });
});
