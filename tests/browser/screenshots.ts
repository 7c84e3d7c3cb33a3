// Takes a picture of every page in both languages at the width of a phone and of a desk, into screenshots/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage, pageAddresses } from './addresses.ts';
import { openBrowser } from './browser.ts';
import { shootRecords } from './record-screens.ts';
import { startSite } from './site.ts';

const folder = join(process.cwd(), 'screenshots');
const wanted = process.argv.slice(2);
const site = await startSite();
const browser = await openBrowser({ javaScript: 'on' });
mkdirSync(folder, { recursive: true });
const page = await browser.context.newPage();
for (const width of [360, 1280]) {
  await page.setViewportSize({ width, height: 800 });
  for (const language of ['en', 'cy'] as const) {
    for (const { name, path } of pageAddresses) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(site.address + inLanguage(path, language));
      const file = `${name}-${language}-${width}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      console.log(file);
    }
  }
}
await site.close();
if (wanted.length === 0 || wanted.includes('records')) {
  await shootRecords(page, async (file) => {
    await page.screenshot({ path: join(folder, file), fullPage: true });
    console.log(file);
  });
}
await browser.close();
