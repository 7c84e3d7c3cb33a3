import { type PlainDate, readPlainDate } from '../kernel/index.ts';
import {
  type ActionState,
  type ColumnId,
  type EvidenceGrade,
  type Rating,
  type RatingBasis,
  type Report,
  type ReportContent,
  stateNames,
  workRules,
} from '../plans/index.ts';
import { evidenceLine, reportCells } from './cells.ts';
import { readDateCell } from './date-cell.ts';
import { findEntry } from './known.ts';
import { spelledOut } from './rating.ts';
import type { RowReader } from './reader.ts';
import { plainText, wordKey } from './sheet.ts';
import { basisNames, gradeWords, statusWords } from './vocabulary.ts';

/** What a rating without a basis rests on, as it is stored. */
export const unstatedBasis = 'No basis was stated in the spreadsheet.';

/** A report as a row gives it. `periodEndsOn` is null where the sheet does not say it; whoever brings the sheet does. */
export type BroughtReport = Omit<ReportContent, 'periodEndsOn' | 'rating'> & {
  readonly periodEndsOn: PlainDate | null;
  readonly rating:
    | (Omit<Rating, 'basis'> & { readonly basis: 'evidence' | (RatingBasis & { kind: 'judgement' }) })
    | null;
};

const reportColumns = ['period-ends', 'rag', 'rag-basis', 'activity', 'next-step', 'blockers'] as const;
const wordColumns = ['rag', 'activity', 'next-step', 'blockers'] as const;

/** The report that a row makes; undefined where it says nothing that was not reported before. */
export function readReport(reader: RowReader): BroughtReport | undefined {
  if (reader.text('rag-last') !== '' && reader.fresh('rag-last') !== undefined) {
    reader.remark('last-rating-stays', 'rag-last');
  }
  const said = wordColumns.filter((column) => reader.text(column) !== '');
  const [first] = said;
  if (first === undefined) return undefined;
  const { held } = reader;
  if (
    held !== undefined &&
    reportColumns.every((column) => reader.text(column) === '' || reader.isStored(column))
  ) {
    return undefined;
  }
  if (held === undefined || !workRules.report.states.includes(held.action.state)) {
    reader.remark('report-later', first);
    return undefined;
  }
  const periodEndsOn = reader.text('period-ends') === '' ? null : periodOf(reader);
  const report = { ...wordsOf(reader), periodEndsOn, rating: readRating(reader) };
  if (held.history.reports.some((reported) => saysTheSame(reader, report, reported))) return undefined;
  if (report.activity === '') {
    reader.remark('report-needs-activity', first);
    return undefined;
  }
  return report;
}

const wordsOf = (reader: RowReader): Pick<ReportContent, 'activity' | 'nextStep' | 'blockers'> => ({
  activity: reader.text('activity'),
  nextStep: reader.text('next-step'),
  blockers: reader.text('blockers'),
});

/** The period’s end, whether or not it is that of the newest report. */
function periodOf(reader: RowReader): PlainDate | null {
  const stored = reader.isStored('period-ends') ? reader.held?.history.reports[0]?.periodEndsOn : undefined;
  return stored ?? reader.day('period-ends', 'last') ?? null;
}

/** True where a report of before says all that the row says; a blank cell agrees with anything. */
function saysTheSame(reader: RowReader, report: BroughtReport, reported: Report): boolean {
  const { rating } = report;
  const agree = (seen: string, held: string): boolean => seen === '' || seen === plainText(held);
  const texts = [reportCells(reported, 'en'), reportCells(reported, 'cy')];
  return (
    agree(report.activity, reported.activity) &&
    agree(report.nextStep, reported.nextStep) &&
    agree(report.blockers, reported.blockers) &&
    (report.periodEndsOn === null || report.periodEndsOn === reported.periodEndsOn) &&
    (rating === null ||
      (rating.colour === reported.rating?.colour && rating.meaning === reported.rating.meaning)) &&
    texts.some((cells) => agree(reader.text('rag-basis'), cells['rag-basis']))
  );
}

