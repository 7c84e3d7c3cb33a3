import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ClockRule, parseRules, timelineOf } from './index.ts';

const book = parseRules(parse(readFileSync('reference/clock-rules.yaml', 'utf8')));
const file = 'docs/reference/clocks.md';
const begins = '<!-- from here: made from reference/clock-rules.yaml -->';

const marks = { S: 'read', M: 'from memory', I: 'worked out' };
const cell = (text: string): string => text.replaceAll('|', '\\|');

function versionRows(rule: ClockRule, name: string, meaning: string): string[] {
  return timelineOf(rule).map(
    ({ from, to, version }) =>
      `| ${name} | ${cell(meaning)} | ${version.countingId} | ${cell(version.statute.en)}, ${cell(version.section)} | ${from} to ${to ?? 'now'} | ${marks[version.mark]}, ${version.checked === null ? 'unverified' : 'verified'} |`,
  );
}

function page(): string {
  const head = (first: string): string[] => [
    `| ${first} | | counts by | law | starts from | standing |`,
    '|---|---|---|---|---|---|',
  ];
  const counting = [...book.counting.values()].flatMap((rule) =>
    versionRows(rule, `\`${rule.id}\``, rule.versions[0]?.sentence.en ?? ''),
  );
  const families = [...book.families].flatMap(([id, make]) => {
    const rule = make(5);
    return versionRows(rule, `\`${id}5\``, rule.versions[0]?.sentence.en ?? '');
  });
  const groups = [...book.groups].flatMap(([id, name]) => [
    '',
    `### ${name.en}`,
    '',
    ...head('clock'),
    ...[...book.clocks.values()]
      .filter((clock) => clock.group === id)
      .flatMap((clock) =>
        versionRows(
          clock,
          `\`${clock.id}\``,
          `When ${clock.event.en}: ${clock.duty.en}. Owed by ${clock.owner.name.en}.`,
        ),
      ),
  ]);
  return [
    begins,
    '',
    '## Ways of counting',
    '',
    ...head('rule'),
    ...counting,
    ...families,
    '',
    '## Clocks',
    ...groups,
    '',
  ].join('\n');
}

describe('the reference of clocks', () => {
  it('[CL-22] lists every rule with its standing, as the table has it (UPDATE_DOCS=1 writes it)', () => {
    const written = readFileSync(file, 'utf8');
    const kept = written.slice(0, written.indexOf(begins));
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, kept + page());
    expect(readFileSync(file, 'utf8')).toBe(kept + page());
    expect(kept).toContain('# Clocks');
  });
});
