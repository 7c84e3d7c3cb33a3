import { beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import { must, openRegisterScene, refusedBy } from '../../../tests/scenes/national-desk.ts';
import type { Database } from '../../database/index.ts';
import { plainDate, present } from '../../kernel/index.ts';
import type { NewRecommendation } from '../../national/index.ts';
import {
  closeRecommendation,
  enterRecommendation,
  linkAction,
  type NationalDesk,
  readNational,
  readNationalRules,
  readRecommendations,
  replyToRecommendation,
  unlinkAction,
} from './index.ts';

const words = { en: 'Words', cy: 'Geiriau' };
const rules = readNationalRules().update;
const recommendation: NewRecommendation = {
  source: 'inspection',
  body: 'Example Inspectorate (made up)',
  reference: 'Recommendation 4',
  title: words,
  text: words,
  madeOn: plainDate('2022-01-10'),
  replyDueOn: plainDate('2022-03-06'),
  address: 'https://inspectorate.example/4',
  forces: ['essex', 'kent'],
};

let clone: Clone;
let open: Database;
let coordinator: NationalDesk;
let kent: NationalDesk;
let essex: NationalDesk;
let panel: NationalDesk;
let kentActions: ReadonlyMap<string, string>;
let essexActions: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ clone, open, coordinator, kent, essex, panel, kentActions, essexActions } = await openRegisterScene());
}, 60_000);
const action = (of: ReadonlyMap<string, string>, reference: string) => present(of.get(reference), reference);

const count = async (table: string) =>
  (await clone.query<{ n: number }>(`select count(*)::int as n from national.${table}`))[0]?.n;

describe('recommendations', () => {
  let id: string;

  it('[NA-1] are entered by the coordinator, once, and by a panel to its own force alone', async () => {
    id = must(await enterRecommendation(coordinator, recommendation)).id;
    expect(await enterRecommendation(coordinator, recommendation)).toMatchObject({ code: 'entered-already' });
    expect(await enterRecommendation(coordinator, { ...recommendation, forces: ['narnia'] })).toMatchObject({
      code: 'unknown-force',
    });
    const ofPanel = {
      ...recommendation,
      source: 'panel' as const,
      body: 'Example Panel (made up)',
      forces: ['kent'],
    };
    expect(must(await enterRecommendation(panel, ofPanel)).id).not.toBe(id);
    for (const wrong of [
      { ...ofPanel, reference: '5', forces: ['essex'] },
      { ...ofPanel, reference: '5', forces: ['kent', 'essex'] },
      { ...ofPanel, reference: '5', source: 'inspection' as const },
    ])
      expect(await refusedBy(enterRecommendation(panel, wrong))).toMatch(/row-level security/);
    expect(await refusedBy(enterRecommendation(kent, { ...ofPanel, reference: '6' }))).toMatch(
      /row-level security/,
    );
    expect(await count('recommendation')).toBe(2);
    expect(
      await refusedBy(clone.query(`insert into national.recommendation_force values ('${id}', 'gwent')`)),
    ).toMatch(/come in with it/);
  });

  it('[NA-3] are answered by an action of the force itself, and shown by a measure', async () => {
    const link = { action: action(kentActions, 'T1'), measure: 'M5', reason: 'It does what was asked.' };
    expect(await linkAction(kent, id, { ...link, measure: 'M99' })).toMatchObject({
      code: 'no-such-measure',
    });
    expect(await linkAction(kent, id, { ...link, reason: ' ' })).toMatchObject({ code: 'no-reason' });
    // Another force's action is not there for this one.
    expect(await linkAction(kent, id, { ...link, action: action(essexActions, 'T1') })).toMatchObject({
      ok: false,
    });
    const answer = must(await linkAction(kent, id, link)).id;
    expect(await linkAction(kent, id, link)).toMatchObject({ code: 'linked-already' });
    const register = await readRecommendations(coordinator);
    const of = (force: string) =>
      register.standings.find((one) => one.recommendation === id && one.force === force);
    expect(of('kent')).toMatchObject({ actions: 1, measures: 1 });
    expect(of('essex')).toMatchObject({ actions: 0, measures: 0 });
    expect(register.summary).toMatchObject({ withoutAction: 2, repliesOverdue: 3 });
    expect(await unlinkAction(essex, answer, 'Not mine.')).toMatchObject({ code: 'not-found' });
    must(await unlinkAction(kent, answer, 'Another does it better.'));
    must(await linkAction(kent, id, { ...link, action: action(kentActions, 'T3'), measure: null }));
  });

  it('[NA-2] are replied to once, by the force that was asked', async () => {
    const reply = { force: 'kent', on: plainDate('2023-06-01'), stance: 'accepted' as const, words };
    expect(await replyToRecommendation(kent, id, { ...reply, words: { en: 'Yes', cy: '' } })).toMatchObject({
      code: 'no-words',
    });
    expect(await replyToRecommendation(kent, id, { ...reply, on: plainDate('2021-06-01') })).toMatchObject({
      code: 'dates-reversed',
    });
    expect(await refusedBy(replyToRecommendation(kent, id, { ...reply, force: 'essex' }))).toMatch(
      /row-level security/,
    );
    must(await replyToRecommendation(kent, id, reply));
    expect(await replyToRecommendation(kent, id, reply)).toMatchObject({ code: 'replied-already' });
    expect(
      (await readRecommendations(panel)).standings.find(
        ({ force, recommendation: of }) => force === 'kent' && of === id,
      ),
    ).toMatchObject({
      repliedOn: '2023-06-01',
    });
  });

  it('[NA-62] are public, without what staff wrote for staff and without an action that is not shown', async () => {
    const { recommendations } = await readNational(open, rules).shelf();
    const shown = present(
      recommendations.find((one) => one.id === id),
      id,
    );
    expect(shown.answers).toMatchObject([{ force: 'kent', actionReference: null, measure: null }]);
    const told = JSON.stringify(recommendations);
    expect(told).not.toContain('Another does it better');
    expect(
      await refusedBy(
        open.transact({ actor: 'public', purpose: 'look' }, (transaction) =>
          transaction.query('select reason from national.recommendation_answer'),
        ),
      ),
    ).toMatch(/permission denied/);
    must(await closeRecommendation(coordinator, id, words));
    expect(
      await linkAction(kent, id, { action: action(kentActions, 'T2'), measure: null, reason: 'x' }),
    ).toMatchObject({ code: 'closed' });
    expect(await closeRecommendation(kent, id, words)).toMatchObject({ code: 'not-found' });
  });
});

describe('the audit of recommendations', () => {
  it('[NA-61] holds one entry for each act, and none for what was refused', async () => {
    const entries = await clone.query<{ operation: string; n: number }>(
      `select operation, count(*)::int as n from audit.entry where operation like 'national.recommendation.%' group by 1 order by 1`,
    );
    expect(entries.map(({ operation, n }) => `${operation.split('.').at(-1)} ${n}`)).toEqual([
      'close 1',
      'enter 2',
      'link 2',
      'reply 1',
      'unlink 1',
    ]);
  });
});
