import { readFileSync } from 'node:fs';
import type { Language } from '../../kernel/index.ts';
import type { Assets } from '../assets/assets.ts';
import { webPath } from '../folder.ts';
import { onDay } from '../words/dates.ts';
import { type Said, say } from '../words/messages.ts';
import { inLanguage, stableAddress } from './address.ts';
import type { Edition } from './edition.ts';
import { layoutMessages } from './layout-messages.ts';
import type { Scene } from './page.ts';

type Words = Said<typeof layoutMessages>;

const wordmark = readFileSync(webPath('assets', 'wordmark.svg'), 'utf8');

const sections = [
  { path: '/', name: 'home' },
  { path: '/measures', name: 'measures' },
  { path: '/forces', name: 'forces' },
  { path: '/plans', name: 'plans' },
  { path: '/updates', name: 'updates' },
  { path: '/coverage', name: 'coverage' },
  { path: '/framework', name: 'framework' },
  { path: '/clocks', name: 'clocks' },
  { path: '/releases', name: 'releases' },
  { path: '/methods', name: 'methods' },
] as const;

const footer = [
  { path: '/help', name: 'help' },
  { path: '/corrections', name: 'corrections' },
  { path: '/calendar', name: 'calendar' },
  { path: '/reconciliation', name: 'reconciliation' },
  { path: '/data', name: 'data' },
  { path: '/contracts', name: 'contracts' },
  { path: '/accessibility', name: 'accessibility' },
  { path: '/privacy', name: 'privacy' },
] as const;

function navigation(scene: Scene, t: Words): readonly Record<string, unknown>[] {
  const here = scene.position.path;
  return sections.map(({ path, name }) => ({
    href: scene.href(path),
    text: t[name],
    current: here === path,
    active: path !== '/' && here.startsWith(`${path}/`),
  }));
}

function languageItems(scene: Scene, t: Words): readonly Record<string, unknown>[] {
  const item = (lang: Language, text: string, change: string) => ({
    lang,
    text,
    ...(scene.language === lang
      ? { current: true }
      : { href: inLanguage(scene.position, lang), languageDescriptionText: change }),
  });
  return [item('en', 'English', t.toEnglish), item('cy', 'Cymraeg', t.toWelsh)];
}

function pinned(scene: Scene, edition: Edition | undefined, t: Words): Record<string, unknown> | undefined {
  if (scene.position.pinned === undefined || edition === undefined) return undefined;
  return {
    text: t.pinnedTitle({ title: edition.snapshot.manifest.title[scene.language] }),
    corrected: edition.snapshot.manifest.state === 'corrected',
    latest: scene.shelf.latest?.id === edition.id,
    latestAddress: inLanguage({ ...scene.position, pinned: undefined }, scene.language),
  };
}

/** What surrounds every page: header, language switch, menu, notices, footer. `address` is the site's own, whole. */
export function layoutOf(
  scene: Scene,
  edition: Edition | undefined,
  assets: Assets,
  address: string,
): Readonly<Record<string, unknown>> {
  const t = say(layoutMessages, scene.language);
  const shown = edition ?? scene.shelf.latest;
  const manifest = shown?.snapshot.manifest;
  const stable = shown && stableAddress(scene.position, shown.id);
  return {
    language: scene.language,
    t,
    icon: assets.address('icon.svg'),
    stylesheet: assets.address('site.css'),
    script: assets.address('start.js'),
    feed: scene.language === 'cy' ? '/cy/releases.atom' : '/releases.atom',
    wordmark,
    homeAddress: scene.href('/'),
    correctionsAddress: scene.href('/corrections'),
    madeUp: manifest?.madeUp ?? false,
    languages: (['en', 'cy'] as const).map((lang) => ({
      lang,
      address: address + inLanguage(scene.position, lang),
    })),
    languageItems: languageItems(scene, t),
    navigation: navigation(scene, t),
    pinned: pinned(scene, edition, t),
    footerLinks: [
      ...footer.map(({ path, name }) => ({ address: scene.href(path), text: t[name] })),
      { address: scene.language === 'cy' ? '/cy/releases.atom' : '/releases.atom', text: t.atom },
    ],
    releaseLine:
      manifest?.publishedAt === undefined
        ? undefined
        : t.footerRelease({
            title: manifest.title[scene.language],
            day: onDay(manifest.publishedAt, scene.language),
          }),
    stable,
    stableWhole: stable && address + stable,
  };
}
