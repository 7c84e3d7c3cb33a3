import type { Language } from '../../kernel/index.ts';

/** Where a page is: its language, and the release it is pinned to where its address names one. */
export interface Position {
  readonly language: Language;
  /** A release's id: links then stay inside that release. */
  readonly pinned: string | undefined;
  /** The page's path without language and release: `/measures/charged-of-recorded`. */
  readonly path: string;
}

/** Pages whose content comes from a release; only they have an address inside one. */
const ofRelease = /^\/(?:$|measures(?:\/|$)|forces(?:\/|$)|coverage$|reconciliation$)/;

const join = (prefix: string, path: string): string =>
  path === '/' && prefix !== '' ? prefix : prefix + path;

/** The address of a path in the reader's language, inside the pinned release where there is one. */
export function href(position: Position, path: string): string {
  const language = position.language === 'cy' ? '/cy' : '';
  if (position.pinned !== undefined && ofRelease.test(path)) {
    return join(`${language}/releases/${position.pinned}`, path === '/' ? '/home' : path);
  }
  return join(language, path);
}

/** The same page in another language. */
export function inLanguage(position: Position, language: Language): string {
  return href({ ...position, language }, position.path);
}

/** The address of this page in one release, which will not change. */
export function stableAddress(position: Position, release: string): string | undefined {
  return ofRelease.test(position.path) ? href({ ...position, pinned: release }, position.path) : undefined;
}
