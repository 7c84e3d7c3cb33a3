import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../database/index.ts';
import {
  type MeasureDefinition,
  parseMeasureDefinition,
  parseRebasings,
  type Rebasing,
} from '../../measures/index.ts';

/** Every measure's definition, by id. Throws a zod error that names the entry at fault. */
export function readMeasureDefinitions(): readonly MeasureDefinition[] {
  const folder = projectPath('src', 'measures', 'definitions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseMeasureDefinition(parse(readFileSync(`${folder}/${name}`, 'utf8'))));
}

/** Decisions of named persons to start a control chart anew. */
export function readRebasings(): readonly Rebasing[] {
  return parseRebasings(parse(readFileSync(projectPath('src', 'measures', 'rebasings.yaml'), 'utf8')));
}
