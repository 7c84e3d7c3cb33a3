import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureDefinitionSchema, parseMeasureDefinition } from './definition.ts';
import { ethnicityGroups, outcomeGroups } from './groups.ts';

const folder = new URL('./definitions/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const values = files.map((name): unknown => parse(readFileSync(new URL(name, folder), 'utf8')));
const definitions = values.map(parseMeasureDefinition);
const published = new URL('../../docs/reference/measure-definition.schema.json', import.meta.url);
const byId = (id: string) => definitions.find((definition) => definition.id === id);

describe('definitions', () => {
  it('[ME-1] each stands in the file of its name, once', () => {
    expect(definitions.map((definition) => `${definition.id}.yaml`)).toEqual(files);
    expect(files.length).toBeGreaterThanOrEqual(19);
  });

  it('[ME-1] each fits the JSON Schema that is published, which is the one the program reads by', () => {
    const schema: unknown = JSON.parse(readFileSync(published, 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(measureDefinitionSchema())));
    const validate = new Ajv2020({ strict: false }).compile(measureDefinitionSchema());
    for (const value of values) expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ id: 'x' })).toBe(false);
  });

  it('[ME-2] a sentence uses known placeholders and the same ones in both languages', () => {
    const known = ['value', 'lower', 'upper', 'numerator', 'denominator', 'place', 'period'];
    const used = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
    for (const { sentence, id } of definitions) {
      expect(
        used(sentence.en).every((name) => known.includes(name)),
        id,
      ).toBe(true);
      expect(used(sentence.cy), id).toEqual(used(sentence.en));
    }
  });

  it('[ME-2] no Welsh text is the English one', () => {
    const same = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('en' in value && 'cy' in value) return value.en === value.cy ? [String(value.en)] : [];
      return Object.values(value).flatMap(same);
    };
    expect(values.flatMap(same)).toEqual([]);
  });

  it('[ME-3] whatever counts the police.uk category says that it is not violence against women and girls', () => {
    for (const definition of definitions) {
      const categories = 'crimeTypes' in definition.tally ? definition.tally.crimeTypes : [];
      if (!categories.includes('violent-crime')) continue;
      const caveats = definition.caveats.map((caveat) => caveat.en).join(' ');
      expect(caveats, definition.id).toMatch(/not a count of violence against women and girls/);
      expect(caveats, definition.id).toMatch(/do not say the sex of the victim/);
    }
  });

  it('[ME-3] a rise in recorded crime is never called good or bad', () => {
    const counting = definitions.filter((definition) =>
      ['recorded-crimes', 'recorded-offences'].includes(definition.tally.statement),
    );
    expect(counting.length).toBeGreaterThanOrEqual(7);
    for (const definition of counting) expect(definition.direction, definition.id).toBe('context');
  });

  it('[ME-4] no rate per resident compares the City of London', () => {
    for (const definition of definitions.filter((each) => each.kind === 'rate')) {
      const { comparison } = definition;
      const except = comparison.forces === 'funnel' ? comparison.except.map(({ place }) => place) : [];
      expect(comparison.forces === 'never' || except.includes('city-of-london'), definition.id).toBe(true);
    }
  });

  it('[ME-5] a charge is set against both honest denominators, and what has no outcome yet is shown', () => {
    expect(byId('charged-of-outcomes-assigned')?.unit).toBe('outcome-record');
    expect(byId('charged-of-crimes-recorded')?.unit).toBe('crime');
    expect(byId('no-outcome-yet')?.tally).toMatchObject({ counts: ['status=no-outcome'] });
  });

  it('[ME-6] what the cells count exists in the groups, and breakdowns name every group', () => {
    const groups = [...new Set(Object.values(outcomeGroups))].sort();
    const mix = byId('outcome-mix')?.breakdowns[0]?.categories.map((category) => category.id);
    expect(mix?.toSorted()).toEqual(groups);
    const ethnicity = byId('stops-and-searches-by-sex-and-ethnicity')?.breakdowns[0]?.categories;
    expect(ethnicity?.map((category) => category.id).sort()).toEqual(
      [...new Set([...Object.values(ethnicityGroups), 'not-recorded'])].sort(),
    );
    for (const { tally, id } of definitions) {
      const counts = 'counts' in tally ? (tally.counts ?? []) : [];
      for (const cell of counts.filter((each) => each.startsWith('outcome='))) {
        expect(groups, id).toContain(cell.replace('outcome=', ''));
      }
    }
  });

  it('[ME-1] refuses a rate without its people, a median of anything but months, and an unknown field', () => {
    const rate = Object(values[files.indexOf('rape-offences.yaml')]);
    expect(() => parseMeasureDefinition(rate)).not.toThrow();
    const changed = (change: object): unknown => ({ ...rate, ...change });
    expect(() => parseMeasureDefinition(changed({ population: undefined }))).toThrow(/per/);
    expect(() => parseMeasureDefinition(changed({ kind: 'median' }))).toThrow(/median/);
    expect(() => parseMeasureDefinition(changed({ rank: 1 }))).toThrow(/rank/);
  });
});
