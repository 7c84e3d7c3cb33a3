import { markMeanings } from '../../../../framework/index.ts';
import { type Language, plainDate } from '../../../../kernel/index.ts';
import { readOffenceCodes } from '../../../../operations/vawg/index.ts';
import type { Definition } from '../../../../vawg/index.ts';
import { heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { vawgMessages } from './messages.ts';

const titlesOfCodes = new Map(readOffenceCodes().map(({ code, title }) => [code, title]));

interface Fact {
  readonly name: string;
  readonly text: string;
  /** The language of the text where it has one alone. */
  readonly lang?: Language;
}

const codesInWords = (codes: readonly string[], language: Language): string =>
  codes.map((code) => [code, titlesOfCodes.get(code)?.[language]].filter(Boolean).join(' ')).join('; ');

const groupsNamed = ['homicide', 'violence', 'stalking-and-harassment', 'sexual'] as const;

/** A force may give groups names of its own: they stand as it wrote them. */
function groupInWords(group: string, language: Language): string {
  const known = groupsNamed.find((each) => each === group);
  return known === undefined ? group : say(vawgMessages, language)[known];
}

function offenceFacts({ offences, left_out: leftOut }: Definition, language: Language): readonly Fact[] {
  const t = say(vawgMessages, language);
  const groups = [...new Set(offences.map(({ group }) => group))];
  const named = groups.map((group) => {
    const codes = offences.filter((each) => each.group === group).flatMap((each) => each.codes);
    return t.offenceGroup({ group: groupInWords(group, language), codes: codesInWords(codes, language) });
  });
  return [
    { name: t.offences, text: named.length === 0 ? t.noOffences : `${named.join('. ')}.` },
    ...(leftOut.length === 0 ? [] : [{ name: t.leftOut, text: codesInWords(leftOut, language) }]),
  ];
}

function validInWords({ valid_from: from, valid_to: to }: Definition, language: Language): string {
  const t = say(vawgMessages, language);
  const begins = onDate(plainDate(from), language);
  return to === undefined
    ? t.from({ day: begins })
    : t.between({ from: begins, to: onDate(plainDate(to), language) });
}

const unknownSexWords = {
  'left-out': 'unknown-left-out',
  apart: 'unknown-apart',
  apportioned: 'unknown-apportioned',
} as const;
const menWords = { beside: 'men-beside', 'left-out': 'men-left-out' } as const;

function factsOf(definition: Definition, language: Language): readonly Fact[] {
  const t = say(vawgMessages, language);
  const { child_sexual_abuse: abuse, flags, force, girls, men, sexes, unknown_sex: unknown } = definition;
  const flagged = flags.map((flag) => t[flag]).join(', ');
  return [
    ...offenceFacts(definition, language),
    { name: t.flags, text: flags.length === 0 ? t.noFlags : t.flagged({ flags: flagged }) },
    { name: t.sexes, text: sexes.map((sex) => t[sex]).join(', ') },
    { name: t.unknownSex, text: t[unknownSexWords[unknown]] },
    { name: t.girls({ years: girls.under_years }), text: t[girls.treatment] },
    { name: t.abuse, text: t[abuse] },
    { name: t.men, text: t[menWords[men]] },
    { name: t.valid, text: validInWords(definition, language) },
    { name: t.force, text: force === undefined ? t.everyForce : t.oneForce },
    // A definition that was shipped does not change, and says in one language where it is from.
    { name: t.source, text: definition.source, lang: 'en' },
    { name: t.basis, text: markMeanings[definition.mark][language] },
  ];
}

/** Every version of every definition that this force's figures may stand under, in words. */
export function definitionsPage(visit: Visit, definitions: readonly Definition[]): StaffPage {
  const { language } = visit;
  const t = say(vawgMessages, language);
  const shown = definitions.flatMap((definition): readonly Part[] => [
    heading(t.versionOf({ title: definition.title[language], version: definition.version })),
    words(definition.meaning[language]),
    {
      kind: 'table',
      table: {
        caption: t.versionOf({ title: definition.title[language], version: definition.version }),
        stacks: true,
        columns: [{ text: t.matter }, { text: t.rule }],
        rows: factsOf(definition, language).map(({ name, text, lang }) => ({
          name,
          cells: [lang === undefined || lang === language ? text : { text, lang }],
        })),
      },
    },
  ]);
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    under: [{ address: '/records/measures', text: t.measures }],
    parts: definitions.length === 0 ? [words(t.none)] : [...shown, words(t.change)],
  });
}
