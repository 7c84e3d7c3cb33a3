import type { Language } from '../../kernel/index.ts';
import { type Force, type TerritorialForce, territorial } from '../../places/index.ts';
import type { Position } from './address.ts';
import type { Edition } from './edition.ts';
import type { Shelf } from './library.ts';

/** The forces by slug, with the 43 of England and Wales in the alphabetical order of each language. */
export interface ForceDirectory {
  readonly all: readonly Force[];
  readonly territorial: Readonly<Record<Language, readonly TerritorialForce[]>>;
  find(slug: string): Force | undefined;
}

/** A directory of the forces of the reference table. */
export function directoryOf(forces: readonly Force[]): ForceDirectory {
  const bySlug = new Map(forces.map((force) => [force.slug, force]));
  const inOrder = (language: Language): readonly TerritorialForce[] =>
    territorial(forces).toSorted((a, b) => a.short[language].localeCompare(b.short[language], language));
  return {
    all: forces,
    territorial: { en: inOrder('en'), cy: inOrder('cy') },
    find: (slug) => bySlug.get(slug),
  };
}

/** What every page may look at. */
export interface Scene {
  readonly language: Language;
  readonly position: Position;
  readonly shelf: Shelf;
  readonly forces: ForceDirectory;
  /** An address in the reader's language, inside the pinned release where there is one. */
  href(path: string): string;
}

/** A page of figures also has a release to read. */
export interface ReleaseScene extends Scene {
  readonly edition: Edition;
}

/** A page ready to be drawn: its template, what the browser's tab says, and the values the template names. */
export interface Page {
  readonly template: string;
  readonly title: string;
  /** One sentence for people who find the page by searching. */
  readonly summary: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export type PathValues = Readonly<Record<string, string>>;

/**
 * A page of the site. It returns undefined where its path names something that is not there, which is answered as
 * "page not found". `release` pages are drawn from a release; before the first there is one page that says so.
 */
export type PageRoute =
  | {
      readonly needs: 'nothing';
      readonly path: string;
      readonly draw: (scene: Scene, values: PathValues) => Page | undefined;
    }
  | {
      /** The latest release, or the one that the address is pinned to; or the one that its path names. */
      readonly needs: 'release' | 'named release';
      readonly path: string;
      readonly draw: (scene: ReleaseScene, values: PathValues) => Page | undefined;
    };
