import type { Visit } from '../staff/route.ts';
import { say } from '../words/messages.ts';
import { doneMessages } from './done-messages.ts';

const deeds = [
  'opened',
  'taken',
  'added',
  'adopted',
  'brought',
  'changed',
  'reported',
  'evidenced',
  'moved',
  'answered',
  'replied',
  'started',
  'met',
  'stopped',
  'paused',
  'resumed',
] as const;

/** What a form did, for the page after it to say. */
export type Deed = (typeof deeds)[number];

/** The address to go on to after a form, so that the page there says what was done. It is words only: nothing rests on it. */
export function after(path: string, deed: Deed): string {
  return `${path}?done=${deed}`;
}

/** What was just done, where the address says so; undefined else, and for whatever else stands there. */
export function doneText({
  query,
  language,
}: Visit): { readonly title: string; readonly text: string } | undefined {
  const deed = deeds.find((each) => query.done?.[0] === each);
  const t = say(doneMessages, language);
  return deed && { title: t.title, text: t[deed] };
}
