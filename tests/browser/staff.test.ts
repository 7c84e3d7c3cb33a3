import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyst } from '../scenes/analyst-held.ts';
import { type Browser, chromiumPath, openBrowser, press } from './browser.ts';
import { chartFaults } from './charts.ts';
import { walkRecords } from './records-walk.ts';
import { chooseFirst, pagesFor, signIn } from './staff-pages.ts';
import { type RunningStaffDoor, startStaffDoor } from './staff-program.ts';

const missing = chromiumPath === undefined;
if (missing)
  console.log('Chromium is not installed: the staff door is not tried in a browser (Debian: chromium).');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runAxe = `axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then((found) => found.violations.map(({ id, nodes }) => id + ': ' + JSON.stringify(nodes[0]?.target)))`;

async function faultsOf(page: Page, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 640 });
  const beyond = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  await page.evaluate(axe);
  const found = z.array(z.string()).parse(await page.evaluate(runAxe));
  const drawn = await chartFaults(page);
  return [...found, ...drawn, ...(beyond > 0 ? [`${beyond} pixels too wide`] : [])];
}

describe.skipIf(missing && process.env.CI !== 'true')('the staff door in a browser', () => {
  let door: RunningStaffDoor;
  let browser: Browser;
  let plain: Browser;
  beforeAll(async () => {
    [door, browser, plain] = await Promise.all([
      startStaffDoor(),
      openBrowser({ javaScript: 'on' }),
      openBrowser({ javaScript: 'off' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), plain?.close()]);
    await door?.close();
  });

  it('[SD-12] the demonstration’s provider says what it is, lists made-up people alone, and asks anew each time', async () => {
    const page = await plain.context.newPage();
    await page.goto(`${door.address}/cy`);
    await press(page.getByRole('button', { name: 'Mewngofnodi' }));
    await page.waitForURL(`${door.identity}/**`);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await press(page.getByRole('link', { name: 'English' }));
    expect(await page.locator('.ws-notice').innerText()).toContain(
      'This is the demonstration’s own sign-in page',
    );
    const names = await page.getByRole('button').allInnerTexts();
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !name.includes('(made up)'))).toEqual([]);
    await press(page.getByRole('button', { name: 'Bashir' }));
    await page.waitForURL(`${door.address}/**`);
    expect(await page.locator('.ws-reader').innerText()).toContain('Bashir Sample');
    await press(page.getByRole('button', { name: 'Allgofnodi' }));
    expect(await page.context().cookies(door.address)).toEqual([]);
    const back = await page.goBack();
    expect(back?.status()).toBe(401);
    expect(await page.content()).not.toContain('Bashir Sample');
    await page.goto(`${door.address}/`);
    expect(await page.locator('.ws-reader').count()).toBe(0);
    await signIn(page, door.address, 'Viv Pattern');
    expect(await page.locator('.ws-reader').innerText()).toContain('Viv Pattern');
    await page.close();
  });

  it('[SD-12] an answer that comes late or from elsewhere is refused in words', async () => {
    const page = await plain.context.newPage();
    const reply = await page.goto(`${door.identity}/interaction/nobody`);
    expect(reply?.status()).toBe(400);
    expect(await page.locator('h1').innerText()).toBe('This sign-in cannot go on');
    await page.close();
  });

  const kinds = new Map<string, string>();
  const people = [
    'Anwen Example',
    'Esther Instance',
    'Farah Placeholder',
    'Tariq Sample',
    'Una Specimen',
    'Viv Pattern',
  ] as const;
  it.each(people)('[SD-13] every page of %s, both languages, at the width of a phone', async (person) => {
    const complaints: string[] = [];
    const openPage = async (): Promise<Page> => {
      const opened = await browser.context.newPage();
      opened.on('console', (message) => {
        // The page to sign in is answered with 401 on purpose.
        const expected = /a status of 401 /.test(message.text());
        if (message.type() === 'error' && !expected) complaints.push(message.text());
      });
      opened.on('pageerror', (error) => complaints.push(error.message));
      return opened;
    };
    const page = await openPage();
    await page.context().clearCookies();
    await page.goto(door.address);
    const faults = [...(await faultsOf(page, 320))];
    await press(page.getByRole('button', { name: 'Sign in' }));
    await page.waitForURL(`${door.identity}/**`);
    faults.push(...(await faultsOf(page, 320)));
    await signIn(page, door.address, person);
    await chooseFirst(page);
    const paths = await pagesFor(page, door.address, kinds);
    expect(paths.length).toBeGreaterThan(0);
    const welsh = await openPage();
    const lookAtAll = async (tab: Page, prefix: '' | '/cy'): Promise<void> => {
      for (const path of paths) {
        await tab.goto(door.address + (prefix === '' ? path : `/cy${path === '/' ? '' : path}`));
        faults.push(...(await faultsOf(tab, 320)).map((fault) => `${prefix}${path}: ${fault}`));
      }
    };
    // Each language in a tab of its own, beside the other.
    await Promise.all([lookAtAll(page, ''), lookAtAll(welsh, '/cy')]);
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), welsh.close()]);
  });

  it.each(['', '/cy'] as const)(
    '[SD-13] every page that an analyst reaches by a form is free of faults and fits a phone (%s)',
    async (prefix) => {
      const page = await browser.context.newPage();
      await signIn(page, door.address, analyst.name);
      const faults: string[] = [];
      const names: string[] = [];
      await walkRecords(page, door.address, prefix, async (name) => {
        names.push(name);
        faults.push(...(await faultsOf(page, 320)).map((fault) => `${name}: ${fault}`));
      });
      expect(faults).toEqual([]);
      expect(names.length).toBe(8);
      await page.close();
    },
  );

  it('[SD-13] a form with mistakes is free of faults too, and works without JavaScript', async () => {
    const page = await plain.context.newPage();
    await signIn(page, door.address, 'Viv Pattern');
    await page.goto(`${door.address}/people/add`);
    await press(page.getByRole('button', { name: 'Add' }));
    expect(await page.locator('.govuk-error-summary a').count()).toBe(4);
    await page.close();
    const scripted = await browser.context.newPage();
    await signIn(scripted, door.address, 'Viv Pattern');
    await scripted.goto(`${door.address}/people/add`);
    await press(scripted.getByRole('button', { name: 'Add' }));
    expect(await faultsOf(scripted, 320)).toEqual([]);
    await scripted.close();
  });
});
