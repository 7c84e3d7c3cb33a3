import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium as engine, type Locator } from 'playwright-core';
import { chromium } from '../engines/find.ts';

export const chromiumPath = chromium();

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page asks for, no other machine is looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Debian's Chromium with a profile of its own, which is thrown away. Nothing but the loopback can be reached. */
export async function openBrowser(options: { readonly javaScript: 'on' | 'off' }): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('Chromium is not installed (Debian: apt-get install chromium)');
  const profile = mkdtempSync(join(tmpdir(), 'watershed-browser-'));
  const context = await engine.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    args: flags,
    javaScriptEnabled: options.javaScript === 'on',
    reducedMotion: 'reduce',
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Presses a link or a button that leads to a page, and waits until that page is loaded. A bare click comes back as soon as the
 * page begins: what is counted or read then may be half there, and the way back is not open yet.
 */
export async function press(what: Locator): Promise<void> {
  const loaded = what.page().waitForEvent('load');
  await Promise.all([loaded, what.click()]);
}
