import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Clone, cloneDatabase } from '../../../../../tests/engines/clone.ts';
import { countedAgain, expectedPrint, looseNumbers } from '../../../../../tests/national/printed-number.ts';
import {
  anchored,
  changesTold,
  figureOf,
  findingsTold,
  lineOf,
  placed,
  restedOn,
  said,
  type Told,
} from '../../../../../tests/national/told-page.ts';
import { shippedFrameworks } from '../../../../../tests/release/frameworks.ts';
import { emptyReader, forces, madeUpMeasures } from '../../../../../tests/release/made-up-release.ts';
import { must, publishedRelease, readFrameworks } from '../../../../../tests/scenes/national-desk.ts';
import { loadGround, setClock } from '../../../../../tests/scenes/plan-people.ts';
import type { Database } from '../../../../database/index.ts';
import { type Language, languages, month, plainDate, present } from '../../../../kernel/index.ts';
import { type CutFigure, figuresByKey, type Section } from '../../../../national/index.ts';
import { makeDemonstrationCountry, storeMadeUpPlans } from '../../../../operations/demonstration/index.ts';
import {
  draftNationalUpdate,
  type NationalDesk,
  readCut,
  readNational,
  readNationalRules,
  readUpdate,
  takeCut,
} from '../../../../operations/national/index.ts';
import { territorial } from '../../../../places/index.ts';
import { madeUpPlans } from '../../../../synthetic/index.ts';
import { publicDoor } from '../../../doors/public.ts';

// A reader's walk: every number of the demonstration's published update, on the page and in its files, is followed to the
// figure of the cut that was stored in the database, and from there to the rows or the release that it was read from.

const release = '2024-06-01';
const today = '2024-06-30';
const clock = setClock(today);
/** Names of the site that hold digits, in the frame round every page. */
const frame = ['A1', 'M7', 'v3.0', 'f3.0'];

let clone: Clone;
let jobs: Database;
let door: FastifyInstance;
let coordinator: NationalDesk;
/** The correction that is current, and the update that it corrected. */
let current: string;
let corrected: string;

beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  await publishedRelease(jobs, release);
  const slugs = territorial(forces).map(({ slug }) => slug);
  const plans = madeUpPlans({ seed: 1, forces: slugs, actionsPerForce: 14, today: plainDate(today) });
  await storeMadeUpPlans(jobs, plans, 'Robin Example (made up)');
  await makeDemonstrationCountry({ jobs, forces, clock });
  const national = readNational(await clone.open('public'), readNationalRules().update);
  const { updates } = await national.shelf();
  [current = '', corrected = ''] = updates.map(({ id }) => id);
  door = await publicDoor({
    releases: emptyReader,
    frameworks: shippedFrameworks,
    national,
    forces,
    clock,
    address: 'https://watershed.example',
    report: (_id, failure) => {
      throw failure;
    },
  });
  coordinator = {
    database: jobs,
    act: { actor: 'Ann Example', purpose: 'coordinate' },
    role: 'national-coordinator',
    rules: readNationalRules(),
    forces,
    frameworks: await readFrameworks(jobs),
    clock,
    madeUp: true,
  };
}, 120_000);
afterAll(() => door?.close());

/** The text that was written and the cut that it was written on, from the database and not from what was published. */
async function toldBy(id: string): Promise<Told> {
  const [held] = await clone.query<{ sections: readonly Section[]; cut: string }>(
    `select sections, cut_id as cut from national.update_text where update_id = $1 order by version desc limit 1`,
    [id],
  );
  const { sections, cut } = present(held, id);
  return { sections, cut: must(await readCut(coordinator, cut)) };
}

async function get(path: string): Promise<string> {
  const reply = await door.inject({ url: path });
  expect([path, reply.statusCode]).toEqual([path, 200]);
  return reply.body;
}
const pageOf = async (id: string, language: Language) =>
  parseHTML(await get(`${language === 'cy' ? '/cy' : ''}/updates/${id}`)).document;
const fileOf = (id: string, path: string) => get(`/data/updates/${id}/${path}`);
const rowsOf = async (id: string, path: string): Promise<readonly Record<string, string>[]> =>
  parse(await fileOf(id, path), { columns: true });

