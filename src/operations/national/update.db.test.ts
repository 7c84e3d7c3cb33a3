import { beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import { type Ground, must, openUpdateScene, refusedBy, seat } from '../../../tests/scenes/national-desk.ts';
import { type Database, findUpdate } from '../../database/index.ts';
import { month, present } from '../../kernel/index.ts';
import { figuresByKey, plainText, printedBlocks, type Section } from '../../national/index.ts';
import {
  correctUpdate,
  draftNationalUpdate,
  moveUpdate,
  type NationalDesk,
  readCut,
  readNational,
  readNationalRules,
  readUpdate,
  takeCut,
  writeUpdate,
} from './index.ts';

const release = '2024-06-01';
const period = { from: month('2023-04'), to: month('2024-03') };
const title = { en: 'National update', cy: 'Diweddariad cenedlaethol' };
const rules = readNationalRules().update;
const both = (words: string) => ({ en: words, cy: words });

let clone: Clone;
let ground: Ground;
let open: Database;
let jobs: Database;
let coordinator: NationalDesk;
let publisher: NationalDesk;
let cut: string;
beforeAll(async () => {
  ({ clone, ground, jobs, open, coordinator, publisher, cut } = await openUpdateScene(release));
}, 60_000);

const stateOf = (id: string) =>
  jobs.transact(
    { actor: 'test', purpose: 'look' },
    async (transaction) => (await findUpdate(transaction, id))?.state,
  );
const draft = async () => must(await draftNationalUpdate(coordinator, { cut, period, title })).id;
const through = async (id: string) => {
  must(await moveUpdate(coordinator, id, { move: 'check' }));
  must(await moveUpdate(publisher, id, { move: 'approve' }));
  must(await moveUpdate(publisher, id, { move: 'publish' }));
};
/** What a reader prints of an update: its text with the numbers in it. */
async function readAloud(id: string): Promise<string> {
  const { document } = present(await readNational(open, rules).update(id), id);
  const figures = figuresByKey(document.figures);
  return document.sections
    .flatMap(({ body }) => printedBlocks(body.en, figures, 'en'))
    .map((block) =>
      block.kind === 'list' ? block.points.map(plainText).join('\n') : plainText(block.pieces),
    )
    .join('\n');
}
const bytesOf = (id: string) =>
  clone.query<{ path: string; sha: string }>(
    `select path, encode(sha256, 'hex') as sha from national.update_file where update_id = $1 order by path`,
    [id],
  );
describe('a cut', () => {
  it('[NA-27] holds the figures of the release and of the plans as they stood', async () => {
    const held = must(await readCut(coordinator, cut));
    const figures = figuresByKey(held.figures);
    expect(figures.get('plans.overdue')).toMatchObject({ numerator: 3, denominator: 4, asAt: '2024-06-30' });
    expect(figures.get('plans.overdue.kent')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(figures.get('forces.with-plan')).toMatchObject({ numerator: 2, denominator: 43 });
    expect(figures.get('charged-of-crimes-recorded.latest')?.source).toMatchObject({ release });
    expect(await takeCut(coordinator, '2020-01-01')).toMatchObject({ code: 'no-such-release' });
  });

  it('[NA-42] is never changed, by anyone', async () => {
    for (const statement of [
      `update national.cut set as_at = as_at`,
      `delete from national.cut`,
      `truncate national.cut cascade`,
    ])
      expect(await refusedBy(clone.query(statement))).toMatch(/refused: what was told stays/);
  });
});

describe('an update', () => {
  it('[NA-35] begins whole, is checked, approved by a second person and published', async () => {
    const id = await draft();
    expect(id).toBe('2024-03');
    expect(must(await readUpdate(coordinator, id)).faults).toEqual([]);
    expect(await readNational(open, rules).update(id)).toBeUndefined();
    expect((await readNational(open, rules).shelf()).updates).toEqual([]);
    await through(id);
    const text = await readAloud(id);
    expect(text).toContain('Of 4 actions, 3 were overdue');
    expect(text).toContain('2 of 43 forces had adopted a plan');
    const published = present(await readNational(open, rules).update(id), id);
    expect(published.files.map(({ path }) => path)).toEqual([
      'figures.csv',
      'forces.csv',
      'positions.csv',
      'recommendations.csv',
      'update.json',
      'update.ods',
    ]);
    // Every number of the text is a figure of the document, and every figure says where it was read.
    for (const { source } of published.document.figures)
      expect(source.kind === 'release' ? source.release : source.file).toMatch(/^(2024-06-01|[a-z]+\.csv)$/);
  });

  it('[NA-40] is not approved by whoever wrote any of it, also in another role', async () => {
    const id = await draft();
    const writing = must(await readUpdate(coordinator, id)).update;
    must(await writeUpdate(coordinator, id, { textVersion: 1, text: writing.text, cut }));
    must(await moveUpdate(coordinator, id, { move: 'check' }));
    expect(await moveUpdate(coordinator, id, { move: 'approve' })).toMatchObject({ code: 'not-your-role' });
    const person = present(coordinator.act.capacity?.person, 'the person');
    await clone.query(
      `insert into directory.appointment (person_id, role, appointed_by) values ($1, 'national-publisher', 'test')`,
      [person],
    );
    const capacity = { person, role: 'national-publisher' as const, force: null };
    const same: NationalDesk = {
      ...publisher,
      // Under another name even: the person is the same.
      act: { actor: 'Somebody Else', purpose: 'publish', capacity },
    };
    expect(await moveUpdate(same, id, { move: 'approve' })).toMatchObject({ code: 'same-person' });
    expect(await stateOf(id)).toBe('checked');
    must(await moveUpdate(publisher, id, { move: 'approve' }));
    expect(await moveUpdate(coordinator, id, { move: 'abandon' })).toMatchObject({ code: 'no-reason' });
    must(await moveUpdate(coordinator, id, { move: 'abandon', reason: 'A trial.' }));
    expect(await moveUpdate(publisher, id, { move: 'publish' })).toMatchObject({ code: 'no-such-move' });
  });

  it('[NA-30] with a typed number is stored, so that nothing is lost, and never checked', async () => {
    const id = await draft();
    const sections: readonly Section[] = [{ heading: both('Late'), body: both('Now 17 are late.') }];
    must(await writeUpdate(coordinator, id, { textVersion: 1, text: { title, sections }, cut }));
    const refused = await moveUpdate(coordinator, id, { move: 'check' });
    expect(refused).toMatchObject({
      code: 'faulty-text',
      faults: [
        { code: 'typed-number', seen: '17', section: 1, language: 'en', place: { line: 1, column: 5 } },
        { code: 'typed-number', seen: '17', section: 1, language: 'cy', place: { line: 1, column: 5 } },
      ],
    });
    expect(await stateOf(id)).toBe('draft');
    must(await moveUpdate(coordinator, id, { move: 'abandon', reason: 'A trial.' }));
  });

  it('a stale edit gets what is stored and stores nothing; two at once make one', async () => {
    const id = await draft();
    const write = (words: string) =>
      writeUpdate(coordinator, id, {
        textVersion: 1,
        text: { title, sections: [{ heading: both('A'), body: both(words) }] },
        cut,
      });
    const results = await Promise.all([write('first'), write('second')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ code: 'stale', stored: { textVersion: 2 } });
    must(await moveUpdate(coordinator, id, { move: 'check' }));
    const other = await seat(ground, 'national-publisher');
    const approvals = await Promise.all([
      moveUpdate(publisher, id, { move: 'approve' }),
      moveUpdate(other, id, { move: 'approve' }),
    ]);
    expect(approvals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(approvals.find(({ ok }) => !ok)).toMatchObject({ code: 'no-such-move' });
    const moves = await clone.query(
      `select count(*)::int as n from national.update_move where update_id = $1 and move = 'approve'`,
      [id],
    );
    expect(moves).toEqual([{ n: 1 }]);
    must(await moveUpdate(coordinator, id, { move: 'abandon', reason: 'A trial.' }));
  });

  it('[NA-42] does not change once it is published, by any door or by the owner', async () => {
    for (const statement of [
      `update national.update set text_version = 2 where id = '2024-03'`,
      `update national.update set state = 'draft' where id = '2024-03'`,
      `update national.update set published_at = now() where id = '2024-03'`,
      `update national.update_file set content = 'x' where update_id = '2024-03'`,
      `delete from national.update_file where update_id = '2024-03'`,
      `insert into national.update_file values ('2024-03', 'more.csv', 'text/csv', sha256('x'), 1, 'x')`,
      `insert into national.update_text (update_id, version, cut_id, title_en, title_cy, sections, by, by_key)
       select '2024-03', 9, cut_id, title_en, title_cy, sections, by, by_key from national.update_text limit 1`,
      `insert into national.update_correction (update_id, replaced_by, reason_en, reason_cy)
       select '2024-03', id, 'x', 'x' from national.update where id <> '2024-03' limit 1`,
    ])
      expect(await refusedBy(clone.query(statement)), statement).not.toBe('taken');
  });

  it('[NA-43] [NA-44] a changed source row changes nothing published, shows in the next draft, and is corrected in the open', async () => {
    const [before, said] = [await bytesOf('2024-03'), await readAloud('2024-03')];
    await clone.query(
      `update plans.action set due_on = '2029-03-31', row_version = row_version + 1
       where force = 'kent' and due_on < '2024-01-01'`,
    );
    await clone.query(`update publication.release set state = 'corrected' where id = $1`, [release]);
    expect(await bytesOf('2024-03')).toEqual(before);
    expect(await readAloud('2024-03')).toBe(said);

    const later = must(await takeCut(coordinator, null)).id;
    expect(figuresByKey(must(await readCut(coordinator, later)).figures).get('plans.overdue')).toMatchObject({
      numerator: 1,
      denominator: 4,
    });
    expect(must(await readCut(coordinator, cut)).figures).toContainEqual(
      expect.objectContaining({ key: 'plans.overdue', numerator: 3 }),
    );
    const reason = { en: 'Dates in one force were wrong.', cy: 'Roedd dyddiadau mewn un heddlu’n anghywir.' };
    const id = must(await correctUpdate(coordinator, '2024-03', { cut: later, reason })).id;
    // The draft stands on the new cut, which holds no release: the references to it are refused with their places.
    const faulty = must(await readUpdate(coordinator, id)).faults;
    expect(faulty.length).toBeGreaterThan(0);
    expect(new Set(faulty.map(({ code }) => code))).toEqual(new Set(['unknown-figure']));
    const { update } = must(await readUpdate(coordinator, id));
    const sections = update.text.sections.slice(1);
    must(await writeUpdate(coordinator, id, { textVersion: 1, text: { title, sections }, cut: later }));
    await through(id);

    expect(await readAloud(id)).toContain('Of 4 actions, 1 were overdue');
    expect(await bytesOf('2024-03')).toEqual(before);
    const shelf = await readNational(open, rules).shelf();
    expect(shelf.updates.map((one) => `${one.id} ${one.state}`)).toEqual([
      `${id} published`,
      '2024-03 corrected',
    ]);
    expect(shelf.corrections).toMatchObject([{ update: '2024-03', replacedBy: id, reason }]);
    const { document } = present(await readNational(open, rules).update(id), id);
    expect(document.corrects).toEqual({ update: '2024-03', reason });
    expect(document.changes.find(({ key }) => key === 'plans.overdue')).toMatchObject({
      before: { numerator: 3 },
      after: { numerator: 1 },
    });
    expect(await correctUpdate(coordinator, '2024-03', { cut: later, reason })).toMatchObject({
      code: 'not-published',
    });
  });

  it('[NA-61] [NA-62] leaves an entry for every act, with codes and no text', async () => {
    const entries = await clone.query<{ operation: string; text: string }>(
      `select operation, details::text || reason as text from audit.entry where operation like 'national.%'`,
    );
    const operations = new Set(entries.map(({ operation }) => operation));
    for (const one of [
      'cut.take',
      'update.draft',
      'update.write',
      'update.check',
      'update.approve',
      'update.publish',
    ])
      expect(operations).toContain(`national.${one}`);
    for (const { text } of entries) expect(text).not.toMatch(/Now 17 are late|National update/);
    const hidden = await open.transact({ actor: 'public', purpose: 'look' }, (transaction) =>
      transaction.query('select id from national.update where state not in ($1, $2)', [
        'published',
        'corrected',
      ]),
    );
    expect(hidden.rows).toEqual([]);
  });
});
