import { readFileSync } from 'node:fs';
import type { AccessMatrix, Appointment, Purpose } from '../../directory/index.ts';
import { purposesOf } from '../../directory/index.ts';
import type { Instant, Language } from '../../kernel/index.ts';
import { present } from '../../kernel/index.ts';
import { derived, type SignedIn } from '../../operations/directory/index.ts';
import type { Assets } from '../assets/assets.ts';
import { webPath } from '../folder.ts';
import { href } from '../site/address.ts';
import type { ForceDirectory } from '../site/page.ts';
import { onDay, timeOf } from '../words/dates.ts';
import { type Said, say } from '../words/messages.ts';
import { personTag } from './kept-form.ts';
import { staffLayoutMessages } from './layout-messages.ts';

type Words = Said<typeof staffLayoutMessages>;

const wordmark = readFileSync(webPath('assets', 'wordmark.svg'), 'utf8');

/** What the sections lie in: the menu names these, so that it stays short whatever is added to them. */
const groups = ['plans', 'deadlines', 'registers', 'country', 'records', 'administration'] as const;

/** The parts of the staff site, each for whoever holds one of its purposes. */
export const sections: readonly {
  readonly path: string;
  readonly name:
    | 'plans'
    | 'deadlines'
    | 'notices'
    | 'recommendations'
    | 'engagement'
    | 'crosswalk'
    | 'country'
    | 'updates'
    | 'findings'
    | 'records'
    | 'people'
    | 'rules';
  readonly group: (typeof groups)[number];
  readonly purposes: readonly Purpose[];
}[] = [
  {
    path: '/plans',
    name: 'plans',
    group: 'plans',
    purposes: ['plan', 'verify', 'scrutinise', 'coordinate', 'publish'],
  },
  { path: '/deadlines', name: 'deadlines', group: 'deadlines', purposes: ['deadlines'] },
  { path: '/notices', name: 'notices', group: 'deadlines', purposes: ['plan', 'coordinate'] },
  {
    path: '/recommendations',
    name: 'recommendations',
    group: 'registers',
    purposes: ['plan', 'scrutinise', 'coordinate', 'publish'],
  },
  {
    path: '/engagement',
    name: 'engagement',
    group: 'registers',
    purposes: ['plan', 'scrutinise', 'coordinate', 'publish'],
  },
  {
    path: '/crosswalk',
    name: 'crosswalk',
    group: 'registers',
    purposes: ['plan', 'scrutinise', 'coordinate', 'publish'],
  },
  { path: '/country', name: 'country', group: 'country', purposes: ['coordinate', 'publish'] },
  { path: '/country/updates', name: 'updates', group: 'country', purposes: ['coordinate', 'publish'] },
  { path: '/country/findings', name: 'findings', group: 'country', purposes: ['coordinate', 'publish'] },
  { path: '/records', name: 'records', group: 'records', purposes: ['records'] },
  { path: '/people', name: 'people', group: 'administration', purposes: ['administer'] },
  { path: '/rules', name: 'rules', group: 'administration', purposes: ['administer'] },
];

/** The sections that an appointment opens. */
export function sectionsFor(matrix: AccessMatrix, appointment: Appointment | null): typeof sections {
  const held = appointment === null ? [] : purposesOf(matrix, appointment.role);
  return sections.filter((section) => section.purposes.some((purpose) => held.includes(purpose)));
}

/** A role in words. */
export function roleTitle(
  { matrix }: { readonly matrix: AccessMatrix },
  role: Appointment['role'],
  language: Language,
): string {
  return present(
    matrix.roles.find((each) => each.id === role),
    `role ${role}`,
  ).title[language];
}

/** An appointment in words: its role, and its force or the whole country. */
export function describeAppointment(
  { matrix, forces }: { readonly matrix: AccessMatrix; readonly forces: ForceDirectory },
  appointment: { readonly role: Appointment['role']; readonly force: string | null },
  language: Language,
): { readonly role: string; readonly where: string } {
  const force = appointment.force === null ? undefined : forces.find(appointment.force);
  return {
    role: roleTitle({ matrix }, appointment.role, language),
    where: force?.name[language] ?? say(staffLayoutMessages, language).wholeCountry,
  };
}

/** What surrounds a page: who reads it, in which language, at which path, and whether it has people in it. */
export interface Surroundings {
  readonly language: Language;
  /** Without the language; the language switch leads to the same one. */
  readonly path: string;
  readonly signedIn: SignedIn | undefined;
  readonly marked: boolean;
  readonly now: Instant;
  /** What the reader is told above the page, whatever the page is. */
  readonly notice?: string | undefined;
}

