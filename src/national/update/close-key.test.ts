import { describe, expect, it } from 'vitest';
import { closeKeys } from './close-key.ts';

const keys = ['plans.overdue', 'plans.overdue.kent', 'plans.on-time', 'plans.behind', 'forces.with-plan'];

describe('a key that is not there', () => {
  it('[NA-31] is answered with those that were probably meant, the closest first', () => {
    expect(closeKeys('plans.overdu', keys)).toEqual(['plans.overdue']);
    expect(closeKeys('plans.ovredue', keys)).toEqual(['plans.overdue']);
    expect(closeKeys('Plans.Overdue', keys)).toEqual(['plans.overdue']);
    expect(closeKeys('plans.overdue.knet', keys)).toEqual(['plans.overdue.kent']);
    expect(closeKeys('forces', keys)).toEqual(['forces.with-plan']);
    expect(closeKeys('plans', keys)).toEqual(['plans.behind', 'plans.on-time', 'plans.overdue']);
    expect(closeKeys('weather', keys)).toEqual([]);
    expect(closeKeys('', keys)).toEqual([]);
  });
});
