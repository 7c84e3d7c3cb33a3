import type { FileFault, PackageAccount } from '../../extracts/index.ts';
import type { PlainDate } from '../../kernel/index.ts';
import type { CoveredMonths, LoadReport, PackageProgress } from '../extracts/index.ts';

import type { UsableProfile } from './profiles.ts';
import type { Parcel } from './spool.ts';

/** What a package is read by, and how it may be stored. */
export interface LoadChoices {
  readonly profile: UsableProfile;
  readonly asAt: PlainDate;
  readonly fewer: boolean;
  /** Months that the package covers, where that was said. */
  readonly covers: CoveredMonths | undefined;
}

/** Where a package stands between its sending and its loading. */
export type LoadStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' | 'loading'; readonly progress: PackageProgress | undefined }
  | { readonly kind: 'checked'; readonly account: PackageAccount }
  | { readonly kind: 'ended'; readonly report: LoadReport }
  /** A fault: of the files where it may be told, else of the program, and then undefined. */
  | { readonly kind: 'stopped'; readonly fault: FileFault | undefined };

/** Files that somebody laid out, with how they are to be read. */
export interface LaidPackage extends LoadChoices {
  readonly parcel: Parcel;
  readonly stage: LoadStage;
}
