import type { FiledCrime } from '../crime-rows.ts';
import { offenceKind } from '../offence.ts';
import type { Span } from '../order.ts';

/** What is known of one accused person while a neighbourhood is counted. */
interface Accused {
  harmDays: number;
  readonly incidentDays: Set<number>;
  readonly lately: { offences: number; harmDays: number; readonly victims: Set<string> };
}

/** One place of a ranking by harm. */
interface Ranked {
  readonly harmDays: number;
  readonly offences: number;
  readonly victims: number;
}

/** A ranking of suspects as the Metropolitan Police publishes it: a hundred of a city of the real size. */
const rankedInCity = 100;
const rankedForce = 'metropolitan';
/** How long a suspect counts as followed, and in how many first days he must stand, to be asked whether he came again. */
const followedDays = 690;
const entryDays = 31;

/** How far harm and repetition gather in few people. Holds the neighbourhood at hand, and counts. */
export class Concentration {
  /** Suspects of intimate partner crimes by the harm they stand accused of, in days. */
  private readonly suspectsByHarm = new Map<number, number>();
  private ranked: Ranked[] = [];
  followed = 0;
  notAgain = 0;

  constructor(
    private readonly span: Span,
    private readonly scale: number,
  ) {}

  /** Takes all crimes of a neighbourhood: its people are accused nowhere else, save the few who travel. */
  add(crimes: readonly FiledCrime[], force: string): void {
    const intimate = new Map<string, Accused>();
    const everyone = new Map<string, Accused>();
    for (const { crime, suspects } of crimes) {
      if (suspects.length === 0 || crime.counterAllegation) continue;
      if (crime.relationship === 'partner' || crime.relationship === 'former-partner')
        this.accuse(intimate, crime);
      if (force === rankedForce && crime.victim.sex === 'female') this.accuse(everyone, crime);
    }
    for (const accused of intimate.values()) {
      this.suspectsByHarm.set(accused.harmDays, (this.suspectsByHarm.get(accused.harmDays) ?? 0) + 1);
      this.follow(accused);
    }
    for (const { lately } of everyone.values())
      if (lately.offences > 1) this.ranked.push({ ...lately, victims: lately.victims.size });
    this.ranked = this.ranked.sort((a, b) => b.harmDays - a.harmDays).slice(0, this.places());
  }

  private places(): number {
    return Math.max(1, Math.round(rankedInCity * this.scale));
  }

  private accuse(among: Map<string, Accused>, crime: FiledCrime['crime']): void {
    const accused = among.get(crime.offender.id) ?? {
      harmDays: 0,
      incidentDays: new Set<number>(),
      lately: { offences: 0, harmDays: 0, victims: new Set<string>() },
    };
    const { harmDays } = offenceKind(crime.offence);
    accused.harmDays += harmDays;
    accused.incidentDays.add(crime.recordedDay);
    if (crime.recordedDay > this.span.lastDay - 365) {
      accused.lately.offences += 1;
      accused.lately.harmDays += harmDays;
      accused.lately.victims.add(crime.victim.id);
    }
    among.set(crime.offender.id, accused);
  }

  private follow(accused: Accused): void {
    const { firstDay, lastDay } = this.span;
    if (lastDay - firstDay < followedDays) return;
    const first = Math.min(...accused.incidentDays);
    if (first >= firstDay + entryDays) return;
    this.followed += 1;
    if (accused.incidentDays.size === 1) this.notAgain += 1;
  }

  /** Share of all harm that the most harmful `top` of the suspects stand accused of; null where there are none. */
  harmOfTop(top: number): number | null {
    const suspects = [...this.suspectsByHarm.values()].reduce((sum, count) => sum + count, 0);
    let left = Math.round(suspects * top);
    if (left === 0) return null;
    let [taken, all] = [0, 0];
    for (const [harm, count] of [...this.suspectsByHarm].sort(([a], [b]) => b - a)) {
      const here = Math.min(left, count);
      taken += here * harm;
      left -= here;
      all += count * harm;
    }
    return all === 0 ? null : taken / all;
  }

  /** Mean offences and victims of those at the top of the ranking; null where the force was not made. */
  meanOfRanked(what: 'offences' | 'victims'): number | null {
    if (this.ranked.length === 0) return null;
    return this.ranked.reduce((sum, one) => sum + one[what], 0) / this.ranked.length;
  }
}
