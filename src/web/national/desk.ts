import type { Purpose } from '../../directory/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { type KeptFrameworks, keepFrameworks } from '../../operations/framework/index.ts';
import {
  type CountryView,
  type NationalDesk,
  type NationalRules,
  openCountryView,
  readNationalRules,
} from '../../operations/national/index.ts';
import type { Visit } from '../staff/route.ts';

/** What pages of the country share for as long as the door is open. */
export interface CountryPlace {
  readonly rules: NationalRules;
  readonly frameworks: KeptFrameworks;
  readonly view: CountryView;
}

export function openCountryPlace(clock: Clock): CountryPlace {
  return { rules: readNationalRules(), frameworks: keepFrameworks(), view: openCountryView(clock) };
}

/** For which purposes the country as a whole is looked at, and for which its update is written. */
export const countryPurposes: readonly Purpose[] = ['coordinate', 'publish'];
/** For which purposes registers are read that forces and panels write in too. */
export const registerPurposes: readonly Purpose[] = ['plan', 'scrutinise', 'coordinate', 'publish'];

/** What the operations of the country are given of a visit. */
export async function nationalDeskOf({ desk, place, appointment }: Visit): Promise<NationalDesk> {
  const { rules, frameworks } = place.country;
  return {
    database: desk.database,
    act: desk.act,
    role: appointment.role,
    rules,
    forces: place.forces.all,
    frameworks: await frameworks.newest(desk.database, desk.act),
    clock: { now: () => desk.now },
    madeUp: place.madeUp,
  };
}
