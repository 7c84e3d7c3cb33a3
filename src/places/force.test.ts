import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { forceByWrittenName, parseForces, territorial } from './index.ts';

const forces = parseForces(parse(readFileSync('reference/forces.yaml', 'utf8')));

describe('forces', () => {
  it('[PC-1] holds the 43 territorial forces with Census 2021 populations', () => {
    expect(territorial(forces)).toHaveLength(43);
    expect(territorial(forces).filter((force) => force.country === 'wales')).toHaveLength(4);
    const people = territorial(forces).reduce((sum, force) => sum + force.population, 0);
    // Census 2021, England and Wales: 59,597,542 usual residents (ONS, rounded within areas).
    expect(Math.abs(people - 59_597_542)).toBeLessThan(200);
    expect(new Set(forces.map((force) => force.slug)).size).toBe(forces.length);
  });

  it('[PC-2] finds a force by the names files use, and none for a name nobody vouched for', () => {
    const find = forceByWrittenName(forces);
    expect(find('Devon & Cornwall Police')?.slug).toBe('devon-and-cornwall');
    expect(find('london, city  of')?.slug).toBe('city-of-london');
    expect(find('Midsomer Constabulary')).toBeUndefined();
    const written = forces.flatMap((force) => force.written.map((name) => name.toLowerCase()));
    expect(new Set(written).size).toBe(written.length);
  });
});
