import { foldHeader } from './fold.ts';

/**
 * What a column's name says when it would hold a person's immigration status, or something that stands in for it. Each
 * pattern is tried on the name's words with a space at either end, so that parts of other words do not match.
 */
const headerTerms: readonly (readonly [term: string, pattern: RegExp])[] = [
  ['immigration', / \S*immig\S* | imm (stat\S*|ref\S*|type|code|cd|flag) | immstat\S* | \S*mewnfud\S* /],
  ['visa', / visa\S* | \S{2,}visa | \S*fisa /],
  ['nationality', / (dual|other|second)?nationalit\S* | nat[niolt]{0,6}ty( \S+)? | \S*cenedligrwydd\S* /],
  [
    'nationality',
    /^ nat( (cd|code|desc|id|stat|status|ctry|country))? $| (foreign|eu|eea) (national|nat|citizen)s? /,
  ],
  [
    'foreign national',
    / foreign ?national\S* | fno( \S+)? | non ?(eu|eea|uk)( \S+)? | eea( \S+)? | tramorwr\S* /,
  ],
  ['citizenship', / \S*citizenship\S* | \S*dinasyddiaeth\S* /],
  ['asylum', / \S*asylum\S* | (ceisi\S+) lloches | nass( \S+)? | nassref\S* /],
  ['refugee', / refugees?( \S+)? | refugeestatus | ffoadur\S* /],
  ['migrant', / \S*migrants? | migra(nt|tion)(stat\S*| stat\S*) | mudwyr? | ymfudwyr? /],
  ['leave to remain', / \S*leave ?to ?(remain|enter)\S* | (indefinite|limited|discretionary) ?leave /],
  ['leave to remain', / (ilr|flr|ltr|euss|ile)( (stat\S*|flag|date|exp\S*|ind|no|y n))? /],
  ['leave to remain', / (hawl|caniatad) i (aros|breswylio|weithio) /],
  [
    'right to reside',
    / (right|rights) ?to ?(remain|reside|work|rent|stay)\S* | residen(ce|cy|t) ?(permit|status|card)\S* /,
  ],
  [
    'right to reside',
    / (statws|trwydded) (preswyl\S*|breswyl\S*|sefydlog) | settle(d|ment) ?(status|scheme)\S* | pre ?settled\S* /,
  ],
  [
    'biometric residence permit',
    / brp(no|num\S*|ref|id|exp\S*|stat\S*|date)?( \S+)? | biometric ?residen\S* | (passport|pasbort)\S* | work ?permit\S* /,
  ],
  [
    'no recourse to public funds',
    / n ?r ?p ?f\S* | \S*(no ?)recourse\S* | recourse( \S+)* | public ?funds?\S* | arian cyhoeddus /,
  ],
  [
    'country of birth',
    / (country|place|nation) ?of ?(birth|origin)\S* | (birth|origin) ?(country|place|ctry)\S* | cob /,
  ],
  ['country of birth', / (gwlad|man) (enedigol|geni|wreiddiol)\S* | born (abroad|overseas|outside uk) /],
  ['overstayer', / overstay\S* | deport\S* | removal ?(direction|order|notice)\S* | illegal ?entr\S* /],
  [
    'entry to the country',
    / (entry|arriv\S*|entered) ?(date )?(to|in|into) ?(the )?uk | entry ?clearance\S* | port ?of ?entry\S* /,
  ],
  [
    'Home Office reference of a person',
    / home ?office ?(ref|reference|number|no|id|person \S+|status) | ukvi\S* | ukba\S* /,
  ],
];

/**
 * The same in a run of words: what a person might have typed about somebody. Patterns for texts in small letters, each for the
 * beginning of a word and each beginning with three letters just as they stand.
 */
