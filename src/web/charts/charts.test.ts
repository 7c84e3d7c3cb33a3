import { describe, expect, it } from 'vitest';
import { forces } from '../../../tests/release/made-up-release.ts';
import { addMonths, type Month, month } from '../../kernel/index.ts';
import type { ControlChart } from '../../measures/index.ts';
import { territorial } from '../../places/index.ts';
import { element, lineThrough } from '../markup/element.ts';
import { drawControlChart } from './control-chart.ts';
import { drawCoverageGrid } from './coverage-grid.ts';
import { scaleOver, ticksBetween } from './scale.ts';
import { drawTileMap, tilePlaces } from './tile-map.ts';

const at = (index: number): Month => addMonths(month('2023-01'), index);

function chartOf(values: readonly (number | null)[], breakAt?: number): ControlChart {
  const cut = breakAt ?? values.length;
  const segment = (from: number, to: number) => ({
    from: at(from),
    to: at(to),
    centre: 5,
    lower: 3,
    upper: 7,
  });
  return {
    place: 'kent',
    tooShort: false,
    segments: [
      segment(0, cut - 1),
      ...(breakAt === undefined
        ? []
        : [{ ...segment(cut, values.length - 1), reason: { en: 'Rules changed.', cy: 'Newidiodd.' } }]),
    ],
    points: values.map((value, index) => ({
      month: at(index),
      value,
      signals: value !== null && value > 7 ? ['above-limit'] : [],
      segment: value === null ? null : index < cut ? 0 : 1,
    })),
  };
}

const draw = (chart: ControlChart): string =>
  drawControlChart({
    id: 'c',
    chart,
    measure: 'Charged',
    place: 'Kent',
    unit: 'per cent',
    language: 'en',
    written: (value) => `${value}%`,
    bare: (value) => String(value),
  });

/** Runs of the wide drawing's line: one for each `M`. */
const runs = (drawing: string): number =>
  /class="ws-chart__line"/.test(drawing)
    ? (/ d="([^"]*)" class="ws-chart__line"/.exec(drawing)?.[1]?.match(/M/g) ?? []).length
    : 0;

describe('control chart', () => {
  it('[WE-7] hatches a missing month and draws no line over it', () => {
    const whole = draw(chartOf([5, 5, 5, 5]));
    const holed = draw(chartOf([5, 5, null, 5, 5]));
    expect(runs(whole)).toBe(1);
    expect(whole).not.toContain('url(#c-wide-hatch)');
    expect(runs(holed)).toBe(2);
    expect(holed).toContain('url(#c-wide-hatch)');
  });

  it('[WE-7] draws no line over a break in the series', () => {
    expect(runs(draw(chartOf([5, 5, 5, 5], 2)))).toBe(2);
  });

  it('[WE-30] is named and described, in both sizes', () => {
    const drawing = draw(chartOf([5, 8, 5]));
    expect(
      drawing.match(/<title id="c-(wide|narrow)-title">Charged, Kent, month by month<\/title>/g),
    ).toHaveLength(2);
    expect(drawing).toContain('1 of them are signals');
    expect(drawing.match(/class="ws-chart__signal"/g)).toHaveLength(2);
  });
});

describe('coverage grid', () => {
  it('[WE-7] fills what was received, halves what is partial and hatches what is missing', () => {
    const grid = drawCoverageGrid({
      id: 'g',
      dataset: 'Crimes',
      months: [at(0), at(1), at(2)],
      language: 'en',
      rows: [{ name: 'Kent', shortName: 'Kent', states: ['received', 'partial', 'missing'] }],
    });
    expect(grid.match(/ws-cell--received/g)).toHaveLength(4);
    expect(grid.match(/url\(#g-(wide|narrow)-hatch\)/g)).toHaveLength(2);
  });
});

describe('tile map', () => {
  const slugs = territorial(forces).map((force) => force.slug);

  it('[WE-31] has one tile for each force, none over another, inside its grid', () => {
    expect(tilePlaces.tiles.map((tile) => tile.force).sort()).toEqual([...slugs].sort());
    expect(new Set(tilePlaces.tiles.map((tile) => `${tile.column} ${tile.row}`)).size).toBe(43);
    expect(
      tilePlaces.tiles.every((tile) => tile.column < tilePlaces.columns && tile.row < tilePlaces.rows),
    ).toBe(true);
  });

  it('says a state by shape and words as well as colour', () => {
    const map = drawTileMap(
      [{ force: 'kent', name: 'Kent', state: 'missing', words: 'missing', address: '/forces/kent' }],
      'Map',
      'en',
    );
    expect(map).toContain('aria-label="Kent, Kent: missing"');
    expect(map).toContain('>×</text>');
    expect(map).toContain('url(#ws-hatch)');
  });
});

describe('markup', () => {
  it('[WE-14] escapes whatever it is given', () => {
    expect(element('text', { class: '"><script>' }, '<b>&').markup).toBe(
      '<text class="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</text>',
    );
  });

  it('[WE-7] lifts the pen at a gap', () => {
    expect(lineThrough([[0, 0], [1, 1], null, [3, 3]])).toBe('M0 0L1 1M3 3');
  });
});

describe('scale', () => {
  it('chooses steps of 1, 2 or 5 that hold every value', () => {
    expect(ticksBetween(0, 7.3, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(ticksBetween(6.2, 8.1, 4)).toEqual([6, 6.5, 7, 7.5, 8, 8.5]);
    expect(ticksBetween(3, 3, 5).length).toBeGreaterThan(1);
  });

  it('puts its ends at the ends of the paper', () => {
    const scale = scaleOver([2, 10], { from: 100, to: 0 }, 5, 'with zero');
    expect(scale.at(0)).toBe(100);
    expect(scale.at(10)).toBe(0);
  });
});
