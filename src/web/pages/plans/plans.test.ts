import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFrameworks } from '../../../../tests/release/frameworks.ts';
import { madeUpPlanChanges, madeUpPublicPlans } from '../../../../tests/release/made-up-plans.ts';
import { forces, madeUpReader } from '../../../../tests/release/made-up-release.ts';
import { instant, present } from '../../../kernel/index.ts';
import { publicDoor } from '../../doors/public.ts';
import { keepingOf } from '../../plans/position-words.ts';
import { say } from '../../words/messages.ts';
import { forcePlanMessages } from './force/messages.ts';
import { slipWords } from './force/promise.ts';

let door: FastifyInstance;
beforeAll(async () => {
  door = await publicDoor({
    releases: madeUpReader(),
    frameworks: shippedFrameworks,
    forces,
    clock: { now: () => instant(Date.UTC(2024, 5, 20)) },
    address: 'http://localhost',
    report: () => undefined,
  });
});

const textOf = (element: { textContent: string | null }): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();
async function open(path: string) {
  const { body, statusCode } = await door.inject(path);
  expect(statusCode).toBe(200);
  return parseHTML(body).document;
}

describe('the page of all plans', () => {
  it('[WE-33] puts every force into one of three lists, by its computed position, in alphabetical order', async () => {
    const document = await open('/plans');
    const plans = madeUpPublicPlans();
    for (const keeping of ['on-time', 'slipping', 'failing'] as const) {
      const links = [...document.querySelectorAll(`.ws-keeping__group--${keeping} a`)];
      const names = links.map(textOf);
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
      const expected = plans.filter(
        ({ finding }) => finding !== null && keepingOf(finding.position) === keeping,
      );
      expect(links.map((link) => link.getAttribute('href')).toSorted()).toEqual(
        expected.map(({ force }) => `/forces/${force}/plan`).toSorted(),
      );
      expect(names.length).toBeGreaterThan(0);
    }
    expect(textOf(document.body)).not.toMatch(/\brank(ed)? (1st|first|top|bottom)|league/i);
  });

  it('[WE-33] says in its first sentence how many keep up, slip and fail', async () => {
    const lead = textOf(present((await open('/plans')).querySelector('.ws-lead'), 'a lead'));
    const counts = ['on-time', 'slipping', 'failing'].map(
      (keeping) =>
        madeUpPublicPlans().filter(
          ({ finding }) => finding !== null && keepingOf(finding.position) === keeping,
        ).length,
    );
    expect(lead).toBe(
      `On 10 June 2024, ${counts[0]} of 43 forces kept up with their plan, ${counts[1]} slipped and ${counts[2]} did not keep up.`,
    );
  });
});

describe('the home page', () => {
  it('[WE-39] says who keeps up, slips and does not keep up, as the page of all plans does, each by name', async () => {
    const [home, all] = [await open('/'), await open('/plans')];
    const links = (document: typeof home, keeping: string) =>
      [...document.querySelectorAll(`.ws-keeping__group--${keeping} a`)].map((link) =>
        link.getAttribute('href'),
      );
    for (const keeping of ['on-time', 'slipping', 'failing'])
      expect(links(home, keeping)).toEqual(links(all, keeping));
    const section = textOf(present(home.querySelector('section[aria-labelledby=keeping]'), 'a section'));
    const leads = [...home.querySelectorAll('.ws-lead')].map(textOf);
    expect(leads).toContain(`${textOf(present(all.querySelector('.ws-lead'), 'a lead'))} See which`);
    // Why a force does not keep up stands beside its name.
    expect(section).toMatch(/Not keeping up: \d+ .*\((Overdue|Not reported|No evidence|No plan adopted)\)/);
  });
});

describe('the page of a force’s plan', () => {
  it('[WE-34] shows of each promise its first date, its latest date, the slip, the reason and what is found', async () => {
    const document = await open('/forces/bedfordshire/plan');
    const moved = present(document.querySelector('.ws-promise'), 'a promise');
    const text = textOf(moved);
    for (const expected of [
      '30 June 2024',
      '31 December 2024',
      '184 days',
      'Slipping',
      'The training supplier withdrew',
    ])
      expect(text).toContain(expected);
  });

  it('[WE-34] never says of a promise whose date passed unmoved that it has no slip, and no more', () => {
    const actions = madeUpPublicPlans().flatMap((plan) => plan.actions);
    const words = (position: 'overdue' | 'on-time') => {
      const { finding } = present(
        actions.find((action) => action.finding?.position === position),
        position,
      );
      return (['en', 'cy'] as const).map((language) =>
        slipWords({ finding, slipDays: 0 }, say(forcePlanMessages, language)),
      );
    };
    expect(words('overdue')).toEqual([
      'none: the date was not moved, and it passed',
      'dim: ni symudwyd y dyddiad, ac aeth heibio',
    ]);
    expect(words('on-time')).toEqual(['none', 'dim']);
  });

  it('[WE-34] prints a gap, a reply and a plan that was never adopted', async () => {
    const failing = textOf((await open('/forces/cambridgeshire/plan')).body);
    expect(failing).toContain('The force replies');
    expect(failing).toContain('We know that we are late');
    expect(textOf((await open('/forces/avon-and-somerset/plan')).body)).toContain(
      'Gap: the force said “Complete”',
    );
    expect(textOf((await open('/forces/derbyshire/plan')).body)).toContain(
      'asked for by 31 March 2022 and has not been adopted',
    );
    expect(textOf((await open('/forces/wiltshire/plan')).body)).toContain('holds no plan');
  });

  it('[WE-35] tells what changed since the release before, counted by force, and a new date with its reason', async () => {
    const { plans } = madeUpPlanChanges();
    const country = await open('/plans');
    const rows = [...country.querySelectorAll('main table tbody tr')].map((row) => ({
      address: row.querySelector('a')?.getAttribute('href'),
      cells: [...row.querySelectorAll('td')].map(textOf),
    }));
    const kinds = ['date', 'position', 'state', 'new', 'gone'] as const;
    for (const { force, changes } of plans) {
      const row = rows.find(({ address }) => address === `/forces/${force}/plan#changes`);
      const counts = kinds.map((kind) => String(changes.filter((one) => one.kind === kind).length));
      expect([force, row?.cells]).toEqual([force, changes.length === 0 ? undefined : counts]);
    }
    const all = plans.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'date');
    expect(all.length).toBeGreaterThan(0);
    expect(textOf(country.body)).toContain(`${all.length} promises got another date`);
    const quotes = [...(await open('/forces/bedfordshire/plan')).querySelectorAll('main li q')];
    expect(quotes.map(textOf)).toContain('The training supplier withdrew and the contract was let again.');
  });

  it('[WE-36] marks the language of a reason, and says on the other page that it was not translated', async () => {
    const english = await open('/forces/bedfordshire/plan');
    const welsh = await open('/cy/forces/bedfordshire/plan');
    const note = 'Ysgrifennodd yr heddlu hyn yn Saesneg';
    for (const page of [english, welsh])
      for (const quote of page.querySelectorAll('blockquote, q'))
        expect(quote.getAttribute('lang')).toBe('en');
    expect(textOf(welsh.body)).toContain(note);
    expect(textOf(english.body)).not.toContain('wrote this in Welsh');
  });

  it('[WE-34] says in Welsh what it says in English', async () => {
    const welsh = textOf((await open('/cy/forces/cambridgeshire/plan')).body);
    expect(welsh).toContain('Gwyddom ein bod yn hwyr');
    expect(welsh).toContain('Mae’r heddlu’n ateb');
  });
});
