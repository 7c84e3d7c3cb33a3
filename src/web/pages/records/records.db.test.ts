import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analystPackage, type SentFile } from '../../../../tests/scenes/analyst-package.ts';
import {
  openStaffHouse,
  type Reply,
  type StaffHouse,
  type Visitor,
} from '../../../../tests/sign-in/staff-house.ts';
import { londonDateOf, type PlainDate } from '../../../kernel/index.ts';
import { quartersUpTo } from '../../../operations/analyst/index.ts';
import { loadShippedDefinitions } from '../../../operations/vawg/index.ts';

const textOf = ({ document }: Reply): string =>
  (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
const fieldIn = ({ document }: Reply, name: string): string =>
  document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';

let house: StaffHouse;
let esther: Visitor;
let kofi: Visitor;
let today: PlainDate;
let files: readonly SentFile[];

const dayFields = (day: PlainDate) => ({
  as_at_day: String(Number(day.slice(8))),
  as_at_month: String(Number(day.slice(5, 7))),
  as_at_year: day.slice(0, 4),
});

/** Sends a package and waits until the check is over. */
async function check(
  visitor: Visitor,
  sent: readonly SentFile[],
  change: Record<string, string> = {},
): Promise<Reply> {
  await visitor.get('/records/load');
  const fields = { profile: 'shipped.contract', ...dayFields(today), ...change };
  const reply = await visitor.uploadAll('/records/load', fields, sent);
  expect([reply.status, reply.headers.location]).toEqual([303, '/records/load/check']);
  return finished(visitor, 'check');
}

/** The page of the package once nobody works on it. */
async function finished(visitor: Visitor, what: 'check' | 'load'): Promise<Reply> {
  for (;;) {
    const page = await visitor.get('/records/load/check');
    if (!/is being (checked|loaded)|waits for another/.test(textOf(page))) return page;
    expect(what).toBeDefined();
  }
}

beforeAll(async () => {
  house = await openStaffHouse();
  await loadShippedDefinitions(house.jobs);
  today = londonDateOf(house.now());
  files = analystPackage(today, { months: 7, crimesAMonth: 60 });
  [esther, kofi] = [await house.as('esther-instance'), await house.as('kofi-instance', 'force-analyst')];
});

/** Loads the package of the scene for Bedfordshire, as its analyst would. */
async function loadedBy(visitor: Visitor): Promise<Reply> {
  const page = await check(visitor, files);
  await visitor.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'load' });
  return finished(visitor, 'load');
}

const stored = async (): Promise<number> =>
  (await house.clone.query<{ n: number }>('select count(*)::int as n from extracts.package'))[0]?.n ?? -1;

