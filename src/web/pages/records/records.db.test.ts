import { beforeAll, describe, expect, it } from 'vitest';
import {
  dayFields,
  loadAs,
  openRecordsHouse,
  type RecordsHouse,
  textOf,
} from '../../../../tests/scenes/records-house.ts';
import type { Visitor } from '../../../../tests/sign-in/staff-house.ts';
import { quartersUpTo } from '../../../operations/analyst/index.ts';

let place: RecordsHouse;
beforeAll(async () => {
  place = await openRecordsHouse();
  await loadAs(place.esther, place.today, place.files);
});

describe('what was loaded', () => {
  it('[EX-66] is told month by month: not sent is not none, not held is neither blank nor nought', async () => {
    const coverage = textOf(await place.esther.get('/records/coverage'));
    expect(coverage).toContain('Of the twelve months to');
    expect(coverage).toContain('crimes are held for 7.');
    expect(coverage).toContain('not sent');
    expect(coverage).toContain('A month that was not sent is not a month without crimes');
    const fields = await place.esther.get('/records/coverage/victims');
    expect(textOf(fields)).toMatch(/Least is known of: .*\(0%\)/);
    expect(fields.document.querySelectorAll('svg[role=img]').length).toBe(2);
    expect((await place.esther.get('/records/coverage/allegations')).status).toBe(404);
    const shelved = textOf(await place.esther.get('/records/packages/1'));
    expect(shelved).toContain('Crimes 424 422 0 1 0 1');
    expect(shelved).toContain('loaded on');
    expect(shelved).toContain('by Esther Instance');
  });

  it('[EX-66] a row that was held back is decided by its place, and its words are never shown', async () => {
    const list = await place.esther.get('/records/held');
    const at = list.document.querySelector('main table a')?.getAttribute('href') ?? '';
    expect(at).toMatch(/^\/records\/held\/1\/\d+\/\d+$/);
    const page = await place.esther.get(at);
    expect(textOf(page)).toContain('Words about immigration stand in its column “incident_ref”');
    expect((await place.esther.post(at, { reason: 'x' })).status).toBe(400);
    const decided = await place.esther.post(at, { decision: 'leave-out', reason: 'taken out at the source' });
    expect([decided.status, decided.headers.location]).toEqual([303, '/records/held']);
    expect((await place.esther.get(at)).status).toBe(404);
    expect(textOf(await place.esther.get('/records/held'))).toContain('No row waits for a decision');
  });

  it('[EX-44] says how many forces’ records a demonstration has made, until all are held', async () => {
    const says = async (): Promise<string> => textOf(await place.esther.get('/records'));
    expect(await says()).not.toContain('demonstration');
    await place.house.clone.query(
      `insert into extracts.made_up_force (force, turn, profile, package_id)
       values ('bedfordshire', 1, 'meridian', 1), ('kent', 2, 'longshore', null)`,
    );
    expect(await says()).toContain('made-up records of 1 of 2 forces are held. The others follow');
    await place.house.clone.query('update extracts.made_up_force set package_id = 1');
    expect(await says()).not.toContain('demonstration');
  });

  it('[EX-64] no other force finds anything of it', async () => {
    expect(textOf(await place.kofi.get('/records'))).toContain('No package has been loaded yet');
    expect(textOf(await place.kofi.get('/records/packages'))).toContain('No package has been loaded');
    const nothing = await place.kofi.get('/nowhere');
    await place.kofi.get('/records/read');
    const reason = 'to look into a figure';
    const theirs = await place.kofi.post('/records/read', { reference: 'COUNTER/1', reason });
    const nobodys = await place.kofi.post('/records/read', { reference: 'NO SUCH', reason });
    for (const reply of [await place.kofi.get('/records/packages/1'), theirs, nobodys]) {
      expect([reply.status, reply.body === nothing.body]).toEqual([404, true]);
    }
    expect(await place.house.audited('read record')).toEqual([]);
  });
});

