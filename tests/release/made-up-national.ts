import { createHash } from 'node:crypto';
import { addDays, instant, month, plainDate, present } from '../../src/kernel/index.ts';
import {
  type ActionStanding,
  type Cut,
  type CutMaterial,
  documentOf,
  planFigures,
  releaseFigures,
  returnStanding,
  skeletonOf,
  standingsOf,
  type UpdateDocument,
  updateFiles,
} from '../../src/national/index.ts';
import type { NationalReader, NationalShelf, PublishedUpdate } from '../../src/operations/national/index.ts';
import { territorial } from '../../src/places/index.ts';
import { standing } from '../scenes/national.ts';
import { forces, madeUpMeasures } from './made-up-release.ts';

const on = plainDate('2024-06-30');
const slugs = territorial(forces).map(({ slug }) => slug);
const rule = { expectedEveryMonths: 3 };

const recommendation = {
  source: 'inspection' as const,
  body: 'Made-up Inspectorate',
  title: { en: 'Review every live allegation', cy: 'Adolygu pob honiad byw' },
  text: {
    en: 'Each force should review every live allegation against its own officers.',
    cy: 'Dylai pob heddlu adolygu pob honiad byw yn erbyn ei swyddogion ei hun.',
  },
  madeOn: plainDate('2023-11-02'),
  replyDueOn: plainDate('2024-01-28'),
  address: 'https://inspectorate.example/report',
  madeUp: true,
};
const yes = { en: 'We accept this.', cy: 'Rydym yn derbyn hyn.' };

const recommendations: NationalShelf['recommendations'] = [
  {
    ...recommendation,
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'R4',
    forces: ['bedfordshire', 'essex', 'kent'],
    closed: null,
    replies: [
      { force: 'bedfordshire', on: plainDate('2024-01-20'), stance: 'accepted', words: yes },
      { force: 'essex', on: plainDate('2024-03-01'), stance: 'accepted-in-part', words: yes },
    ],
    answers: [
      { id: 'a', force: 'bedfordshire', actionReference: 'T1', measure: 'M1', linkedOn: on },
      { id: 'b', force: 'essex', actionReference: null, measure: null, linkedOn: on },
    ],
  },
  {
    ...recommendation,
    id: '00000000-0000-4000-8000-000000000002',
    source: 'panel',
    body: 'Made-up Panel',
    reference: 'P2',
    replyDueOn: null,
    address: null,
    forces: ['kent'],
    closed: {
      on: plainDate('2024-05-01'),
      reason: { en: 'Done and checked.', cy: 'Wedi’i wneud a’i wirio.' },
    },
    replies: [],
    answers: [],
  },
];

const engagements: NationalShelf['engagements'] = [
  {
    id: 'e1',
    force: 'bedfordshire',
    organisation: 'Prosiect Menywod Dychmygol',
    byAndFor: true,
    askedOn: plainDate('2024-02-01'),
    asked: { en: 'What would make you trust us?', cy: 'Beth fyddai’n gwneud i chi ymddiried ynom?' },
    payment: 'paid',
    publish: true,
    madeUp: true,
    said: {
      on: plainDate('2024-02-20'),
      words: { en: 'Answer within a week.', cy: 'Atebwch o fewn wythnos.' },
    },
    decision: {
      kind: 'changed',
      on: plainDate('2024-04-02'),
      words: { en: 'We now answer within a week.', cy: 'Rydym bellach yn ateb o fewn wythnos.' },
    },
  },
  {
    id: 'e2',
    force: 'kent',
    organisation: 'Made-up Advice Centre',
    byAndFor: false,
    askedOn: plainDate('2024-03-01'),
    asked: { en: 'Is our plan clear?', cy: 'A yw ein cynllun yn glir?' },
    payment: 'unpaid',
    publish: true,
    madeUp: true,
    said: null,
    decision: null,
  },
];

const material: CutMaterial = {
  asAt: on,
  madeUp: true,
  forces: slugs,
  positions: slugs.slice(0, 40).flatMap((force, index): ActionStanding[] =>
    (
      [
        'on-time',
        'on-time',
        index % 3 === 0 ? 'overdue' : 'on-time',
        index % 5 === 0 ? 'slipping' : 'on-time',
      ] as const
    ).map((position, at) =>
      standing({
        force,
        action: `${force}-${at}`,
        reference: `T${at + 1}`,
        position,
        sinceOn: addDays(on, -30 * at),
      }),
    ),
  ),
  returns: slugs.map((force, index) => ({
    force,
    planAdoptedOn: index < 40 ? plainDate('2022-03-31') : null,
    lastReportedOn: index < 40 ? addDays(on, -(index * 4)) : null,
  })),
  recommendations: recommendations.flatMap(standingsOf),
  findings: [
    {
      id: 'f1',
      kind: 'barrier',
      codeName: { en: 'Poor and inconsistent data', cy: 'Data gwael ac anghyson' },
      title: { en: 'ethnicity is often left blank', cy: 'yn aml gadewir ethnigrwydd yn wag' },
      statement: {
        en: 'Forces that leave it blank cannot see whom they fail.',
        cy: 'Ni all heddluoedd sy’n ei adael yn wag weld pwy maent yn ei fethu.',
      },
      term: {
        id: 'highly-likely',
        name: { en: 'highly likely', cy: 'tebygol iawn' },
        percentFrom: 80,
        percentTo: 90,
      },
      evidence: [
        {
          kind: 'figure',
          subject: 'plans.behind',
          label: { en: 'Actions that are behind', cy: 'Camau gweithredu sydd ar ei hôl hi' },
        },
        {
          kind: 'recommendation',
          subject: '00000000-0000-4000-8000-000000000001',
          label: recommendation.title,
        },
        { kind: 'document', subject: 'https://inspectorate.example/report', label: null },
      ],
      forces: ['bedfordshire', 'kent'],
      recordedOn: on,
    },
  ],
  byAndForForces: ['bedfordshire'],
};

