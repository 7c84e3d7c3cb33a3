import { describe, expect, it } from 'vitest';
import { present } from '../kernel/index.ts';
import { auditPlanted, auditTruth, wilson } from './audit.ts';
import { blockingReport } from './blocking-report.ts';
import { explainPair, explanationInWords, probabilityInWords } from './explain.ts';
import { type Model, parseModel } from './model.ts';
import { errorKinds } from './plant.ts';
import { profileTable } from './profile.ts';
import { reportHtml } from './report.ts';
import { linkRecords, prepare } from './run.ts';
import { adjustmentsOf, Scorer } from './score.ts';
import { parseSettings } from './settings.ts';
import { tableOf } from './table.ts';
import { waterfallSvg } from './waterfall.ts';

const names = ['Ann', 'Bob', 'Cara', 'Dilip', 'Eve', 'Femi', 'Gita', 'Huw', 'Ines', 'Jan'];
const surnames = ['Khan', 'Jones', 'Nowak', 'Okafor', 'Patel', 'Lee', 'Moss', 'Reid', 'Shah', 'Wood', 'Yeo'];

/** A hundred and ten people with two records each; at one address live forty of them. */
const rows = Array.from({ length: 220 }, (_, index) => {
  const person = Math.floor(index / 2);
  return {
    id: `r${index}`,
    forename: names[person % 10] ?? '',
    surname: surnames[person % 11] ?? '',
    dob: `19${50 + (person % 45)}-0${1 + (person % 9)}-1${person % 10}`,
    address: person < 40 ? '1 Hostel Road' : `${person} ${surnames[(person * 7) % 11]} Street`,
    sex: person % 2 === 0 ? 'F' : 'M',
    truth: String(person),
  };
});
const table = tableOf(rows);
const prepared = prepare(table, null, 2026);
if (!prepared.ok) throw new Error(prepared.message);
const run = linkRecords(prepared.value, null);
if (!run.ok) throw new Error(run.message);
const { records, order, settings, assumptions } = prepared.value;
const model: Model = { ...run.value.model, codeVersion: 'test', inputs: [] };
const scorer = new Scorer(records, model, adjustmentsOf(model, records));
const truthOf = (record: number): string => rows[order.rowAt[record] ?? 0]?.truth ?? '';

