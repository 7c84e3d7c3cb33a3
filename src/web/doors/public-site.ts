import type { Clock } from '../../kernel/index.ts';
import type { CurrentRules } from '../../operations/clocks/index.ts';
import type { NationalReader } from '../../operations/national/index.ts';
import type { ReleaseReader } from '../../publication/index.ts';
import type { Assets } from '../assets/assets.ts';
import type { Library } from '../site/library.ts';
import type { ForceDirectory } from '../site/page.ts';
import type { Draw } from '../site/render.ts';

/** What the routes of the public door share. */
export interface PublicSite {
  readonly releases: ReleaseReader;
  readonly clock: Clock;
  readonly address: string;
  /** The rules of time that hold; the shipped ones where there are no others. */
  readonly clocks?: () => Promise<CurrentRules>;
  /** The country's registers and updates; empty where there is no reader. */
  readonly national?: NationalReader;
  readonly library: Library;
  readonly forces: ForceDirectory;
  readonly assets: Assets;
  readonly draw: Draw;
  /** Where a failure goes: the number that the reader was given, and what happened. */
  readonly report: (requestId: string, failure: unknown) => void;
}
