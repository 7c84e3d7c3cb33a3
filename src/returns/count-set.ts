import type { ExtractSubject, ExtractUnit } from '../measures/index.ts';

/**
 * One thing that a return counts, and what it is a part of. A part holds no more than its whole, so the difference of the two
 * is a count as well, and is protected like one.
 */
export interface CountSet {
  readonly id: string;
  readonly unit: ExtractUnit;
  readonly subject: ExtractSubject;
  /** The cells of measures whose numerator or denominator it is. */
  readonly cells: readonly string[];
  /** Other cells that give the same count. */
  readonly sameCells?: readonly string[];
  /** The sets that it lies in; none for the whole of a cohort. */
  readonly within: readonly string[];
  /** Sets with one whole and one name here share nothing, so that what they leave of the whole is a count too. */
  readonly apart?: string;
}

const crime = { unit: 'crime', subject: 'crimes' } as const;
const person = { unit: 'person', subject: 'crimes' } as const;
const order = { unit: 'order', subject: 'orders' } as const;
const disclosure = { unit: 'disclosure', subject: 'disclosures' } as const;
const answer = { unit: 'answer', subject: 'survey_answers' } as const;
const policeCase = { unit: 'case', subject: 'allegations' } as const;
const accused = { unit: 'person', subject: 'allegations' } as const;

