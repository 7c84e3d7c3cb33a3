import { describe, expect, it } from 'vitest';
import { recommendationStanding } from '../../../tests/scenes/national.ts';
import { addDays, plainDate } from '../../kernel/index.ts';
import {
  checkRecommendation,
  type NewRecommendation,
  type Recommendation,
  standingsOf,
} from './recommendation.ts';
import { replyDaysOverdue, replyState, summariseRecommendations } from './standing.ts';

const entered: NewRecommendation = {
  source: 'inspection',
  body: 'Example Inspectorate',
  reference: 'Recommendation 4',
  title: { en: 'Review every case', cy: 'Adolygu pob achos' },
  text: { en: 'Review every live case.', cy: 'Adolygwch bob achos byw.' },
  madeOn: plainDate('2024-01-10'),
  replyDueOn: plainDate('2024-03-06'),
  address: 'https://inspectorate.example/report',
  forces: ['avon', 'essex'],
};
const forces = new Set(['avon', 'essex']);

describe('a recommendation', () => {
  it('[NA-1] is entered whole or refused with the reason', () => {
    expect(checkRecommendation(entered, forces)).toMatchObject({ ok: true });
    const codes = [
      { ...entered, body: ' ' },
      { ...entered, text: { en: 'Review.', cy: '' } },
      { ...entered, forces: [] },
      { ...entered, forces: ['avon', 'narnia'] },
      { ...entered, replyDueOn: plainDate('2024-01-09') },
      { ...entered, address: 'http://inspectorate.example' },
      { ...entered, address: 'https://' },
    ].map((wrong) => {
      const result = checkRecommendation(wrong, forces);
      return result.ok ? 'taken' : result.code;
    });
    expect(codes).toEqual([
      'no-words',
      'no-words',
      'no-force',
      'unknown-force',
      'dates-reversed',
      'not-an-address',
      'not-an-address',
    ]);
  });

  it('[NA-2] has a reply that is in time on its day and overdue from the next', () => {
    const due = plainDate('2024-03-06');
    const waiting = recommendationStanding();
    expect(replyState(waiting, due)).toBe('awaited');
    expect(replyState(waiting, addDays(due, 1))).toBe('overdue');
    expect(replyDaysOverdue(waiting, addDays(due, 20))).toBe(20);
    expect(replyState({ ...waiting, repliedOn: due }, addDays(due, 50))).toBe('in-time');
    expect(replyState({ ...waiting, repliedOn: addDays(due, 1) }, addDays(due, 50))).toBe('late');
    expect(replyState({ ...waiting, closed: true }, addDays(due, 50))).toBe('not-asked');
    expect(replyState({ ...waiting, replyDueOn: null }, addDays(due, 50))).toBe('not-asked');
    expect(replyState({ ...waiting, replyDueOn: null, repliedOn: due }, due)).toBe('in-time');
  });

  it('[NA-3] is counted once with each force, and what is lacking follows from the data', () => {
    const answer = {
      id: 'x',
      action: 'a1',
      actionReference: 'T1',
      linkedOn: plainDate('2024-02-01'),
      reason: 'r',
    };
    const whole: Recommendation = {
      ...entered,
      id: 'r1',
      closed: null,
      replies: [
        { force: 'essex', on: plainDate('2024-02-20'), stance: 'accepted', words: { en: 'Yes', cy: 'Ie' } },
      ],
      answers: [
        { ...answer, force: 'essex', measure: null },
        { ...answer, id: 'y', force: 'essex', measure: 'charged-of-crimes-recorded' },
      ],
    };
    const standings = standingsOf(whole);
    expect(standings).toMatchObject([
      { force: 'avon', actions: 0, measures: 0, repliedOn: null },
      { force: 'essex', actions: 2, measures: 1, repliedOn: '2024-02-20' },
    ]);
    const on = plainDate('2024-06-30');
    expect(summariseRecommendations(standings, on)).toEqual({
      open: 2,
      withoutAction: 1,
      withoutMeasure: 0,
      repliesOverdue: 1,
    });
    const unmeasured = standingsOf({ ...whole, answers: whole.answers.slice(0, 1) });
    expect(summariseRecommendations(unmeasured, on)).toMatchObject({ withoutAction: 1, withoutMeasure: 1 });
    const closed = standingsOf({ ...whole, closed: { on, reason: { en: 'Done', cy: 'Wedi’i wneud' } } });
    expect(summariseRecommendations(closed, on)).toEqual({
      open: 0,
      withoutAction: 0,
      withoutMeasure: 0,
      repliesOverdue: 0,
    });
  });
});
