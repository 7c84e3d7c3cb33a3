import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  check,
  dayFields,
  fieldIn,
  finished,
  loadAs,
  openRecordsHouse,
  type RecordsHouse,
  textOf,
} from '../../../../../tests/scenes/records-house.ts';
import { workbookOf } from '../../../../../tests/sheets/awkward.ts';
import { inMonth, onDate } from '../../../../kernel/index.ts';

let place: RecordsHouse;
beforeAll(async () => {
  place = await openRecordsHouse();
});

const stored = async (): Promise<number> =>
  (await place.house.clone.query<{ n: number }>('select count(*)::int as n from extracts.package'))[0]?.n ??
  -1;

describe('loading a package on the staff door', () => {
  it('[EX-60] shows what is wrong in words, with places and reports, and stores nothing before it is accepted', async () => {
    const page = await check(place.esther, place.today, place.files);
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
      const report = await place.esther.get(`/records/load/report/${format}`);
      expect([report.status, report.body.includes(holds)]).toEqual([200, true]);
      expect(String(report.headers['content-disposition'])).toContain('attachment');
      expect(report.body).not.toMatch(/NRPF|MADE UP/);
    }
    const welsh = await place.esther.get('/cy/records/load/check');
    expect(textOf(welsh)).toContain('Nid oes dim wedi’i gadw eto');
    await place.esther.get('/records/load/check');
    expect(
      (await place.esther.post('/records/load/check', { seal: '0'.repeat(64), deed: 'load' })).status,
    ).toBe(409);
    expect(await stored()).toBe(0);
  });

  it('[EX-60] loads what was checked, and the same again changes nothing', async () => {
    expect(textOf(await loadAs(place.esther, place.today, place.files))).toContain(
      'Loaded as package 1: 7 months.',
    );
    expect(await stored()).toBe(1);
    expect(textOf(await loadAs(place.esther, place.today, place.files))).toContain(
      'Nothing changed: these files were loaded before as package 1',
    );
    expect(await stored()).toBe(1);
    expect(place.house.reported).toEqual([]);
  });

  it('[EX-61] takes no form without place.files, profile and day, and none that is not its session’s', async () => {
    await place.esther.get('/records/load');
    const bare = await place.esther.uploadAll('/records/load', {}, []);
    const links = [...bare.document.querySelectorAll('.govuk-error-summary a')].map((link) =>
      link.getAttribute('href'),
    );
    expect([bare.status, links]).toEqual([400, ['#files', '#profile', '#as_at']]);
    const future = await place.esther.uploadAll(
      '/records/load',
      { profile: 'shipped.contract', as_at_day: '1', as_at_month: '1', as_at_year: '2200' },
      place.files,
    );
    expect(future.status).toBe(400);
    const forged = await place.esther.uploadAll('/records/load', { form_token: 'another' }, place.files);
    expect(forged.status).toBe(403);
    const strange = await place.esther.uploadAll(
      '/records/load',
      { profile: 'shipped.contract', more: 'x' },
      place.files,
    );
    expect(strange.status).toBe(400);
    expect(readdirSync(place.house.waiting)).toEqual([]);
  });

  it('[EX-60] takes a workbook as it takes its tables', async () => {
    const sheets = place.files.map(({ name, content }) => [
      name.replace('.csv', ''),
      content
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'))),
    ]);
    const book = workbookOf(Object.fromEntries(sheets), 'xlsx');
    const page = await check(place.esther, place.today, [{ name: 'package.xlsx', content: book }]);
    expect(textOf(page)).toContain('2,128 of 2,130 rows can be taken; 1 would be set aside and 1 held back');
    await place.esther.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'discard' });
  });

  it('[EX-42] [EX-68] takes the months that a package covers, and says in both languages why it is refused', async () => {
    const { esther, today, files } = place;
    await esther.get('/records/load');
    const months = { covers_from: '13 2025', covers_to: '' };
    const fields = { profile: 'shipped.contract', ...dayFields(today), ...months };
    const wrong = await esther.uploadAll('/records/load', fields, files);
    expect([wrong.status, textOf(wrong)]).toEqual([
      400,
      expect.stringContaining('Enter the first and the last month that the package covers'),
    ]);
    // The month that runs is not over.
    const running = `${Number(today.slice(5, 7))} ${today.slice(0, 4)}`;
    const page = await check(esther, today, files, { covers_from: running });
    expect(textOf(page)).toContain(`It is said to cover ${inMonth(today, 'en')}.`);
    await esther.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'load' });
    const ended = await finished(esther);
    expect(textOf(ended)).toContain(
      `It says that it covers ${inMonth(today, 'en')}, which was not over on ${onDate(today, 'en')}`,
    );
    expect(textOf(await esther.get('/cy/records/load/check'))).toContain(
      `Mae’n dweud ei fod yn cwmpasu ${inMonth(today, 'cy')}, nad oedd drosodd ar ${onDate(today, 'cy')}`,
    );
    expect(await stored()).toBe(1);
  });

  it('[EX-60] a package with something that stops it can only be put away', async () => {
    const page = await check(place.esther, place.today, [{ name: 'nonsense.csv', content: 'a,b\n1,2\n' }]);
    expect(textOf(page)).toContain('Nothing of this package can be loaded until what stops it is mended');
    const deeds = [...page.document.querySelectorAll('#form button')].map((button) =>
      button.getAttribute('value'),
    );
    expect(deeds).toEqual(['discard']);
    const forced = await place.esther.post('/records/load/check', {
      seal: fieldIn(page, 'seal'),
      deed: 'load',
    });
    expect(forced.status).toBe(409);
    const away = await place.esther.post('/records/load/check', {
      seal: fieldIn(page, 'seal'),
      deed: 'discard',
    });
    expect(away.headers.location).toBe('/records/load');
    expect([await stored(), readdirSync(place.house.waiting)]).toEqual([1, []]);
  });
});

