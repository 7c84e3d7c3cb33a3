import type { Sex } from './person.ts';

/** How the Home Office's recorded crime tables group an offence, as far as this room needs it. */
export type OffenceGroup =
  | 'homicide'
  | 'violence-with-injury'
  | 'violence-without-injury'
  | 'stalking-and-harassment'
  | 'rape'
  | 'other-sexual'
  | 'damage'
  | 'burglary';

export interface OffenceKind {
  readonly group: OffenceGroup;
  /**
   * Days of prison that stand for the harm of one, to compare concentration with the studies that used the Cambridge Crime
   * Harm Index. `S`: a value of the index read in a source, or the end of a range that was; `M`: from memory; `I`: ours,
   * inside the range that the index gives the group. Never a weight to rank a person by.
   */
  readonly harmDays: number;
  readonly harmMark: 'S' | 'M' | 'I';
  /** The Home Office code of an offence against this victim: three digits of class, two of sub-class. */
  readonly code: (sex: Sex, age: number) => string;
  /** Ages of victims it can be committed against, both included. */
  readonly ages: readonly [low: number, high: number];
}

const always = (code: string) => (): string => code;
const everyAge = [0, 105] as const;

function rapeCode(sex: Sex, age: number): string {
  if (sex === 'male') return age < 13 ? '01917' : age < 16 ? '01909' : '01910';
  return age < 13 ? '01916' : age < 16 ? '01907' : '01908';
}

function sexualAssaultCode(sex: Sex, age: number): string {
  if (sex === 'male') return age < 13 ? '01716' : '01715';
  return age < 13 ? '02006' : '02005';
}

const offence = (
  group: OffenceGroup,
  harmDays: number,
  harmMark: OffenceKind['harmMark'],
  code: OffenceKind['code'],
  ages: OffenceKind['ages'] = everyAge,
): OffenceKind => ({ group, harmDays, harmMark, code, ages });

/**
 * Offences that made-up people commit, with the codes of the Home Office list. Harm: perpetrators-and-law facts, section
 * 1.4 (murder, the lowest rape and robbery of the 2026 index, the range of stalking and harassment; earlier editions for
 * assault; strangulation takes the weight of assault with injury, as new offences took that of a near one).
 */
export const offences = {
  murder: offence('homicide', 5475, 'S', always('00101')),
  'attempted-murder': offence('violence-with-injury', 3285, 'M', always('00200')),
  'grievous-harm': offence('violence-with-injury', 1460, 'M', always('00501')),
  'assault-with-injury': offence('violence-with-injury', 15, 'M', always('00806')),
  'assault-without-injury': offence('violence-without-injury', 1, 'M', always('10501')),
  strangulation: offence('violence-with-injury', 15, 'I', always('00877')),
  'threat-to-kill': offence('violence-without-injury', 10, 'I', always('00301')),
  kidnap: offence('violence-without-injury', 365, 'I', always('03601')),
  'coercive-control': offence('stalking-and-harassment', 10, 'I', always('00867'), [16, 105]),
  stalking: offence('stalking-and-harassment', 10, 'I', always('00866')),
  harassment: offence('stalking-and-harassment', 10, 'I', always('19594')),
  'malicious-communication': offence('stalking-and-harassment', 2, 'S', always('00872')),
  'restraining-order-breach': offence('stalking-and-harassment', 10, 'I', always('00831')),
  rape: offence('rape', 1825, 'S', rapeCode),
  'assault-by-penetration': offence(
    'other-sexual',
    730,
    'M',
    (sex) => (sex === 'male' ? '01713' : '02003'),
    [13, 105],
  ),
  'sexual-assault': offence('other-sexual', 30, 'I', sexualAssaultCode),
  exposure: offence('other-sexual', 5, 'S', always('08809')),
  voyeurism: offence('other-sexual', 10, 'I', always('08810')),
  'intimate-image': offence('other-sexual', 10, 'I', always('08815'), [11, 105]),
  grooming: offence('other-sexual', 182, 'I', (sex) => (sex === 'male' ? '08802' : '08801'), [10, 15]),
  'sexual-activity-with-child': offence(
    'other-sexual',
    365,
    'I',
    (sex) => (sex === 'male' ? '02207' : '02206'),
    [13, 15],
  ),
  spiking: offence('other-sexual', 182, 'I', always('08805'), [14, 105]),
  damage: offence('damage', 2, 'S', always('05800')),
  burglary: offence('burglary', 273, 'S', always('02800'), [18, 105]),
  'forced-marriage-order-breach': offence('violence-without-injury', 10, 'I', always('06697'), [14, 40]),
} as const satisfies Record<string, OffenceKind>;

export type OffenceName = keyof typeof offences;

export function offenceKind(name: OffenceName): OffenceKind {
  return offences[name];
}