/** Follows a figure to what it was read from, as its line of the table says, and finds the same numbers there. */
async function atItsSource(figure: CutFigure, id: string): Promise<unknown> {
  const { source, key, place, period } = figure;
  if (source.kind === 'release') {
    const result = madeUpMeasures().find(({ definition }) => definition.id === source.measure);
    const { value, numerator, denominator, lower, upper } = figure;
    const same = result?.figures.find(
      (one) =>
        one.place === place &&
        one.breakdown === '' &&
        one.period.from === period?.from &&
        one.period.to === period.to,
    );
    expect(same, key).toMatchObject({ value, numerator, denominator, lower, upper });
    return source.release === release;
  }
  const rows = await rowsOf(id, source.file);
  const here = rows.filter((row) => place === 'england-and-wales' || row.force === place);
  const { numerator, denominator } = figure;
  expect(countedAgain(here, source.rule), key).toEqual({ numerator, denominator });
  if (denominator !== null && denominator > 0)
    expect(figure.value, key).toBeCloseTo((100 * (numerator ?? 0)) / denominator, 3);
  return true;
}

/** The size beside each file is the size of what comes when it is fetched; the size is taken off the page. */
async function sizesHold(page: ReturnType<typeof parseHTML>['document'], id: string): Promise<void> {
  const files = [...page.querySelectorAll('main a[href^="/data/updates/"]')];
  expect(files.map(said)).toEqual([
    'figures.csv',
    'forces.csv',
    'positions.csv',
    'recommendations.csv',
    'update.json',
    'update.ods',
  ]);
  for (const file of files) {
    const { rawPayload } = await door.inject({ url: file.getAttribute('href') ?? '' });
    const line = present(file.parentElement, 'the line of a file');
    expect(said(line)).toBe(`${said(file)} ${(rawPayload.length / 1024).toFixed(1)} KB`);
    expect(line.innerHTML).toContain(id);
    line.remove();
  }
}

/** Of `update.json`, what is followed here. */
const documentShape = z.object({ figures: z.array(z.looseObject({ key: z.string() })) });