describe('profiles on the staff door', () => {
  it('[EX-62] are proposed from example place.files, tried and stored for the force alone', async () => {
    await place.esther.get('/records/profiles/propose');
    const nameless = await place.esther.uploadAll(
      '/records/profiles/propose',
      { name: 'Our System' },
      place.files,
    );
    expect(nameless.status).toBe(400);
    const proposed = await place.esther.uploadAll(
      '/records/profiles/propose',
      { name: 'our-system' },
      place.files.slice(0, 2),
    );
    expect(proposed.headers.location).toBe('/records/profiles/draft');
    const draft = await place.esther.get('/records/profiles/draft');
    expect(draft.document.querySelector('#text')?.textContent).toContain('name: our-system');
    const wrong = await place.esther.uploadAll(
      '/records/profiles/draft',
      { text: 'format: x', deed: 'store' },
      [],
    );
    expect([wrong.status, textOf(wrong)]).toEqual([
      400,
      expect.stringContaining('The profile cannot be used yet'),
    ]);
    const welsh = textOf(await place.esther.get('/cy/records/profiles/draft'));
    expect(welsh).toContain('disgwyliwyd "watershed-extract-profile/1"');
    expect(welsh).toContain('A yw amseroedd yn dilyn y cloc ar y wal (london)');
    expect(welsh).not.toMatch(/Invalid input|follow the clock/);
    const contract = await place.esther.get('/records/profiles/shipped.contract/file.yaml');
    const text = contract.body.replace(/^name: .*$/m, 'name: our-system');
    const tried = await place.esther.uploadAll('/records/profiles/draft', { text, deed: 'try' }, place.files);
    expect(textOf(tried)).toContain('2,128 of 2,130 rows of the example files can be taken');
    const kept = await place.esther.uploadAll('/records/profiles/draft', { text, deed: 'store' }, []);
    expect([kept.status, kept.headers.location]).toEqual([303, '/records/profiles/own.our-system.1']);
    expect((await place.esther.get('/records/profiles/own.our-system.1')).status).toBe(200);
    expect((await place.kofi.get('/records/profiles/own.our-system.1')).status).toBe(404);
    expect(readdirSync(place.house.waiting)).toEqual([]);
    const load = await place.esther.get('/records/load');
    expect(load.document.querySelector('input[name=profile]')?.getAttribute('value')).toBe(
      'own.our-system.1',
    );
  });
});

describe('who comes to records', () => {
  it('[EX-39] is the force’s analyst alone: others see no such item and find nothing there', async () => {
    const lead = await place.house.as('anwen-example', 'force-lead');
    const home = await lead.get('/');
    expect(home.document.querySelector('a[href="/records"]')).toBeNull();
    expect((await place.esther.get('/')).document.querySelector('a[href="/records"]')).not.toBeNull();
    for (const path of [
      '/records',
      '/records/load',
      '/records/read',
      '/records/measures',
      '/records/coverage',
    ]) {
      expect([path, (await lead.get(path)).status]).toEqual([path, 404]);
    }
    expect(place.house.reported).toEqual([]);
  });
});
