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
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm, type FormShown } from '../../../national/desk-form.ts';
import type { Choice, Values } from '../../../national/field.ts';
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

/** A form about one open recommendation, with what it says. */
async function about(
  visit: Visit,
  form: Pick<FormShown, 'title' | 'fields' | 'button'>,
): Promise<FormShown | undefined> {
  const register = await readRecommendations(await nationalDeskOf(visit));
  const found = register.recommendations.find(({ id }) => id === visit.params.recommendation);
  if (found === undefined || found.closed !== null) return undefined;
  const { language } = visit;
  return { ...form, breadcrumbs: crumbs(visit), facts: [found.title[language], found.text[language]] };
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

const entering = deskForm({
  page: 'enter recommendation',
  path: '/recommendations/add',
  purposes: ['coordinate', 'scrutinise'],
  shown: async (visit) => {
    const { language, place, appointment } = visit;
    const t = say(deskRegisterMessages, language);
    const ofPanel = appointment.role === 'panel-member';
    if (visit.purpose !== 'coordinate' && !ofPanel) return undefined;
    const sources = ofPanel ? (['panel'] as const) : recommendationSources;
    const forces = place.forces.territorial.filter(({ slug }) => !ofPanel || slug === appointment.force);
    return {
      title: t.add,
      breadcrumbs: crumbs(visit),
      button: t.button,
      fields: [
        {
          kind: 'choice',
          name: 'source',
          label: t.source,
          choices: sources.map((source) => ({ value: source, text: sourceWord(source, language) })),
        },
        { kind: 'line', name: 'body', label: t.body },
        { kind: 'line', name: 'reference', label: t.reference },
        { kind: 'both-lines', name: 'title', label: t.heading },
        { kind: 'both-texts', name: 'text', label: t.text },
        { kind: 'date', name: 'made', label: t.made },
        { kind: 'date', name: 'due', label: t.due, hint: t.dueHint, optional: true },
        { kind: 'line', name: 'address', label: t.address, hint: t.addressHint, optional: true },
        {
          kind: 'many',
          name: 'forces',
          label: t.forces,
          choices: forces.map(({ slug, short }) => ({ value: slug, text: short[language] })),
        },
      ],
    };
  },
  submit: async (visit, values) => {
    const madeOn = values.date('made');
    if (madeOn === null) return { ok: false, code: 'dates-reversed', message: '', field: 'madeDay' };
    const address = values.text('address');
    const entered = await enterRecommendation(await nationalDeskOf(visit), {
      source: sourceIn(values),
      body: values.text('body'),
      reference: values.text('reference'),
      title: values.both('title'),
      text: values.both('text'),
      madeOn,
      replyDueOn: values.date('due'),
      address: address === '' ? null : address,
      forces: values.many('forces'),
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
  },
});

const replying = deskForm({
  page: 'reply to recommendation',
  path: '/recommendations/:recommendation/reply',
  ...leads,
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