describe('a published update, followed number by number', () => {
  it.each(languages)('[NA-34] [NA-38] on its page, in the language %s', async (language) => {
    for (const id of [current, corrected]) {
      const told = await toldBy(id);
      const page = await pageOf(id, language);
      const links = [...page.querySelectorAll('main .ws-account a.ws-number')];
      const rests = [...page.querySelectorAll('main .ws-entry a.ws-number')];
      // In the text: the very figures that were placed, in their order, each leading to its line of the table.
      expect(links.map((link) => ({ key: link.getAttribute('href'), text: said(link) }))).toEqual(
        placed(told, language).map(({ key, text }) => ({ key: anchored(key), text })),
      );
      expect(links.length).toBeGreaterThan(20);
      // Beside the findings: the number of every figure that one rests on.
      expect(rests.map((link) => ({ key: link.getAttribute('href'), text: said(link) }))).toEqual(
        restedOn(told, language).map(({ key, text }) => ({ key: anchored(key), text })),
      );
      expect(rests.length).toBeGreaterThan(3);
      // In the table: each line is a figure of the cut, and what stands behind it is where the line says.
      const lines = [...page.querySelectorAll('main tr[id^=figure-]')];
      for (const line of lines) {
        const key = (line.getAttribute('id') ?? '').slice('figure-'.length).replaceAll('--', '.');
        const cells = [...line.querySelectorAll('td')].map(said);
        expect([key, ...cells.slice(0, 3)]).toEqual([key, ...lineOf(figureOf(told, key), language)]);
        const { source } = figureOf(told, key);
        expect(cells[3]).toContain(source.kind === 'release' ? source.measure : source.rule);
        expect(await atItsSource(figureOf(told, key), id)).toBe(true);
        for (const cell of [...line.querySelectorAll('td')]) cell.remove();
      }
      for (const link of [...links, ...rests]) {
        expect(page.querySelector(link.getAttribute('href') ?? ''), link.outerHTML).not.toBeNull();
        link.remove();
      }
      const shown = [...page.querySelectorAll('main table:not(.ws-figures) tbody tr')];
      const before = id === current ? await toldBy(corrected) : told;
      expect(shown.map(said)).toEqual(changesTold(before, told, language));
      expect(shown.length).toBe(id === current ? 1 : 0);
      const findings = [...page.querySelectorAll('main .ws-entry dl div:first-child dd')];
      for (const words of findingsTold(told.cut, language)) expect(findings.map(said)).toContain(words);
      for (const element of [...shown, ...findings]) element.remove();
      await sizesHold(page, id);
      // What is left says dates and names, and not one number more.
      for (const hidden of [...page.querySelectorAll('script, style, svg, head')]) hidden.remove();
      expect(looseNumbers(page.body.textContent ?? '', [...frame, current, corrected])).toEqual([]);
    }
  });

  it('[NA-34] [NA-36] in its files: the same figures, and no other number', async () => {
    for (const id of [current, corrected]) {
      const told = await toldBy(id);
      const document = documentShape.parse(JSON.parse(await fileOf(id, 'update.json')));
      for (const figure of document.figures) expect(figureOf(told, figure.key)).toEqual(figure);
      const table = await rowsOf(id, 'figures.csv');
      expect(table.map(({ key }) => key)).toEqual(document.figures.map(({ key }) => key));
      for (const row of table) {
        const figure = figureOf(told, row.key ?? '');
        for (const column of ['value', 'numerator', 'denominator', 'received', 'expected'] as const)
          expect([row.key, column, row[column]]).toEqual([row.key, column, String(figure[column] ?? '')]);
        for (const language of languages)
          expect(row[`printed_${language}`]).toBe(expectedPrint(figure, 'value', language));
      }
      const reply = await door.inject({ url: `/data/updates/${id}/update.ods` });
      const book = read(reply.rawPayload, { type: 'buffer' });
      const cells = (sheet: string): readonly string[][] =>
        z
          .array(z.array(z.coerce.string()))
          .parse(
            utils.sheet_to_json(present(book.Sheets[sheet], sheet), { header: 1, raw: true, defval: '' }),
          );
      // The sheet of figures is the CSV once more, cell for cell; numbers are numbers in both.
      const header = cells('Figures').findIndex(([first]) => first === 'key');
      const inBook = cells('Figures').slice(header + 1);
      expect(inBook.map(([key]) => key)).toEqual(table.map(({ key }) => key));
      for (const [index, row] of inBook.entries())
        expect(row.map((cell) => (cell === '[z]' ? '' : cell))).toEqual(Object.values(table[index] ?? {}));
      // The sheet of the text holds what was placed, in its order, and besides that dates alone.
      let text = cells('Text')
        .slice(1)
        .map(([english]) => english ?? '')
        .join('\n');
      for (const { text: printed } of placed(told, 'en')) {
        expect(text).toContain(printed);
        text = text.replace(printed, '');
      }
      expect(looseNumbers(text, [])).toEqual([]);
    }
  });

  it('[NA-42] [NA-43] stays byte for byte when a source row changes, and the next draft shows the change', async () => {
    const everything = async () => {
      const bytes: string[] = [];
      for (const id of [current, corrected]) {
        for (const language of languages) bytes.push((await pageOf(id, language)).body.outerHTML);
        for (const path of [
          'update.json',
          'figures.csv',
          'positions.csv',
          'forces.csv',
          'recommendations.csv',
        ])
          bytes.push(await fileOf(id, path));
        bytes.push((await door.inject({ url: `/data/updates/${id}/update.ods` })).rawPayload.toString('hex'));
      }
      return bytes;
    };
    const before = await everything();
    const { cut } = await toldBy(current);
    const was = present(figuresByKey(cut.figures).get('plans.overdue'), 'overdue');
    const moved = await clone.query<{ id: string }>(
      `update plans.action set due_on = '2030-03-31', row_version = row_version + 1
       where state in ('adopted', 'in-progress') and due_on < $1::date and force = 'lancashire' returning id`,
      [today],
    );
    const changed = cut.positions.filter(
      ({ action, position }) => position === 'overdue' && moved.some(({ id }) => id === action),
    );
    expect(changed.length).toBeGreaterThan(0);
    // The site looks again after some seconds; a day later it has looked.
    clock.set('2024-07-01');
    expect(await everything()).toEqual(before);
    clock.set(today);

    const later = must(await takeCut(coordinator, release)).id;
    const title = { en: 'The next update', cy: 'Y diweddariad nesaf' };
    const period = { from: month('2023-07'), to: month('2024-06') };
    const { id } = must(await draftNationalUpdate(coordinator, { cut: later, period, title }));
    const drafted = must(await readUpdate(coordinator, id));
    const now = present(figuresByKey(drafted.cut.figures).get('plans.overdue'), 'overdue');
    expect(now).toMatchObject({
      numerator: (was.numerator ?? 0) - changed.length,
      denominator: was.denominator,
    });
    const told = { sections: drafted.update.text.sections, cut: drafted.cut };
    const printedNow = placed(told, 'en').filter(({ key }) => key === 'plans.overdue');
    expect(printedNow.map(({ text }) => text)).toContain(String(now.numerator));
    expect(await everything()).toEqual(before);
  });
});
