import { beforeAll, describe, expect, it } from 'vitest';
import { forces } from '../../../tests/release/made-up-release.ts';
import { publishedRelease } from '../../../tests/scenes/national-desk.ts';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../tests/sign-in/staff-house.ts';
import { londonDateOf, present } from '../../kernel/index.ts';
import { makeDemonstrationCountry, storeMadeUpPlans } from '../../operations/demonstration/index.ts';
import { loadShippedFrameworks } from '../../operations/framework/index.ts';
import { readNational, readNationalRules } from '../../operations/national/index.ts';
import { territorial } from '../../places/index.ts';
import { madeUpPlans } from '../../synthetic/index.ts';

let house: StaffHouse;
let coordinator: Visitor;
let publisher: Visitor;
let lead: Visitor;

beforeAll(async () => {
  house = await openStaffHouse();
  const jobs = await house.clone.open('jobs');
  await loadShippedFrameworks(jobs);
  await publishedRelease(jobs, '2024-06-01');
  const slugs = territorial(forces).map(({ slug }) => slug);
  const order = { seed: 1, forces: slugs, actionsPerForce: 14, today: londonDateOf(house.now()) };
  await storeMadeUpPlans(jobs, madeUpPlans(order), 'Robin Example (made up)');
  await makeDemonstrationCountry({ jobs, forces, clock: { now: house.now } });
  const with_ = (role: string, force: string | null): string =>
    present(
      house.people.find(({ appointments }) =>
        appointments.some((held) => held.role === role && (force === null || held.force === force)),
      ),
      role,
    ).id;
  coordinator = await house.as(with_('national-coordinator', null));
  publisher = await house.as(with_('national-publisher', null));
  lead = await house.as(with_('force-lead', 'bedfordshire'), 'force-lead');
}, 120_000);