describe('honesty', { timeout: 60_000 }, () => {
  it('[LK-13] forty people at one address stay forty people', () => {
    const clusters = new Set<number>();
    for (let record = 0; record < records.count; record += 1) {
      if (Number(truthOf(record)) < 40) clusters.add(run.value.clusters.clusterOf[record] ?? -1);
    }
    expect(clusters.size).toBe(40);
  });

  it('[LK-16] the steps of an explanation add up to its total', () => {
    for (const [i, j] of [
      [0, 1],
      [3, 90],
      [10, 200],
    ] as const) {
      const explained = explainPair(records, model, scorer, i, j, order.idOf);
      const sum = explained.steps.reduce(
        (total, step) => total + step.levelBits + step.frequencyBits,
        explained.priorBits,
      );
      expect(sum).toBeCloseTo(explained.totalBits, 9);
      const words = explanationInWords(explained);
      expect(words.split('\n')).toHaveLength(explained.steps.length + 3);
      expect(words).toContain(order.idOf(i));
    }
    expect(probabilityInWords(1)).toBe('more than 99.99%');
    expect(probabilityInWords(0)).toBe('less than 0.01%');
  });

  it('[LK-16] the picture carries its words and lets no value become markup', () => {
    const svg = waterfallSvg({
      ids: ['<a>', '"b"'],
      priorBits: -10,
      steps: [
        {
          comparison: 'forename & more',
          left: '<script>',
          right: 'x',
          found: '<b>',
          levelBits: 12,
          frequencyBits: 1,
        },
      ],
      totalBits: 3,
      probability: 0.9,
    });
    expect(svg).toContain('<title>Records &lt;a&gt; and &quot;b&quot;: 3.0 bits in all</title>');
    expect(svg).toContain('forename &amp; more');
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg.match(/<rect/g)).toHaveLength(3);
  });

  it('[LK-19] says what it made of each column, and never uses an answer', () => {
    expect(assumptions.map(({ column, use }) => [column, use])).toEqual([
      ['id', 'id'],
      ['forename', 'forename'],
      ['surname', 'surname'],
      ['dob', 'dateOfBirth'],
      ['address', 'address'],
      ['sex', 'sex'],
      ['truth', 'answer'],
    ]);
    expect(settings.fields.flatMap((field) => field.columns)).not.toContain('truth');
    const odd = prepare(
      tableOf([
        { col1: 'ann@example.org', col2: 'SW1A 1AA' },
        { col1: 'bob@example.org', col2: 'M1 1AE' },
        { col1: 'cy@example.net', col2: 'EH1 1YZ' },
      ]),
      null,
      2026,
    );
    expect(odd.ok && odd.value.assumptions.map((one) => one.use)).toEqual(['email', 'postcode']);
  });

  it('[LK-18] inferred settings and models read back as they were written', () => {
    const settingsBack = parseSettings(JSON.parse(JSON.stringify(settings)));
    expect(settingsBack.ok && settingsBack.value).toEqual(settings);
    const modelBack = parseModel(JSON.parse(JSON.stringify(model)));
    expect(modelBack.ok && modelBack.value).toEqual(model);
  });

  it('[LK-18] settings and models that do not fit are refused with the place named', () => {
    const code = (result: { ok: boolean; code?: string; message?: string }): string =>
      result.ok ? 'accepted' : `${result.code}: ${result.message}`;
    expect(code(parseSettings({ ...settings, blocking: [[{ by: 'value', field: 'colour' }]] }))).toContain(
      'settings-field-unknown: Settings: blocking rule 1 names the field "colour"',
    );
    expect(code(parseSettings({ ...settings, threshold: 2 }))).toContain('threshold');
    expect(code(parseSettings('nonsense'))).toContain('settings-unreadable');
    expect(code(parseModel({ ...model, method: 99 }))).toContain('model-other-method');
    expect(code(parseModel({ ...model, comparisons: model.comparisons.slice(1) }))).toContain(
      'do not agree with its settings',
    );
    expect(code(parseModel({ ...model, matchShare: 'many' }))).toContain('matchShare');
  });

  it('[LK-20] bad input is refused before the long work, with what to do', () => {
    const refusal = (
      list: readonly Record<string, string>[],
      changes: Partial<typeof settings> | null,
    ): string => {
      const result = prepare(tableOf(list), changes === null ? null : { ...settings, ...changes }, 2026);
      return result.ok ? 'accepted' : `${result.code}: ${result.message}`;
    };
    expect(refusal(rows.slice(0, 1), {})).toContain('no-records');
    expect(refusal([...rows.slice(0, 3), { ...rows[0], id: 'r1' }], {})).toMatch(
      /id-twice: The id "r1" stands in row 2 and row 4/,
    );
    expect(refusal([...rows.slice(0, 3), { ...rows[0], id: '' }], {})).toContain('id-missing: Row 4');
    expect(refusal(rows, { idColumn: 'nhs' })).toContain('id-column-unknown');
    expect(
      refusal(
        rows.map(({ dob: _, ...row }) => row),
        {},
      ),
    ).toContain('column-unknown: The settings read the field "dob" from the column "dob"');
    expect(refusal([{ q: 'lorem' }, { q: 'ipsum' }], null)).toContain('no-usable-column');
  });

  it('[LK-21] the audit compares groups with intervals, on truth and on planted errors', () => {
    const byTruth = auditTruth(records, settings, scorer, run.value.clusters.clusterOf, truthOf);
    const sexes = byTruth.filter((one) => one.dimension === 'sex');
    expect(sexes.map((one) => one.pairs).reduce((sum, pairs) => sum + pairs, 0)).toBe(110);
    const planted = auditPlanted(table, model, 400, 1);
    expect(planted).toEqual(auditPlanted(table, model, 400, 1));
    const kinds = planted.filter((one) => one.dimension === 'kind of error').map((one) => one.group);
    expect(kinds.length).toBeGreaterThanOrEqual(errorKinds.length - 2);
    for (const one of planted) {
      expect(one.interval[0]).toBeLessThanOrEqual(one.foundShare);
      expect(one.interval[1]).toBeGreaterThanOrEqual(one.foundShare);
    }
    expect(new Set(planted.map((one) => one.dimension))).toEqual(
      new Set(['kind of error', 'name origin', 'sex', 'age band', 'missing values']),
    );
    // Wilson's interval for 8 of 10, by hand.
    expect(wilson(8, 10).map((value) => value.toFixed(3))).toEqual(['0.490', '0.943']);
  });

  it('[LK-21] the report is complete in itself and shows values as text', () => {
    const page = reportHtml({
      prepared: prepared.value,
      model,
      blocking: blockingReport(run.value.blocks, run.value.pairs, records.count),
      pairs: run.value.pairs,
      candidates: run.value.candidates,
      clusters: run.value.clusters,
      scorer,
      planted: auditPlanted(table, model, 100, 1),
      byTruth: [],
      steps: { Reading: 10 },
    });
    expect(page).not.toMatch(/<script|<link|src=|url\(|http:|https:/);
    for (const heading of [
      'What was learnt',
      'Where the pairs came from',
      'Records that cannot be linked',
      'For whom it errs',
      'Pairs near the threshold',
    ]) {
      expect(page).toContain(heading);
    }
    expect(page).toContain('personal data');
  });

  it('[LK-24] a profile shows what is missing, what looks typed for want of knowing, and what can be blocked on', () => {
    const list = [...Array(20).keys()].map((index) => ({
      dob: index < 5 ? '1900-01-01' : `19${50 + index}-03-04`,
      town: index === 0 ? '' : 'Leeds',
    }));
    const profile = profileTable(tableOf(list));
    const dob = present(profile.columns[0], 'dob');
    expect(dob.suspicious).toEqual([['1900-01-01', 5]]);
    expect([dob.pairsIfBlocked, dob.largestBlock]).toEqual([10, 5]);
    expect(profile.columns[1]).toMatchObject({ missing: 1, filled: 19, distinct: 1 });
  });
});
