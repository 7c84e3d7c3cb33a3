import type { Random } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import { drawEvenly } from './draw.ts';

/** Where a made-up row says that it happened. Longitude and latitude as a file writes them; blank when withheld. */
export interface Spot {
  readonly longitude: string;
  readonly latitude: string;
  readonly location: string;
  readonly lsoa: string;
  readonly lsoaName: string;
}

export const withheld: Spot = {
  longitude: '',
  latitude: '',
  location: 'No location',
  lsoa: '',
  lsoaName: '',
};

const streets = [
  'Example Street',
  'Example Road',
  'Example Lane',
  'Example Close',
  'Specimen Street',
  'Specimen Avenue',
  'Specimen Square',
  'Sample Road',
  'Sample Gardens',
  'Sample Hill',
  'Invented Way',
  'Invented Crescent',
  'Imaginary Place',
  'Pretend Parade',
  'Supermarket',
  'Shopping Area',
  'Parking Area',
  'Nightclub',
] as const;

/** Residents of a made-up area; real ones (LSOAs) hold 1,000 to 3,000, and here rows are thinned as well. */
const residentsAnArea = 25_000;
/** Points of an area that rows are snapped to, as published files snap theirs. */
const pointsAnArea = 8;

/**
 * The places of one force, the same at every call. Area codes begin E019 or W019, numbers that no census has used; map
 * points lie in the North Sea, so that no household is ever pointed at, each force in a square of its own.
 */
export function spotsOf(random: Random, force: TerritorialForce, number: number): readonly Spot[] {
  const areas = Math.min(999, Math.max(3, Math.round(force.population / residentsAnArea)));
  const country = force.country === 'wales' ? 'W' : 'E';
  const west = 0.6 + (number % 7) * 0.16;
  const south = 53.7 + Math.floor(number / 7) * 0.22;
  return Array.from({ length: areas * pointsAnArea }, (_, index) => {
    const area = Math.floor(index / pointsAnArea);
    return {
      longitude: (west + random.next() * 0.14).toFixed(6),
      latitude: (south + random.next() * 0.2).toFixed(6),
      location: `On or near ${drawEvenly(random, streets)}`,
      lsoa: `${country}019${String(number).padStart(2, '0')}${String(area + 1).padStart(3, '0')}`,
      lsoaName: `Exampleton ${String(Math.floor(area / 5) + 1).padStart(3, '0')}${'ABCDE'.charAt(area % 5)}`,
    };
  });
}
