import { assertNever, type Bilingual } from '../kernel/index.ts';
import type { FindingKind, Grade, Seen } from './finding.ts';

/** What a kind of finding is called, and what an analyst can do about it at the source. */
export interface FindingWords {
  readonly title: Bilingual;
  readonly mend: Bilingual;
}

const words = (en: string, cy: string, mendEn: string, mendCy: string): FindingWords => ({
  title: { en, cy },
  mend: { en: mendEn, cy: mendCy },
});
const mapIt = [
  'Add the word to the profile’s code map, or mend it in the system.',
  "Ychwanegwch y gair at fap codau'r proffil, neu ei drwsio yn y system.",
] as const;
const dates = [
  'Check the column’s date form in the profile, and the records themselves.',
  "Gwiriwch ffurf dyddiad y golofn yn y proffil, a'r cofnodion eu hunain.",
] as const;
const format = [
  'Export the column as text, so that no program changes it.',
  'Allforiwch y golofn fel testun, fel nad oes rhaglen yn ei newid.',
] as const;
const orphan = [
  'Export both files for the same months at the same time.',
  'Allforiwch y ddwy ffeil ar gyfer yr un misoedd ar yr un pryd.',
] as const;
const wrongDays = [
  'Find the record and correct the day that is wrong.',
  "Dewch o hyd i'r cofnod a chywirwch y diwrnod sy'n anghywir.",
] as const;

