import assert from 'node:assert/strict';
import xlsx from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { press } from './browser.ts';
import { type WalkWords, walkWords } from './walk-words.ts';

/** Told of each screen of the walk, as it stands. */
export type Looking = (page: Page, name: string) => Promise<void>;

/** What one walk goes on from the other with: the action's and the plan's addresses, without the language. */
export interface Begun {
  readonly action: string;
  readonly plan: string;
}

export interface Walker {
  readonly page: Page;
  readonly staff: string;
  readonly site: string;
  readonly language: 'en' | 'cy';
  readonly look: Looking;
}

const prefix = ({ language }: Walker): string => (language === 'cy' ? '/cy' : '');
const at = (walker: Walker, path: string): string => `${walker.staff}${prefix(walker)}${path}`;
const main = ({ page }: Walker) => page.locator('main');
/** The form of the page, sent by its own button. */
const send = (walker: Walker) => press(main(walker).locator('form button').last());
const says = async (walker: Walker, words: string | RegExp): Promise<void> => {
  const text = (await main(walker).innerText()).replace(/\s+/g, ' ');
  const found = typeof words === 'string' ? text.includes(words) : words.test(text);
  assert.ok(found, `expected ${String(words)} in: ${text}`);
};
/** Follows the first link of the page that leads to a place. */
const follow = (walker: Walker, selector: string) => press(main(walker).locator(selector).first());

async function signIn(walker: Walker, person: string, role?: string): Promise<void> {
  const { page, language } = walker;
  await page.context().clearCookies();
  await page.goto(at(walker, '') || walker.staff);
  await walker.look(page, 'sign-in');
  await press(page.getByRole('button', { name: walkWords[language].signIn }));
  await press(page.locator('button', { hasText: person }));
  await page.waitForURL(`${walker.staff}/**`);
  if (role !== undefined) await press(page.locator('main form button', { hasText: role }));
}

async function typeDate(
  { page }: Walker,
  name: string,
  [day, month, year]: readonly string[],
): Promise<void> {
  await page.locator(`[name=${name}_day]`).fill(day ?? '');
  await page.locator(`[name=${name}_month]`).fill(month ?? '');
  await page.locator(`[name=${name}_year]`).fill(year ?? '');
}

/** The force's workbook: one row for the action that was taken over, one for an action of its own. */
function workbookOf(words: WalkWords): Buffer {
  const rows = [words.headings, words.row('A1', words.promise), words.row('OWN1', words.own)];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Plan');
  const written: unknown = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!Buffer.isBuffer(written)) throw new Error('the workbook was not written');
  return written;
}

/** A force's lead opens a plan, takes an action over from the framework, brings a workbook, names the owner and adopts. */
export async function adoptAPlan(walker: Walker): Promise<Begun> {
  const { page, language, look } = walker;
  const words = walkWords[language];
  await signIn(walker, words.lead, words.leadRole);
  await look(page, 'home');
  await follow(walker, `a[href="${prefix(walker)}/plans"]`);
  await look(page, 'plans-none');
  await follow(walker, 'a[href$="/plans/open"]');
  await page.locator('[value="england-wales-2021 1"]').check();
  await look(page, 'open');
  await send(walker);
  await look(page, 'plan-empty');
  const plan = new URL(page.url()).pathname.replace(/^\/cy/, '');
  await follow(walker, 'a[href$="/framework"]');
  await page.locator('[name=actions][value=A1]').check();
  await look(page, 'take-over');
  await send(walker);
  await says(walker, words.says.draftLacks);
  await look(page, 'plan-drafts');
  await bringWorkbook(walker, words);
  await press(page.locator('.ws-plan a', { hasText: /^A1$/ }));
  const action = new URL(page.url()).pathname.replace(/^\/cy/, '');
  await look(page, 'action-draft');
  await follow(walker, 'a[href$="/details"]');
  const owner = page.locator('[name=owner_person]');
  await owner.selectOption(await owner.locator('option', { hasText: words.owner }).getAttribute('value'));
  await look(page, 'details');
  await send(walker);
  await page.goto(at(walker, `${plan}/adopt`));
  await look(page, 'adopt');
  await send(walker);
  await says(walker, words.says.adopted);
  await look(page, 'plan-adopted');
  return { action, plan };
}