/** The rating that the row gives: `Green: On track` says what it means; a word of the force’s own is looked up in its mapping. */
function readRating(reader: RowReader): BroughtReport['rating'] {
  const text = reader.text('rag');
  if (text === '') return null;
  const mapped = reader.mapping.ratings[wordKey(text)];
  const rating = mapped ?? spelledOut(text);
  if (rating === undefined) {
    reader.fault('rating-unmapped', 'rag');
    return null;
  }
  return { ...rating, basis: readBasis(reader) };
}

function readBasis(reader: RowReader): 'evidence' | { readonly kind: 'judgement'; readonly reason: string } {
  const text = reader.text('rag-basis');
  if (text === '') {
    reader.remark('basis-not-stated', 'rag');
    return { kind: 'judgement', reason: unstatedBasis };
  }
  const names = (basis: 'evidence' | 'judgement'): readonly string[] =>
    Object.values(basisNames[basis]).map(wordKey);
  if (names('evidence').includes(wordKey(text))) return 'evidence';
  const at = text.indexOf(':');
  const prefixed = at !== -1 && names('judgement').includes(wordKey(text.slice(0, at)));
  return { kind: 'judgement', reason: prefixed ? text.slice(at + 1).trim() : text };
}

/** Evidence as a row can give it: a web address or a measure, never a file. */
export interface RowEvidence {
  readonly title: string;
  readonly datedOn: PlainDate;
  readonly grade: EvidenceGrade;
  readonly substance:
    | { readonly kind: 'link'; readonly address: string }
    | { readonly kind: 'measure'; readonly measure: string };
}

/** The evidence that a row adds: line by line, each with the date and the grade on the same line of their cells. */
export function readEvidence(reader: RowReader): readonly RowEvidence[] {
  const columns: readonly ColumnId[] = ['evidence', 'evidence-date', 'evidence-grade'];
  if (reader.text('evidence') === '' || columns.every((column) => reader.isStored(column))) return [];
  const [titles = [], dates = [], grades = []] = columns.map((column) => reader.lines(column));
  const held = reader.held?.history.evidence ?? [];
  const stored = new Set(held.map((each) => `${evidenceLine(each)}\n${each.datedOn}\n${each.grade}`));
  return titles.flatMap((words, index) => {
    const datedOn = dayOf(dates[index] ?? '');
    const grade = gradeWords.get(wordKey(grades[index] ?? ''));
    if (words === '' || stored.has(`${words}\n${datedOn}\n${grade}`)) return [];
    const brought = substanceOf(reader, words);
    if (brought === undefined || datedOn === undefined || grade === undefined) {
      reader.remark('evidence-by-hand', 'evidence', '', words);
      return [];
    }
    return [{ ...brought, datedOn, grade }];
  });
}

function dayOf(text: string): PlainDate | undefined {
  const reading = readDateCell({ text, on: readPlainDate(text) ?? null });
  return reading.kind === 'day' ? reading.on : undefined;
}

function substanceOf(reader: RowReader, words: string): Pick<RowEvidence, 'title' | 'substance'> | undefined {
  const at = words.lastIndexOf(' | ');
  const what = at === -1 ? words : words.slice(at + 3);
  const address = /https?:\/\/\S+$/.exec(what)?.[0];
  const title =
    at === -1
      ? words.slice(0, words.length - (address?.length ?? 0)).replace(/[\s:,–-]+$/u, '')
      : words.slice(0, at);
  if (address !== undefined)
    return { title: title === '' ? address : title, substance: { kind: 'link', address } };
  const named = /^measure (\S+)$/i.exec(what)?.[1];
  const measure = named === undefined ? undefined : findEntry(reader.known.measures, named)?.id;
  return measure === undefined ? undefined : { title, substance: { kind: 'measure', measure } };
}

/** True where the row says that work has begun on an adopted action. Every other move is made on the action’s page. */
export function readStart(reader: RowReader): boolean {
  const text = reader.fresh('status');
  if (text === undefined) return false;
  const state: ActionState = reader.held?.action.state ?? 'draft';
  const stateWords = stateNames[state].en;
  const meant = reader.mapping.statuses[wordKey(text)] ?? statusWords.get(wordKey(text));
  if (meant === state) return false;
  if (meant === undefined) reader.remark('status-unknown', 'status', stateWords);
  else if (state === 'draft') reader.remark('begins-as-draft', 'status');
  else if (state === 'adopted' && meant === 'in-progress') return true;
  else reader.remark('status-by-hand', 'status', stateWords);
  return false;
}
