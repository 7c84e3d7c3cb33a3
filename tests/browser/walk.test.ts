import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser } from './browser.ts';
import { englishIn } from './english.ts';
import { adoptAPlan, deliver, readInPublic, verify, type Walker } from './walk.ts';
import { openWalk, type WalkScene } from './walk-scene.ts';
import { publicWording, walkWords } from './walk-words.ts';

const missing = chromiumPath === undefined;
if (missing) console.log('Chromium is not installed: nobody walks through a plan (Debian: chromium).');

describe.skipIf(missing && process.env.CI !== 'true')('a newcomer’s walk through a plan', () => {
  let scene: WalkScene;
  let scripted: Browser;
  let plain: Browser;
  beforeAll(async () => {
    [scene, scripted, plain] = await Promise.all([
      openWalk(),
      openBrowser({ javaScript: 'on' }),
      openBrowser({ javaScript: 'off' }),
    ]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([scripted?.close(), plain?.close()]);
    await scene?.close();
  });

  // The Welsh walk is made without JavaScript: whatever it reaches works without.
  it.each(['en', 'cy'] as const)(
    '[PL-24] [PL-25] [SD-15] leads in %s from an empty plan to a verdict that everyone can read',
    async (language) => {
      const browser = language === 'en' ? scripted : plain;
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 360, height: 800 });
      const strange: string[] = [];
      const seen: string[] = [];
      const walker: Walker = {
        page,
        staff: scene.staff.address,
        site: scene.site,
        language,
        look: async (shown, name) => {
          seen.push(name);
          expect(await shown.locator('html').getAttribute('lang'), name).toBe(language);
          const beyond = await shown.evaluate('document.documentElement.scrollWidth - innerWidth');
          if (Number(beyond) > 0) strange.push(`${name}: ${String(beyond)} pixels too wide`);
          if (language === 'cy')
            strange.push(
              // The wording for the public is kept in both languages, and shown so.
              ...(await englishIn(shown))
                .filter((text) => !text.includes(publicWording.en))
                .map((text) => `${name}: ${text}`),
            );
        },
      };
      const { says } = walkWords[language];
      const before = await scene.publish();
      const empty = await readInPublic(walker, undefined, 'public-none');
      await empty.says(says.noPlanYet);

      const begun = await adoptAPlan(walker);
      const promised = await scene.publish();
      const first = await readInPublic(walker, undefined, 'public-promised');
      await first.says(says.promised);
      await first.lacks(says.movedTo);

      await deliver(walker, begun);
      await verify(walker, begun);
      // Nothing that was published follows the plan by itself.
      await (await readInPublic(walker, undefined, 'public-unmoved')).lacks(says.movedTo);
      await scene.publish();
      const latest = await readInPublic(walker, undefined, 'public-verified');
      await latest.says(says.movedTo);
      await latest.says(says.publicGap);
      const old = await readInPublic(walker, promised, 'public-earlier');
      await old.says(says.promised);
      await old.lacks(says.movedTo);
      await (await readInPublic(walker, before, 'public-earliest')).says(says.noPlanYet);

      expect(strange).toEqual([]);
      expect(seen.length).toBeGreaterThan(30);
      await page.close();
    },
  );
});