async function bringWorkbook(walker: Walker, words: WalkWords): Promise<void> {
  const { page, look } = walker;
  await follow(walker, 'a[href$="/sheet"]');
  await look(page, 'sheet');
  await page.locator('#file').setInputFiles({
    name: 'plan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbookOf(words),
  });
  await press(page.locator('#form button'));
  await page.locator('[name=heading-2]').selectOption('local-action');
  await page.locator('[name=status-0]').selectOption('adopted');
  await look(page, 'sheet-mapping');
  await send(walker);
  await says(walker, words.says.newRow);
  await look(page, 'sheet-preview');
  await press(page.locator('#form button'));
  await look(page, 'plan-brought');
}

/** The owner begins, moves the date with a reason, reports, adds a file as evidence, claims, and is refused a verification. */
export async function deliver(walker: Walker, { action }: Begun): Promise<void> {
  const { page, language, look } = walker;
  const words = walkWords[language];
  await signIn(walker, words.owner);
  await page.goto(at(walker, action));
  await follow(walker, 'a[href$="/moves/start"]');
  await look(page, 'start');
  await send(walker);
  await follow(walker, 'a[href$="/moves/claim"]');
  await look(page, 'claim-too-early');
  assert.equal(await page.locator('#form').count(), 0);
  await page.goto(at(walker, `${action}/dates`));
  await typeDate(walker, 'due', ['30', '9', '2027']);
  await send(walker);
  await says(walker, words.says.needsReason);
  await look(page, 'dates-no-reason');
  await page.locator('#reason').fill(words.delay);
  await send(walker);
  await says(walker, words.says.firstAndLatest);
  await look(page, 'action-slipped');
  await follow(walker, 'a[href$="/report"]');
  await typeDate(walker, 'period', ['30', '9', '2026']);
  await page.locator('#activity').fill(words.activity);
  await page.locator('#colour').selectOption('amber');
  await page.locator('#meaning').selectOption('at-risk');
  await page.locator('[name=basis][value=judgement]').check();
  await page.locator('#why').fill(words.judged);
  await look(page, 'report');
  await send(walker);
  await says(walker, words.says.rating);
  await follow(walker, 'a[href$="/evidence"]');
  await page.locator('#title').fill(words.evidence);
  await typeDate(walker, 'dated', ['1', '9', '2026']);
  await page.locator('[name=grade][value=record]').check();
  await page.locator('[name=kind][value=file]').check();
  const buffer = Buffer.from(words.activity);
  await page.locator('#file').setInputFiles({ name: 'reviews.txt', mimeType: 'text/plain', buffer });
  await look(page, 'evidence');
  await send(walker);
  await follow(walker, 'a[href$="/moves/claim"]');
  await page.locator('[name=grade][value=complete]').check();
  await look(page, 'claim');
  await send(walker);
  await says(walker, words.says.ownerRefused);
  await look(page, 'action-claimed');
  await page.goto(at(walker, `${action}/moves/verify`));
  await says(walker, words.says.onlyOutside);
  await says(walker, words.says.ownerRefused);
  await look(page, 'verify-refused');
}

/** A panel member finds what waits, and verifies it at a lower grade than was claimed. */
export async function verify(walker: Walker, { plan, action }: Begun): Promise<void> {
  const { page, language, look } = walker;
  const words = walkWords[language];
  await signIn(walker, words.panel);
  await page.goto(at(walker, plan));
  await look(page, 'plan-to-verify');
  await follow(walker, `section[aria-labelledby=to-verify] a[href$="${action}"]`);
  await follow(walker, 'a[href$="/moves/verify"]');
  await page.locator('[name=grade][value=limited]').check();
  await page.locator('#reason').fill(words.verdict);
  await look(page, 'verify');
  await send(walker);
  await says(walker, words.says.gap);
  await look(page, 'action-verified');
}

/** What everyone reads of the plan: in the release that is named, or in the latest. */
export async function readInPublic(
  walker: Walker,
  release: string | undefined,
  name: string,
): Promise<{ says(words: string | RegExp): Promise<void>; lacks(words: string): Promise<void> }> {
  const { page, site, language, look } = walker;
  const { force } = walkWords[language];
  const pinned = release === undefined ? '' : `/releases/${release}`;
  await page.goto(`${site}${prefix(walker)}${pinned}/forces/${force}/plan`);
  // A page is kept for a minute; after a release its reader asks anew.
  await page.reload();
  await look(page, name);
  return {
    says: (words) => says(walker, words),
    lacks: async (words) => assert.ok(!(await main(walker).innerText()).includes(words), words),
  };
}