describe('loading a package on the staff door', () => {
  it('[EX-60] shows what is wrong in words, with places and reports, and stores nothing before it is accepted', async () => {
    const page = await check(esther, files);
    const text = textOf(page);
    expect(text).toMatch(
      /2,128 of 2,130 rows can be taken; 1 would be set aside and 1 held back\. Nothing is stored yet/,
    );
    expect(text).toContain('crimes.csv recorded_on "31/31/2025" a real day, written yyyy-mm-dd');
    expect(text).not.toMatch(/NRPF|MADE UP/);
    expect(await stored()).toBe(0);
    for (const [format, holds] of [
      ['html', '<html lang="en">'],
      ['csv', 'recorded_on'],
      ['json', '"refused": false'],
    ] as const) {
      const report = await esther.get(`/records/load/report/${format}`);
      expect([report.status, report.body.includes(holds)]).toEqual([200, true]);
      expect(String(report.headers['content-disposition'])).toContain('attachment');
      expect(report.body).not.toMatch(/NRPF|MADE UP/);
    }
    const welsh = await esther.get('/cy/records/load/check');
    expect(textOf(welsh)).toContain('Nid oes dim wedi’i gadw eto');
    await esther.get('/records/load/check');
    expect((await esther.post('/records/load/check', { seal: '0'.repeat(64), deed: 'load' })).status).toBe(
      409,
    );
    expect(await stored()).toBe(0);
  });

  it('[EX-60] loads what was checked, and the same again changes nothing', async () => {
    expect(textOf(await loadedBy(esther))).toContain('Loaded as package 1: 7 months.');
    expect(await stored()).toBe(1);
    expect(textOf(await loadedBy(esther))).toContain(
      'Nothing changed: these files were loaded before as package 1',
    );
    expect(await stored()).toBe(1);
    expect(house.reported).toEqual([]);
  });

  it('[EX-61] takes no form without files, profile and day, and none that is not its session’s', async () => {
    await esther.get('/records/load');
    const bare = await esther.uploadAll('/records/load', {}, []);
    const links = [...bare.document.querySelectorAll('.govuk-error-summary a')].map((link) =>
      link.getAttribute('href'),
    );
    expect([bare.status, links]).toEqual([400, ['#files', '#profile', '#as_at']]);
    const future = await esther.uploadAll(
      '/records/load',
      { profile: 'shipped.contract', as_at_day: '1', as_at_month: '1', as_at_year: '2200' },
      files,
    );
    expect(future.status).toBe(400);
    const forged = await esther.uploadAll('/records/load', { form_token: 'another' }, files);
    expect(forged.status).toBe(403);
    const strange = await esther.uploadAll(
      '/records/load',
      { profile: 'shipped.contract', more: 'x' },
      files,
    );
    expect(strange.status).toBe(400);
    expect(readdirSync(house.waiting)).toEqual([]);
  });

  it('[EX-60] a package with something that stops it can only be put away', async () => {
    const page = await check(esther, [{ name: 'nonsense.csv', content: 'a,b\n1,2\n' }]);
    expect(textOf(page)).toContain('Nothing of this package can be loaded until what stops it is mended');
    const deeds = [...page.document.querySelectorAll('#form button')].map((button) =>
      button.getAttribute('value'),
    );
    expect(deeds).toEqual(['discard']);
    const forced = await esther.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'load' });
    expect(forced.status).toBe(409);
    const away = await esther.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'discard' });
    expect(away.headers.location).toBe('/records/load');
    expect([await stored(), readdirSync(house.waiting)]).toEqual([1, []]);
  });
});

describe('what was loaded', () => {
  it('[EX-66] is told month by month: not sent is not none, not held is neither blank nor nought', async () => {
    const coverage = textOf(await esther.get('/records/coverage'));
    expect(coverage).toContain('Of the twelve months to');
    expect(coverage).toContain('crimes are held for 7.');
    expect(coverage).toContain('not sent');
    expect(coverage).toContain('A month that was not sent is not a month without crimes');
    const fields = await esther.get('/records/coverage/victims');
    expect(textOf(fields)).toMatch(/Least is known of: .*\(0%\)/);
    expect(fields.document.querySelectorAll('svg[role=img]').length).toBe(2);
    expect((await esther.get('/records/coverage/allegations')).status).toBe(404);
    const shelved = textOf(await esther.get('/records/packages/1'));
    expect(shelved).toContain('Crimes 424 422 0 1 0 1');
    expect(shelved).toContain('loaded on');
    expect(shelved).toContain('by Esther Instance');
  });

  it('[EX-66] a row that was held back is decided by its place, and its words are never shown', async () => {
    const list = await esther.get('/records/held');
    const at = list.document.querySelector('main table a')?.getAttribute('href') ?? '';
    expect(at).toMatch(/^\/records\/held\/1\/\d+\/\d+$/);
    const page = await esther.get(at);
    expect(textOf(page)).toContain('Words about immigration stand in its column “incident_ref”');
    expect((await esther.post(at, { reason: 'x' })).status).toBe(400);
    const decided = await esther.post(at, { decision: 'leave-out', reason: 'taken out at the source' });
    expect([decided.status, decided.headers.location]).toEqual([303, '/records/held']);
    expect((await esther.get(at)).status).toBe(404);
    expect(textOf(await esther.get('/records/held'))).toContain('No row waits for a decision');
  });

  it('[EX-64] no other force finds anything of it', async () => {
    expect(textOf(await kofi.get('/records'))).toContain('No package has been loaded yet');
    expect(textOf(await kofi.get('/records/packages'))).toContain('No package has been loaded');
    const nothing = await kofi.get('/nowhere');
    await kofi.get('/records/read');
    const reason = 'to look into a figure';
    const theirs = await kofi.post('/records/read', { reference: 'COUNTER/1', reason });
    const nobodys = await kofi.post('/records/read', { reference: 'NO SUCH', reason });
    for (const reply of [await kofi.get('/records/packages/1'), theirs, nobodys]) {
      expect([reply.status, reply.body === nothing.body]).toEqual([404, true]);
    }
    expect(await house.audited('read record')).toEqual([]);
  });
});

