import { type Bilingual, type Instant, isoOf, type Language } from '../../kernel/index.ts';
import type { Correction, ReleaseSummary } from '../../publication/index.ts';
import { type Drawing, element } from '../markup/element.ts';
import { inMonth } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { feedMessages } from './feed-messages.ts';

/** One entry of a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  readonly summary: string;
  readonly address: string;
}

export interface FeedInput {
  readonly releases: readonly ReleaseSummary[];
  readonly corrections: readonly Correction[];
  readonly language: Language;
  /** The site's own address, without a slash at the end. */
  readonly address: string;
}

function releaseEntries({ releases, language, address }: FeedInput): readonly FeedEntry[] {
  const t = say(feedMessages, language);
  const prefix = language === 'cy' ? '/cy' : '';
  return releases.flatMap((release) =>
    release.publishedAt === undefined
      ? []
      : [
          {
            id: `${address}/releases/${release.id}`,
            title: titled(release.title, release.madeUp, language),
            at: release.publishedAt,
            summary: t.release({
              from: inMonth(release.dataFrom, language),
              to: inMonth(release.dataTo, language),
            }),
            address: `${address}${prefix}/releases/${release.id}`,
          },
        ],
  );
}

function titled(title: Bilingual, madeUp: boolean, language: Language): string {
  return madeUp ? `${title[language]} (${say(feedMessages, language).madeUp})` : title[language];
}

function correctionEntries({ corrections, language, address }: FeedInput): readonly FeedEntry[] {
  const t = say(feedMessages, language);
  const prefix = language === 'cy' ? '/cy' : '';
  return corrections.map((correction) => ({
    id: `${address}/corrections#${correction.release}-${correction.replacedBy}`,
    title: t.correction({ release: correction.release }),
    at: correction.at,
    summary: correction.reason[language],
    address: `${address}${prefix}/corrections`,
  }));
}

function drawEntry(entry: FeedEntry): Drawing {
  return element(
    'entry',
    {},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, isoOf(entry.at)),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    element('summary', {}, entry.summary),
  );
}

/** Releases and corrections, newest first. Before the first release it is empty and says 1970. */
export function drawFeed(input: FeedInput): string {
  const entries = [...releaseEntries(input), ...correctionEntries(input)].sort((a, b) => b.at - a.at);
  return drawEntries(entries, {
    title: say(feedMessages, input.language).title,
    self: `${input.address}${input.language === 'cy' ? '/cy' : ''}/releases.atom`,
    language: input.language,
  });
}

/** A feed of entries, newest first (Atom, RFC 4287). */
export function drawEntries(
  entries: readonly FeedEntry[],
  { title, self, language }: { readonly title: string; readonly self: string; readonly language: Language },
): string {
  const newest = entries[0];
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('id', {}, self),
    element('title', {}, title),
    element('updated', {}, newest === undefined ? '1970-01-01T00:00:00.000Z' : isoOf(newest.at)),
    element('author', {}, element('name', {}, 'Watershed')),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    ...entries.map(drawEntry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.markup}\n`;
}
