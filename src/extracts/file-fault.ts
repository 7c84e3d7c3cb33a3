import type { Bilingual, Language } from '../kernel/index.ts';

/**
 * Why a file could not be read. The message is for the command line: English, and it says first where, as in `crimes.csv: …`,
 * `crimes.csv, line 3: …` or, where the file is known beside it, `line 3: …`.
 */
export interface FileFault {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a file that cannot be read, and what to do, by the code of the fault. */
const faults = {
  file_changed: {
    en: 'A file changed while it was read. Send it again.',
    cy: 'Newidiodd ffeil wrth iddi gael ei darllen. Anfonwch hi eto.',
  },
  file_damaged: {
    en: 'A file is damaged, or is not what its name says. Export it again.',
    cy: 'Mae ffeil wedi’i difrodi, neu nid yw’r hyn y mae ei henw’n ei ddweud. Allforiwch hi eto.',
  },
  file_denied: {
    en: 'A file may not be read here.',
    cy: 'Ni cheir darllen ffeil yma.',
  },
  file_empty: {
    en: 'A file is empty. Export it again.',
    cy: 'Mae ffeil yn wag. Allforiwch hi eto.',
  },
  file_encoding: {
    en: 'A file is in an encoding that cannot be told. Export it as UTF-8.',
    cy: 'Mae ffeil mewn amgodiad na ellir ei adnabod. Allforiwch hi fel UTF-8.',
  },
  file_html: {
    en: 'A file is a web page, not a table. Look whether the export asked for a sign-in.',
    cy: 'Tudalen we yw ffeil, nid tabl. Edrychwch a ofynnodd yr allforiad am fewngofnodi.',
  },
  file_inflates_too_far: {
    en: 'A compressed file unpacks to far more than a table would. It was not opened.',
    cy: 'Mae ffeil gywasgedig yn dadbacio i lawer mwy nag y byddai tabl. Ni chafodd ei hagor.',
  },
  file_line_ends: {
    en: 'A file has line ends that cannot be told. Export it again as CSV.',
    cy: 'Mae gan ffeil ddiweddiadau llinell na ellir eu hadnabod. Allforiwch hi eto fel CSV.',
  },
  file_marked_up: {
    en: 'A spreadsheet holds what no spreadsheet needs, and was not opened. Save it anew, or as CSV.',
    cy: 'Mae taenlen yn dal yr hyn nad oes ei angen ar unrhyw daenlen, ac ni chafodd ei hagor. Cadwch hi o’r newydd, neu fel CSV.',
  },
  file_missing: {
    en: 'A file is not there any more. Send it again.',
    cy: 'Nid yw ffeil yno mwyach. Anfonwch hi eto.',
  },
  file_nested_archive: {
    en: 'An archive lies inside an archive. Unpack it first.',
    cy: 'Mae archif y tu mewn i archif. Dadbaciwch hi yn gyntaf.',
  },
  file_no_csv: {
    en: 'None of the files is a table. Send CSV, XLSX or ODS files, or a zip of them.',
    cy: 'Nid yw’r un o’r ffeiliau’n dabl. Anfonwch ffeiliau CSV, XLSX neu ODS, neu zip ohonynt.',
  },
  file_no_rows: {
    en: 'A file holds a header and no rows.',
    cy: 'Mae ffeil yn dal pennawd a dim rhesi.',
  },
  file_open_quote: {
    en: 'A quotation mark is opened in a file and never closed. Close it, or export the file again.',
    cy: 'Agorir dyfynnod mewn ffeil ac ni chaiff ei gau byth. Caewch ef, neu allforiwch y ffeil eto.',
  },
  file_record_too_long: {
    en: 'A row of a file does not end: a quotation mark is missing, or it is no table.',
    cy: 'Nid yw rhes mewn ffeil yn gorffen: mae dyfynnod ar goll, neu nid tabl ydyw.',
  },
  file_sheet_unknown: {
    en: 'A workbook has a sheet that holds no table of this profile. Take the sheet out, or give it a layout in the profile.',
    cy: 'Mae gan lyfr gwaith ddalen nad yw’n dal un o dablau’r proffil hwn. Tynnwch y ddalen allan, neu rhowch gynllun iddi yn y proffil.',
  },
  file_spreadsheet: {
    en: 'A spreadsheet lies where a text file was expected. Save its sheets as CSV.',
    cy: 'Mae taenlen lle disgwyliwyd ffeil destun. Cadwch ei dalennau fel CSV.',
  },
  file_too_large: {
    en: 'A file is larger than is taken. Save the sheets of a workbook as CSV, or send fewer months at once.',
    cy: 'Mae ffeil yn fwy na’r hyn a gymerir. Cadwch ddalennau llyfr gwaith fel CSV, neu anfonwch lai o fisoedd ar y tro.',
  },
  file_too_slow: {
    en: 'A spreadsheet takes too long to read. Save its sheets as CSV.',
    cy: 'Mae taenlen yn cymryd gormod o amser i’w darllen. Cadwch ei dalennau fel CSV.',
  },
  file_truncated: {
    en: 'A compressed file ends too early: it was cut off. Send it again.',
    cy: 'Mae ffeil gywasgedig yn gorffen yn rhy gynnar: cafodd ei thorri. Anfonwch hi eto.',
  },
  file_unreadable: {
    en: 'A file cannot be read. Send it again.',
    cy: 'Ni ellir darllen ffeil. Anfonwch hi eto.',
  },
  file_zip_refused: {
    en: 'A zip is not one that can be opened safely: encrypted, nested, or made to mislead. Pack the files anew.',
    cy: 'Nid yw zip yn un y gellir ei agor yn ddiogel: wedi’i amgryptio, wedi’i nythu, neu wedi’i wneud i gamarwain. Paciwch y ffeiliau o’r newydd.',
  },
  package_changed: {
    en: 'The files are not those that were checked any more. Send them again.',
    cy: 'Nid y ffeiliau a wiriwyd yw’r rhain mwyach. Anfonwch nhw eto.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const other: Bilingual = { en: 'A file cannot be read.', cy: 'Ni ellir darllen ffeil.' };
const byCode: ReadonlyMap<string, Bilingual> = new Map(Object.entries(faults));

/** The codes that have words of their own. */
export const fileFaultCodes: readonly string[] = [...byCode.keys()];

/** What is wrong with a file, and what to do; without the place. */
export function fileFaultWords({ code }: FileFault, language: Language): string {
  return (byCode.get(code) ?? other)[language];
}

const where = /^(?<file>(?!line \d+: ).+?(?=, line \d+: |: ))?(?:(?:, )?line (?<line>\d+))?: /;

/** The whole of a fault: the reader's own message in English, the place and what to do in Welsh. */
export function tellFileFault(fault: FileFault): Bilingual {
  const { file, line } = where.exec(fault.message)?.groups ?? {};
  const place = [file, line === undefined ? undefined : `llinell ${line}`].filter(
    (part) => part !== undefined,
  );
  const welsh = fileFaultWords(fault, 'cy');
  return { en: fault.message, cy: place.length === 0 ? welsh : `${place.join(', ')}: ${welsh}` };
}
