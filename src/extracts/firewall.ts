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

/** The same in a run of words: what a person might have typed about somebody. For texts in small letters. */
const textTerms =
  /\bimmigra|\bmewnfud|\bvisas?\b|\bfisa\b|\bnationalit|\bcenedligrwydd|\bcitizenship|\bdinasyddiaeth|\basylum|\bceisi\w+ lloches|\brefugees?\b|\bffoadur|\b(?:im)?migrants?\b|\bleave to (?:remain|enter)|\bindefinite leave|\b(?:ilr|nrpf|brp|euss|ukvi|fno)\b|\bright to (?:remain|reside|work|stay)|\bhawl i (?:aros|weithio|breswylio)|\bcaniat[aâ]d i (?:aros|breswylio)|\bresiden(?:ce|cy) (?:permit|status)|\b(?:pre-?)?settled status|\bstatws (?:sefydlog|preswyl)|\bno recourse|\brecourse to|\bpublic funds|\barian cyhoeddus|\boverstay|\bover-stay|\bdeport|\billegal entr|\billegally (?:in|here)|\bforeign national|\bpassports?\b|\bpasbort|\bborn (?:abroad|overseas)|\bsponsor(?:ship|ed)? (?:licen[cs]e|visa|by)|\bspous(?:e|al) visa/;
/** Every term has three letters in a row; most references have not, and need not be searched. */
const threeLetters = /[a-z\u00c0-\u024f]{3}/i;

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
  return threeLetters.test(text) && textTerms.test(text.normalize('NFC').toLowerCase());
}
