import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inLanguage, pageAddresses } from './addresses.ts';
import { type Browser, chromiumPath, openBrowser, press } from './browser.ts';
import { chartFaults } from './charts.ts';
import { englishIn } from './english.ts';
import { type RunningSite, startSite } from './site.ts';

const missing = chromiumPath === undefined;
if (missing)
  console.log('Chromium is not installed: the pages are not tried in a browser (Debian: chromium).');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const languages = ['en', 'cy'] as const;
const all = pageAddresses.flatMap(({ name, path }) =>
  languages.map((language) => ({ name, language, path: inLanguage(path, language) })),
);

const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.unknown() })) }));

const runAxe = `axe
  .run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then((found) => found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`;

/** What axe-core says of a page, each fault with the first place it was found, and what cannot be read in its charts. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = violations
    .parse(await page.evaluate(runAxe))
    .map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)} (${nodes.length})`);
  return [...found, ...(await chartFaults(page))];
}

describe.skipIf(missing)('in a browser', () => {
  let site: RunningSite;
  let browser: Browser;
  let plain: Browser;

  beforeAll(async () => {
    [site, browser, plain] = await Promise.all([
      startSite(),
      openBrowser({ javaScript: 'on' }),
      openBrowser({ javaScript: 'off' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), plain?.close()]);
    await site?.close();
  });

  it('[WE-25] [WE-26] [WE-14] [WE-30] every page, both languages, at the width of a phone', async () => {
    const page = await browser.context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // Two pages answer with 404 and 400 on purpose: what is not there, and a question that cannot be answered.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/a status of 40[04] /.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const faults: string[] = [];
    for (const { name, language, path } of all) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(site.address + path);
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (wide !== 0) faults.push(`${name} ${language}: ${String(wide)} pixels too wide`);
      faults.push(...(await faultsOf(page)).map((fault) => `${name} ${language}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(await browser.context.cookies()).toEqual([]);
  });

  it('[WE-30] words of a chart that are cut off or stand on others are found, and no others', async () => {
    const page = await browser.context.newPage();
    const drawn = (words: string): string =>
      `<svg role="img" viewBox="0 0 200 100" width="200" height="100" font-size="13">${words}</svg>`;
    await page.setContent(drawn('<text x="10" y="20">One</text><text x="10" y="36">Two</text>'));
    expect(await chartFaults(page)).toEqual([]);
    await page.setContent(drawn('<text x="180" y="20">A long name</text>'));
    expect(await chartFaults(page)).toEqual([
      'at 320: cut off: A long name',
      'at 1280: cut off: A long name',
    ]);
    await page.setContent(drawn('<text x="10" y="20">One</text><text x="14" y="24">Two</text>'));
    expect(await chartFaults(page)).toEqual(['at 320: One on Two', 'at 1280: One on Two']);
    await page.close();
  });

  it('[WE-4] a Welsh page holds no English but what it marks as English', async () => {
    const page = await plain.context.newPage();
    const found: string[] = [];
    for (const { name, path } of pageAddresses) {
      await page.goto(site.address + inLanguage(path, 'cy'));
      found.push(...(await englishIn(page)).map((text) => `${name}: ${text}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  it('[WE-27] works without JavaScript, and the exit is a link', async () => {
    const page = await plain.context.newPage();
    for (const language of languages) {
      await page.goto(site.address + inLanguage('/', language));
      const exit = page.locator('.govuk-exit-this-page__button');
      expect(await exit.getAttribute('href')).toMatch(/^https:\/\//);
      expect(await page.locator('.govuk-service-navigation__link').first().isVisible()).toBe(true);
      await press(page.locator('.govuk-service-navigation__link').nth(1));
      expect(new URL(page.url()).pathname).toBe(inLanguage('/measures', language));
      await press(page.locator('.govuk-language-navigation__link'));
      expect(new URL(page.url()).pathname).toBe(inLanguage('/measures', language === 'en' ? 'cy' : 'en'));
      await page.goto(`${site.address}${inLanguage('/', language)}`);
      await page.locator('summary').first().click();
      expect(await page.locator('details table').first().isVisible()).toBe(true);
    }
    await page.close();
  });

  it('[WE-27] three presses of Shift leave the page', async () => {
    const page = await browser.context.newPage();
    await page.goto(site.address);
    const exit = await page.locator('.govuk-exit-this-page__button').getAttribute('href');
    const left = page.waitForRequest(
      (request) => request.isNavigationRequest() && request.url().startsWith('https:'),
    );
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    expect((await left).url()).toBe(exit);
    await page.close();
  });

  it('[WE-28] everything can be reached by keyboard, the skip link first, in the order of the page', async () => {
    const page = await plain.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.address}/measures/no-suspect-identified`);
    const wanted = await page
      .locator('a[href], summary, [tabindex="0"]')
      .evaluateAll((elements) => elements.filter((one) => one.checkVisibility()).length);
    const reached: string[] = [];
    for (let press = 0; press < wanted; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        String(
          await page.evaluate(
            'document.activeElement.outerHTML.slice(0, 120) + [...document.querySelectorAll("*")].indexOf(document.activeElement)',
          ),
        ),
      );
    }
    expect(reached[0]).toContain('govuk-skip-link');
    expect(new Set(reached).size).toBe(wanted);
    const order = reached.map((one) => Number(/(\d+)$/.exec(one)?.[1]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await page.close();
  });

  it('[WE-29] on paper carries the made-up words and its date, and no navigation', async () => {
    const page = await plain.context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.address}/measures/no-suspect-identified`);
    expect(await page.locator('.ws-made-up').isVisible()).toBe(true);
    expect(await page.locator('.ws-print-date').first().isVisible()).toBe(true);
    for (const gone of [
      '.govuk-service-navigation',
      '.govuk-exit-this-page',
      '.ws-footer__links',
      '.govuk-language-navigation',
    ]) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    expect(await page.locator('details table').first().isVisible()).toBe(true);
    await page.close();
  });

  it('[WE-30] every chart has a title and a description, and its page a table and a file', async () => {
    const page = await plain.context.newPage();
    for (const name of ['measure', 'measure-break', 'measure-groups', 'coverage']) {
      const path = pageAddresses.find((one) => one.name === name)?.path ?? '';
      await page.goto(site.address + path);
      const charts = page.locator('svg[role=img]');
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        const ids = (await chart.getAttribute('aria-labelledby'))?.split(' ') ?? [];
        expect(ids).toHaveLength(2);
        for (const id of ids) expect(await page.locator(`[id="${id}"]`).textContent()).not.toBe('');
      }
      expect(await page.locator('table').count()).toBeGreaterThan(0);
      expect(await page.locator('a[href^="/data/"], a[href^="/api/"]').count()).toBeGreaterThan(0);
    }
    await page.close();
  });
});
