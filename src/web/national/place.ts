import type { Clock } from '../../kernel/index.ts';
import { type KeptFrameworks, keepFrameworks } from '../../operations/framework/index.ts';
import {
  type CountryView,
  type NationalRules,
  openCountryView,
  readNationalRules,
} from '../../operations/national/index.ts';

/** What pages of the country share for as long as the door is open. */
export interface CountryPlace {
  readonly rules: NationalRules;
  readonly frameworks: KeptFrameworks;
  readonly view: CountryView;
}

export function openCountryPlace(clock: Clock): CountryPlace {
  return { rules: readNationalRules(), frameworks: keepFrameworks(), view: openCountryView(clock) };
}
