import type { Language } from '../../../../kernel/index.ts';
import {
  type RecommendationSource,
  recommendationSources,
  type Stance,
  stances,
} from '../../../../national/index.ts';
import {
  closeRecommendation,
  enterRecommendation,
  linkAction,
  readRecommendations,
  replyToRecommendation,
} from '../../../../operations/national/index.ts';
import { readPlan, readPlans } from '../../../../operations/plans/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm, type FormShown, type Outcome } from '../../../national/desk-form.ts';
import type { Choice, Field, Values } from '../../../national/field.ts';
import { planDeskOf } from '../../../plans/desk.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { sourceWord, stanceWord } from '../../national/recommendations/register-words.ts';
import { deskRegisterMessages } from './messages.ts';

const crumbs = ({ href, language }: Visit) => [
  { address: href('/recommendations'), text: say(deskRegisterMessages, language).title },
];

const sourceIn = (values: Values): RecommendationSource =>
  recommendationSources.find((source) => source === values.text('source')) ?? 'review';
const stanceIn = (values: Values): Stance =>
  stances.find((one) => one === values.text('stance')) ?? 'accepted';

/** A form about one recommendation, with what it says; closed with it. */
async function about(
  visit: Visit,
  form: Pick<FormShown, 'title' | 'fields' | 'button'>,
): Promise<FormShown | undefined> {
  const register = await readRecommendations(await nationalDeskOf(visit));
  const found = register.recommendations.find(({ id }) => id === visit.params.recommendation);
  if (found === undefined) return undefined;
  const { language } = visit;
  const facts = [found.title[language], found.text[language]];
  return { ...form, breadcrumbs: crumbs(visit), facts, closed: found.closed !== null };
}

/** The forms of a force are its leads': whoever else keeps a plan reads them and answers nothing. */
const answersForForce = ({ appointment }: Visit): boolean =>
  appointment.role === 'force-lead' || appointment.role === 'strategic-lead';

/** The live actions of the reader's own plan. */
async function actionChoices(visit: Visit): Promise<readonly Choice[]> {
  const desk = planDeskOf(visit);
  const choices: Choice[] = [];
  for (const { id } of await readPlans(desk)) {
    const plan = await readPlan(desk, id);
    if (!plan.ok) continue;
    for (const { action, finding } of plan.value.actions)
      if (finding !== undefined)
        choices.push({ value: action.id, text: `${action.reference}: ${action.localAction}`.slice(0, 120) });
  }
  return choices;
}

const leads = { purposes: ['plan'] } as const;

/** What a panel enters: what kind it is and to whom is said by who it is. */
const panelAsks = {
  body: 'line',
  reference: 'line',
  title: 'both-lines',
  text: 'both-texts',
  made: 'date',
  due: 'date',
  address: 'line',
} as const;
const enteringAsks = { source: 'choice', ...panelAsks, forces: 'many' } as const;

/** What everybody is asked who enters a recommendation. */
function sharedFields(language: Language): readonly Field[] {
  const t = say(deskRegisterMessages, language);
  return [
    { kind: 'line', name: 'body', label: t.body },
    { kind: 'line', name: 'reference', label: t.reference },
    { kind: 'both-lines', name: 'title', label: t.heading },
    { kind: 'both-texts', name: 'text', label: t.text },
    { kind: 'date', name: 'made', label: t.made },
    { kind: 'date', name: 'due', label: t.due, hint: t.dueHint, optional: true },
    { kind: 'line', name: 'address', label: t.address, hint: t.addressHint, optional: true },
  ];
}

/** The coordinator says besides what kind it is and to whom it was made. */
function enteringForm(visit: Visit): FormShown {
  const { language, place } = visit;
  const t = say(deskRegisterMessages, language);
  return {
    title: t.add,
    breadcrumbs: crumbs(visit),
    button: t.button,
    fields: [
      {
        kind: 'choice',
        name: 'source',
        label: t.source,
        choices: recommendationSources.map((source) => ({
          value: source,
          text: sourceWord(source, language),
        })),
      },
      ...sharedFields(language),
      {
        kind: 'many',
        name: 'forces',
        label: t.forces,
        choices: place.forces.territorial[language].map(({ slug, short }) => ({
          value: slug,
          text: short[language],
        })),
      },
    ],
  };
}

async function enter(
  visit: Visit,
  values: Values,
  made: { readonly source: RecommendationSource; readonly forces: readonly string[] },
): Promise<Outcome> {
  const madeOn = values.date('made');
  if (madeOn === null) return { ok: false, code: 'dates-reversed', message: '', field: 'madeDay' };
  const address = values.text('address');
  const entered = await enterRecommendation(await nationalDeskOf(visit), {
    source: made.source,
    body: values.text('body'),
    reference: values.text('reference'),
    title: values.both('title'),
    text: values.both('text'),
    madeOn,
    replyDueOn: values.date('due'),
    address: address === '' ? null : address,
    forces: made.forces,
  });
  if (entered.ok) return { ok: true, path: '/recommendations' };
  const fields: Readonly<Record<string, string>> = {
    'dates-reversed': 'dueDay',
    'not-an-address': 'address',
    'no-force': 'forces',
    'unknown-force': 'forces',
    'entered-already': 'reference',
  };
  return { ...entered, field: fields[entered.code] ?? 'body' };
}

