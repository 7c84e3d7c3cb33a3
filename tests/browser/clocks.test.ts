import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inLanguage, pageAddresses } from './addresses.ts';
import { type Browser, chromiumPath, openBrowser } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const answered = '/clocks/dvpn-hearing?day=24&month=12&year=2026&time=15:00';
const pages = pageAddresses.filter(({ name }) => name.startsWith('clock'));
if (chromiumPath === undefined)
  console.log('Chromium is not installed: the calculator is not tried in a browser.');

describe.skipIf(chromiumPath === undefined && process.env.CI !== 'true')(
  'the calculator in a browser',
  () => {
    let site: RunningSite;
    let browser: Browser;
    let plain: Browser;

    beforeAll(async () => {
      site = await startSite();
      browser = await openBrowser({ javaScript: 'on' });
      plain = await openBrowser({ javaScript: 'off' });
    });
    afterAll(async () => {
      await browser?.close();
      await plain?.close();
      await site?.close();
    });

    it('[CL-36] answers by keyboard alone, without JavaScript, in both languages', async () => {
      for (const [language, answer] of [
        ['en', 'Wednesday 30 December 2026 at 15:00'],
        ['cy', 'Dydd Mercher 30 Rhagfyr 2026 am 15:00'],
      ] as const) {
        const page = await plain.context.newPage();
        await page.goto(site.address + inLanguage('/clocks', language));
        await page.locator('.ws-clock-events a').first().press('Enter');
        await page.locator('#day').focus();
        for (const typed of ['24', '12', '2026', '15:00']) {
          await page.keyboard.type(typed);
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        await page.locator('.ws-clock__answer').waitFor();
        expect(await page.locator('.ws-clock__answer').innerText()).toContain(answer);
        expect(await page.context().cookies()).toEqual([]);
        await page.close();
      }
    });

    it('[CL-36] prints the case of Christmas Eve on one sheet, with lines to fill in by hand and no form', async () => {
      for (const language of ['en', 'cy'] as const) {
        const page = await browser.context.newPage();
        await page.goto(site.address + inLanguage(answered, language));
        // Two lines less than A4, so that it fits on every day: the longest names of days and months take a line more.
        const sheet = await page.pdf({ width: '210mm', height: '289mm' });
        const sheets = sheet.toString('latin1').match(/\/Type \/Page\b(?!s)/g);
        expect(sheets).toHaveLength(1);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.ws-clock-by-hand div').count()).toBe(3);
        expect(await page.locator('.ws-clock-by-hand').isVisible()).toBe(true);
        expect(await page.locator('form').isVisible()).toBe(false);
        await page.emulateMedia({ media: 'screen' });
        expect(await page.locator('.ws-clock-by-hand').isVisible()).toBe(false);
        await page.close();
      }
    });

    it('[CL-36] has no fault that axe finds, and fits a phone 320 pixels wide', async () => {
      const page = await browser.context.newPage();
      const found: string[] = [];
      for (const { name, path } of pages) {
        for (const language of ['en', 'cy'] as const) {
          await page.setViewportSize({ width: 320, height: 640 });
          await page.goto(site.address + inLanguage(path, language));
          const beyond = z
            .number()
            .parse(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
          if (beyond > 0) found.push(`${name} ${language}: ${beyond} pixels too wide`);
          await page.evaluate(axe);
          const faults = await page.evaluate(
            'axe.run().then((run) => run.violations.map((fault) => fault.id))',
          );
          found.push(
            ...z
              .array(z.string())
              .parse(faults)
              .map((fault) => `${name} ${language}: ${fault}`),
          );
        }
      }
      await page.close();
      expect(found).toEqual([]);
    });
  },
);
