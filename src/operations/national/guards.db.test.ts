import { beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import { must, openUpdateScene, refusedBy } from '../../../tests/scenes/national-desk.ts';
import { month, plainDate, present } from '../../kernel/index.ts';
import {
  announce,
  draftNationalUpdate,
  moveUpdate,
  type NationalDesk,
  readCalendar,
  takeCut,
  tellSlip,
} from './index.ts';

const period = { from: month('2023-04'), to: month('2024-03') };
const title = { en: 'National update', cy: 'Diweddariad cenedlaethol' };

let clone: Clone;
let coordinator: NationalDesk;
let publisher: NationalDesk;
let cut: string;
beforeAll(async () => {
  ({ clone, coordinator, publisher, cut } = await openUpdateScene('2024-06-01'));
}, 60_000);

const draft = async () => must(await draftNationalUpdate(coordinator, { cut, period, title })).id;

describe('behind the operations', () => {
  it('[NA-41] the database itself holds the moves and the two people', async () => {
    const id = await draft();
    const set = (state: string, more = '') =>
      refusedBy(clone.query(`update national.update set state = '${state}' ${more} where id = $1`, [id]));
    for (const state of ['approved', 'published', 'corrected'])
      expect(await set(state)).toMatch(/cannot become/);
    expect(await set('checked')).toBe('taken');
    const [writer] = await clone.query<{ by: string; by_key: string; person: string }>(
      'select by, by_key, person from national.update_text where update_id = $1',
      [id],
    );
    const approve = (name: string, key: string, person: string) =>
      set(
        'approved',
        `, approved_at = now(), approved_by = '${name}', approved_by_key = '${key}', approved_person = ${person}`,
      );
    expect(await approve('X', writer?.by_key ?? '', 'null')).toMatch(/does not approve it/);
    expect(await approve(`${writer?.by.toUpperCase()} `, 'x', 'null')).toMatch(/does not approve it/);
    expect(await approve('X', 'x', `'${writer?.person}'`)).toMatch(/does not approve it/);
    // The control: another one may.
    expect(await approve('X', 'x', 'null')).toBe('taken');
    expect(await set('published', ', published_at = now(), published_by = $$X$$')).toMatch(/has no document/);
    expect(await set('draft')).toMatch(/update_check|violates check/);
    must(await moveUpdate(coordinator, id, { move: 'return', reason: 'Once more.' }));
    must(await moveUpdate(coordinator, id, { move: 'abandon', reason: 'A trial.' }));
  });
});

describe('the calendar', () => {
  it('[NA-50] keeps its first date, shows the slip, and is answered by a publication', async () => {
    const dueOn = plainDate('2024-11-30');
    const { id } = must(
      await announce(coordinator, {
        kind: 'update',
        title,
        dueOn,
        precision: 'month',
        announcedOn: plainDate('2024-04-01'),
      }),
    );
    const reason = { en: 'One force was late.', cy: 'Roedd un heddlu’n hwyr.' };
    must(await tellSlip(coordinator, id, { dueOn: plainDate('2025-01-15'), precision: 'day', reason }));
    expect(await refusedBy(clone.query(`update national.announcement set due_on = '2025-01-15'`))).toMatch(
      /is fixed/,
    );
    expect(await refusedBy(clone.query('delete from national.slip'))).toMatch(/what was told stays/);
    const find = async () =>
      present(
        (await readCalendar(publisher)).find((one) => one.announcement.id === id),
        id,
      );
    expect((await find()).standing).toMatchObject({ state: 'expected', firstDueOn: dueOn, daysLate: 46 });

    const update = must(
      await draftNationalUpdate(coordinator, {
        cut: must(await takeCut(coordinator, null)).id,
        period,
        title,
      }),
    ).id;
    must(await moveUpdate(coordinator, update, { move: 'check' }));
    must(await moveUpdate(publisher, update, { move: 'approve' }));
    must(await moveUpdate(publisher, update, { move: 'publish', announcement: id }));
    expect((await find()).announcement.came).toEqual({ on: '2024-06-30', subject: update });
    expect((await find()).standing).toMatchObject({ state: 'came-on-time', daysLate: 0 });
    expect(await tellSlip(coordinator, id, { dueOn, precision: 'day', reason })).toMatchObject({
      code: 'came-already',
    });
  });
});
