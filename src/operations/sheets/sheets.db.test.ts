import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appoint, loadGround, type SetClock, setClock } from '../../../tests/scenes/plan-people.ts';
import { thamesValleyStyle } from '../../../tests/sheets/awkward.ts';
import { plainDate, type Result } from '../../kernel/index.ts';
import { noMapping, type SheetMapping, type Workbook } from '../../sheets/index.ts';
import { addEvidence, adoptPlan, type PlanDesk, readPlan, readPlans } from '../plans/index.ts';
import {
  acceptSheet,
  type BringRequest,
  exportPlan,
  previewSheet,
  readWorkbook,
  type SheetPreview,
  sheetFormats,
} from './index.ts';

const force = 'bedfordshire';
const under = { kind: 'under', framework: 'england-wales-2021', version: 1 } as const;

let clone: Clone;
let clock: SetClock;
let lead: PlanDesk;
let owner: PlanDesk;
let elsewhere: PlanDesk;

beforeAll(async () => {
  clone = await cloneDatabase();
  await loadGround(await clone.open('jobs'));
  clock = setClock('2022-03-20');
  const place = { staff: await clone.open('staff'), clock };
  lead = await appoint(clone, place, { role: 'force-lead', force, purpose: 'plan' });
  owner = await appoint(clone, place, { role: 'action-owner', force, purpose: 'plan' });
  elsewhere = await appoint(clone, place, { role: 'force-lead', force: 'kent', purpose: 'plan' });
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

const read = async (name: string, content: Buffer): Promise<Workbook> =>
  must(await readWorkbook(name, content));
const requestOf = (workbook: Workbook, changed: Partial<BringRequest> = {}): BringRequest => ({
  to: under,
  workbook,
  sheet: undefined,
  mapping: undefined,
  reason: '',
  periodEndsOn: null,
  ...changed,
});
const ragMeans: SheetMapping = {
  ...noMapping,
  ratings: { g: { colour: 'green', meaning: 'on-track' } },
  months: 'whole',
};
const outcomesOf = ({ rows }: SheetPreview) => rows.map(({ row, outcome }) => [row, outcome]);
const codesOf = ({ rows }: SheetPreview, row: number) =>
  rows.find((each) => each.row === row)?.findings.map(({ code }) => code);
const counted = async () => {
  const tables = [
    'plans.plan',
    'plans.action',
    'plans.report',
    'plans.revision',
    'plans.sheet_mapping',
    'audit.entry',
  ];
  return clone.query(
    `select ${tables.map((table, index) => `(select count(*)::int from ${table}) as c${index}`).join(', ')}`,
  );
};

describe('a force’s own spreadsheet', () => {
  it('[SH-1] is shown row by row and nothing is stored, not even that somebody looked', async () => {
    const before = await counted();
    const preview = must(await previewSheet(lead, requestOf(await read('plan.xlsx', thamesValleyStyle))));
    expect(outcomesOf(preview)).toEqual([
      [4, 'left-out'],
      [5, 'new'],
      [6, 'new'],
      [7, 'new'],
      [8, 'wrong'],
      [9, 'left-out'],
      [10, 'wrong'],
    ]);
    expect(codesOf(preview, 5)).toEqual(['report-later']);
    expect(codesOf(preview, 7)).toEqual(['no-day-yet']);
    expect(preview.rows.find(({ row }) => row === 8)?.findings).toEqual([
      {
        kind: 'fault',
        code: 'month-only',
        place: { letters: 'C', heading: 'Timescale' },
        seen: 'Mar-23',
        expected: '',
      },
    ]);
    expect(codesOf(preview, 9)).toEqual(['hidden-row']);
    expect(codesOf(preview, 10)).toEqual(['repeated']);
    expect(preview.notices.map(({ code }) => code)).toEqual([
      'hidden-sheets',
      'hidden-rows',
      'headings-left-out',
    ]);
    expect(preview.opens).toBe(true);
    expect(await counted()).toEqual(before);
  });

  it('[SH-2] is not accepted while a row is wrong, unless the wrong rows stay behind', async () => {
    const before = await counted();
    const request = requestOf(await read('plan.xlsx', thamesValleyStyle), { mapping: ragMeans });
    const refused = await acceptSheet(lead, request, { seen: null, wrongRows: 'refuse' });
    expect(refused).toMatchObject({
      ok: false,
      code: 'rows-wrong',
      preview: { counts: { new: 4, wrong: 1 } },
    });
    expect(await counted()).toEqual(before);
    const { fingerprint } = must(await previewSheet(lead, request));
    expect(await acceptSheet(lead, request, { seen: 'another', wrongRows: 'leave-out' })).toMatchObject({
      code: 'moved-on',
    });
    const accepted = must(await acceptSheet(lead, request, { seen: fingerprint, wrongRows: 'leave-out' }));
    expect(accepted.counts).toEqual({ new: 4, changed: 0, same: 0, wrong: 1, 'left-out': 2 });
    const [plan] = await readPlans(lead);
    const view = must(await readPlan(lead, plan?.id ?? ''));
    expect(
      view.actions.map(({ action }) => [action.reference, action.startOn, action.dueOn, action.state]),
    ).toEqual([
      ['T1', '2022-04-01', '2023-03-31', 'draft'],
      ['T2', '2022-04-01', '2023-03-31', 'draft'],
      ['T3', null, null, 'draft'],
      ['T4', null, '2023-03-31', 'draft'],
    ]);
  });

  it('[SH-3] brought twice changes nothing, and is read as it was the first time', async () => {
    const before = await counted();
    const request = requestOf(await read('plan.xlsx', thamesValleyStyle));
    const again = must(await acceptSheet(lead, request, { seen: null, wrongRows: 'leave-out' }));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 4, wrong: 1 });
    expect(again.mapping.ratings).toEqual(ragMeans.ratings);
    expect(await counted()).toEqual(before);
  });

  it('[SH-4] brings its progress once the plan is adopted, and only once', async () => {
    const [plan] = await readPlans(lead);
    const drafts = [
      'Reference,Local action,Due,Start,Why there is no measure',
      'T3,Review how reports are answered.,2023-03-31,2022-04-01,None yet',
      'T4,Teach bystander skills.,,2022-04-01,None yet',
    ];
    const mended = await read('mended.csv', Buffer.from(drafts.join('\n')));
    must(await acceptSheet(lead, requestOf(mended), { seen: null, wrongRows: 'refuse' }));
    must(await adoptPlan(lead, plan?.id ?? ''));
    clock.set('2022-06-30');
    const request = requestOf(await read('plan.xlsx', thamesValleyStyle), {
      periodEndsOn: plainDate('2022-06-30'),
    });
    const brought = must(await acceptSheet(lead, request, { seen: null, wrongRows: 'leave-out' }));
    expect(brought.rows.find(({ row }) => row === 5)).toMatchObject({
      outcome: 'changed',
      additions: ['report'],
    });
    const again = must(await acceptSheet(lead, request, { seen: null, wrongRows: 'leave-out' }));
    expect(again.counts).toMatchObject({ new: 0, changed: 0 });
    const [row] = await clone.query(
      'select rag_colour, rag_meaning, rag_judgement, activity, period_ends_on::text from plans.report',
    );
    expect(row).toEqual({
      rag_colour: 'green',
      rag_meaning: 'on-track',
      rag_judgement: 'No basis was stated in the spreadsheet.',
      activity: 'Two meetings held.',
      period_ends_on: '2022-06-30',
    });
  });

  it('[SH-5] moves a promise only with a reason, which becomes the reason of the revision', async () => {
    const csv = (due: string, reason: string) =>
      Buffer.from(
        `Reference,Local action,Due,Revised due date,Reason for the revision\nT1,Meet women who trust the police least.,2023-03-31,${due},${reason}\n`,
      );
    const bare = must(await previewSheet(lead, requestOf(await read('a.csv', csv('30/06/2023', '')))));
    expect(bare.rows[0]).toMatchObject({ outcome: 'wrong', refusal: { code: 'no-reason' } });
    const given = requestOf(await read('a.csv', csv('30/06/2023', 'The panel asked for more time.')));
    const moved = must(await acceptSheet(lead, given, { seen: null, wrongRows: 'refuse' }));
    expect(moved.rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'dueOn', before: '2023-03-31', after: '2023-06-30' }],
    });
    const reused = must(
      await previewSheet(
        lead,
        requestOf(await read('a.csv', csv('30/09/2023', 'The panel asked for more time.'))),
      ),
    );
    expect(codesOf(reused, 2)).toEqual(['old-reason']);
    expect(
      await clone.query(`select reason from plans.revision where field = 'dueOn' and reason <> ''`),
    ).toEqual([{ reason: 'The panel asked for more time.' }]);
  });

  it('[SH-6] begins work on an adopted action where its status says so, and moves nothing else', async () => {
    const csv = Buffer.from(
      'Reference,Local action,Status\nT1,Meet women who trust the police least.,Underway\nT2,Publish what was heard.,Complete\n',
    );
    const done = must(
      await acceptSheet(lead, requestOf(await read('a.csv', csv)), { seen: null, wrongRows: 'refuse' }),
    );
    expect(done.rows.map(({ additions }) => additions)).toEqual([['start'], []]);
    expect(codesOf(done, 3)).toEqual(['status-by-hand']);
    expect(
      await clone.query(
        `select reference, state from plans.action where reference in ('T1', 'T2') order by 1`,
      ),
    ).toEqual([
      { reference: 'T1', state: 'in-progress' },
      { reference: 'T2', state: 'adopted' },
    ]);
  });

  it('[SH-7] is brought by the force’s lead alone, and reaches no other force', async () => {
    const workbook = await read('plan.xlsx', thamesValleyStyle);
    expect(await previewSheet(owner, requestOf(workbook))).toMatchObject({
      ok: false,
      code: 'not-your-role',
    });
    const [plan] = await readPlans(lead);
    const to = { kind: 'plan', plan: plan?.id ?? '' } as const;
    expect(await previewSheet(elsewhere, requestOf(workbook, { to }))).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    expect(await exportPlan(elsewhere, to.plan, { format: 'csv', language: 'en' })).toMatchObject({
      code: 'not-found',
    });
    expect(must(await previewSheet(elsewhere, requestOf(workbook))).mapping).toEqual(noMapping);
  });

  it('[SH-8] written out in either language and any format, and brought back, changes nothing', async () => {
    const [plan] = await readPlans(lead);
    const id = plan?.id ?? '';
    const view = must(await readPlan(lead, id));
    const first = view.actions.find(({ action }) => action.reference === 'T1')?.action;
    must(
      await addEvidence(lead, first?.id ?? '', {
        title: '=HYPERLINK("x"), notes',
        datedOn: plainDate('2022-06-01'),
        grade: 'record',
        substance: { kind: 'file', name: 'notes.txt', content: Buffer.from('What was said.') },
      }),
    );
    const before = await counted();
    for (const format of sheetFormats) {
      for (const language of ['en', 'cy'] as const) {
        const file = must(await exportPlan(lead, id, { format, language }));
        const preview = must(
          await previewSheet(
            lead,
            requestOf(await read(file.name, file.content), { to: { kind: 'plan', plan: id } }),
          ),
        );
        expect(preview.counts, `${format} ${language}`).toEqual({
          new: 0,
          changed: 0,
          same: 4,
          wrong: 0,
          'left-out': 0,
        });
        expect(preview.rows.flatMap(({ findings }) => findings)).toEqual([]);
        expect(preview.absent).toEqual([]);
      }
    }
    const after = await counted();
    expect(after.map(({ c5: _, ...rest }) => rest)).toEqual(before.map(({ c5: _, ...rest }) => rest));
  });
});
