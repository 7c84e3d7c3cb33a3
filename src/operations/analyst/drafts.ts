import type { FileFault, PackageAccount, ProfileFault, Unsure } from '../../extracts/index.ts';
import { readProfile } from '../../extracts/index.ts';
import { type Instant, londonDateOf, type Result } from '../../kernel/index.ts';
import { checkPackage } from '../extracts/index.ts';
import { type AnalystDesk, forceOf } from './desk.ts';
import { fileFaultOf } from './file-fault.ts';
import { contractsInUse, type DraftRefusal, proposeDraft, storeProfile } from './profiles.ts';
import type { Parcel, Spool } from './spool.ts';

/** What a draft of a profile came to when it was tried. */
export type Trial =
  | { readonly kind: 'untried' }
  | { readonly kind: 'faulty'; readonly faults: readonly ProfileFault[] }
  | { readonly kind: 'read'; readonly account: PackageAccount }
  /** The example files cannot be read. */
  | { readonly kind: 'stopped'; readonly fault: FileFault };

/** A profile that somebody works on, with the files that it is tried on. */
export interface Draft {
  readonly text: string;
  /** What the proposal could not settle. */
  readonly unsure: readonly Unsure[];
  /** Example files; undefined where none were sent. */
  readonly parcel: Parcel | undefined;
  readonly trial: Trial;
}

interface Lying {
  readonly draft: Draft;
  readonly touchedAt: Instant;
}

const lyingMillisecondsMax = 2 * 60 * 60 * 1000;

/**
 * Drafts of profiles and the example files they are tried on, in memory and in the spool alone. A draft becomes a version of
 * the force's own profile when it is stored; a restart forgets what was not.
 */
export class Drafts {
  private readonly lying = new Map<string, Lying>();

  constructor(private readonly spool: Spool) {}

  find(desk: AnalystDesk): Draft | undefined {
    for (const [key, { draft, touchedAt }] of this.lying) {
      if (desk.now - touchedAt <= lyingMillisecondsMax) continue;
      this.lying.delete(key);
      if (draft.parcel !== undefined) this.spool.close(draft.parcel);
    }
    return this.lying.get(keyOf(desk))?.draft;
  }

  /** Makes a draft from example files. What is wrong with them where they cannot be read. */
  async propose(desk: AnalystDesk, parcel: Parcel, name: string): Promise<FileFault | undefined> {
    try {
      const { text, unsure } = await proposeDraft(desk, parcel.files, name);
      this.keep(desk, { text, unsure, parcel, trial: { kind: 'untried' } });
      return undefined;
    } catch (failure) {
      this.spool.close(parcel);
      return ofFile(failure, parcel);
    }
  }

  /** Begins a draft from a profile that there is, without example files. */
  begin(desk: AnalystDesk, text: string): void {
    this.keep(desk, { text, unsure: [], parcel: undefined, trial: { kind: 'untried' } });
  }

  /** Takes the text as it was written, and example files where new ones came; tries it on them. */
  async tryOut(desk: AnalystDesk, text: string, fresh: Parcel | undefined): Promise<void> {
    const before = this.find(desk);
    const parcel = fresh ?? before?.parcel;
    const trial = await trialOf(desk, text, parcel);
    this.keep(desk, { text, unsure: before?.unsure ?? [], parcel, trial });
  }

  /** Stores the text as a version of the force's own profile, and puts the draft away. */
  async store(desk: AnalystDesk, text: string): Promise<Result<string, DraftRefusal>> {
    const stored = await storeProfile(desk, text);
    if (stored.ok) this.put(desk);
    return stored;
  }

  /** Puts every file away. */
  close(): void {
    for (const { draft } of this.lying.values()) {
      if (draft.parcel !== undefined) this.spool.close(draft.parcel);
    }
    this.lying.clear();
  }

  private keep(desk: AnalystDesk, draft: Draft): void {
    const before = this.lying.get(keyOf(desk))?.draft.parcel;
    if (before !== undefined && before !== draft.parcel) this.spool.close(before);
    this.lying.set(keyOf(desk), { draft, touchedAt: desk.now });
  }

  private put(desk: AnalystDesk): void {
    const before = this.lying.get(keyOf(desk))?.draft.parcel;
    if (before !== undefined) this.spool.close(before);
    this.lying.delete(keyOf(desk));
  }
}

const keyOf = (desk: AnalystDesk): string => `${desk.act.capacity.person} ${forceOf(desk)}`;

async function trialOf(desk: AnalystDesk, text: string, parcel: Parcel | undefined): Promise<Trial> {
  const contracts = contractsInUse();
  const read = readProfile(text, 'profile', contracts);
  if (!read.ok) return { kind: 'faulty', faults: read.faults };
  if (parcel === undefined) return { kind: 'untried' };
  try {
    const asAt = londonDateOf(desk.now);
    return {
      kind: 'read',
      account: await checkPackage(parcel.files, { contracts, profile: read.value, asAt }),
    };
  } catch (failure) {
    return { kind: 'stopped', fault: ofFile(failure, parcel) };
  }
}

/** A file's fault. Anything else is no file's, and goes on. */
function ofFile(failure: unknown, parcel: Parcel): FileFault {
  const fault = fileFaultOf(failure, parcel);
  if (fault === undefined) throw failure;
  return fault;
}
