import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../src/database/index.ts';
import { instant, plainDate } from '../../src/kernel/index.ts';
import {
  type ActionContent,
  type PlanAction,
  type PlanRules,
  parsePlanRules,
  type Standing,
} from '../../src/plans/index.ts';

/** The rules of plans as the project ships them. */
export const planRules: PlanRules = parsePlanRules(
  parse(readFileSync(projectPath('reference', 'plan-rules.yaml'), 'utf8')),
);

export const somebody = {
  lead: '00000000-0000-4000-8000-0000000000a1',
  owner: '00000000-0000-4000-8000-0000000000a2',
  strategicLead: '00000000-0000-4000-8000-0000000000a3',
  panel: '00000000-0000-4000-8000-0000000000a4',
} as const;

/** What a whole promise says. */
export const wholePromise: ActionContent = {
  reference: 'T1',
  nationalAction: 'A7',
  pillars: ['trust'],
  source: 'framework',
  kind: 'general',
  localAction: 'Meet women who trust the police least, every quarter.',
  startOn: plainDate('2022-04-01'),
  dueOn: plainDate('2023-03-31'),
  strategicLead: { post: 'Assistant Chief Constable', person: somebody.strategicLead },
  owner: { post: 'Superintendent, engagement', person: somebody.owner },
  partners: [{ name: 'A made-up women’s centre', byAndFor: true }],
  outcome: { kind: 'measure', measure: 'M5' },
  equalityAssessment: null,
  scrutiny: null,
  publish: true,
  publicWording: { en: 'We meet women every quarter.', cy: 'Rydym yn cwrdd â menywod bob chwarter.' },
};

/** An action in progress, adopted as `wholePromise` says. */
export function madeUpAction(changed: Partial<PlanAction> = {}): PlanAction {
  return {
    ...wholePromise,
    id: '00000000-0000-4000-8000-0000000000b1',
    plan: '00000000-0000-4000-8000-0000000000c1',
    force: 'bedfordshire',
    state: 'in-progress',
    stateSince: instant(Date.UTC(2022, 3, 1)),
    baseline: {
      startOn: plainDate('2022-04-01'),
      dueOn: plainDate('2023-03-31'),
      localAction: wholePromise.localAction,
      adoptedOn: plainDate('2022-03-28'),
    },
    claim: null,
    verification: null,
    rowVersion: 3,
    ...changed,
  };
}

export const ownerOf: Standing = { person: somebody.owner, role: 'action-owner', ties: ['owner'] };
export const leadOf: Standing = { person: somebody.lead, role: 'force-lead', ties: ['post-in-the-force'] };
export const outsider: Standing = { person: somebody.panel, role: 'panel-member', ties: [] };