export const findingWords: Readonly<Record<FindingKind, FindingWords>> = {
  'file-unreadable': words(
    'A file cannot be read',
    'Ni ellir darllen ffeil',
    'Export it again.',
    'Allforiwch hi eto.',
  ),
  'file-unknown': words(
    'A file has columns that the profile does not know',
    "Mae gan ffeil golofnau nad yw'r proffil yn eu hadnabod",
    'Use the profile of the system it came from, or make one from an example.',
    'Defnyddiwch broffil y system y daeth ohoni, neu lluniwch un o enghraifft.',
  ),
  'file-lacks-columns': words(
    'A file lacks columns',
    'Mae colofnau ar goll o ffeil',
    'Put the columns back in the export, or change the profile.',
    'Rhowch y colofnau yn ôl yn yr allforiad, neu newidiwch y proffil.',
  ),
  'file-cut-short': words(
    'A file was cut short',
    'Torrwyd ffeil yn fyr',
    'Export it again and wait until it is complete.',
    'Allforiwch hi eto ac arhoswch nes ei bod yn gyflawn.',
  ),
  'file-not-sent': words(
    'A kind of file was not sent',
    'Ni anfonwyd un math o ffeil',
    'Send it, or leave it: what it holds will show as missing, never as zero.',
    'Anfonwch hi, neu gadewch hi: bydd yr hyn y mae’n ei ddal yn dangos fel ar goll, byth fel sero.',
  ),
  'column-immigration': words(
    'A column about immigration status',
    'Colofn am statws mewnfudo',
    'Take the column out of the export. Nothing of the package may be stored until then.',
    "Tynnwch y golofn o'r allforiad. Ni chaniateir storio dim o'r pecyn tan hynny.",
  ),
  'column-repeated': words(
    'A column stands twice',
    'Mae colofn yn sefyll ddwywaith',
    'Rename one of them in the export.',
    'Ailenwch un ohonynt yn yr allforiad.',
  ),
  'column-unexpected': words(
    'A column that the profile does not name',
    "Colofn nad yw'r proffil yn ei henwi",
    'Leave it out of the export if it is not needed, or name it in the profile.',
    "Gadewch hi allan o'r allforiad os nad oes ei hangen, neu ei henwi yn y proffil.",
  ),
  'row-width': words(
    'A row with too few or too many fields',
    'Rhes â rhy ychydig neu ormod o feysydd',
    'Look for delimiters inside text that is not quoted.',
    'Chwiliwch am wahanwyr y tu mewn i destun heb ddyfynodau.',
  ),
  'row-quotes': words(
    'A row with broken quotes',
    'Rhes â dyfynodau wedi torri',
    'Export with quotes doubled inside text.',
    'Allforiwch gyda dyfynodau wedi eu dyblu y tu mewn i destun.',
  ),
  'words-immigration': words(
    'Words about immigration status',
    'Geiriau am statws mewnfudo',
    'The row is held back until a person decides. Take such words out at the source.',
    "Mae'r rhes yn cael ei dal yn ôl nes bod person yn penderfynu. Tynnwch eiriau o'r fath yn y ffynhonnell.",
  ),
  'value-missing': words(
    'A value that must be there is missing',
    'Mae gwerth y mae’n rhaid iddo fod yno ar goll',
    'Fill it in the system, or say in the profile that the force does not hold it.',
    "Llenwch ef yn y system, neu dywedwch yn y proffil nad yw'r heddlu yn ei ddal.",
  ),
  'value-damaged': words(
    'What a broken formula left',
    'Yr hyn a adawodd fformiwla wedi torri',
    'Export from the system itself, without a spreadsheet in between.',
    "Allforiwch o'r system ei hun, heb daenlen yn y canol.",
  ),
  'code-unknown': words('A word that stands for no code', "Gair nad yw'n sefyll dros god", ...mapIt),
  'date-unreadable': words('A date that cannot be read', 'Dyddiad na ellir ei ddarllen', ...dates),
  'date-impossible': words(
    'A date or time that does not exist',
    "Dyddiad neu amser nad yw'n bodoli",
    ...dates,
  ),
  'date-in-future': words(
    'A date after the day of the extract',
    'Dyddiad ar ôl diwrnod yr echdyniad',
    ...wrongDays,
  ),
  'date-too-early': words('A date before 1900', 'Dyddiad cyn 1900', ...wrongDays),
  'time-came-twice': words(
    'A time that came twice, when clocks went back',
    'Amser a ddaeth ddwywaith, pan aeth clociau yn ôl',
    'Export times with their offset, or say in the profile which is meant.',
    "Allforiwch amseroedd gyda'u gwrthbwyso, neu dywedwch yn y proffil pa un a olygir.",
  ),
  'time-never-was': words(
    'A time that never was, when clocks went forward',
    'Amser na fu erioed, pan aeth clociau ymlaen',
    'Check whether the system keeps UTC; the profile can say so.',
    'Gwiriwch a yw’r system yn cadw UTC; gall y proffil ddweud hynny.',
  ),
  'number-unreadable': words(
    'A number that cannot be read',
    'Rhif na ellir ei ddarllen',
    'Mend it in the system.',
    'Trwsiwch ef yn y system.',
  ),
  'number-out-of-range': words(
    'A number that cannot be',
    'Rhif na all fod',
    'If the system writes it for nothing known, name it among the blanks of the profile.',
    "Os yw'r system yn ei ysgrifennu pan nad oes dim yn hysbys, enwch ef ymhlith bylchau'r proffil.",
  ),
  'offence-unreadable': words(
    'An offence code that cannot be read',
    'Cod trosedd na ellir ei ddarllen',
    ...format,
  ),
  'reference-unreadable': words(
    'A reference that cannot be read',
    'Cyfeirnod na ellir ei ddarllen',
    ...format,
  ),
  'reference-damaged': words(
    'A reference that a spreadsheet turned into a number',
    'Cyfeirnod y trodd taenlen ef yn rhif',
    ...format,
  ),
  'text-unreadable': words(
    'Text in another form than expected',
    'Testun mewn ffurf wahanol i’r disgwyl',
    'Check that the column is the right one.',
    'Gwiriwch mai’r golofn gywir yw hi.',
  ),
  'postcode-unreadable': words(
    'A postcode that cannot be read',
    'Cod post na ellir ei ddarllen',
    'Mend it in the system; a part of a postcode is not taken.',
    'Trwsiwch ef yn y system; ni chymerir rhan o god post.',
  ),
  'key-twice': words(
    'The same record twice',
    'Yr un cofnod ddwywaith',
    'Export it once, or say in the profile that the system repeats it.',
    'Allforiwch ef unwaith, neu dywedwch yn y proffil fod y system yn ei ailadrodd.',
  ),
  'key-contradicts': words(
    'A repeated record that contradicts itself',
    "Cofnod a ailadroddir sy'n gwrth-ddweud ei hun",
    'Find which of the rows is right.',
    "Dewch o hyd i ba un o'r rhesi sy'n gywir.",
  ),
  'crime-missing': words(
    'A row whose crime is not in the package',
    'Rhes nad yw ei throsedd yn y pecyn',
    ...orphan,
  ),
  'suspect-missing': words(
    'A row whose suspect is not in the package',
    "Rhes nad yw'r person dan amheuaeth yn y pecyn",
    ...orphan,
  ),
  'order-missing': words(
    'An event whose order is not in the package',
    'Digwyddiad nad yw ei orchymyn yn y pecyn',
    ...orphan,
  ),
  'interval-impossible': words(
    'Two days in an impossible order',
    'Dau ddiwrnod mewn trefn amhosibl',
    ...wrongDays,
  ),
  'before-report': words(
    'An outcome before the crime was reported',
    'Canlyniad cyn y rhoddwyd gwybod am y drosedd',
    ...wrongDays,
  ),
  'before-offence': words(
    'Something that happened before the offence',
    'Rhywbeth a ddigwyddodd cyn y drosedd',
    ...wrongDays,
  ),
  'order-out-of-turn': words('A step of an order out of turn', 'Cam gorchymyn allan o drefn', ...wrongDays),
  'outcome-without-suspect': words(
    'An outcome that needs a suspect, for a crime without one',
    "Canlyniad sy'n gofyn am berson dan amheuaeth, ar gyfer trosedd heb un",
    'Check whether suspects are missing from the export.',
    "Gwiriwch a oes pobl dan amheuaeth ar goll o'r allforiad.",
  ),
  'outcome-despite-suspect': words(
    '"No suspect identified", for a crime with a suspect',
    '"Ni nodwyd person dan amheuaeth", ar gyfer trosedd â pherson dan amheuaeth',
    'Check the outcome code; a shift from 16 to 14 hides attrition.',
    'Gwiriwch god y canlyniad; mae symud o 16 i 14 yn cuddio gadael y broses.',
  ),
  'suspect-too-young': words(
    'A suspect under ten',
    'Person dan amheuaeth dan ddeg oed',
    'Check the age, and whether victim and suspect changed places.',
    "Gwiriwch yr oedran, ac a yw'r dioddefwr a'r person dan amheuaeth wedi newid lle.",
  ),
  'count-jumps': words(
    'A month with far fewer or far more rows',
    'Mis â llawer llai neu lawer mwy o resi',
    'Check that the whole month was exported, once.',
    "Gwiriwch fod y mis cyfan wedi'i allforio, unwaith.",
  ),
};

