import {
  type Database,
  endAcceptance,
  findAcceptance,
  findUnknownAcceptance,
  readLetIn,
} from '../../database/index.ts';
import {
  accept,
  type Clock,
  Fault,
  type Instant,
  plainDate,
  present,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import type { Force } from '../../places/index.ts';
import { checkPackage, loadPackage, type PackageProgress, readRetentionRules } from '../extracts/index.ts';
import { writeAcceptance } from './accepting.ts';
import { answerWaiting } from './answering.ts';
import { type AnalystDesk, forceOf } from './desk.ts';
import { Drafts } from './drafts.ts';
import { fileFaultOf } from './file-fault.ts';
import type { LaidPackage, LoadChoices } from './laid-package.ts';
import { contractsInUse } from './profiles.ts';
import { type Parcel, Spool } from './spool.ts';

interface Lying {
  laid: LaidPackage;
  touchedAt: Instant;
  settled: Promise<void>;
}

/** How long a package lies without being looked at. */
const lyingMillisecondsMax = 30 * 60 * 1000;

/** What the workbench is given: the jobs door, and a folder of its own on this machine. */
export interface WorkbenchPlace {
  readonly jobs: Database;
  readonly folder: string;
  readonly forces: readonly Force[];
  readonly origin: 'real' | 'made-up';
  readonly clock: Clock;
  /** Where a failure goes that nobody waits for: which operation, and what happened. */
  readonly report: (operation: string, failure: unknown) => void;
}

/**
 * What a force's analyst lays out on the staff door, and the one who works on it beside the door: checks, loads and answers
 * one after another, so that pages are answered meanwhile. Packages lie on disk in a folder of this program alone and are
 * known in memory alone: nothing of one is stored before it is accepted, and a restart forgets it. A load is done for the
 * force that the written acceptance names, which the database lets a person write for their own force only.
 */
export class Workbench {
  readonly spool: Spool;
  readonly drafts: Drafts;
  private readonly lying = new Map<string, Lying>();
  private line: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly place: WorkbenchPlace) {
    this.spool = new Spool(place.folder);
    this.drafts = new Drafts(this.spool);
  }

  /**
   * Lays a package out and begins to check it. What the person laid out before is put away; false, and nothing is laid out,
   * while that is being worked on.
   */
  lay(desk: AnalystDesk, parcel: Parcel, choices: LoadChoices): boolean {
    this.clear(desk);
    this.discard(desk);
    if (this.lying.has(keyOf(desk))) return false;
    const lying: Lying = {
      laid: { ...choices, parcel, stage: { kind: 'waiting' } },
      touchedAt: desk.now,
      settled: Promise.resolve(),
    };
    this.lying.set(keyOf(desk), lying);
    lying.settled = this.queue(() => this.check(desk, lying));
    return true;
  }

  /** The package that the person laid out, with where it stands; undefined where there is none any more. */
  find(desk: AnalystDesk): LaidPackage | undefined {
    this.clear(desk);
    const lying = this.lying.get(keyOf(desk));
    if (lying === undefined) return undefined;
    lying.touchedAt = desk.now;
    return lying.laid;
  }

  /** Waits until the work on the person's package has ended, or until that long has passed. */
  async settled(desk: AnalystDesk, millisecondsMax: number): Promise<void> {
    const lying = this.lying.get(keyOf(desk));
    if (lying !== undefined) await withinTime(lying.settled, millisecondsMax);
  }

  /** Puts a package away that nobody works on: its files are gone. */
  discard(desk: AnalystDesk): void {
    const lying = this.lying.get(keyOf(desk));
    if (lying === undefined || isBusy(lying)) return;
    this.lying.delete(keyOf(desk));
    this.spool.close(lying.laid.parcel);
  }

  /** Accepts what was checked, by its seal, and begins to load it. */
  async accept(
    desk: AnalystDesk,
    seal: string,
  ): Promise<Result<string, 'nothing-laid' | 'moved-on' | 'stopped'>> {
    const lying = this.lying.get(keyOf(desk));
    if (lying === undefined) return refuse('nothing-laid', 'No package lies there any more.');
    const { laid } = lying;
    if (laid.parcel.seal !== seal || laid.stage.kind !== 'checked') {
      return refuse('moved-on', 'Another package was laid out since, or this one is loaded already.');
    }
    if (laid.stage.account.refused) return refuse('stopped', 'Something stops this package.');
    // Before anything is awaited: two clicks accept once.
    lying.laid = { ...laid, stage: { kind: 'loading', progress: undefined } };
    const acceptance = await writeAcceptance(desk, laid).catch((failure: unknown) => {
      lying.laid = laid;
      throw failure;
    });
    lying.settled = this.queue(() => this.load(lying, acceptance));
    return accept(acceptance);
  }

  /** Answers the questions that wait. Resolves when they are answered. */
  answer(): Promise<void> {
    return this.queue(() => answerWaiting(this.place));
  }

  /** When the person's last package was accepted, where the program stopped before anybody knew what became of it. */
  async interrupted(desk: AnalystDesk): Promise<Date | undefined> {
    if (this.find(desk) !== undefined) return undefined;
    return desk.database.transact(desk.act, (transaction) =>
      findUnknownAcceptance(transaction, forceOf(desk), desk.act.capacity.person),
    );
  }

  /** Ends the work under way, leaves what waits, and puts every file away. */
  async close(): Promise<void> {
    this.closed = true;
    await this.line;
    for (const { laid } of this.lying.values()) this.spool.close(laid.parcel);
    this.lying.clear();
    this.drafts.close();
  }

  private queue(work: () => Promise<void>): Promise<void> {
    const done = this.line.then(() => (this.closed ? undefined : work()));
    this.line = done.catch((failure: unknown) => this.place.report('work of an analyst', failure));
    return this.line;
  }

  private async check(desk: AnalystDesk, lying: Lying): Promise<void> {
    const { parcel, profile, asAt } = lying.laid;
    const step = this.stepper(lying, 'checking');
    try {
      step(undefined);
      const letIn = await desk.database.transact(desk.act, (transaction) =>
        readLetIn(transaction, forceOf(desk)),
      );
      const account = await checkPackage(parcel.files, {
        contracts: contractsInUse(),
        profile: profile.profile,
        asAt,
        letIn: (sha256) => letIn.get(sha256.toString('hex')) ?? new Set(),
        onProgress: step,
      });
      lying.laid = { ...lying.laid, stage: { kind: 'checked', account } };
    } catch (failure) {
      this.stop(lying, 'check a package', failure);
    }
  }

  private async load(lying: Lying, acceptance: string): Promise<void> {
    const { jobs, origin } = this.place;
    const { parcel, profile } = lying.laid;
    const step = this.stepper(lying, 'loading');
    const ending = { actor: 'watershed', purpose: 'load what was accepted' };
    try {
      const found = await jobs.transact(ending, (transaction) => findAcceptance(transaction, acceptance));
      const accepted = present(found, 'the acceptance of a package');
      if ((await parcel.sealNow()) !== parcel.seal || !accepted.profileSha256.equals(profile.sha256)) {
        throw new Fault('package_changed', 'The files are not those that were checked any more.');
      }
      const report = await loadPackage(jobs, parcel.files, {
        contracts: contractsInUse(),
        profile: profile.profile,
        profileSha256: accepted.profileSha256,
        asAt: plainDate(accepted.asAt),
        force: accepted.force,
        by: accepted.by,
        origin,
        retention: readRetentionRules(),
        acceptFewer: accepted.fewer,
        // Who accepted it saw how many rows are set aside.
        faultyRows: 'set-aside',
        covers: accepted.covers ?? undefined,
        onProgress: step,
      });
      const packageId = 'packageId' in report ? report.packageId : null;
      await jobs.transact(ending, (transaction) =>
        endAcceptance(transaction, acceptance, report.state, packageId),
      );
      lying.laid = { ...lying.laid, stage: { kind: 'ended', report } };
    } catch (failure) {
      this.stop(lying, 'load a package', failure);
      await jobs.transact(ending, (transaction) => endAcceptance(transaction, acceptance, 'failed', null));
    } finally {
      parcel.remove();
    }
  }

  private stepper(
    lying: Lying,
    kind: 'checking' | 'loading',
  ): (progress: PackageProgress | undefined) => void {
    return (progress) => {
      lying.laid = { ...lying.laid, stage: { kind, progress } };
    };
  }

  private stop(lying: Lying, operation: string, failure: unknown): void {
    this.place.report(operation, failure);
    const fault = fileFaultOf(failure, lying.laid.parcel);
    lying.laid = { ...lying.laid, stage: { kind: 'stopped', fault } };
  }

  private clear({ now }: AnalystDesk): void {
    for (const [key, lying] of this.lying) {
      if (isBusy(lying) || now - lying.touchedAt <= lyingMillisecondsMax) continue;
      this.lying.delete(key);
      this.spool.close(lying.laid.parcel);
    }
  }
}

/** One package for each person and force. */
const keyOf = (desk: AnalystDesk): string => `${desk.act.capacity.person} ${forceOf(desk)}`;

const isBusy = ({ laid: { stage } }: Lying): boolean =>
  stage.kind === 'waiting' || stage.kind === 'checking' || stage.kind === 'loading';

/** Resolves when the work has, or when the time is over, whichever comes first. */
async function withinTime(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
