import type { Allegation } from '../allegation.ts';
import type { FiledCrime } from '../crime-rows.ts';
import type { Filing } from '../filing.ts';
import { offenceKind } from '../offence.ts';
import type { ForcesOrder, Span } from '../order.ts';
import { Concentration } from './concentration.ts';

/** What a share is of: so many out of so many. */
export interface Share {
  of: number;
  count: number;
}

export type ShareName =
  | 'sexMissing'
  | 'ageMissing'
  | 'ethnicityMissing'
  | 'charged'
  | 'domesticNoAction'
  | 'rapeSixteen'
  | 'counterWomenArrested'
  | 'counterMenArrested'
  | 'knowDisclosed'
  | 'askDisclosed'
  | 'orderGranted'
  | 'notBelieved'
  | 'notAgain';

/** Days after which most crimes have their outcome: only crimes that old are asked how they ended. */
const matureDays = 180;

const noAction = new Set(['14', '15', '16', '18', '21']);

/**
 * What calibration needs of a made-up country, added up while it is made. It sees what the extracts hold, as a reader of
 * them would, and keeps counts only, so that it stays small however large the country is.
 */
export class Tally {
  readonly shares: Readonly<Record<ShareName, Share>>;
  readonly concentration: Concentration;
  crimes = 0;
  /** Standing crimes with a recorded woman or girl as victim. */
  vawgCrimes = 0;
  domesticCrimes = 0;
  sexualCrimes = 0;
  disclosedKnow = 0;
  disclosedAsk = 0;
  ordersSought = 0;
  readonly allegations: { readonly force: string; readonly allegation: Allegation }[] = [];
  /** Share of the country that was made, by force. */
  readonly forces = new Map<string, number>();

  constructor(
    readonly order: ForcesOrder,
    readonly span: Span,
  ) {
    const share = (): Share => ({ of: 0, count: 0 });
    this.shares = {
      sexMissing: share(),
      ageMissing: share(),
      ethnicityMissing: share(),
      charged: share(),
      domesticNoAction: share(),
      rapeSixteen: share(),
      counterWomenArrested: share(),
      counterMenArrested: share(),
      knowDisclosed: share(),
      askDisclosed: share(),
      orderGranted: share(),
      notBelieved: share(),
      notAgain: share(),
    };
    this.concentration = new Concentration(span, order.scale);
  }

  add(filing: Filing): void {
    const { force, share } = filing.place.habit;
    this.forces.set(force.slug, share);
    for (const filed of filing.crimes) this.addCrime(filed);
    this.concentration.add(filing.crimes, force.slug);
    this.addOrders(filing);
    this.addDisclosures(filing);
    for (const row of filing.extract.survey_answers) this.addAnswer(row);
  }

  private addCrime(filed: FiledCrime): void {
    const { crime, victim } = filed;
    const { group } = offenceKind(crime.offence);
    const standing = crime.state.kind === 'recorded' || crime.state.day > this.span.extractDay;
    this.crimes += 1;
    this.count('sexMissing', victim.sex !== 'female' && victim.sex !== 'male');
    this.count('ageMissing', victim.bornDay === null);
    this.count('ethnicityMissing', !/^[A-Z]\d$/.test(victim.ethnicitySelf));
    if (!standing) return;
    if (victim.sex === 'female') this.vawgCrimes += 1;
    if (crime.domestic) this.domesticCrimes += 1;
    if (group === 'rape' || crime.offence === 'sexual-assault' || crime.offence === 'assault-by-penetration')
      this.sexualCrimes += 1;
    if (crime.recordedDay <= this.span.extractDay - matureDays) this.addEnding(filed, group === 'rape');
    if (crime.counterAllegation) {
      const arrested = crime.investigation.steps.some(
        ({ kind, day }) => kind === 'arrested' && day <= this.span.extractDay,
      );
      this.count(crime.offender.sex === 'female' ? 'counterWomenArrested' : 'counterMenArrested', arrested);
    }
  }

  private addEnding({ crime, outcomes, victim }: FiledCrime, rape: boolean): void {
    const final = outcomes.find(({ endedDay }) => endedDay === null);
    if (victim.sex === 'female') this.count('charged', final?.code === '1');
    if (final === undefined) return;
    if (crime.domestic) this.count('domesticNoAction', noAction.has(final.code));
    if (rape) this.count('rapeSixteen', final.code === '16');
  }

  private addOrders({ orders }: Filing): void {
    for (const order of orders) {
      if (order.kind !== 'dvpo') continue;
      const known = order.events.filter(({ day }) => day <= this.span.extractDay);
      const decided = known.some(({ kind }) => kind === 'granted' || kind === 'refused');
      if (known.some(({ kind }) => kind === 'applied-for')) this.ordersSought += 1;
      if (decided)
        this.count(
          'orderGranted',
          known.some(({ kind }) => kind === 'granted'),
        );
    }
  }

  private addDisclosures({ disclosures }: Filing): void {
    for (const { decidedDay, decision, disclosedDay, route } of disclosures) {
      const ask = route === 'right-to-ask';
      if (decidedDay <= this.span.extractDay)
        this.count(ask ? 'askDisclosed' : 'knowDisclosed', decision === 'disclose');
      if (disclosedDay === null || disclosedDay > this.span.extractDay) continue;
      if (ask) this.disclosedAsk += 1;
      else this.disclosedKnow += 1;
    }
  }

  /** Answers of women who reported rape or another sexual offence to somebody who was not the police. */
  private addAnswer(row: readonly string[]): void {
    const [, , collector, , question, answer = '', , , , group] = row;
    if (group !== 'rape-or-sexual' || collector === 'police' || !/^[1-5]$/.test(answer)) return;
    if (question === 'believed') this.count('notBelieved', Number(answer) <= 2);
    if (question === 'report-again') this.count('notAgain', Number(answer) <= 2);
  }

  private count(name: ShareName, claim: boolean): void {
    const share = this.shares[name];
    share.of += 1;
    if (claim) share.count += 1;
  }
}
