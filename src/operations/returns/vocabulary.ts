import { codesOf } from '../../extracts/index.ts';
import type { Knowledge } from '../../returns/index.ts';
import { readContracts } from '../extracts/index.ts';
import { readExtractDefinitions } from '../measures/index.ts';

/** Groups that counting makes itself: bands of age, the five groups of the Census, complaints and conduct matters. */
const made: Readonly<Record<string, readonly string[]>> = {
  age: ['under-18', '18-24', '25-34', '35-54', '55-over'],
  ethnicity: ['white', 'mixed', 'asian', 'black', 'other'],
  kind: ['complaint', 'conduct'],
};

const unknowns = ['unknown'];

/** The codes that a return may cut by: those of the extract contracts. A word that is none of them cannot pass for a code. */
export function returnKnowledge(): Knowledge {
  const contracts = readContracts();
  const codes = (contract: string, column: string): readonly string[] => {
    const found = contracts
      .find(({ name }) => name === contract)
      ?.columns.find(({ name }) => name === column);
    return found === undefined ? [] : codesOf(found).map(({ code }) => code.toLowerCase());
  };
  const pairs = codes('survey_answers', 'collected_by').flatMap((collector) =>
    codes('survey_answers', 'question').map((question) => `${collector};${question}`),
  );
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['age', [...unknowns, ...(made.age ?? [])]],
    ['disability', [...unknowns, ...codes('victims', 'disability')]],
    ['ethnicity', [...unknowns, ...(made.ethnicity ?? [])]],
    ['ethnicity-officer', [...unknowns, ...codes('victims', 'ethnicity_officer')]],
    ['religion', [...unknowns, ...codes('victims', 'religion')]],
    ['sexual-orientation', [...unknowns, ...codes('victims', 'sexual_orientation')]],
    ['order', codes('orders', 'order_type')],
    ['route', codes('disclosures', 'route')],
    ['kind', made.kind ?? []],
    ['collector;question', pairs],
  ];
  return {
    measures: readExtractDefinitions(),
    categories: new Map(lists.map(([dimension, list]) => [dimension, new Set(list)])),
  };
}