const text = (reply: Awaited<ReturnType<Visitor['get']>>): string =>
  (reply.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');

const cellsOf = (reply: Awaited<ReturnType<Visitor['get']>>): readonly (readonly string[])[] =>
  [...reply.document.querySelectorAll('.ws-compare tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

describe('the coordinator', () => {
  it('[NA-15] [NA-16] sees forces by action, and asks for less without JavaScript', async () => {
    const whole = await coordinator.get('/country');
    expect(whole.status).toBe(200);
    expect(whole.document.querySelectorAll('.ws-matrix tbody tr')).toHaveLength(43);
    expect(whole.document.querySelector('form[method=get]')).not.toBeNull();
    // A force that never adopted a plan says so, and is not shown as having nothing behind.
    expect(text(whole)).toContain('no plan');
    const one = await coordinator.get('/country?force=bedfordshire&position=overdue&days=1');
    expect(one.document.querySelectorAll('.ws-matrix tbody tr')).toHaveLength(1);
    const wrong = await coordinator.get('/country?days=soon');
    expect(wrong.status).toBe(400);
    expect(wrong.document.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#days');
    // A force's lead finds nothing there.
    expect((await lead.get('/country')).status).toBe(404);
  });

  it('[NA-19] sees at once who keeps up, slips and fails, each force once, and what each says of itself', async () => {
    const whole = await coordinator.get('/country');
    const groups = [...whole.document.querySelectorAll('.ws-keeping__group')];
    const named = groups.map((group) =>
      [...group.querySelectorAll('a')].map((link) => link.textContent ?? ''),
    );
    expect(named.map((list) => list.length > 0)).toEqual([true, true, true]);
    expect(new Set(named.flat()).size).toBe(43);
    expect(named.flat()).toHaveLength(43);
    // The first group is of those that fail, and each says why; a plan that was never adopted is none.
    const failing = (groups[0]?.textContent ?? '').replace(/\s+/g, ' ');
    expect(failing).toContain('Not keeping up');
    expect(failing).toContain('(no plan)');
    expect(failing).toContain('(Overdue)');
    const said = [...whole.document.querySelectorAll('td[data-column="The force says"]')];
    expect(said.length).toBeGreaterThan(20);
    expect(new Set(said.map((cell) => cell.textContent)).size).toBeGreaterThan(1);
    // Who asks for less is not told of whole plans, and an unknown framework shows nothing.
    const less = await coordinator.get('/country?position=overdue');
    expect(less.document.querySelectorAll('.ws-keeping__group')).toHaveLength(0);
    const other = await coordinator.get('/country?framework=nowhere');
    expect(text(other)).toContain('0 of 0 actions');
  });

  it('[NA-22] is told of a mistyped key in a finding: what was seen, where, and what was probably meant', async () => {
    const form = {
      code: 'data-quality',
      titleEn: 'Dates slip',
      titleCy: 'Mae dyddiadau’n llithro',
      statementEn: 'Many actions are late.',
      statementCy: 'Mae llawer o gamau’n hwyr.',
      term: 'likely',
      figures: 'plans.behind\r\n\r\nplans.overdu',
      documents: '',
      forces: 'bedfordshire',
    };
    await coordinator.get('/country/findings/add');
    const refused = await coordinator.post('/country/findings/add', form);
    expect(refused.status).toBe(400);
    const errors = (reply: typeof refused) =>
      [...reply.document.querySelectorAll('.govuk-error-summary li a')].map((link) => [
        link.getAttribute('href'),
        (link.textContent ?? '').trim(),
      ]);
    expect(errors(refused)).toEqual([
      ['#figures', 'Line 3, column 1: no figure is called “plans.overdu”. Did you mean: plans.overdue?'],
    ]);
    expect(refused.document.querySelector('#statementCy')?.textContent).toBe(form.statementCy);
    const inWords = { ...form, figures: 'plans.behind', statementEn: 'See {{figure plans.behind}}.' };
    expect(errors(await coordinator.post('/country/findings/add', inWords))[0]?.[0]).toBe('#statementEn');
    const taken = await coordinator.post('/country/findings/add', { ...form, figures: 'plans.overdue' });
    expect([taken.status, taken.headers.location]).toEqual([303, '/country/findings']);
    // What a finding rests on is said in words, with what it is now; the key alone says nothing to a reader.
    const findings = await coordinator.get('/country/findings');
    expect(text(findings)).toMatch(/Actions [^;]*, now [\d.]+% \(plans\.overdue\)/);
    expect(text(await coordinator.get('/cy/country/findings'))).toMatch(/, nawr [\d.]+% \(plans\.overdue\)/);
  });

  it('[NA-45] tells cuts of one minute apart: by their number, and whether anything is different', async () => {
    const take = async (): Promise<string> => {
      await coordinator.get('/country/cuts/take');
      return String(
        (await coordinator.post('/country/cuts/take', { release: '2024-06-01' })).headers.location,
      );
    };
    const first = await take();
    await take();
    await coordinator.get('/country/findings/add');
    await coordinator.post('/country/findings/add', {
      code: 'data-quality',
      titleEn: 'Reports come late',
      titleCy: 'Daw adroddiadau’n hwyr',
      statementEn: 'Many reports come late.',
      statementCy: 'Daw llawer o adroddiadau’n hwyr.',
      term: 'likely',
      figures: 'plans.overdue',
      documents: '',
      forces: 'bedfordshire',
    });
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
    expect(text(await coordinator.get(first))).toContain(`Cut ${number}: as at`);
  });

  it('[NA-18] has a chase list that names each force once for each thing', async () => {
    const page = await coordinator.get('/country/chase');
    for (const table of page.document.querySelectorAll('main table')) {
      const names = [...table.querySelectorAll('tbody th')].map((cell) => cell.textContent);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(page.document.querySelectorAll('main table').length).toBeGreaterThan(2);
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
    expect(text(again)).toContain('Section 1, text, English, line 1, column 50: “17” is typed');
    expect(again.document.querySelector('main a[href="#s0_body_en"]')).not.toBeNull();
    const faulty = await coordinator.get(`/country/updates/${id}`);
    expect(faulty.document.querySelector(`main a[href$="/${id}/check"]`)).toBeNull();
    expect(text(faulty)).toContain('It can be checked once what is listed below is mended.');
    await coordinator.get(`/country/updates/${id}/check`);
    const refused = await coordinator.post(`/country/updates/${id}/check`, {});
    expect(refused.status).toBe(400);
    expect(text(refused)).toContain('The text has faults');

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
    expect(text(closed)).toContain('It now stands: Checked');
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
    expect(text(second)).toMatch(
      /Somebody else did this, or moved it on.*Stands: Approved.*See where it stands now/,
    );
    expect(text(await publisher.get(`/country/updates/${id}`))).toMatch(/approved, by National publisher\./);
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

describe('the pages of the country', () => {
  it('[NA-13] names an action by what it promises, with its homes below it', async () => {
    const page = await lead.get('/crosswalk');
    const [entry] = page.document.querySelectorAll('.ws-entry');
    const words = (entry?.querySelector('p')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    expect(words).toMatch(/^Bedfordshire, [A-Z]\d+: We will /);
    expect(entry?.querySelector('p span')?.getAttribute('lang')).toBe('en');
    expect(entry?.querySelectorAll('li').length).toBeGreaterThan(0);
    const headings = [...page.document.querySelectorAll('main h3')].map((one) => one.textContent);
    expect(headings).toContain('Actions and their homes');
  });

  it('[SD-13] stand in the menu where they are reached from, the calendar and the cuts among the updates', async () => {
    const page = await coordinator.get('/country/calendar');
    const current = [...page.document.querySelectorAll('.ws-sections [aria-current]')];
    expect(current.map((one) => (one.textContent ?? '').trim())).toEqual(['Updates']);
  });
});

describe('the lead of a force', () => {
  it('[NA-5] [NA-6] records whom it asked, and what came of it', async () => {
    const form = {
      organisation: 'Orchard Women’s Group (made up)',
      byAndFor: 'yes',
      askedDay: '1',
      askedMonth: '2',
      askedYear: '2024',
      questionEn: 'Is the plan yours?',
      questionCy: 'Ai eich cynllun chi ydyw?',
      payment: 'paid',
      publish: 'show',
    };
    const path = '/engagement/of/bedfordshire/add';
    await lead.get(path);
    const wrong = await lead.post(path, { ...form, askedMonth: '13', organisation: '' });
    expect(wrong.status).toBe(400);
    expect(
      [...wrong.document.querySelectorAll('.govuk-error-summary a')].map((one) => one.getAttribute('href')),
    ).toEqual(['#organisation', '#askedDay']);
    expect((await lead.post(path, form)).headers.location).toBe('/engagement');
    expect(text(await lead.get('/engagement'))).toContain('Orchard Women’s Group');
    // Another force's address is the same nothing.
    expect((await lead.get('/engagement/of/kent/add')).status).toBe(404);
  });

  it('[NA-2] [NA-3] replies to a recommendation and links the action that answers it', async () => {
    const page = await coordinator.get('/recommendations/add');
    expect(page.status).toBe(200);
    const entered = await coordinator.post('/recommendations/add', {
      source: 'review',
      body: 'Example Review (made up)',
      reference: 'R1',
      titleEn: 'Answer within a week',
      titleCy: 'Ateb o fewn wythnos',
      textEn: 'Answer within a week.',
      textCy: 'Atebwch o fewn wythnos.',
      madeDay: '2',
      madeMonth: '1',
      madeYear: '2024',
      dueDay: '',
      dueMonth: '',
      dueYear: '',
      address: '',
      forces: 'bedfordshire',
    });
    expect(entered.status).toBe(303);
    const register = await lead.get('/recommendations');
    // What was made to the reader's own force comes before the rest, and the first sentence counts it.
    expect(register.document.querySelector('.ws-lead')?.textContent).toMatch(/^Bedfordshire: \d+ open/);
    const sections = [...register.document.querySelectorAll('main section')];
    const isOwn = sections.map((one) => (one.textContent ?? '').includes('Bedfordshire'));
    expect(isOwn.lastIndexOf(true)).toBeLessThan(isOwn.indexOf(false));
    const section = sections.find((one) => (one.textContent ?? '').includes('Answer within a week'));
    const link = section?.querySelector('a[href$="/link"]')?.getAttribute('href') ?? '';
    const form = await lead.get(link);
    const action =
      form.document.querySelectorAll('select[name=action] option')[1]?.getAttribute('value') ?? '';
    expect((await lead.post(link, { action, measure: 'M99', reason: 'It does.' })).status).toBe(400);
    expect((await lead.post(link, { action, measure: 'M7', reason: 'It does.' })).status).toBe(303);
    const reply = section?.querySelector('a[href$="/reply"]')?.getAttribute('href') ?? '';
    await lead.get(reply);
    const sent = {
      stance: 'accepted',
      wordsEn: 'We accept it.',
      wordsCy: 'Rydym yn ei dderbyn.',
      onDay: '1',
      onMonth: '3',
      onYear: '2024',
    };
    expect((await lead.post(reply, sent)).status).toBe(303);
    expect((await lead.get(reply)).status).toBe(200);
    expect((await lead.post(reply, sent)).status).toBe(400);
    // Closed by the coordinator while the lead still wrote: what was written comes back, and the page is gone for who comes anew.
    const close = reply.replace(/reply$/, 'close');
    await coordinator.get(close);
    const closing = { reasonEn: 'It was answered.', reasonCy: 'Cafodd ei ateb.' };
    expect((await coordinator.post(close, closing)).status).toBe(303);
    const late = await lead.post(reply, { ...sent, wordsEn: 'We had more to say.' });
    expect([late.status, text(late).includes('We had more to say.')]).toEqual([409, true]);
    expect(late.document.querySelector('main form')).toBeNull();
    expect((await lead.get(reply)).status).toBe(404);
    expect(house.reported).toEqual([]);
  });

  it('[NA-1] is recommended to by its panel, which is not asked who it is or to whom it speaks', async () => {
    const panel = await house.as('farah-placeholder');
    const at = '/recommendations/to/bedfordshire/add';
    const page = await panel.get(at);
    expect(page.document.querySelector('input[type=radio], input[type=checkbox]')).toBeNull();
    const sent = {
      body: 'Example Panel (made up)',
      reference: 'P1',
      titleEn: 'Ask survivors first',
      titleCy: 'Gofynnwch i oroeswyr yn gyntaf',
      textEn: 'Ask survivors first.',
      textCy: 'Gofynnwch i oroeswyr yn gyntaf.',
      madeDay: '2',
      madeMonth: '1',
      madeYear: '2024',
      dueDay: '',
      dueMonth: '',
      dueYear: '',
      address: '',
    };
    expect((await panel.post(at, { ...sent, forces: 'kent' })).status).toBe(400);
    expect((await panel.post(at, sent)).status).toBe(303);
    expect(text(await lead.get('/recommendations'))).toContain('Ask survivors first');
  });
});
