import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../database/index.ts';
import { parseRetentionRules, type RetentionRules } from '../../extracts/index.ts';

/** The retention rules that the project ships, from `reference/retention-rules.yaml`. */
export function readRetentionRules(): RetentionRules {
  return parseRetentionRules(parse(readFileSync(projectPath('reference', 'retention-rules.yaml'), 'utf8')));
}