/** The coordinator enters what anybody recommended to any force; a panel, what it recommends to its own. */
const entering = [
  ...deskForm({
    page: 'enter recommendation',
    path: '/recommendations/add',
    purposes: ['coordinate'],
    asks: enteringAsks,
    shown: async (visit) => enteringForm(visit),
    submit: (visit, values) =>
      enter(visit, values, { source: sourceIn(values), forces: values.many('forces') }),
  }),
  ...deskForm({
    page: 'recommend to force',
    path: '/recommendations/to/:force/add',
    purposes: ['scrutinise'],
    asks: panelAsks,
    shown: async (visit) => {
      const { language, place, appointment } = visit;
      const { role, force } = appointment;
      if (role !== 'panel-member' || force === null || visit.params.force !== force) return undefined;
      const t = say(deskRegisterMessages, language);
      return {
        title: t.recommend,
        lead: t.recommendLead({ force: placeName(place.forces, force, language) }),
        breadcrumbs: crumbs(visit),
        button: t.button,
        fields: sharedFields(language),
      };
    },
    submit: (visit, values) =>
      enter(visit, values, { source: 'panel', forces: [visit.appointment.force ?? ''] }),
  }),
];

const replying = deskForm({
  page: 'reply to recommendation',
  path: '/recommendations/:recommendation/reply',
  ...leads,
  asks: { stance: 'choice', words: 'both-texts', on: 'date' },
  shown: async (visit) => {
    if (!answersForForce(visit)) return undefined;
    const t = say(deskRegisterMessages, visit.language);
    return about(visit, {
      title: t.toReply,
      button: t.replyButton,
      fields: [
        {
          kind: 'choice',
          name: 'stance',
          label: t.stance,
          choices: stances.map((stance) => ({ value: stance, text: stanceWord(stance, visit.language) })),
        },
        { kind: 'both-texts', name: 'words', label: t.words },
        { kind: 'date', name: 'on', label: t.repliedOn },
      ],
    });
  },
  submit: async (visit, values) => {
    const on = values.date('on');
    const { force } = visit.appointment;
    if (on === null || force === null) return { ok: false, code: 'not-found', message: '' };
    const reply = { force, on, stance: stanceIn(values), words: values.both('words') };
    const done = await replyToRecommendation(
      await nationalDeskOf(visit),
      visit.params.recommendation ?? '',
      reply,
    );
    return done.ok
      ? { ok: true, path: '/recommendations' }
      : { ...done, field: done.code === 'dates-reversed' ? 'onDay' : 'wordsEn' };
  },
});

const linking = deskForm({
  page: 'link action',
  path: '/recommendations/:recommendation/link',
  ...leads,
  asks: { action: 'list', measure: 'line', reason: 'text' },
  shown: async (visit) => {
    if (!answersForForce(visit)) return undefined;
    const t = say(deskRegisterMessages, visit.language);
    return about(visit, {
      title: t.toLink,
      button: t.linkButton,
      fields: [
        { kind: 'list', name: 'action', label: t.whichAction, choices: await actionChoices(visit) },
        { kind: 'line', name: 'measure', label: t.whichMeasure, hint: t.measureHint, optional: true },
        { kind: 'text', name: 'reason', label: t.reason },
      ],
    });
  },
  submit: async (visit, values) => {
    const measure = values.text('measure');
    const link = {
      action: values.text('action'),
      measure: measure === '' ? null : measure,
      reason: values.text('reason'),
    };
    const done = await linkAction(await nationalDeskOf(visit), visit.params.recommendation ?? '', link);
    if (done.ok) return { ok: true, path: '/recommendations' };
    return { ...done, field: done.code === 'no-such-measure' ? 'measure' : 'action' };
  },
});

const closing = deskForm({
  page: 'close recommendation',
  path: '/recommendations/:recommendation/close',
  purposes: ['coordinate'],
  asks: { reason: 'both-texts' },
  shown: (visit) => {
    const t = say(deskRegisterMessages, visit.language);
    return about(visit, {
      title: t.toClose,
      button: t.closeButton,
      fields: [{ kind: 'both-texts', name: 'reason', label: t.closeReason }],
    });
  },
  submit: async (visit, values) => {
    const id = visit.params.recommendation ?? '';
    const done = await closeRecommendation(await nationalDeskOf(visit), id, values.both('reason'));
    return done.ok ? { ok: true, path: '/recommendations' } : { ...done, field: 'reasonEn' };
  },
});

/** To enter a recommendation, to reply, to link the action that answers it, and to close it. */
export const recommendationForms: readonly StaffRoute[] = [...entering, ...replying, ...linking, ...closing];
