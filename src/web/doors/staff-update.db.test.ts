import { beforeAll, describe, expect, it } from 'vitest';
import { openCountryHouse, textOf } from '../../../tests/scenes/country-house.ts';
import type { StaffHouse, Visitor } from '../../../tests/sign-in/staff-house.ts';
import type { Reply } from '../../../tests/sign-in/visitor.ts';
import { present } from '../../kernel/index.ts';
import { readNational, readNationalRules } from '../../operations/national/index.ts';

let house: StaffHouse;
let coordinator: Visitor;
let publisher: Visitor;
beforeAll(async () => {
  ({ house, coordinator, publisher } = await openCountryHouse());
}, 120_000);

const cellsOf = (reply: Reply): readonly (readonly string[])[] =>
  [...reply.document.querySelectorAll('.ws-compare tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

describe('the cuts of an update', () => {
  it('[NA-45] tells cuts of one minute apart: by their number, and whether anything is different', async () => {
    const take = async (): Promise<string> => {
      await coordinator.get('/country/cuts/take');
      return String(
        (await coordinator.post('/country/cuts/take', { release: '2024-06-01' })).headers.location,
      );
    };
    const find = async (what: string): Promise<void> => {
      await coordinator.get('/country/findings/add');
      const found = await coordinator.post('/country/findings/add', {
        code: 'data-quality',
        titleEn: `${what} come late`,
        titleCy: `Daw ${what} yn hwyr`,
        statementEn: `Many ${what} come late.`,
        statementCy: `Daw llawer o ${what} yn hwyr.`,
        term: 'likely',
        figures: 'plans.overdue',
        documents: '',
        forces: 'bedfordshire',
      });
      expect(found.status).toBe(303);
    };
    await find('returns');
    const first = await take();
    await take();
    await find('replies');
    await take();
    const begin = await coordinator.get('/country/updates/begin');
    const labels = [...begin.document.querySelectorAll('.govuk-radios__label')].map((label) =>
      (label.textContent ?? '').trim(),
    );
    expect(new Set(labels).size).toBe(labels.length);
    const [third, second, one] = labels;
    const number = Number(/^Cut (\d+):/.exec(one ?? '')?.[1]);
    expect(second).toMatch(
      new RegExp(`^Cut ${number + 1}: .* It holds exactly what cut ${number} holds\\.$`),
    );
    expect(third).toMatch(new RegExp(`^Cut ${number + 2}: .* Taken on [^.]*\\.$`));
    expect(textOf(await coordinator.get(first))).toContain(`Cut ${number}: as at`);
  });
});

describe('an update, from a cut to the public', () => {
  let id: string;
  let cut: string;

  it('[NA-30] is written on a cut; a typed number is stored, listed with its place, and not checked', async () => {
    await coordinator.get('/country/cuts/take');
    const taken = await coordinator.post('/country/cuts/take', { release: '2024-06-01' });
    expect(taken.status).toBe(303);
    cut = String(taken.headers.location).split('/').at(-1) ?? '';
    await coordinator.get('/country/updates/begin');
    const begun = await coordinator.post('/country/updates/begin', {
      cut,
      titleEn: 'A second update',
      titleCy: 'Ail ddiweddariad',
      from: '2024-04',
      to: '2025-03',
    });
    expect([begun.status, begun.headers.location]).toEqual([303, '/country/updates/2025-03/write']);
    id = '2025-03';
    const form = {
      title_en: 'A second update',
      title_cy: 'Ail ddiweddariad',
      cut,
      text_version: '1',
      s0_heading_en: 'Delay',
      s0_heading_cy: 'Oedi',
      s0_body_en: 'Of {{figure plans.overdue denominator}} actions, 17 are late.',
      s0_body_cy: 'O {{figure plans.overdue denominator}} cam, mae rhai yn hwyr.',
    };
    await coordinator.get(`/country/updates/${id}/write`);
    expect((await coordinator.post(`/country/updates/${id}/write`, form)).status).toBe(303);
    const again = await coordinator.get(`/country/updates/${id}/write`);
    expect(textOf(again)).toContain('Section 1, text, English, line 1, column 50: “17” is typed');
    expect(again.document.querySelector('main a[href="#s0_body_en"]')).not.toBeNull();
    const faulty = await coordinator.get(`/country/updates/${id}`);
    expect(faulty.document.querySelector(`main a[href$="/${id}/check"]`)).toBeNull();
    expect(textOf(faulty)).toContain('It can be checked once what is listed below is mended.');
    await coordinator.get(`/country/updates/${id}/check`);
    const refused = await coordinator.post(`/country/updates/${id}/check`, {});
    expect(refused.status).toBe(400);
    expect(textOf(refused)).toContain('The text has faults');

    // Somebody who still holds the first version loses nothing and stores nothing: both versions, part by part, and what they
    // wrote still in its boxes, ready to be sent over what it was compared with.
    await coordinator.get(`/country/updates/${id}/write`);
    const stale = await coordinator.post(`/country/updates/${id}/write`, {
      ...form,
      title_en: 'My title',
      s0_body_en: 'My own words.',
    });
    expect(stale.status).toBe(409);
    expect(cellsOf(stale)).toEqual([
      ['Title, in English', 'My title', 'A second update'],
      ['Section 1. Text, in English', 'My own words.', form.s0_body_en],
    ]);
    expect(stale.document.querySelector('#title_en')?.getAttribute('value')).toBe('My title');
    expect(stale.document.querySelector('#s0_body_en')?.textContent).toBe('My own words.');
    expect(stale.document.querySelector('input[name=text_version]')?.getAttribute('value')).toBe('2');

    const mended = {
      ...form,
      text_version: '2',
      s0_body_en: 'Of {{figure plans.overdue denominator}} actions, some are late.',
    };
    await coordinator.get(`/country/updates/${id}/write`);
    expect((await coordinator.post(`/country/updates/${id}/write`, mended)).status).toBe(303);
    await coordinator.get(`/country/updates/${id}/check`);
    // A draft with faults was not offered to be checked; this one is.
    expect((await coordinator.post(`/country/updates/${id}/check`, {})).status).toBe(303);
    // Who wrote on while it was checked gets back what they wrote, and no boxes: nobody changes it now.
    const closed = await coordinator.post(`/country/updates/${id}/write`, {
      ...mended,
      text_version: '3',
      s0_body_en: 'Too late.',
    });
    expect([closed.status, closed.document.querySelector('main textarea')]).toEqual([409, null]);
    expect(textOf(closed)).toContain('It now stands: Checked');
    expect(cellsOf(closed)).toEqual([['Section 1. Text, in English', 'Too late.', mended.s0_body_en]]);
    // Each number of the preview leads to its line among the figures of the cut.
    const own = await coordinator.get(`/country/updates/${id}`);
    const number = own.document.querySelector('.ws-account a.ws-number')?.getAttribute('href') ?? '';
    const [page, anchor] = number.split('#');
    expect(page).toBe(`/country/cuts/${cut}`);
    expect((await coordinator.get(page ?? '')).document.getElementById(anchor ?? '')).not.toBeNull();
  });

  it('[NA-40] is approved and published by another person, and then it is public', async () => {
    const reader = readNational(await house.clone.open('public'), readNationalRules().update);
    // The coordinator is not offered to approve, and finds nothing where that is done.
    const own = await coordinator.get(`/country/updates/${id}`);
    expect(own.document.querySelector(`a[href$="/${id}/approve"]`)).toBeNull();
    expect((await coordinator.get(`/country/updates/${id}/approve`)).status).toBe(404);
    await publisher.get(`/country/updates/${id}/approve`);
    expect((await publisher.post(`/country/updates/${id}/approve`, {})).status).toBe(303);
    // Whoever approves a moment later is told what happened; it is approved once, and by the first.
    const second = await publisher.post(`/country/updates/${id}/approve`, {});
    expect(second.status).toBe(409);
    expect(textOf(second)).toMatch(
      /Somebody else did this, or moved it on.*Stands: Approved.*See where it stands now/,
    );
    expect(textOf(await publisher.get(`/country/updates/${id}`))).toMatch(
      /approved, by National publisher\./,
    );
    // It is nobody's to approve for a coordinator, however it stands.
    expect((await coordinator.post(`/country/updates/${id}/approve`, {})).status).toBe(404);
    expect(await reader.update(id)).toBeUndefined();
    const page = await publisher.get(`/country/updates/${id}/publish`);
    const open = page.document.querySelector('input[name=announcement]')?.getAttribute('value') ?? '';
    expect((await publisher.post(`/country/updates/${id}/publish`, { announcement: open })).status).toBe(303);
    const published = present(await reader.update(id), id);
    expect(published.document.sections[0]?.body.en).toContain('some are late');
    expect((await reader.shelf()).announcements.find((one) => one.id === open)?.came?.subject).toBe(id);
  });
});
