import { accept, type Bilingual, type Result, refuse } from '../kernel/index.ts';
import { type Definition, identityOf } from './definition.ts';

/** Whether figures may be compared though their definitions differ: only when a person says so, and then with a warning. */
export type Override = 'refuse' | 'compare-anyway';

export interface Comparable {
  /** To be printed with the comparison wherever it goes; undefined where both figures stand under one definition. */
  readonly warning: Bilingual | undefined;
}

/**
 * Whether two figures may be compared, joined into a line or subtracted. Refuses where their definitions differ in anything
 * but their words, and says in what.
 */
export function compareUnder(
  one: Definition,
  other: Definition,
  override: Override,
): Result<Comparable, 'definitions_differ'> {
  const differences = differencesBetween(one, other);
  if (differences.length === 0) return accept({ warning: undefined });
  const inEnglish = differences.join('; ');
  if (override === 'refuse') {
    return refuse(
      'definitions_differ',
      `Figures under ${identityOf(one)} and ${identityOf(other)} count different things (${inEnglish}). They are shown side ` +
        'by side and not compared.',
    );
  }
  return accept({
    warning: {
      en: `Warning: these figures count different things (${inEnglish}). A difference between them says something about the definitions before it says anything about women and girls.`,
      cy: `Rhybudd: mae'r ffigurau hyn yn cyfrif pethau gwahanol (${inEnglish}). Mae gwahaniaeth rhyngddynt yn dweud rhywbeth am y diffiniadau cyn iddo ddweud dim am fenywod a merched.`,
    },
  });
}

/** What two definitions count differently, in the words of their files. */
export function differencesBetween(one: Definition, other: Definition): readonly string[] {
  const told: string[] = [];
  const tell = (name: string, here: string, there: string): void => {
    if (here !== there) told.push(`${name}: ${here || 'none'} against ${there || 'none'}`);
  };
  const sorted = (values: readonly string[]): string => [...values].sort().join(', ');
  tell('offences', offencesIn(one), offencesIn(other));
  tell('flags', sorted(one.flags), sorted(other.flags));
  tell('sexes', sorted(one.sexes), sorted(other.sexes));
  tell('unknown sex', one.unknown_sex, other.unknown_sex);
  tell('girls', girlsIn(one), girlsIn(other));
  tell('child sexual abuse', one.child_sexual_abuse, other.child_sexual_abuse);
  tell('men', one.men, other.men);
  return told;
}

/** Groups are how a figure is broken down, not what it counts: only the codes are told. */
function offencesIn({ offences, left_out: leftOut }: Definition): string {
  const codes = [...new Set(offences.flatMap((one) => one.codes))].sort().join(' ');
  return leftOut.length === 0 ? codes : `${codes} without ${[...leftOut].sort().join(' ')}`;
}

const girlsIn = ({ girls }: Definition): string => `${girls.treatment}, under ${girls.under_years}`;
