import { beforeAll, describe, expect, it } from 'vitest';
import { openCountryHouse, textOf } from '../../../tests/scenes/country-house.ts';
import type { StaffHouse, Visitor } from '../../../tests/sign-in/staff-house.ts';

let house: StaffHouse;
let coordinator: Visitor;
let lead: Visitor;
beforeAll(async () => {
  ({ house, coordinator, lead } = await openCountryHouse());
}, 120_000);

describe('the coordinator', () => {
  it('[NA-15] [NA-16] sees forces by action, and asks for less without JavaScript', async () => {
    const whole = await coordinator.get('/country');
    expect(whole.status).toBe(200);
    expect(whole.document.querySelectorAll('.ws-matrix tbody tr')).toHaveLength(43);
    expect(whole.document.querySelector('form[method=get]')).not.toBeNull();
    // A force that never adopted a plan says so, and is not shown as having nothing behind.
    expect(textOf(whole)).toContain('no plan');
    for (const [address, language] of [
      ['/country', 'en'],
      ['/cy/country', 'cy'],
    ] as const) {
      const { document } = await coordinator.get(address);
      const names = [...document.querySelectorAll('.ws-matrix__force')].map((name) => name.textContent ?? '');
      expect(names).toEqual(names.toSorted((some, others) => some.localeCompare(others, language)));
      const choices = [...document.querySelectorAll('#force option')].map((each) => each.textContent ?? '');
      expect(choices.slice(1)).toEqual(names);
    }
    // Days written in another way are answered the same, and stand in their box as they were written.
    const days = await coordinator.get('/country?days=030');
    expect(days.document.querySelector('#days')?.getAttribute('value')).toBe('030');
    const plain = await coordinator.get('/country?days=30');
    expect(plain.document.querySelector('#days')?.getAttribute('value')).toBe('30');
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
    expect(textOf(other)).toContain('0 of 0 actions');
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
    expect(textOf(findings)).toMatch(/Actions [^;]*, now [\d.]+% \(plans\.overdue\)/);
    expect(textOf(await coordinator.get('/cy/country/findings'))).toMatch(
      /, nawr [\d.]+% \(plans\.overdue\)/,
    );
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
    expect(textOf(await lead.get('/engagement'))).toContain('Orchard Women’s Group');
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
    expect([late.status, textOf(late).includes('We had more to say.')]).toEqual([409, true]);
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
    expect(textOf(await lead.get('/recommendations'))).toContain('Ask survivors first');
  });
});
