import { parseArgs } from 'node:util';
import {
  type ClockRule,
  type Deadline,
  deadlineFrom,
  deadlineInWords,
  type Explanation,
  explain,
  explanationLines,
  findRule,
  kindNames,
  londonIso,
  readStart,
  standingSentence,
} from '../../clocks/index.ts';
import { type Language, languages } from '../../kernel/index.ts';
import type { CurrentRules } from '../../operations/clocks/index.ts';
import { type Command, UsageError } from '../command.ts';
import { currentRules, shippedHelp } from './current-rules.ts';

/** `watershed clock RULE FROM`: the deadline of one clock, in words or as JSON. */
export const clockCommand: Command = {
  name: 'clock',
  summary: 'Work out a deadline that the law sets, and explain it',
  help: `
Usage: watershed clock RULE FROM [--explain] [--json] [--language en|cy] [--shipped]

RULE is a clock (dvpn-hearing) or a way of counting (C48, C24, F24, N3, EOD+1, WD5, DUR28, DAY+28, MON12, MON+3).
"watershed clock rules" lists them. FROM is when it started: 2026-12-24T15:00 in London's wall-clock time, or with an
offset, 2026-12-24T15:00+00:00. A clock of days takes a date alone.

  --explain    every step: the rule, the days left out and why, the last court sitting before it
  --json       one object on standard output
  --language   en (the default) or cy
  ${shippedHelp}

Answers by the rules that hold here: those that Watershed ships and, where a data folder or DATABASE_URL holds an
installation, the holidays and checked rules that its administrators have entered.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        explain: { type: 'boolean' },
        json: { type: 'boolean' },
        language: { type: 'string' },
        shipped: { type: 'boolean' },
      },
    });
    const [ruleId, from, ...more] = positionals;
    if (ruleId === undefined || from === undefined) {
      throw new UsageError('give a rule and a start, for example: watershed clock C48 2026-12-24T15:00');
    }
    if (more.length > 0) {
      throw new UsageError(`"${more[0]}" is one word too many; write the start in one: 2026-12-24T15:00`);
    }
    const language = languages.find((known) => known === (values.language ?? 'en'));
    if (language === undefined) throw new UsageError(`--language is en or cy, not "${values.language}"`);
    const rules = await currentRules(terminal, values.shipped);
    const { calendar } = rules;
    const rule = ruleNamed(rules, ruleId);
    const start = readStart(from);
    const result = start.ok ? deadlineFrom(calendar, rule, start.value) : start;
    if (!result.ok) {
      terminal.err(`watershed clock: ${result.message} [${result.code}]\n`);
      return 1;
    }
    const explanation = explain(calendar, result.value);
    if (values.json === true)
      terminal.out(`${JSON.stringify(asJson(explanation, values.explain === true))}\n`);
    else terminal.out(inWords(explanation, language, values.explain === true));
    return 0;
  },
};

function ruleNamed({ book }: CurrentRules, id: string): ClockRule {
  const rule = findRule(book, id);
  if (rule !== undefined) return rule;
  const family = id.toUpperCase();
  throw new UsageError(
    book.families.has(family)
      ? `${family} needs a number from 1 to 9999, as in ${family}5`
      : `there is no rule "${id}"; "watershed clock rules" lists those there are`,
  );
}

function inWords(explanation: Explanation, language: Language, whole: boolean): string {
  const { deadline } = explanation;
  if (whole) {
    return `${explanationLines(explanation)
      .map((line) => line.text[language])
      .join('\n')}\n`;
  }
  const answer = `${deadlineInWords(deadline)[language]} (${londonIso(deadline.at)})`;
  return `${answer}\n${standingSentence(deadline.version)[language]}\n`;
}

/** The JSON of a deadline. Moments carry London's offset; `skipped` are the days the rule left out. */
function asJson(explanation: Explanation, whole: boolean): Readonly<Record<string, unknown>> {
  const { deadline, leftOut, sitting } = explanation;
  const { rule, version } = deadline;
  return {
    rule: rule.id,
    from: londonIso(deadline.startedAt),
    deadline: londonIso(deadline.at),
    ends: deadline.ends,
    lastDay: deadline.lastDay,
    skipped: leftOut.map((day) => ({
      date: day.date,
      kinds: day.kinds,
      because: day.kinds.map((kind) => kindNames[kind].en),
      holiday: day.holiday === null ? null : { name: day.holiday.name, authority: day.holiday.authority },
    })),
    warnings: warningsOf(deadline),
    lastSitting: sitting !== null && sitting.found === 'sitting' ? londonIso(sitting.opensAt) : null,
    leadsTo: rule.leadsTo,
    verified: version.checked !== null,
    version: version.version,
    mark: version.mark,
    statute: version.statute.en,
    section: version.section,
    source: version.source,
    ...(whole ? { explanation: explanationLines(explanation) } : {}),
  };
}

const warningsOf = ({ warnings }: Deadline) => ({
  half: londonIso(warnings.half),
  threeQuarters: londonIso(warnings.threeQuarters),
});