describe('measures on the staff door', () => {
  const ask = async (visitor: Visitor, change: Record<string, string> = {}): Promise<string> => {
    await visitor.get('/records/measures');
    const [, quarter] = quartersUpTo(today);
    const form = { quarter: quarter ?? '', vawg: 'default', characteristics: 'single', reason: 'the board' };
    const asked = await visitor.post('/records/measures', { ...form, ...dayFields(today), ...change });
    expect(asked.status).toBe(303);
    await house.workbench.answer();
    return String(asked.headers.location);
  };

  it('[EX-63] need a reason, and come with unit, interval, counts, coverage and version', async () => {
    await esther.get('/records/measures');
    const [, quarter] = quartersUpTo(today);
    const form = { quarter: quarter ?? '', vawg: 'default', characteristics: 'single', ...dayFields(today) };
    const unasked = await esther.post('/records/measures', { ...form, reason: '' });
    expect([unasked.status, unasked.document.querySelector('#reason-error') === null]).toEqual([400, false]);
    const at = await ask(esther);
    const page = await esther.get(at);
    const text = textOf(page);
    expect(text).toMatch(
      /Of \d+ crimes recorded, \d+ had led to a charge by .*: [\d.]+% \([\d.]+ to [\d.]+\)/,
    );
    expect(text).toContain('Counted by default (version 1)');
    expect(text).toMatch(
      /A suspect was charged, of crimes recorded [\d.]+% [\d.]+ to [\d.]+ \d+ of \d+ crimes 3 of 3 1/,
    );
    // Every chart has its table, and what is walled and few is withheld.
    expect(page.document.querySelectorAll('figure.ws-chart').length).toBe(3);
    expect(text).toContain('[c] withheld');
    expect((await esther.get(`/cy${at}`)).status).toBe(200);
    const csv = await esther.get(`${at}/figures.csv`);
    expect(csv.body.split('\r\n')[0]).toContain('measure,measure_version,breakdown,unit');
    const equality = textOf(await esther.get(`${at}/equality`));
    expect(equality).toContain('First what is not known');
    const groups = await esther.get(`${at}/equality/ethnicity`);
    const [first] = [...groups.document.querySelectorAll('main table tbody th')].map(
      (cell) => cell.textContent,
    );
    expect(first).toBe('Not asked');
    expect(textOf(groups)).toContain('What the outcome test cannot show');
    for (const path of [at, `${at}/equality`, `${at}/equality/ethnicity`, `${at}/figures.csv`]) {
      expect([path, (await kofi.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('[EX-67] of two definitions are not set side by side, but when asked, under a warning', async () => {
    const [one, other] = [await ask(esther), await ask(esther, { vawg: 'psni-statistical' })];
    const query = `one=${one.split('/').at(-1)}&other=${other.split('/').at(-1)}`;
    const refused = await esther.get(`/records/measures/compare?${query}`);
    expect(textOf(refused)).toContain('They are not compared: one is counted by default (version 1)');
    expect(refused.document.querySelector('main table')).toBeNull();
    const shown = await esther.get(`/records/measures/compare?${query}&override=yes`);
    expect(textOf(shown)).toContain('Warning: one is counted by default (version 1)');
    expect(shown.document.querySelector('main table')).not.toBeNull();
    // The control: the same definition needs no override.
    const same = await esther.get(
      `/records/measures/compare?one=${one.split('/').at(-1)}&other=${one.split('/').at(-1)}`,
    );
    expect(textOf(same)).not.toContain('Warning');
    expect(same.document.querySelector('main table')).not.toBeNull();
  });
});

describe('reading a record on the staff door', () => {
  it('[EX-64] asks for the reason each time, and each reading is one entry', async () => {
    await esther.get('/records/read');
    const unasked = await esther.post('/records/read', { reference: 'COUNTER/1', reason: '' });
    expect([unasked.status, await house.audited('read record')]).toEqual([400, []]);
    const record = await esther.post('/records/read', { reference: 'COUNTER/1', reason: 'to look' });
    expect(record.status).toBe(200);
    expect(textOf(record)).toContain('Who the suspect is to herPartner');
    expect(record.body).not.toContain('MADE UP');
    expect(await house.audited('read record')).toHaveLength(1);
    await esther.post('/cy/records/read', { reference: 'COUNTER/1', reason: 'eto' });
    expect((await house.audited('read record')).map(({ subject }) => subject)).toEqual([
      'bedfordshire COUNTER/1',
      'bedfordshire COUNTER/1',
    ]);
  });

  it('[EX-65] leads from the list of victims named as suspects to each record, with a reason of its own', async () => {
    await esther.get('/records/review');
    expect((await esther.post('/records/review', { reason: ' ' })).status).toBe(400);
    const list = await esther.post('/records/review', { reason: 'the quarterly review' });
    expect(textOf(list)).toContain('1 pair of crimes, 1 of them counter-allegations, 1 with an arrest');
    expect([...list.document.querySelectorAll('#reference option')].map((each) => each.textContent)).toEqual([
      'COUNTER/1',
      'COUNTER/3',
    ]);
    expect(await house.audited('read record')).toHaveLength(2);
  });
});

describe('profiles on the staff door', () => {
  it('[EX-62] are proposed from example files, tried and stored for the force alone', async () => {
    await esther.get('/records/profiles/propose');
    const nameless = await esther.uploadAll('/records/profiles/propose', { name: 'Our System' }, files);
    expect(nameless.status).toBe(400);
    const proposed = await esther.uploadAll(
      '/records/profiles/propose',
      { name: 'our-system' },
      files.slice(0, 2),
    );
    expect(proposed.headers.location).toBe('/records/profiles/draft');
    const draft = await esther.get('/records/profiles/draft');
    expect(draft.document.querySelector('#text')?.textContent).toContain('name: our-system');
    const wrong = await esther.uploadAll('/records/profiles/draft', { text: 'format: x', deed: 'store' }, []);
    expect([wrong.status, textOf(wrong)]).toEqual([
      400,
      expect.stringContaining('The profile cannot be used yet'),
    ]);
    const contract = await esther.get('/records/profiles/shipped.contract/file.yaml');
    const text = contract.body.replace(/^name: .*$/m, 'name: our-system');
    const tried = await esther.uploadAll('/records/profiles/draft', { text, deed: 'try' }, files);
    expect(textOf(tried)).toContain('2,128 of 2,130 rows of the example files can be taken');
    const kept = await esther.uploadAll('/records/profiles/draft', { text, deed: 'store' }, []);
    expect([kept.status, kept.headers.location]).toEqual([303, '/records/profiles/own.our-system.1']);
    expect((await esther.get('/records/profiles/own.our-system.1')).status).toBe(200);
    expect((await kofi.get('/records/profiles/own.our-system.1')).status).toBe(404);
    expect(readdirSync(house.waiting)).toEqual([]);
    const load = await esther.get('/records/load');
    expect(load.document.querySelector('input[name=profile]')?.getAttribute('value')).toBe(
      'own.our-system.1',
    );
  });
});

describe('who comes to records', () => {
  it('[EX-39] is the force’s analyst alone: others see no such item and find nothing there', async () => {
    const lead = await house.as('anwen-example', 'force-lead');
    const home = await lead.get('/');
    expect(home.document.querySelector('a[href="/records"]')).toBeNull();
    expect((await esther.get('/')).document.querySelector('a[href="/records"]')).not.toBeNull();
    for (const path of [
      '/records',
      '/records/load',
      '/records/read',
      '/records/measures',
      '/records/coverage',
    ]) {
      expect([path, (await lead.get(path)).status]).toEqual([path, 404]);
    }
    expect(house.reported).toEqual([]);
  });
});
