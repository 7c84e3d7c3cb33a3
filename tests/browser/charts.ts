import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * Words of every chart that is seen and stands partly outside it, or on other words of it. A box of words has air above and below
 * that no letter fills, a fifth and a tenth of it: lines may lie as close as that.
 */
const lookAtWords = `[...document.querySelectorAll('svg[role=img]')].filter((one) => one.checkVisibility()).flatMap((one) => {
  const sheet = one.getBoundingClientRect();
  const words = [...one.querySelectorAll('text')].map((text) => {
    const { left, right, top, bottom, height } = text.getBoundingClientRect();
    return { text: text.textContent, box: { left, right, top: top + height / 5, bottom: bottom - height / 10 } };
  });
  const outside = words.filter(({ box }) =>
    box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1);
  const over = words.flatMap((a, at) => words.slice(at + 1).filter((b) =>
    Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
    && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1).map((b) => a.text + ' on ' + b.text));
  return [...outside.map(({ text }) => 'cut off: ' + text), ...over];
})`;

/** What cannot be read in the charts of a page, on a phone and on a wide screen, as each draws its own. */
export async function chartFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const found = z.array(z.string()).parse(await page.evaluate(lookAtWords));
    faults.push(...found.map((fault) => `at ${width}: ${fault}`));
  }
  return faults;
}
