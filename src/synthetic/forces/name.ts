import { present, type Random } from '../../kernel/index.ts';
import { drawEvenly } from '../open-data/draw.ts';
import { happens } from './chance.ts';
import { forenameStems, type Naming, type NamingKind, namings } from './name-words.ts';

export interface PersonName {
  readonly forename: string;
  readonly surname: string;
}

/** The name that a made-up person was given. */
export function drawName(random: Random, kind: NamingKind, sex: 'female' | 'male'): PersonName {
  return { forename: drawForename(random, kind, sex), surname: drawSurname(random, kind) };
}

function drawForename(random: Random, kind: NamingKind, sex: 'female' | 'male'): string {
  const ends = sex === 'female' ? namings[kind].femaleEnds : namings[kind].maleEnds;
  return drawEvenly(random, forenameStems) + drawEvenly<string>(random, ends);
}

export function drawSurname(random: Random, kind: NamingKind): string {
  const naming: Naming = namings[kind];
  const one = drawEvenly(random, naming.surnameStems) + drawEvenly(random, naming.surnameEnds);
  if (!happens(random, naming.doubled)) return one;
  return `${one}-${drawEvenly(random, naming.surnameStems)}${drawEvenly(random, naming.surnameEnds)}`;
}

/** What friends, and so witnesses, say: the stem alone, or with -y. */
export function nicknameOf(name: PersonName, random: Random): PersonName {
  const stem = forenameStems.find((one) => name.forename.startsWith(one)) ?? name.forename;
  const short = stem.length > 4 ? stem.slice(0, 4) : stem;
  return { ...name, forename: happens(random, 0.5) ? short : `${short.replace(/[aeiou]+$/, '')}y` };
}

const soundsAlike: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['c', 'k'],
  ['y', 'i'],
  ['ee', 'i'],
  ['ou', 'u'],
  ['w', 'v'],
  ['z', 's'],
  ['ll', 'l'],
  ['th', 't'],
  ['kh', 'k'],
  ['q', 'k'],
];

/** One slip of a pen or an ear: a letter lost, doubled or swapped, a sound written otherwise, marks over letters left out. */
export function misspell(text: string, random: Random): string {
  const place = random.whole(1, Math.max(1, text.length - 2));
  switch (random.whole(0, 5)) {
    case 0:
      return text.slice(0, place) + text.slice(place + 1);
    case 1:
      return text.slice(0, place) + text.charAt(place) + text.slice(place);
    case 2:
      return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
    case 3:
      return text.replace(/[- ]/g, '');
    case 4:
      return withoutMarks(text);
    default: {
      const heard = soundsAlike.filter(([written]) => text.includes(written));
      if (heard.length === 0) return text.slice(0, -1);
      const [written, instead] = present(heard[random.whole(0, heard.length - 1)], 'a sound');
      return text.replace(written, instead);
    }
  }
}

/** Letters with their marks taken off, as an old keyboard writes them. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
}
