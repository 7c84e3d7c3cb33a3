import type { Page } from 'playwright-core';
import { z } from 'zod';

/** Words that English sentences can hardly do without and that are no Welsh words. */
const tellTale =
  /\b(the|and|of|with|for|from|this|that|these|which|what|are|was|were|has|have|not|been|than|into|their|they|police|force|forces|women|girls|month|months|figures|missing|released|published|download|table)\b/i;

/** Proper names, addresses, and values quoted as the published files write them: the same in both languages. */
const names =
  /Watershed|Women['’]s Aid|End Violence Against Women|Centre for Women['’]s Justice|"Suspect charged(?: as part of another case)?"|data\.police\.uk|GOV\.UK|Refuge|[a-z-]+\/[a-z0-9-/.{}]+|watershed release verify \S+|made-up-\w+\.csv/g;

/** Runs in the page: every piece of text outside what is marked as English, code or script. */
const collect = `(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (text !== '' && node.parentElement.closest('[lang=en], script, style, code') === null) found.push(text);
  }
  return found;
})()`;

/** Pieces of text of a Welsh page that look English and are not inside an element marked as English. */
export async function englishIn(page: Page): Promise<readonly string[]> {
  const texts = z.array(z.string()).parse(await page.evaluate(collect));
  return texts.filter((text) => tellTale.test(text.replace(names, '')));
}
