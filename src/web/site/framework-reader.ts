import type { Framework, FrameworkMapping } from '../../framework/index.ts';

/** The frameworks that are loaded, newest version of each, and the mappings between them. */
export interface HeldFrameworks {
  /** Oldest publication first. */
  readonly frameworks: readonly Framework[];
  readonly mappings: readonly {
    readonly mapping: FrameworkMapping;
    readonly from: Framework;
    readonly to: Framework;
  }[];
}

/** How the site reads the frameworks. */
export interface FrameworkReader {
  held(): Promise<HeldFrameworks>;
}