describe('measures on the staff door', () => {
  it('[EX-70] offer the newest quarter of which every month is held, and say how much of each is', async () => {
    const page = await place.esther.get('/records/measures');
    const chosen = page.document.querySelector('#quarter option[selected]')?.textContent.trim();
    expect(chosen).toMatch(/: 3 of 3 months held$/);
    const offered = [...page.document.querySelectorAll('#quarter option')].map((one) =>
      one.textContent.trim(),
    );
    const newer = offered.slice(0, offered.indexOf(chosen ?? ''));
    expect(newer.length).toBeGreaterThan(0);
    for (const one of newer) expect(one).toMatch(/: [012] of 3 months held$/);
    // A force that holds nothing is offered the newest quarter that is over.
    const none = await place.kofi.get('/records/measures');
    expect(none.document.querySelector('#quarter option[selected]')?.getAttribute('value')).toBe(
      quartersUpTo(place.today)[1],
    );
  });

  it('[EX-70] say in words what each definition counts, in both languages', async () => {
    const page = await place.esther.get('/records/definitions');
    expect(textOf(page)).toContain('Working default, version 1 Crimes of violence');
    const facts = [...page.document.querySelectorAll('main tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim()).join(' = '),
    );
    expect(facts).toContain('Sex not recorded = not counted; shown apart');
    expect(facts).toContain('Men as victims of the same offences = never in the count; shown beside it');
    expect(facts).toContain('Whatever the offence = no mark brings a crime in');
    expect(facts[0]).toMatch(/^Offences that count = .*Sexual offences: 017 [A-Z][^;]+; 019 /);
    expect(facts).toContain('How it is known = inferred by us');
    const inWelsh = await place.esther.get('/cy/records/definitions');
    expect(inWelsh.document.querySelector('main td span[lang=en]')?.textContent).toContain('Framework facts');
    const welsh = textOf(inWelsh);
    expect(welsh).toContain('Sut y gwyddys hynny ein casgliad ni');
    expect(welsh).toContain('byth yn y cyfrif; dangosir hwy wrth ei ochr');
    expect(welsh).not.toMatch(/never in the count|left-out|apart/);
  });

  const ask = async (visitor: Visitor, change: Record<string, string> = {}): Promise<string> => {
    await visitor.get('/records/measures');
    const [, quarter] = quartersUpTo(place.today);
    const form = { quarter: quarter ?? '', vawg: 'default', characteristics: 'single', reason: 'the board' };
    const asked = await visitor.post('/records/measures', { ...form, ...dayFields(place.today), ...change });
    expect(asked.status).toBe(303);
    await place.house.workbench.answer();
    return String(asked.headers.location);
  };

  it('[EX-63] need a reason, and come with unit, interval, counts, coverage and version', async () => {
    await place.esther.get('/records/measures');
    const [, quarter] = quartersUpTo(place.today);
    const form = {
      quarter: quarter ?? '',
      vawg: 'default',
      characteristics: 'single',
      ...dayFields(place.today),
    };
    const unasked = await place.esther.post('/records/measures', { ...form, reason: '' });
    expect([unasked.status, unasked.document.querySelector('#reason-error') === null]).toEqual([400, false]);
    const at = await ask(place.esther);
    const page = await place.esther.get(at);
    const text = textOf(page);
    expect(text).toMatch(
      /Of \d+ crimes recorded, \d+ had led to a charge by .*: [\d.]+% \([\d.]+ to [\d.]+\)/,
    );
    expect(text).toMatch(/Counted by “[^”]+”, version 1, as it was held/);
    expect(text).not.toContain('Counted by “default”');
    // A share says of which step.
    expect(text).toMatch(/Suspect interviewed \d+ [\d.]+% of “Suspect named”/);
    const whole = await place.esther.get(`${at}/whole`);
    const every = textOf(whole);
    // Where and by whom: how much is known comes before every cell, unknown ones first.
    expect(every).toMatch(
      /Both are known of \d+ of \d+ crimes \([\d.]+%\).*The suspect was Place not known Public place .* Not known who \d+/,
    );
    expect(every).toMatch(
      /A suspect was charged, of crimes recorded [\d.]+% [\d.]+ to [\d.]+ \d+ of \d+ crimes 3 of 3 1/,
    );
    // Every chart has its table, and what is walled and few is withheld.
    expect(whole.document.querySelectorAll('figure.ws-chart').length).toBe(3);
    expect(every).toContain('[c] withheld');
    const csv = await place.esther.get(`${at}/figures.csv`);
    expect(csv.body.split('\r\n')[0]).toContain('measure,measure_version,breakdown,unit');
    const equality = textOf(await place.esther.get(`${at}/equality`));
    expect(equality).toMatch(/First what is not known\. Groups can be compared by \d of 6 characteristics/);
    expect(equality).toMatch(/Ethnicity, as she said it [\d,]+ [\d,]+ [\d.]+ [\d.]+ to [\d.]+ (Yes|No: )/);
    const groups = await place.esther.get(`${at}/equality/ethnicity`);
    const [first] = [...groups.document.querySelectorAll('main table tbody th')].map(
      (cell) => cell.textContent,
    );
    expect(first).toBe('Not asked');
    expect(textOf(groups)).toContain('What the outcome test cannot show');
    const below = ['', '/whole', '/parts/stages', '/equality', '/equality/ethnicity', '/figures.csv'];
    for (const path of below.map((each) => at + each)) {
      expect([path, (await place.kofi.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('[EX-73] lead from an answer to its parts, which together hold every figure once', async () => {
    const at = await ask(place.esther);
    const figures = (await place.esther.get(`${at}/figures.csv`)).body.trim().split('\r\n').length - 1;
    const page = await place.esther.get(at);
    const rows = [...page.document.querySelectorAll('main tbody tr')].filter((row) => row.querySelector('a'));
    expect(rows.length).toBe(9);
    let shown = 0;
    for (const row of rows) {
      const [all, ...standing] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent));
      expect(standing.reduce((sum, n) => sum + n, 0)).toBe(all);
      const address = row.querySelector('a')?.getAttribute('href') ?? '';
      const part = await place.esther.get(address);
      expect(part.document.querySelector('.ws-lead')?.textContent).toMatch(new RegExp(`^${all} figures?: `));
      const [table] = [...part.document.querySelectorAll('main table')].filter((one) =>
        one.querySelector('th')?.textContent.includes('Measure'),
      );
      const own = table?.querySelectorAll('tbody tr').length ?? 0;
      expect([address, own]).toEqual([address, all]);
      shown += own;
      // Each mark is explained where it stands, and no other.
      const listed = [...part.document.querySelectorAll('main li')].map(({ textContent }) => textContent);
      for (const mark of ['[c]', '[x]', '[z]', '[u]']) {
        const used = table?.textContent.includes(mark) === true;
        expect([address, mark, listed.some((told) => told.startsWith(mark))]).toEqual([address, mark, used]);
      }
      expect(textOf(part)).toContain('What the measures cannot show');
      expect((await place.esther.get(`/cy${address}`)).status).toBe(200);
    }
    expect(shown).toBe(figures);
    // What cannot be shown of a part stands with it, and not with another.
    const time = textOf(await place.esther.get(`${at}/parts/time`));
    const orders = textOf(await place.esther.get(`${at}/parts/orders`));
    // Steps in their own order, not in that of their names; bail beside them.
    expect(time.indexOf('Days from charge')).toBeLessThan(time.indexOf('Days on bail'));
    expect(orders.indexOf('Orders considered')).toBeLessThan(orders.indexOf('Orders applied for'));
    expect([time.includes('Kaplan-Meier'), orders.includes('Kaplan-Meier')]).toEqual([true, false]);
    for (const path of [at, `${at}/whole`])
      expect([path, (await place.esther.get(`/cy${path}`)).status]).toEqual([path, 200]);
    expect((await place.esther.get(`${at}/parts/nothing`)).status).toBe(404);
  });

  it('[EX-67] of two definitions are not set side by side, but when asked, under a warning', async () => {
    const [one, other] = [await ask(place.esther), await ask(place.esther, { vawg: 'psni-statistical' })];
    const query = `one=${one.split('/').at(-1)}&other=${other.split('/').at(-1)}`;
    const refused = await place.esther.get(`/records/measures/compare?${query}`);
    expect(textOf(refused)).toContain('They are not compared: one is counted by “');
    expect(refused.document.querySelector('main table')).toBeNull();
    const shown = await place.esther.get(`/records/measures/compare?${query}&override=yes`);
    expect(textOf(shown)).toMatch(
      /Warning: one is counted by “[^”]+”, version 1, the other by “[^”]+”, version 1/,
    );
    expect(textOf(shown)).not.toMatch(/“default”|psni-statistical \(/);
    expect(shown.document.querySelector('main table')).not.toBeNull();
    // The control: the same definition needs no override.
    const same = await place.esther.get(
      `/records/measures/compare?one=${one.split('/').at(-1)}&other=${one.split('/').at(-1)}`,
    );
    expect(textOf(same)).not.toContain('Warning');
    expect(same.document.querySelector('main table')).not.toBeNull();
  });
});

describe('reading a record on the staff door', () => {
  it('[EX-64] asks for the reason each time, and each reading is one entry', async () => {
    await place.esther.get('/records/read');
    const unasked = await place.esther.post('/records/read', { reference: 'COUNTER/1', reason: '' });
    expect([unasked.status, await place.house.audited('read record')]).toEqual([400, []]);
    const record = await place.esther.post('/records/read', { reference: 'COUNTER/1', reason: 'to look' });
    expect(record.status).toBe(200);
    expect(textOf(record)).toContain('Who the suspect is to herPartner');
    expect(record.body).not.toContain('MADE UP');
    expect(await place.house.audited('read record')).toHaveLength(1);
    await place.esther.post('/cy/records/read', { reference: 'COUNTER/1', reason: 'eto' });
    expect((await place.house.audited('read record')).map(({ subject }) => subject)).toEqual([
      'bedfordshire COUNTER/1',
      'bedfordshire COUNTER/1',
    ]);
  });

  it('[EX-65] leads from the list of victims named as suspects to each record, with a reason of its own', async () => {
    await place.esther.get('/records/review');
    expect((await place.esther.post('/records/review', { reason: ' ' })).status).toBe(400);
    const list = await place.esther.post('/records/review', { reason: 'the quarterly review' });
    expect(textOf(list)).toContain('1 pair of crimes, 1 of them counter-allegations, 1 with an arrest');
    expect([...list.document.querySelectorAll('#reference option')].map((each) => each.textContent)).toEqual([
      'COUNTER/1',
      'COUNTER/3',
    ]);
    expect(await place.house.audited('read record')).toHaveLength(2);
  });
});
