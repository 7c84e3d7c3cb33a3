import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  edit,
  faultsOf,
  shippedFramework,
  shippedMapping,
  shippedText,
} from '../../tests/frameworks/shipped.ts';
import { frameworkDocument, jsonSchemaOf, mappingDocument } from './index.ts';

const from = shippedFramework('england-wales-2021');
const to = shippedFramework('england-wales-2024');
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

describe('the shipped frameworks', () => {
  it('[FR-11] hold three pillars, A1 to A24 and M1 to M15 for 2021', () => {
    expect(from.pillars.map((pillar) => pillar.id)).toEqual(['trust', 'pursuit', 'spaces']);
    expect(from.actions.map((action) => action.id)).toEqual(numbered('A', 24));
    expect(from.measures.map((measure) => measure.id)).toEqual(numbered('M', 15));
    expect(from.performance?.principles).toHaveLength(3);
    const first = from.timeline.find((event) => event.id === 'first-report');
    expect(first).toMatchObject({ due: { on: '2022-11' }, happened: { on: '2023-03-14' } });
  });

  it('[FR-11] hold the four Ps for 2024, and say plainly that measures were not recovered', () => {
    expect(to.pillars.map((pillar) => pillar.id)).toEqual(['prepare', 'protect', 'pursue', 'prevent']);
    expect(to.measures).toEqual([]);
    expect(to.unrecovered.map((entry) => entry.text.en).join(' ')).toMatch(
      /measures of the framework were not recovered/,
    );
  });

  it('[FR-11] call their numbering ours and their Welsh unchecked', () => {
    for (const framework of [from, to]) {
      expect(framework.numbering).toBe('ours');
      expect(framework.welsh).toEqual({ state: 'awaiting-check' });
    }
  });

  it('[FR-12] are joined by a mapping in which A24 has no home and B1 no ancestor', () => {
    const mapping = shippedMapping({ from, to });
    expect(mapping.withoutHome.map((entry) => entry.from)).toEqual(['A24']);
    expect(mapping.withoutAncestor.map((entry) => entry.to)).toEqual(['B1']);
    expect(mapping.entries.every((entry) => entry.mark === 'I')).toBe(true);
  });
});

describe('a shipped version', () => {
  it('[FR-19] is never edited: its words change only under the next version', () => {
    const versions: Record<string, string> = parse(readFileSync('frameworks/versions.yaml', 'utf8'));
    for (const name of ['england-wales-2021', 'england-wales-2024', 'mapping-2021-2024'] as const) {
      const text = shippedText(name);
      const { id, version } = parse(text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      expect(versions[`${id}@${version}`], `${name}.yaml: see frameworks/versions.yaml`).toBe(sha256);
    }
  });
});

describe('the published JSON Schemas', () => {
  const published = (name: string) => JSON.parse(readFileSync(`frameworks/${name}.schema.json`, 'utf8'));
  const ajv = new Ajv2020.default({ allErrors: true, strict: false, validateFormats: false });

  it('[FR-10] are those of the reader; `watershed framework schema` writes them', () => {
    expect(published('framework')).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(frameworkDocument))));
    expect(published('mapping')).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(mappingDocument))));
  });

  it('[FR-10] accept the shipped files, and refuse what the reader refuses', () => {
    const check = ajv.compile(published('framework'));
    const file = shippedText('england-wales-2021');
    expect(check(parse(file)), JSON.stringify(check.errors)).toBe(true);
    for (const [before, after] of [
      ['numbering: ours', 'numbering: theirs'],
      ['numbering: ours', 'numbering: ours\nextra: 1'],
      ['name: { en: Safer spaces, cy: Mannau mwy diogel }', 'name: { en: Safer spaces }'],
      ['due: { on: 2022-11, mark', 'due: { on: Nov 2022, mark'],
      ['actions: [A3, A4, A5]', 'actions: []'],
    ] as const) {
      const broken = edit(file, [before, after]);
      expect(check(parse(broken)), after).toBe(false);
      expect(faultsOf(broken), after).not.toEqual([]);
    }
    const checkMapping = ajv.compile(published('mapping'));
    const mapping = parse(shippedText('mapping-2021-2024'));
    expect(checkMapping(mapping)).toBe(true);
    expect(checkMapping({ ...mapping, entries: [] })).toBe(false);
  });
});
