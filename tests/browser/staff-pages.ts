import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { press } from './browser.ts';

/** Signs in as somebody of the demonstration, by the keyboard’s own way: buttons of forms. */
export async function signIn(page: Page, address: string, person: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${address}/`);
  await press(page.getByRole('button', { name: 'Sign in' }));
  await press(page.getByRole('button', { name: `Sign in as ${person}` }));
  await page.waitForURL(`${address}/**`);
}

/** What a browser saves and does not show. */
const download = /\/evidence\/[0-9a-f]{8}|\/export\/|\.(csv|ods|xlsx|ics|yaml)$/;

/** Every page that a person can reach by links: their first page, and each kind of address nobody before them reached. */
export async function pagesFor(
  page: Page,
  address: string,
  kinds: Map<string, string>,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  const found: string[] = [];
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
      .replace(/^(\/records\/.*\/equality|\/records\/coverage|\/records\/packages)\/.*/, '$1/:one')
      .replace(/\?.*/, '');
    if (seen.has(kind)) continue;
    seen.add(kind);
    const reply = await page.goto(address + path);
    assert.ok((reply?.status() ?? 500) < 400, `${path}: ${reply?.status()}`);
    if (path === '/' || !kinds.has(kind)) found.push(path);
    kinds.set(kind, path);
    const links = z
      .array(z.string())
      .parse(
        await page.evaluate(
          `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
        ),
      );
    // A place inside a page is no page of its own.
    const pages = links.map((link) => link.replace(/#.*/, ''));
    waiting.push(...pages.filter((link) => !link.startsWith('/cy') && !download.test(link)));
  }
  return found;
}

/** Whoever holds several appointments acts in the first. */
export async function chooseFirst(page: Page): Promise<void> {
  if (!page.url().endsWith('/acting')) return;
  await press(page.locator('main form button').first());
}
