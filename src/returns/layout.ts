import type { Bilingual } from '../kernel/index.ts';

/** What a cell may hold. Every form is closed: none takes free text, so nothing about a person has a column to lie in. */
export const forms = {
  name: /^[a-z]+(-[a-z0-9]+)*$/,
  names: /^([a-z]+(-[a-z0-9]+)*(;[a-z]+(-[a-z0-9]+)*)*)?$/,
  /** A code of a published list, a month, or two codes with a semicolon between. */
  category: /^([a-z0-9]+(-[a-z0-9]+)*(;[a-z0-9]+(-[a-z0-9]+)*)*)?$/,
  count: /^(0|[1-9][0-9]{0,8})?$/,
  decimal: /^((0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?)?$/,
  marks: /^(\[(c|x|z|low|u|not-held)\]( \[(c|x|z|low|u)\])*)?$/,
} as const;
export type Form = keyof typeof forms;

export interface ReturnColumn {
  readonly name: string;
  readonly form: Form;
  readonly meaning: Bilingual;
}

const column = (name: string, form: Form, en: string, cy: string): ReturnColumn => ({
  name,
  form,
  meaning: { en, cy },
});

const measure = [
  column(
    'measure',
    'name',
    'The measure, by its name in definitions.json.',
    'Y mesur, yn ôl ei enw yn definitions.json.',
  ),
  column('version', 'count', "The version of the measure's method.", 'Fersiwn dull y mesur.'),
  column(
    'unit',
    'name',
    'What is counted: crime, case, allegation, person, order, disclosure, answer.',
    'Yr hyn a gyfrifir: trosedd, achos, honiad, person, gorchymyn, datgeliad, ateb.',
  ),
] as const;
const marks = column(
  'marks',
  'marks',
  '[c] withheld to protect people, [x] not sent, [not-held] the systems of the force cannot tell it, [z] nothing to divide by, [low] rounds to zero but is not, [u] unreliable.',
  "[c] wedi'i ddal yn ôl i ddiogelu pobl, [x] heb ei anfon, [not-held] ni all systemau’r heddlu ei ddweud, [z] dim i rannu ag ef, [low] yn talgrynnu i sero ond nid sero, [u] annibynadwy.",
);
const dimension = column(
  'dimension',
  'names',
  'What the whole is cut by; empty for the whole.',
  'Yr hyn y torrir y cyfan yn ei ôl; gwag ar gyfer y cyfan.',
);
const category = column(
  'category',
  'category',
  'The part of the cut; empty for the whole.',
  'Rhan y toriad; gwag ar gyfer y cyfan.',
);
const interval = [
  column('lower', 'decimal', 'Lower end of the 95% interval.', 'Pen isaf y cyfwng 95%.'),
  column('upper', 'decimal', 'Upper end of the 95% interval.', 'Pen uchaf y cyfwng 95%.'),
] as const;

/** Every file of rows that a return holds, with every column. Nothing else leaves a force. */
export const returnFiles = [
  {
    name: 'counts',
    columns: [
      column('set', 'name', 'What is counted.', 'Yr hyn a gyfrifir.'),
      column('unit', 'name', 'The unit of the count.', 'Uned y cyfrif.'),
      column('within', 'names', 'What it is a part of.', "Yr hyn y mae'n rhan ohono."),
      dimension,
      category,
      column(
        'count',
        'count',
        'The count; empty where it is withheld or was not sent.',
        "Y cyfrif; gwag os yw wedi'i ddal yn ôl neu heb ei anfon.",
      ),
      marks,
    ],
  },
  {
    name: 'figures',
    columns: [
      ...measure,
      dimension,
      category,
      column('numerator', 'count', 'The count above the line.', 'Y cyfrif uwchben y llinell.'),
      column(
        'denominator',
        'count',
        'The count below the line; empty for a count or a median.',
        'Y cyfrif o dan y llinell; gwag ar gyfer cyfrif neu ganolrif.',
      ),
      column(
        'value',
        'decimal',
        'A count, a percentage from 0 to 100, or a median in days.',
        'Cyfrif, canran o 0 i 100, neu ganolrif mewn diwrnodau.',
      ),
      ...interval,
      column('months_expected', 'count', 'Months of the quarter.', 'Misoedd y chwarter.'),
      column(
        'months_received',
        'count',
        'Months of which something was sent.',
        'Misoedd yr anfonwyd rhywbeth ar eu cyfer.',
      ),
      marks,
    ],
  },
  {
    name: 'groups',
    columns: [
      ...measure,
      column(
        'characteristic',
        'name',
        'A protected characteristic of the victim.',
        'Nodwedd warchodedig y dioddefwr.',
      ),
      column(
        'group',
        'category',
        'The group; those whose group is not known come first.',
        "Y grŵp; daw'r rhai nad yw eu grŵp yn hysbys yn gyntaf.",
      ),
      column('count', 'count', 'Of the group, those counted.', "O'r grŵp, y rhai a gyfrifir."),
      column('total', 'count', 'All of the group.', "Pawb o'r grŵp."),
      column('value', 'decimal', 'The percentage.', 'Y ganran.'),
      ...interval,
      column(
        'ratio',
        'decimal',
        "The group's share over that of every other known group.",
        'Cyfran y grŵp dros gyfran pob grŵp hysbys arall.',
      ),
      column('ratio_lower', 'decimal', 'Lower end of its 95% interval.', 'Pen isaf ei chyfwng 95%.'),
      column('ratio_upper', 'decimal', 'Upper end of its 95% interval.', 'Pen uchaf ei chyfwng 95%.'),
      marks,
    ],
  },
  {
    name: 'completeness',
    columns: [
      column(
        'characteristic',
        'name',
        'A protected characteristic of the victim.',
        'Nodwedd warchodedig y dioddefwr.',
      ),
      column(
        'known',
        'count',
        'Crimes recorded in which it is known.',
        "Troseddau a gofnodwyd lle mae'n hysbys.",
      ),
      column('total', 'count', 'Crimes recorded.', 'Troseddau a gofnodwyd.'),
      column('value', 'decimal', 'The percentage known.', "Y ganran sy'n hysbys."),
      ...interval,
      marks,
    ],
  },
  {
    name: 'coverage',
    columns: [
      column(
        'subject',
        'names',
        'What is sent: crimes, orders, disclosures, survey answers, allegations.',
        'Yr hyn a anfonir: troseddau, gorchmynion, datgeliadau, atebion arolwg, honiadau.',
      ),
      column('months_expected', 'count', 'Months of the quarter.', 'Misoedd y chwarter.'),
      column(
        'months_received',
        'count',
        'Months of which something was sent.',
        'Misoedd yr anfonwyd rhywbeth ar eu cyfer.',
      ),
    ],
  },
] as const satisfies readonly { readonly name: string; readonly columns: readonly ReturnColumn[] }[];

export type ReturnFileName = (typeof returnFiles)[number]['name'];

export function columnsOf(name: ReturnFileName): readonly ReturnColumn[] {
  return returnFiles.find((file) => file.name === name)?.columns ?? [];
}

const tableTypes: Readonly<Record<Form, string>> = {
  name: 'string',
  names: 'string',
  category: 'string',
  count: 'integer',
  decimal: 'number',
  marks: 'string',
};

/** The Table Schema of a file: Frictionless Data, Table Schema 1.0; the words in both languages beside it. */
export function returnSchemaOf(name: ReturnFileName): object {
  return {
    fields: columnsOf(name).map(({ form, meaning, name: field }) => ({
      name: field,
      type: tableTypes[form],
      description: meaning.en,
      meanings: meaning,
      constraints: tableTypes[form] === 'string' ? { pattern: forms[form].source } : { minimum: 0 },
    })),
    missingValues: [''],
  };
}
