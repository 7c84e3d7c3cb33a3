// Takes a picture of every page in both languages at the width of a phone and of a desk, into screenshots/: the public site,
// the pages of staff, and a newcomer's walk through a plan. Named parts or pages alone: `npm run screenshots walk home`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inLanguage, pageAddresses } from './addresses.ts';
import { openBrowser } from './browser.ts';
import { shootRecords } from './record-screens.ts';
import { startSite } from './site.ts';
import { chooseFirst, pagesFor, signIn } from './staff-pages.ts';
import { startStaffDoor } from './staff-program.ts';
import { adoptAPlan, deliver, readInPublic, verify, type Walker } from './walk.ts';
import { openWalk } from './walk-scene.ts';

const folder = join(process.cwd(), 'screenshots');
const wanted = process.argv.slice(2);
const widths = [360, 1280] as const;
const languages = ['en', 'cy'] as const;
const isWanted = (part: string, name = part): boolean =>
  wanted.length === 0 || wanted.includes(part) || wanted.includes(name);
mkdirSync(folder, { recursive: true });

/** A picture of the page as it stands, at each width. */
async function take(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const file = `${name}-${width}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    console.log(file);
  }
}

async function takeSite(page: Page): Promise<void> {
  const shown = pageAddresses.filter(({ name }) => isWanted('site', name));
  if (shown.length === 0) return;
  const site = await startSite();
  for (const { name, path } of shown) {
    for (const language of languages) {
      await page.goto(site.address + inLanguage(path, language));
      await take(page, `${name}-${language}`);
    }
  }
  await site.close();
}

/** Each kind of page of the staff door once, as the first of these people who reaches it sees it. */
async function takeStaff(page: Page): Promise<void> {
  if (!isWanted('staff')) return;
  const door = await startStaffDoor();
  const kinds = new Map<string, string>();
  for (const person of [
    'Anwen Example',
    'Farah Placeholder',
    'Tariq Sample',
    'Una Specimen',
    'Viv Pattern',
  ]) {
    await signIn(page, door.address, person);
    await chooseFirst(page);
    for (const path of await pagesFor(page, door.address, kinds)) {
      const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one').replace(/\?.*/, '');
      const who = person.split(' ')[0]?.toLowerCase();
      for (const language of languages) {
        await page.goto(door.address + inLanguage(path, language));
        const name = kind === '/' ? `home-${who}` : kind.slice(1).replaceAll('/', '-');
        await take(page, `staff-${name}-${language}`);
      }
    }
  }
  await door.close();
}

async function takeWalk(page: Page): Promise<void> {
  if (!isWanted('walk')) return;
  const scene = await openWalk();
  for (const language of languages) {
    let step = 0;
    const walker: Walker = {
      page,
      staff: scene.staff.address,
      site: scene.site,
      language,
      look: (shown, name) => {
        step += 1;
        return take(shown, `walk-${String(step).padStart(2, '0')}-${name}-${language}`);
      },
    };
    await scene.publish();
    const begun = await adoptAPlan(walker);
    const promised = await scene.publish();
    await readInPublic(walker, undefined, 'public-promised');
    await deliver(walker, begun);
    await verify(walker, begun);
    await scene.publish();
    await readInPublic(walker, undefined, 'public-verified');
    await readInPublic(walker, promised, 'public-earlier');
  }
  await scene.close();
}

const browser = await openBrowser({ javaScript: 'on' });
const page = await browser.context.newPage();
await takeSite(page);
await takeStaff(page);
await takeWalk(page);
if (isWanted('records')) {
  await shootRecords(page, async (file) => {
    await page.screenshot({ path: join(folder, file), fullPage: true });
    console.log(file);
  });
}
await browser.close();
