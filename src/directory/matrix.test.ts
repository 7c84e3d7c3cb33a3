import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAccessMatrix, purposes, purposesOf, roles } from './index.ts';

const matrix = parseAccessMatrix(
  parse(readFileSync(new URL('../../reference/access-matrix.yaml', import.meta.url), 'utf8')),
);

describe('the access matrix', () => {
  it('[DI-1] names every role and every purpose once', () => {
    expect(matrix.roles.map((role) => role.id)).toEqual([...roles]);
    expect(matrix.purposes.map((purpose) => purpose.id)).toEqual([...purposes]);
  });

  it('[DI-1] names each permission once', () => {
    const named = matrix.permissions.map((permission) =>
      [permission.role, permission.purpose, permission.relation, permission.verb].join(' '),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named).size).toBe(named.length);
  });

  it('[DI-1] reaches every force only from a role that may be held for the country', () => {
    const ofForce = matrix.roles.filter((role) => role.reach === 'force').map((role) => role.id);
    const wide = matrix.permissions.filter((permission) => permission.scope === 'every-force');
    expect(wide.filter((permission) => ofForce.includes(permission.role))).toEqual([]);
  });

  it('[DI-1] describes every table that it names, and none that it does not', () => {
    const named = new Set(matrix.permissions.map((permission) => permission.relation));
    expect(matrix.tables.map((table) => table.id).sort()).toEqual([...named].sort());
    const undescribed = {
      roles: [],
      purposes: [],
      tables: [],
      permissions: [
        { roles: ['verifier'], purpose: 'verify', scope: 'own-force', tables: { 'a.b': ['select'] } },
      ],
    };
    expect(() => parseAccessMatrix(undescribed)).toThrow(/a\.b/);
  });

  it('[PL-28] shows actions in brief to whoever reaches all that they are told of, as far as that reaches', () => {
    const reachOf = (relation: string) =>
      matrix.permissions
        .filter((each) => each.relation === relation && each.verb === 'select')
        .map(({ role, purpose, scope }) => [role, purpose, scope].join(' '))
        .sort();
    const brief = reachOf('plans.brief');
    expect(brief.length).toBeGreaterThan(0);
    for (const told of ['plans.action', 'plans.evidence', 'plans.revision', 'plans.report']) {
      expect(brief.filter((reach) => !reachOf(told).includes(reach))).toEqual([]);
    }
  });

  it('[DI-2] gives a role only the purposes for which it may reach something', () => {
    expect(purposesOf(matrix, 'administrator')).toEqual(['administer']);
    expect(purposesOf(matrix, 'verifier')).toEqual(['verify']);
  });

  it('refuses a role that does not exist', () => {
    const wrong = {
      roles: [],
      purposes: [],
      tables: [],
      permissions: [{ roles: ['chief'], purpose: 'plan', scope: 'own-force', tables: {} }],
    };
    expect(() => parseAccessMatrix(wrong)).toThrow(/permissions/);
  });
});
