import { type ColumnId, columns } from '../plans/index.ts';
import { wordKey } from './sheet.ts';

/**
 * Headings that mean a column of the composite record, besides its own titles. From templates that police forces and
 * commissioners have published (Thames Valley commissioner 2015/16, Dorset commissioner, Wiltshire’s improvement pages) and
 * the plain words for the same thing. A heading that could mean two columns is not here: a person says which.
 */
const synonyms: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
  reference: [
    'Ref',
    'Ref no',
    'Reference number',
    'Action ref',
    'Action reference',
    'No',
    'ID',
    'Cyf',
    'Rhif',
  ],
  pillars: ['Pillars', 'Strand', 'Objective', 'Colofnau', 'Amcan'],
  'national-action': ['National action ref', 'Framework action', 'NPCC action', 'Cam y fframwaith'],
  'local-action': [
    'Action',
    'Actions',
    'Commitment',
    'Activity planned',
    'What we will do',
    'Cam',
    'Camau',
    'Ymrwymiad',
  ],
  source: ['Origin', 'Source of action', 'Tarddiad'],
  kind: ['Type', 'Action type', 'Math'],
  'strategic-lead': ['Sponsor', 'Senior responsible officer', 'SRO', 'Chief officer lead', 'Noddwr'],
  owner: [
    'Owner',
    'Lead officer',
    'Lead',
    'Responsible officer',
    'Perchennog',
    'Swyddog arweiniol',
    'Arweinydd',
  ],
  partners: ['Partner', 'Partner agencies', 'Partner organisations', 'Sefydliadau partner'],
  'by-and-for-partners': [
    'By and for organisations',
    'Specialist by and for services',
    'Sefydliadau gan ac ar gyfer',
  ],
  start: ['Start date', 'Started', 'Dyddiad dechrau'],
  due: ['Due date', 'Timescale', 'Target date', 'Deadline', 'Completion date', 'Dyddiad cwblhau', 'Amserlen'],
  'revised-due': ['Revised date', 'Revised due', 'New due date', 'Revised timescale', 'Dyddiad newydd'],
  'revision-reason': [
    'Reason for revised date',
    'Reason for change',
    'Reason for slippage',
    'Rheswm dros y newid',
  ],
  status: ['State', 'Action status', 'Cyflwr'],
  'period-ends': ['Period ending', 'Reporting period ends', 'Cyfnod yn diweddu'],
  rag: ['RAG', 'RAG status', 'RAG rating', 'BRAG', 'Rating', 'Current RAG', 'COG', 'Statws COG'],
  'rag-last': ['Previous RAG', 'Last RAG', 'RAG previous period', 'COG blaenorol'],
  'rag-basis': ['RAG basis', 'Reason for RAG', 'Sail y COG'],
  activity: [
    'Current status of action',
    'Progress',
    'Progress to date',
    'Update',
    'Activity done',
    'Cynnydd',
    'Diweddariad',
  ],
  'outcome-measure': ['Measure', 'Outcome measured', 'Success measure', 'Mesur'],
  'no-measure-reason': ['Reason for no measure', 'Rheswm dim mesur'],
  evidence: ['Evidence of delivery', 'Evidence items', 'Tystiolaeth cyflawni'],
  'evidence-date': ['Evidence date', 'Evidence dated', 'Dyddiad tystiolaeth'],
  'evidence-grade': ['Evidence grade', 'Grading', 'Gradd tystiolaeth'],
  'next-step': ['Next steps', 'Planned next', 'Camau nesaf'],
  blockers: ['Blocker', 'Barriers', 'Risks and issues', 'Issues', 'Rhwystr', 'Materion'],
  'equality-assessment': ['EIA', 'EqIA', 'Equality impact assessment', 'Asesiad effaith cydraddoldeb'],
  'equality-assessed-on': ['EIA date', 'Date of EIA', 'Dyddiad yr asesiad'],
  'scrutiny-body': ['Scrutiny', 'Scrutinised by', 'Craffu gan'],
  'scrutiny-decision': ['Scrutiny decision', 'Decision', 'Penderfyniad'],
  'scrutiny-decided-on': ['Scrutiny date', 'Decision date', 'Dyddiad craffu'],
  publish: ['Public', 'Publish yes no', 'For publication', 'I w gyhoeddi'],
  'public-wording-en': ['Public wording', 'Public wording English', 'Wording for the public'],
  'public-wording-cy': ['Public wording Welsh', 'Geiriad cyhoeddus'],
};

/** By the key of a heading, the column that it means. Built once; a heading listed for two columns is a defect. */
export const columnOfHeading: ReadonlyMap<string, ColumnId> = new Map(
  columns.flatMap(({ id, title }) =>
    [title.en, title.cy, ...(synonyms[id] ?? [])].map((words): [string, ColumnId] => [wordKey(words), id]),
  ),
);

/** Every heading with the column that it means, for the test that none means two. */
export const everySynonym: readonly (readonly [string, ColumnId])[] = columns.flatMap(({ id, title }) =>
  [...new Set([title.en, title.cy, ...(synonyms[id] ?? [])].map(wordKey))].map((key) => [key, id] as const),
);
