import type { Page } from 'playwright-core';
import { instant, londonDateOf } from '../../src/kernel/index.ts';
import { analystPackage } from '../scenes/analyst-package.ts';
import { press } from './browser.ts';

/**
 * Goes through every form of records as its analyst, in one language, and tells of each page that comes of one. The person is
 * signed in already.
 */
export async function walkRecords(
  page: Page,
  address: string,
  prefix: '' | '/cy',
  reached: (name: string) => Promise<void>,
): Promise<void> {
  const today = londonDateOf(instant(Date.now()));
  const files = analystPackage(today, { months: 2, crimesAMonth: 40 }).map(({ name, content }) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  }));
  const at = (path: string) => page.goto(`${address}${prefix}${path}`);
  const send = () => press(page.locator('#form button').first());
  const finished = async (): Promise<void> => {
    for (
      let look = 0;
      look < 30 && (await page.locator('dl, table, .ws-caution, form#form').count()) === 0;
      look += 1
    )
      await at('/records/load/check');
  };

  await at('/records/load');
  await send();
  await reached('records-load-errors');
  await page.locator('#files').setInputFiles(files);
  await page.locator('input[name=profile][value="shipped.contract"]').check();
  await page.locator('[name=as_at_day]').fill(String(Number(today.slice(8))));
  await page.locator('[name=as_at_month]').fill(String(Number(today.slice(5, 7))));
  await page.locator('[name=as_at_year]').fill(today.slice(0, 4));
  await send();
  await finished();
  await reached('records-check');
  await press(page.locator('#form button[value=discard]'));

  await at('/records/profiles/propose');
  await page.locator('#name').fill('our-system');
  await page.locator('#files').setInputFiles(files.slice(0, 3));
  await send();
  await press(page.locator('#form button[value=try]'));
  await reached('records-draft');

  await at('/records/held');
  await press(page.locator('main table a').first());
  await send();
  await reached('records-decide-errors');

  await walkReadings(page, at, send, reached);
}

/** The forms that show records, and the comparison of two answers. */
async function walkReadings(
  page: Page,
  at: (path: string) => Promise<unknown>,
  send: () => Promise<void>,
  reached: (name: string) => Promise<void>,
): Promise<void> {
  await at('/records/review');
  await page.locator('#reason').fill('the quarterly review');
  await send();
  await reached('records-review-list');
  await page.locator('#reason').fill('to look at both records');
  await send();
  await reached('records-record');

  await at('/records/measures/compare');
  await send();
  await reached('records-compare-refused');
  await page.locator('[name=override]').check();
  await send();
  await reached('records-compare');
}
