import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../database/index.ts';
import {
  type ExtractDefinition,
  type ExtractRules,
  parseExtractDefinition,
  parseExtractRules,
} from '../../measures/index.ts';

let definitionsRead: readonly ExtractDefinition[] | undefined;

/** Every measure of extracts, by id; read once. Throws a zod error that names the entry at fault. */
export function readExtractDefinitions(): readonly ExtractDefinition[] {
  definitionsRead ??= readFolder(projectPath('src', 'measures', 'extracts', 'definitions'));
  return definitionsRead;
}

function readFolder(folder: string): readonly ExtractDefinition[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseExtractDefinition(parse(readFileSync(`${folder}/${name}`, 'utf8'))));
}

/** The dated numbers that measures of extracts are judged by. */
export function readExtractRules(): ExtractRules {
  return parseExtractRules(
    parse(readFileSync(projectPath('reference', 'extract-measure-rules.yaml'), 'utf8')),
  );
}
