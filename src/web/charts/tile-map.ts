import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../kernel/index.ts';
import { projectFile } from '../folder.ts';
import { type Drawing, element, group, nothing } from '../markup/element.ts';

/** What a tile says about its force. Shape and pattern say it as well as colour. */
export const tileStates = ['above', 'below', 'within', 'not-comparable', 'missing'] as const;
export type TileState = (typeof tileStates)[number];

/** What a tile says about its force's plan. */
export const planTileStates = ['on-time', 'slipping', 'failing'] as const;
export type PlanTileState = (typeof planTileStates)[number];

export interface Tile {
  readonly force: string;
  readonly name: string;
  readonly state: TileState | PlanTileState;
  /** What the tile tells, in words, for those who hear the page. */
  readonly words: string;
  readonly address: string;
}

const tileMap = z.strictObject({
  source: z.string(),
  drawn_on: z.string(),
  columns: z.int(),
  rows: z.int(),
  tiles: z.array(
    z.strictObject({
      force: z.string(),
      column: z.int().nonnegative(),
      row: z.int().nonnegative(),
      label: z.strictObject({ en: z.string(), cy: z.string() }),
    }),
  ),
});

/** Where each force's tile lies. */
export const tilePlaces = tileMap.parse(
  parse(readFileSync(projectFile('reference', 'tile-map.yaml'), 'utf8')),
);

const pitch = 48;
const size = 44;

const marks: Readonly<Record<TileState | PlanTileState, string>> = {
  above: '▲',
  below: '▼',
  within: '',
  'not-comparable': '?',
  missing: '×',
  'on-time': '✓',
  slipping: '→',
  failing: '!',
};

function drawTile(tile: Tile, place: (typeof tilePlaces.tiles)[number], language: Language): Drawing {
  const x = place.column * pitch + 2;
  const y = place.row * pitch + 2;
  const mark = marks[tile.state];
  const label = place.label[language];
  return element(
    'a',
    {
      href: tile.address,
      class: `ws-tile ws-tile--${tile.state}`,
      'aria-label': `${label}, ${tile.name}: ${tile.words}`,
    },
    element('title', {}, `${tile.name}: ${tile.words}`),
    element('rect', { x, y, width: size, height: size, rx: 3, class: 'ws-tile__box' }),
    tile.state === 'missing'
      ? element('rect', {
          x,
          y,
          width: size,
          height: size,
          rx: 3,
          fill: 'url(#ws-hatch)',
          class: 'ws-tile__hatch',
        })
      : nothing,
    element('text', { x: x + size / 2, y: y + (mark === '' ? 27 : 20), class: 'ws-tile__label' }, label),
    mark === ''
      ? nothing
      : element('text', { x: x + size / 2, y: y + 37, class: 'ws-tile__mark', 'aria-hidden': 'true' }, mark),
  );
}

/** The pattern that means missing, wherever it stands. */
export function hatch(id: string): Drawing {
  return element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'ws-hatch-line' }),
  );
}

/** The country as one equal tile a force. `label` names the drawing; every tile leads to its force. */
export function drawTileMap(tiles: readonly Tile[], label: string, language: Language): string {
  const byForce = new Map(tiles.map((tile) => [tile.force, tile]));
  const drawn = [...tilePlaces.tiles]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap((place) => {
      const tile = byForce.get(place.force);
      return tile === undefined ? [] : [drawTile(tile, place, language)];
    });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${tilePlaces.columns * pitch} ${tilePlaces.rows * pitch}`,
      class: 'ws-tile-map',
      role: 'group',
      'aria-label': label,
    },
    element('defs', {}, hatch('ws-hatch')),
    group(drawn),
  ).markup;
}

/** One tile of a state, for the legend. */
export function drawTileSample(state: TileState | PlanTileState): string {
  return element(
    'svg',
    {
      viewBox: '0 0 44 44',
      width: 28,
      height: 28,
      class: `ws-tile-sample ws-tile ws-tile--${state}`,
      'aria-hidden': 'true',
    },
    element('rect', { x: 1, y: 1, width: 42, height: 42, rx: 3, class: 'ws-tile__box' }),
    state === 'missing'
      ? element('rect', {
          x: 1,
          y: 1,
          width: 42,
          height: 42,
          rx: 3,
          fill: 'url(#ws-hatch)',
          class: 'ws-tile__hatch',
        })
      : nothing,
    element('text', { x: 22, y: 30, class: 'ws-tile__mark' }, marks[state]),
  ).markup;
}
