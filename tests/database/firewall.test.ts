import { describe, expect, it } from 'vitest';
import { cloneDatabase } from '../engines/clone.ts';

/** Words of a column or a code that could hold a person's immigration status or stand in for it. */
const forbidden =
  'immigra|visa|nationalit|asylum|refugee|citizenship|leave_to_remain|no_recourse|nrpf|brp_|settled_status';

describe('the firewall', () => {
  it('[DB-13] no column, table or type of the schema could hold immigration status', async () => {
    const clone = await cloneDatabase();
    const found = `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema')
        and (column_name ~* '${forbidden}' or table_name ~* '${forbidden}')`;
    expect(await clone.query(found)).toEqual([]);
    // The control: such a column is found.
    await clone.query('create schema spare; create table spare.person (visa_expires_on date)');
    expect(await clone.query(found)).toEqual([{ name: 'spare.person.visa_expires_on' }]);
  });
});
