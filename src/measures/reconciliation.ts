import type { Bilingual } from '../kernel/index.ts';
import type { Reconciliation } from './result.ts';

/** Charges of one force and financial year as two sources publish them. Null where a source holds nothing. */
export interface ChargeCounts {
  readonly place: string;
  readonly placeName: Bilingual;
  /** The year begins on 1 April of it. */
  readonly yearBegins: number;
  /** Months of the year that outcome files are held for. */
  readonly monthsReceived: number;
  readonly published: {
    readonly rows: number;
    /** Of the rows, those "charged as part of another case". */
    readonly ofAnotherCase: number;
    readonly crimes: number;
  };
  readonly homeOffice: { readonly assigned: number | null; readonly recorded: number | null };
}

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `2022/23` */
export function financialYearName(yearBegins: number): string {
  return `${yearBegins}/${String((yearBegins + 1) % 100).padStart(2, '0')}`;
}

/** Both sources beside each other, with what keeps them apart in words. Nothing is subtracted. */
export function reconciliationOf(counts: ChargeCounts): Reconciliation {
  const { place, monthsReceived, published, homeOffice, yearBegins } = counts;
  return {
    place,
    financialYear: financialYearName(yearBegins),
    monthsReceived,
    rows: [
      row(
        'published-rows',
        published.rows,
        'police-uk-outcomes',
        'Charges published on data.police.uk, every row',
        'Cyhuddiadau a gyhoeddwyd ar data.police.uk, pob rhes',
      ),
      row(
        'published-rows-part-of-another-case',
        published.ofAnotherCase,
        'police-uk-outcomes',
        'Of these rows, charged as part of another case',
        "O'r rhesi hyn, cyhuddwyd yn rhan o achos arall",
      ),
      row(
        'distinct-crimes',
        published.crimes,
        'police-uk-outcomes',
        'Crimes that these rows are about',
        "Troseddau y mae'r rhesi hyn yn ymwneud â nhw",
      ),
      row(
        'repeated-rows',
        published.rows - published.crimes,
        'police-uk-outcomes',
        'Rows about a crime that has another charge row',
        'Rhesi am drosedd sydd â rhes gyhuddo arall',
      ),
      row(
        'home-office-assigned',
        homeOffice.assigned,
        'home-office-outcomes',
        'Home Office: crimes charged in the year, whenever they were recorded',
        "Y Swyddfa Gartref: troseddau a gyhuddwyd yn y flwyddyn, pryd bynnag y'u cofnodwyd",
      ),
      row(
        'home-office-recorded',
        homeOffice.recorded,
        'home-office-outcomes',
        'Home Office: crimes recorded in the year that have been charged',
        "Y Swyddfa Gartref: troseddau a gofnodwyd yn y flwyddyn sydd wedi'u cyhuddo",
      ),
    ],
    explanation: explain(counts),
  };
}

function row(
  id: Reconciliation['rows'][number]['id'],
  count: number | null,
  source: Reconciliation['rows'][number]['source'],
  en: string,
  cy: string,
): Reconciliation['rows'][number] {
  return { id, name: { en, cy }, count, source };
}

function explain({ monthsReceived, placeName, published, homeOffice, yearBegins }: ChargeCounts): Bilingual {
  const year = financialYearName(yearBegins);
  const months =
    monthsReceived < 12
      ? {
          en: ` Only ${monthsReceived} of 12 months of outcome files are held, so the counts cannot meet.`,
          cy: ` Dim ond ${monthsReceived} o 12 mis o ffeiliau canlyniadau a ddelir, felly ni all y cyfrifon gyfarfod.`,
        }
      : { en: '', cy: '' };
  const home =
    homeOffice.assigned === null
      ? {
          en: 'The Home Office publishes no count on the same basis.',
          cy: "Nid yw'r Swyddfa Gartref yn cyhoeddi cyfrif ar yr un sail.",
        }
      : {
          en: `The Home Office counts ${number(homeOffice.assigned)} crimes charged in the year.`,
          cy: `Mae'r Swyddfa Gartref yn cyfrif ${number(homeOffice.assigned)} o droseddau a gyhuddwyd yn y flwyddyn.`,
        };
  return {
    en:
      `For ${placeName.en} in ${year}, data.police.uk published ${number(published.rows)} rows that say a suspect was charged. ` +
      `They are about ${number(published.crimes)} crimes: a crime can have several rows, and the files do not say why. ` +
      `${number(published.ofAnotherCase)} of the rows are charges as part of another case. ${home.en}${months.en} ` +
      'The two sources count different things. data.police.uk shows what the force sent for each month; the Home Office counts ' +
      'each crime once, by the national rules, and revises earlier years. So they stand beside each other, and neither is ' +
      'taken from the other.',
    cy:
      `Ar gyfer ${placeName.cy} yn ${year}, cyhoeddodd data.police.uk ${number(published.rows)} o resi sy'n dweud bod person dan amheuaeth wedi'i gyhuddo. ` +
      `Maent yn ymwneud â ${number(published.crimes)} o droseddau: gall trosedd fod â sawl rhes, ac nid yw'r ffeiliau'n dweud pam. ` +
      `Mae ${number(published.ofAnotherCase)} o'r rhesi yn gyhuddiadau yn rhan o achos arall. ${home.cy}${months.cy} ` +
      "Mae'r ddwy ffynhonnell yn cyfrif pethau gwahanol. Mae data.police.uk yn dangos yr hyn a anfonodd yr heddlu ar gyfer pob " +
      "mis; mae'r Swyddfa Gartref yn cyfrif pob trosedd unwaith, yn ôl y rheolau cenedlaethol, ac yn diwygio blynyddoedd cynharach. " +
      "Felly maent ochr yn ochr, ac ni thynnir y naill o'r llall.",
  };
}
