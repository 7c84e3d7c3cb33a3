import type { Random } from '../../kernel/index.ts';
import { drawEvenly } from '../open-data/draw.ts';
import { happens, type Quantiles } from './chance.ts';
import type { Habit } from './habit.ts';
import { type Address, ageOn, drawPerson, homeOn, type Person, type Sex } from './person.ts';

const streets = [
  'Example Street',
  'Specimen Road',
  'Sample Avenue',
  'Invented Lane',
  'Imaginary Close',
  'Pretend Terrace',
  'Notional Gardens',
  'Placeholder Court',
] as const;

interface Part {
  readonly sex: Sex;
  readonly ages: Quantiles;
  readonly onDay: number;
  /** Who has a part in the crime already and cannot have this one. */
  readonly except: readonly Person[];
}

/** The people of one neighbourhood: new ones come as courses need them, and some take part in several courses. */
export class Population {
  private people = 0;
  private readonly victims: Person[] = [];
  private readonly offenders: Person[] = [];
  /** Flats and hostels where people live who do not know each other. */
  private readonly shared: readonly Address[];

  constructor(
    private readonly random: Random,
    private readonly habit: Habit,
    /** Begins every id of these people. */
    private readonly prefix: string,
    /** Two letters or digits that end the outward half of every postcode here. */
    private readonly district: string,
  ) {
    this.shared = Array.from({ length: 12 }, () => this.address());
  }

  /** Somebody who is harmed: seldom somebody who was harmed before by another, or who harmed. */
  victim(part: Part & { readonly livesWith: Person | null }): Person {
    const known = this.again(this.victims, part, 0.05) ?? this.again(this.offenders, part, 0.012);
    if (known !== undefined) return known;
    const address = part.livesWith === null ? this.home() : homeOn(part.livesWith, part.onDay);
    const person = this.born(part, address, [], 0.02);
    this.victims.push(person);
    return person;
  }

  /** Somebody who harms; where the couple parts, he moves on that day. */
  offender(part: Part & { readonly leavesOn: number | null }): Person {
    const known =
      part.leavesOn === null
        ? (this.again(this.offenders, part, 0.03) ?? this.again(this.victims, part, 0.008))
        : undefined;
    if (known !== undefined) return known;
    const leaves = part.leavesOn === null ? [] : [{ fromDay: part.leavesOn, address: this.home() }];
    const person = this.born(part, this.home(), leaves, 0.12);
    this.offenders.push(person);
    return person;
  }

  private again(among: readonly Person[], part: Part, chance: number): Person | undefined {
    if (among.length === 0 || !happens(this.random, chance)) return undefined;
    const person = drawEvenly(this.random, among);
    const [youngest, oldest] = [part.ages[0]?.[1] ?? 0, part.ages.at(-1)?.[1] ?? 0];
    const age = ageOn(person, part.onDay);
    if (part.except.includes(person)) return undefined;
    return person.sex === part.sex && age >= youngest && age <= oldest ? person : undefined;
  }

  private born(
    part: Part,
    address: Address,
    moves: readonly { readonly fromDay: number; readonly address: Address }[],
    aliasChance: number,
  ): Person {
    this.people += 1;
    const moved = happens(this.random, 0.12)
      ? [{ fromDay: part.onDay + this.random.whole(10, 600), address: this.home() }]
      : [];
    return drawPerson(this.random, {
      id: `${this.prefix}-${String(this.people).padStart(5, '0')}`,
      sex: part.sex,
      ages: part.ages,
      onDay: part.onDay,
      address,
      moves: [...moved, ...moves].sort((a, b) => a.fromDay - b.fromDay),
      aliasChance,
      diversity: this.habit.diversity,
    });
  }

  private home(): Address {
    return happens(this.random, 0.06) ? drawEvenly(this.random, this.shared) : this.address();
  }

  private address(): Address {
    const { random } = this;
    const letters = 'ABDEFGHJLNPQRSTUWXYZ';
    const inward = `${random.whole(1, 9)}${letters[random.whole(0, 19)]}${letters[random.whole(0, 19)]}`;
    return {
      line: `${random.whole(1, 220)} ${drawEvenly(random, streets)}`,
      postcode: `ZZ${this.district} ${inward}`,
    };
  }
}