/** What the layout draws from besides. */
export interface LayoutPlace {
  readonly matrix: AccessMatrix;
  readonly forces: ForceDirectory;
  readonly assets: Assets;
  /** True where all people and data were made up. */
  readonly madeUp: boolean;
}

/** The synchroniser token of a session's forms: only its browser can know it. It says also to whom the form was shown. SD-6, SD-17. */
export function formTokenOf(signedIn: SignedIn): string {
  return `${derived(signedIn.key, 'form')}.${personTag(signedIn.person.id)}`;
}

/** The values of the staff layout. */
export function staffLayoutOf(
  place: LayoutPlace,
  { language, path, signedIn, marked, now, notice }: Surroundings,
): Readonly<Record<string, unknown>> {
  const t = say(staffLayoutMessages, language);
  const here = (to: string): string => href({ language, pinned: undefined, path: '/' }, to);
  const other = (to: Language): string => href({ language: to, pinned: undefined, path }, path);
  const shown = navigation(place, signedIn, path, here, t);
  return {
    language,
    t,
    icon: place.assets.address('icon.svg'),
    stylesheet: place.assets.address('site.css'),
    script: place.assets.address('start.js'),
    wordmark,
    homeAddress: here('/'),
    madeUp: place.madeUp,
    marked,
    languageItems: [
      languageItem('en', 'English', language, other('en'), t.toEnglish),
      languageItem('cy', 'Cymraeg', language, other('cy'), t.toWelsh),
    ],
    navigation: shown.menu,
    sections: shown.sections,
    reader: signedIn && readerOf(place, signedIn, { language, marked, now, here, t }),
    formToken: signedIn === undefined ? '' : formTokenOf(signedIn),
    accessAddress: here('/access'),
    notice,
  };
}

function languageItem(lang: Language, text: string, current: Language, address: string, change: string) {
  return {
    lang,
    text,
    ...(lang === current ? { current: true } : { href: address, languageDescriptionText: change }),
  };
}

/** Pages that lie under another section than their address says: both are reached from the updates. */
const ofUpdates = /^\/country\/(calendar|cuts)(?=\/|$)/;

/** The section that a path lies in: of several the longest, because updates lie under the country. */
function sectionOf(open: typeof sections, address: string): (typeof sections)[number] | undefined {
  const path = address.replace(ofUpdates, '/country/updates');
  return open
    .filter(({ path: at }) => path === at || path.startsWith(`${at}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** The menu, a line for each group, and below it the sections of the group that the page lies in where there are several. */
function navigation(
  { matrix }: LayoutPlace,
  signedIn: SignedIn | undefined,
  path: string,
  here: (to: string) => string,
  t: Words,
) {
  if (signedIn === undefined || signedIn.appointment === null) return { menu: [], sections: [] };
  const names = {
    plans: t.plansGroup,
    deadlines: t.deadlinesGroup,
    registers: t.registersGroup,
    country: t.countryGroup,
    records: t.records,
    administration: t.administrationGroup,
  } as const;
  const open = sectionsFor(matrix, signedIn.appointment);
  const at = sectionOf(open, path);
  const menu = groups.flatMap((group) => {
    const [first, ...others] = open.filter((section) => section.group === group);
    if (first === undefined) return [];
    // A group of one goes by its section's own name.
    const text = others.length === 0 ? t[first.name] : names[group];
    return [{ href: here(first.path), text, current: path === first.path, active: at?.group === group }];
  });
  const beside = at === undefined ? [] : open.filter(({ group }) => group === at.group);
  return {
    menu: [{ href: here('/'), text: t.home, current: path === '/', active: false }, ...menu],
    sections:
      beside.length < 2
        ? []
        : beside.map(({ path: to, name }) => ({
            href: here(to),
            text: t[name],
            current: path === to ? 'page' : at?.path === to ? 'true' : undefined,
          })),
  };
}

function readerOf(
  place: LayoutPlace,
  { person, appointment, appointments }: SignedIn,
  shown: {
    readonly language: Language;
    readonly marked: boolean;
    readonly now: Instant;
    readonly here: (to: string) => string;
    readonly t: Words;
  },
) {
  const { language, marked, now, here, t } = shown;
  const acting = appointment && describeAppointment(place, appointment, language);
  return {
    name: person.name,
    role: acting?.role,
    where: acting?.where,
    switchAddress: appointments.length > 1 ? here('/acting') : undefined,
    signOutAddress: here('/sign-out'),
    // Who printed it and when, on what has people in it; the page for what is not there is the same bytes at any time.
    printed:
      marked &&
      t.printed({
        name: person.name,
        role: acting === null ? '–' : `${acting.role}, ${acting.where}`,
        day: onDay(now, language),
        time: timeOf(now),
      }),
  };
}
