import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { streamOf } from './chance.ts';
import type { Habit } from './habit.ts';
import { patterns } from './pattern.ts';
import { drawPerson, type Person } from './person.ts';

/** Offenders known to two forces, in a country of full size. */
const travellersInCountry = 6000;

/** Somebody who harms women in the areas of two forces. Each force files him for itself and knows nothing of the other. */
export interface Traveller {
  readonly person: Person;
  /** Between 0 and 1: where in the force, and when. */
  readonly where: number;
  readonly when: number;
}

/** The travellers whom one force meets, the same people whichever forces are asked for. */
export function travellersOf(
  seed: number,
  scale: number,
  habits: readonly Habit[],
  slug: string,
  onDay: number,
): readonly Traveller[] {
  const count = Math.round(travellersInCountry * scale);
  const places: Weighted<string> = habits.map(({ force, share }) => [force.slug, share]);
  const found: Traveller[] = [];
  for (let number = 1; number <= count; number += 1) {
    const random = streamOf(`made-up forces/${seed}/traveller/${number}`);
    const first = drawFrom(random, places);
    const second = drawFrom(random, places);
    if (first === second || (first !== slug && second !== slug)) continue;
    const person = draw(random, number, onDay);
    const visits = [visit(random), visit(random)];
    found.push({ person, ...(visits[first === slug ? 0 : 1] ?? visit(random)) });
  }
  return found;
}

const visit = (random: Random): Pick<Traveller, 'where' | 'when'> => ({
  where: random.next(),
  when: random.next(),
});

function draw(random: Random, number: number, onDay: number): Person {
  const address = {
    line: `${random.whole(1, 99)} Nowhere Road`,
    postcode: `ZZ99 ${random.whole(1, 9)}ZZ`,
  };
  return drawPerson(random, {
    id: `MADEUP-TRAVELLER-${String(number).padStart(5, '0')}`,
    sex: 'male',
    ages: patterns.partner.offenderAges,
    onDay,
    address,
    moves: [],
    aliasChance: 0.4,
    diversity: 1,
  });
}
