import { describe, expect, it } from 'vitest';
import { somebody } from '../../tests/scenes/plans.ts';
import { instant, plainDate } from '../kernel/index.ts';
import { columns } from './column.ts';
import { type Report, ratingsOf } from './report.ts';
import { storyOf } from './story.ts';

const at = (day: number) => instant(Date.UTC(2022, 3, day));
const by = { person: somebody.lead, role: 'force-lead' } as const;
const report = (periodEndsOn: string, meaning: 'on-track' | 'at-risk' | null, day: number): Report => ({
  ...by,
  id: `report ${day}`,
  at: at(day),
  periodEndsOn: plainDate(periodEndsOn),
  activity: 'Met.',
  nextStep: '',
  blockers: '',
  rating:
    meaning === null
      ? null
      : { colour: 'green', meaning, basis: { kind: 'judgement', reason: 'Three of four meetings held.' } },
});

describe('a story', () => {
  it('[PL-13] tells every deed with its moment, role, what and why, in order of time', () => {
    const adopted = {
      ...by,
      move: 'adopt',
      from: 'draft',
      to: 'adopted',
      at: at(1),
      reason: '',
      grade: null,
    } as const;
    const moved = {
      ...by,
      field: 'dueOn',
      before: '2023-03-31',
      after: '2023-06-30',
      at: at(9),
      reason: 'The venue closed.',
    } as const;
    const shown = {
      ...by,
      id: 'evidence',
      title: 'Notes of the meeting',
      datedOn: plainDate('2022-04-05'),
      grade: 'record',
      substance: { kind: 'link', address: 'https://example.org/notes' },
      at: at(6),
    } as const;
    const reported = report('2022-04-07', 'on-track', 7);
    const story = storyOf({ moves: [adopted], revisions: [moved], reports: [reported], evidence: [shown] });
    expect(story).toEqual([
      { ...by, at: at(1), kind: 'moved', move: adopted },
      { ...by, at: at(6), kind: 'evidenced', evidence: shown },
      { ...by, at: at(7), kind: 'reported', report: reported },
      { ...by, at: at(9), kind: 'revised', revision: moved },
    ]);
  });
});

describe('ratings', () => {
  it('[PL-12] of this period and the last are told apart by their periods, not by how often somebody reported', () => {
    const reports = [
      report('2022-06-30', 'on-track', 9),
      report('2022-06-30', 'at-risk', 8),
      report('2022-03-31', 'at-risk', 2),
    ];
    expect(ratingsOf(reports)).toMatchObject({
      now: { meaning: 'on-track' },
      before: { meaning: 'at-risk' },
    });
    expect(ratingsOf([report('2022-06-30', null, 9)])).toEqual({ now: null, before: null });
    expect(ratingsOf([])).toEqual({ now: null, before: null });
  });
});

describe('the columns of the composite record', () => {
  it('[PL-1] are each there once, in English and Welsh', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    for (const language of ['en', 'cy'] as const) {
      expect(new Set(columns.map(({ title }) => title[language])).size).toBe(columns.length);
    }
    for (const { title } of columns) expect(title.en).not.toBe(title.cy);
  });

  it('[PL-1] hold everything that published plans were seen to hold', () => {
    const seen =
      'reference pillars national-action local-action source strategic-lead owner partners start due revised-due revision-reason status rag rag-last rag-basis activity outcome-measure evidence evidence-date evidence-grade next-step blockers equality-assessment scrutiny-body scrutiny-decision publish public-wording-en public-wording-cy closed-on verified-by';
    for (const id of seen.split(' ')) expect(columns.map((column) => column.id)).toContain(id);
  });
});