export const textTerms: readonly string[] = [
  'immigra',
  'mewnfud',
  String.raw`visas?\b`,
  String.raw`fisa\b`,
  'nationalit',
  'cenedligrwydd',
  'citizenship',
  'dinasyddiaeth',
  'asylum',
  String.raw`ceisi\w+ lloches`,
  String.raw`refugees?\b`,
  'ffoadur',
  String.raw`immigrants?\b`,
  String.raw`migrants?\b`,
  'leave to (?:remain|enter)',
  'indefinite leave',
  String.raw`ilr\b`,
  String.raw`nrpf\b`,
  String.raw`brp\b`,
  String.raw`euss\b`,
  String.raw`ukvi\b`,
  String.raw`fno\b`,
  'right to (?:remain|reside|work|stay)',
  'hawl i (?:aros|weithio|breswylio)',
  'caniat[aâ]d i (?:aros|breswylio)',
  'residen(?:ce|cy) (?:permit|status)',
  'pre-?settled status',
  'settled status',
  'statws (?:sefydlog|preswyl)',
  'no recourse',
  'recourse to',
  'public funds',
  'arian cyhoeddus',
  'overstay',
  'over-stay',
  'deport',
  'illegal entr',
  'illegally (?:in|here)',
  'foreign national',
  String.raw`passports?\b`,
  'pasbort',
  'born (?:abroad|overseas)',
  'sponsor(?:ship|ed)? (?:licen[cs]e|visa|by)',
  'spous(?:e|al) visa',
];
/** Tried at one place of a text. */
const textTerm = new RegExp(textTerms.join('|'), 'y');

/** What each letter is in a word, as the patterns' own word ends see it: 0 for what ends one, else a number. */
const wordLetters = new Uint8Array(0x10000);
for (const [at, letter] of [...'abcdefghijklmnopqrstuvwxyz'].entries()) {
  wordLetters[letter.charCodeAt(0)] = at + 1;
  wordLetters[letter.toUpperCase().charCodeAt(0)] = at + 1;
}
for (const other of '0123456789_') wordLetters[other.charCodeAt(0)] = 27;

/** Marks the three letters with which some term begins. */
const beginnings = new Uint8Array(28 ** 3);
for (const term of textTerms) beginnings[beginningAt(term, 0)] = 1;

/** The three letters at a place of a text that has them, as one number. */
function beginningAt(text: string, at: number): number {
  return (letterAt(text, at) * 28 + letterAt(text, at + 1)) * 28 + letterAt(text, at + 2);
}

function letterAt(text: string, at: number): number {
  return wordLetters[text.charCodeAt(at)] ?? 0;
}

/**
 * What a column's name says about immigration status; undefined for an innocent name. It is an aid, not a proof: a name
 * chosen to hide what it holds passes, and so do codes in a column of another name.
 */
export function immigrationTermOf(header: string): string | undefined {
  const words = ` ${foldHeader(header)} `;
  const plain = ` ${foldHeader(header.toLowerCase())} `;
  return headerTerms.find(([, pattern]) => pattern.test(words) || pattern.test(plain))?.[0];
}

/** Whether a value speaks of somebody's immigration status. An aid: it knows some words in English and Welsh. */
export function speaksOfImmigration(text: string): boolean {
  const small = text.toLowerCase();
  return hasTerm(/[^\0-\x7f]/.test(small) ? small.normalize('NFC') : small);
}

/** Whether a term stands at the beginning of a word. Where no word begins with three letters of a term, no pattern is tried. */
function hasTerm(text: string): boolean {
  // No term is shorter than three letters, so none begins with the last two of a text.
  const last = text.length - 2;
  let inWord = false;
  for (let at = 0; at < last; at += 1) {
    const letter = letterAt(text, at);
    if (letter !== 0 && !inWord && beginnings[beginningAt(text, at)] === 1) {
      textTerm.lastIndex = at;
      if (textTerm.test(text)) return true;
    }
    inWord = letter !== 0;
  }
  return false;
}

/** Whether a word begins in plain letters with three letters of a term: where none does, they speak of no immigration status. */
export function mayBeginTerm(bytes: Uint8Array, from: number, to: number): boolean {
  const last = to - 2;
  let inWord = false;
  for (let at = from; at < last; at += 1) {
    const letter = wordLetters[bytes[at] ?? 0] ?? 0;
    if (letter !== 0 && !inWord) {
      const second = wordLetters[bytes[at + 1] ?? 0] ?? 0;
      const third = wordLetters[bytes[at + 2] ?? 0] ?? 0;
      if (beginnings[(letter * 28 + second) * 28 + third] === 1) return true;
    }
    inWord = letter !== 0;
  }
  return false;
}