function cutWith(positions: CutMaterial['positions']): Cut {
  const whole = { ...material, positions };
  const release = '2024-06-made-up';
  return {
    ...whole,
    id: 'made-up',
    release,
    figures: [
      ...releaseFigures(madeUpMeasures(), { release, asAt: on }, slugs),
      ...planFigures(
        whole,
        whole.returns.map((one) => returnStanding(one, rule, on)),
      ),
    ],
  };
}

const period = { from: month('2023-04'), to: month('2024-03') };
const title = { en: 'National update for 2023/24', cy: 'Diweddariad cenedlaethol ar gyfer 2023/24' };
const reason = {
  en: 'One force had sent dates of another year.',
  cy: 'Roedd un heddlu wedi anfon dyddiadau blwyddyn arall.',
};

function documents(): readonly { readonly document: UpdateDocument; readonly cut: Cut }[] {
  const wrong = cutWith(
    material.positions.map((one) => (one.force === 'kent' ? { ...one, position: 'overdue' } : one)),
  );
  const right = cutWith(material.positions);
  const first = documentOf({
    id: '2024-03',
    text: { title, period, sections: skeletonOf(wrong) },
    cut: wrong,
    corrects: null,
  });
  const second = documentOf({
    id: '2024-03-2',
    text: { title, period, sections: skeletonOf(right) },
    cut: right,
    corrects: { update: '2024-03', reason, figures: first.figures },
  });
  return [
    { document: second, cut: right },
    { document: first, cut: wrong },
  ];
}

/** Computed once, on first use: it takes seconds. */
let made: ReturnType<typeof documents> | undefined;

function shelfOf(all: ReturnType<typeof documents>): NationalShelf {
  const announcement = { kind: 'update' as const, title, announcedOn: plainDate('2024-01-15'), madeUp: true };
  const slip = {
    toldOn: plainDate('2024-05-20'),
    dueOn: plainDate('2024-07-31'),
    precision: 'day' as const,
    reason,
  };
  const came = { on: plainDate('2024-07-10'), subject: '2024-03' };
  return {
    recommendations,
    engagements,
    announcements: [
      { ...announcement, id: 'n1', dueOn: plainDate('2024-06-30'), precision: 'month', slips: [slip], came },
      {
        ...announcement,
        id: 'n2',
        dueOn: plainDate('2024-12-31'),
        precision: 'month',
        slips: [],
        came: null,
      },
    ],
    updates: all.map(({ document }, index) => ({
      id: document.id,
      state: index === 0 ? 'published' : 'corrected',
      period,
      madeUp: true,
      publishedAt: instant(Date.UTC(2024, 6, 20 - 10 * index)),
      corrects: document.corrects,
    })),
    corrections: [{ update: '2024-03', replacedBy: '2024-03-2', at: instant(Date.UTC(2024, 6, 20)), reason }],
    expected: {
      from: month('2024-04'),
      to: month('2025-03'),
      dueOn: plainDate('2025-12-31'),
      cadenceVersion: 2,
    },
  };
}

/** Registers, a corrected update and its correction, and a calendar with a slip, as a reader gives them to the site. */
export function madeUpNational(): NationalReader {
  const all = () => {
    made ??= documents();
    return made;
  };
  const filesOf = async (id: string) => {
    const { document, cut } = present(
      all().find((one) => one.document.id === id),
      id,
    );
    return (await updateFiles(document, cut, rule)).map((file) => ({
      ...file,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      bytes: file.content.length,
    }));
  };
  return {
    shelf: async () => shelfOf(all()),
    update: async (id): Promise<PublishedUpdate | undefined> => {
      const summary = shelfOf(all()).updates.find((one) => one.id === id);
      const document = all().find((one) => one.document.id === id)?.document;
      if (summary === undefined || document === undefined) return undefined;
      return { summary, document, files: (await filesOf(id)).map(({ content: _, ...file }) => file) };
    },
    file: async (id, path) => (await filesOf(id)).find((file) => file.path === path),
  };
}