/** What is said over all findings of a grade. */
export const gradeWords: Readonly<Record<Grade, Bilingual>> = {
  stop: { en: 'Stops the package', cy: 'Yn atal y pecyn' },
  row: { en: 'Rows set aside', cy: "Rhesi wedi'u rhoi o'r neilltu" },
  held: { en: 'Rows held back for a decision', cy: "Rhesi wedi'u dal yn ôl ar gyfer penderfyniad" },
  value: { en: 'Rows taken without a value', cy: "Rhesi wedi'u cymryd heb werth" },
  note: { en: 'Taken as it is; have a look', cy: "Wedi'i gymryd fel y mae; edrychwch arno" },
};

const maskedWords: Readonly<Record<Extract<Seen, { kind: 'masked' }>['as'], Bilingual>> = {
  reference: { en: 'a reference (not shown)', cy: 'cyfeirnod (heb ei ddangos)' },
  'name-or-text': { en: 'words (not shown)', cy: 'geiriau (heb eu dangos)' },
  'long-text': { en: 'a long text (not shown)', cy: 'testun hir (heb ei ddangos)' },
  number: { en: 'a personal date or number (not shown)', cy: 'dyddiad neu rif personol (heb ei ddangos)' },
};

/** What was seen, in words; values only where `Seen` carries them. */
export function seenInWords(seen: Seen): Bilingual {
  switch (seen.kind) {
    case 'quoted':
      return { en: `"${seen.text}"`, cy: `"${seen.text}"` };
    case 'blank':
      return { en: 'nothing', cy: 'dim' };
    case 'figures':
      return seen.text;
    case 'masked':
      return maskedWords[seen.as];
    default:
      return assertNever(seen);
  }
}
