import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseAccessMatrix, type Role } from '../../directory/index.ts';
import type { Language } from '../../kernel/index.ts';
import { type PlanRuleEdition, parsePlanRules } from '../../plans/index.ts';
import { projectFile } from '../folder.ts';

const read = (name: string): unknown => parse(readFileSync(projectFile('reference', name), 'utf8'));

/** The words and rules by which a plan's position is told. */
export const planRules = parsePlanRules(read('plan-rules.yaml'));

const roleTitles = new Map(
  parseAccessMatrix(read('access-matrix.yaml')).roles.map((role) => [role.id, role.title]),
);

export function roleName(role: Role, language: Language): string {
  return roleTitles.get(role)?.[language] ?? role;
}

/** The edition that a cut was judged by; undefined for one that this program does not know. */
export function editionNumbered(edition: number): PlanRuleEdition | undefined {
  return planRules.editions.find((each) => each.edition === edition);
}