/** Every count of a return, wholes before their parts. */
export const countSets: readonly CountSet[] = [
  { ...crime, id: 'crimes-recorded', cells: ['stage=recorded'], within: [] },
  { ...crime, id: 'crimes-named', cells: ['stage=named'], within: ['crimes-recorded'] },
  { ...crime, id: 'crimes-arrested', cells: ['stage=arrested'], within: ['crimes-named'] },
  { ...crime, id: 'crimes-interviewed', cells: ['stage=interviewed'], within: ['crimes-named'] },
  { ...crime, id: 'crimes-referred', cells: ['stage=referred'], within: ['crimes-named'] },
  { ...crime, id: 'crimes-charged', cells: ['stage=charged'], within: ['crimes-named'] },
  { ...crime, id: 'crimes-convicted', cells: ['stage=convicted'], within: ['crimes-charged'] },
  { ...crime, id: 'outcome-none', cells: ['outcome=none'], within: ['crimes-recorded'], apart: 'outcome' },
  { ...crime, id: 'outcome-14', cells: ['outcome=14'], within: ['crimes-recorded'], apart: 'outcome' },
  { ...crime, id: 'outcome-15', cells: ['outcome=15'], within: ['crimes-recorded'], apart: 'outcome' },
  { ...crime, id: 'outcome-16', cells: ['outcome=16'], within: ['crimes-recorded'], apart: 'outcome' },
  {
    ...crime,
    id: 'stranger-in-public',
    cells: ['place=public;relationship=stranger'],
    within: ['crimes-recorded'],
    apart: 'where',
  },
  {
    ...crime,
    id: 'place-or-relationship-unknown',
    cells: ['place=unknown', 'relationship=unknown'],
    within: ['crimes-recorded'],
    apart: 'where',
  },
  { ...crime, id: 'victim-sex-unknown', cells: ['standing=sex-unknown'], within: [] },
  { ...crime, id: 'men-as-victims', cells: ['standing=beside'], within: [] },
  // Every victim with a reference is once or repeat, and is a victim by role: two ways to one count.
  {
    ...person,
    id: 'victims',
    cells: ['victim=once', 'victim=repeat'],
    sameCells: ['role=victim'],
    within: [],
  },
  { ...person, id: 'repeat-victims', cells: ['victim=repeat'], within: ['victims'] },
  {
    ...person,
    id: 'victims-named-as-suspects',
    cells: ['role=also-suspect'],
    within: ['victims'],
  },
  {
    ...person,
    id: 'victims-arrested-on-counter-allegation',
    cells: ['role=counter-arrested'],
    within: ['victims-named-as-suspects'],
  },
  {
    ...person,
    id: 'suspects',
    cells: ['suspect=once', 'suspect=repeat', 'suspect=serial'],
    within: [],
  },
  { ...person, id: 'repeat-suspects', cells: ['suspect=repeat', 'suspect=serial'], within: ['suspects'] },
  { ...person, id: 'serial-suspects', cells: ['suspect=serial'], within: ['repeat-suspects'] },
  { ...person, id: 'suspects-arrested', cells: ['release=arrested'], within: [] },
  {
    ...person,
    id: 'suspects-bailed',
    cells: ['release=bailed'],
    within: ['suspects-arrested'],
    apart: 'release',
  },
  {
    ...person,
    id: 'suspects-released-under-investigation',
    cells: ['release=under-investigation'],
    within: ['suspects-arrested'],
    apart: 'release',
  },
  {
    ...person,
    id: 'suspects-bailed-conditions-told',
    cells: ['bail=conditions', 'bail=no-conditions'],
    within: ['suspects-bailed'],
  },
  {
    ...person,
    id: 'suspects-bailed-with-conditions',
    cells: ['bail=conditions'],
    within: ['suspects-bailed-conditions-told'],
  },
  { ...order, id: 'orders-considered', cells: ['step=considered'], within: [] },
  { ...order, id: 'orders-applied-for', cells: ['step=applied-for'], within: ['orders-considered'] },
  {
    ...order,
    id: 'orders-granted',
    cells: ['step=granted'],
    within: ['orders-applied-for'],
    apart: 'decision',
  },
  {
    ...order,
    id: 'orders-refused',
    cells: ['step=refused'],
    within: ['orders-applied-for'],
    apart: 'decision',
  },
  { ...order, id: 'orders-served', cells: ['step=served'], within: ['orders-granted'] },
  { ...order, id: 'orders-breached', cells: ['step=breached'], within: ['orders-granted'] },
  { ...order, id: 'orders-enforced', cells: ['step=enforced'], within: ['orders-breached'] },
  { ...disclosure, id: 'disclosures-asked', cells: ['disclosure=asked'], within: [] },
  {
    ...disclosure,
    id: 'disclosures-made',
    cells: ['disclosure=made'],
    within: ['disclosures-asked'],
    apart: 'answer',
  },
  { ...disclosure, id: 'disclosures-in-time', cells: ['disclosure=in-time'], within: ['disclosures-made'] },
  {
    ...disclosure,
    id: 'disclosures-overdue',
    cells: ['disclosure=overdue'],
    within: ['disclosures-asked'],
    apart: 'answer',
  },
  { ...answer, id: 'answers-given', cells: ['answer=agree', 'answer=not-agree'], within: [] },
  { ...answer, id: 'answers-agree', cells: ['answer=agree'], within: ['answers-given'] },
  { ...policeCase, id: 'police-cases', cells: ['case=recorded'], within: [] },
  { ...policeCase, id: 'police-cases-finished', cells: ['case=finished'], within: ['police-cases'] },
  {
    ...policeCase,
    id: 'police-cases-no-action',
    cells: ['case=no-action'],
    within: ['police-cases-finished'],
  },
  { ...policeCase, unit: 'allegation', id: 'police-allegations', cells: ['allegation=recorded'], within: [] },
  { ...accused, id: 'police-people', cells: ['person=recorded'], within: [] },
  { ...accused, id: 'police-people-finished', cells: ['person=finished'], within: ['police-people'] },
  { ...accused, id: 'police-people-dismissed', cells: ['person=dismissed'], within: ['police-people'] },
  {
    ...accused,
    id: 'police-people-finished-dismissed',
    cells: ['person=finished-dismissed'],
    within: ['police-people-finished', 'police-people-dismissed'],
  },
];

const byId = new Map(countSets.map((set) => [set.id, set]));

/** The set of a name; undefined where a return holds none of it. */
export function countSet(id: string): CountSet | undefined {
  return byId.get(id);
}

const byCells = new Map(
  countSets.flatMap((set) => [
    [set.cells.join(' '), set] as const,
    ...(set.sameCells === undefined ? [] : [[set.sameCells.join(' '), set] as const]),
  ]),
);

/** The set that a numerator or denominator counts. */
export function setOfCells(cells: readonly string[]): CountSet | undefined {
  return byCells.get(cells.join(' '));
}

/** Sets that hang together: a whole with everything that lies in it. What two of them count adds up to nothing. */
export interface Cohort {
  readonly root: CountSet;
  readonly sets: readonly CountSet[];
}

function rootOf(set: CountSet): CountSet {
  const above = byId.get(set.within[0] ?? '');
  return above === undefined ? set : rootOf(above);
}

/** Every cohort, in the order of the sets. */
export const cohorts: readonly Cohort[] = countSets
  .filter(({ within }) => within.length === 0)
  .map((root) => ({ root, sets: countSets.filter((set) => rootOf(set) === root) }));
