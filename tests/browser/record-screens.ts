import type { Page } from 'playwright-core';
import { analyst } from '../scenes/analyst-held.ts';
import { press } from './browser.ts';
import { walkRecords } from './records-walk.ts';
import { startStaffDoor } from './staff-program.ts';

/** Pages of records that a link leads to, one of each kind, without the language. */
const addresses = [
  ['records', '/records'],
  ['records-load', '/records/load'],
  ['records-packages', '/records/packages'],
  ['records-package', '/records/packages/1'],
  ['records-held', '/records/held'],
  ['records-coverage', '/records/coverage'],
  ['records-fields', '/records/coverage/victims'],
  ['records-profiles', '/records/profiles'],
  ['records-profile', '/records/profiles/shipped.meridian'],
  ['records-measures', '/records/measures'],
  ['records-read', '/records/read'],
] as const;

/** Takes every page of records, as the analyst of the demonstration sees it, in one language. */
async function shootLanguage(
  page: Page,
  address: string,
  prefix: '' | '/cy',
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  for (const [name, path] of addresses) {
    await page.goto(`${address}${prefix}${path}`);
    await shoot(name);
  }
  await page.goto(`${address}${prefix}/records/measures`);
  await press(page.locator('main table a').last());
  await shoot('records-answer');
  const answer = page.url();
  for (const part of ['time', 'orders', 'beside']) {
    await page.goto(`${answer}/parts/${part}`);
    await shoot(`records-part-${part}`);
  }
  await page.goto(`${answer}/whole`);
  await shoot('records-whole');
  await page.goto(`${answer}/equality`);
  await shoot('records-equality');
  await page.goto(`${answer}/equality/ethnicity`);
  await shoot('records-groups');
  await walkRecords(page, address, prefix, shoot);
}

/** Pictures of the pages of records, at two widths and in both languages. */
export async function shootRecords(page: Page, save: (file: string) => Promise<void>): Promise<void> {
  const door = await startStaffDoor();
  try {
    await page.goto(`${door.address}/`);
    await press(page.getByRole('button', { name: 'Sign in' }));
    await press(page.getByRole('button', { name: `Sign in as ${analyst.name}` }));
    await page.waitForURL(`${door.address}/**`);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const language of ['en', 'cy'] as const) {
        await shootLanguage(page, door.address, language === 'en' ? '' : '/cy', (name) =>
          save(`${name}-${language}-${width}.png`),
        );
      }
    }
  } finally {
    await door.close();
  }
}
