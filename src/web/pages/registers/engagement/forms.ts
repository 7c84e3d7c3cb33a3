import { type Payment, payments, stepOf } from '../../../../national/index.ts';
import {
  readEngagements,
  recordDecision,
  recordEngagement,
  recordSaid,
} from '../../../../operations/national/index.ts';
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm, type FormShown, type Outcome } from '../../../national/desk-form.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { deskEngagementMessages } from './messages.ts';
import { keepsRegister } from './view.ts';

const crumbs = ({ href, language }: Visit) => [
  { address: href('/engagement'), text: say(deskEngagementMessages, language).title },
];
const keep = { purposes: ['plan'] } as const;
const noDay = (field: string): Outcome => ({ ok: false, code: 'dates-reversed', message: '', field });

/** A form about one engagement at a step of its life; closed at any other. */
async function about(
  visit: Visit,
  step: 'asked' | 'heard',
  form: Pick<FormShown, 'title' | 'fields' | 'button'>,
): Promise<FormShown | undefined> {
  const { appointment, params, language } = visit;
  if (!keepsRegister(visit) || appointment.force === null) return undefined;
  const [register] = await readEngagements(await nationalDeskOf(visit), appointment.force);
  const found = register?.engagements.find(({ id }) => id === params.engagement);
  if (found === undefined) return undefined;
  const facts = [found.organisation, (step === 'heard' ? found.said?.words : found.asked)?.[language] ?? ''];
  return { ...form, breadcrumbs: crumbs(visit), facts, closed: stepOf(found) !== step };
}

const asking = deskForm({
  page: 'record engagement',
  path: '/engagement/of/:force/add',
  ...keep,
  asks: {
    organisation: 'line',
    byAndFor: 'choice',
    asked: 'date',
    question: 'both-texts',
    payment: 'choice',
    publish: 'choice',
  },
  shown: async (visit) => {
    if (!keepsRegister(visit) || visit.params.force !== visit.appointment.force) return undefined;
    const t = say(deskEngagementMessages, visit.language);
    const names: Readonly<Record<Payment, string>> = {
      paid: t.paid,
      unpaid: t.unpaid,
      'payment-declined': t.declined,
      'not-known': t.unknown,
    };
    return {
      title: t.add,
      breadcrumbs: crumbs(visit),
      button: t.addButton,
      fields: [
        { kind: 'line', name: 'organisation', label: t.organisation, hint: t.organisationHint },
        {
          kind: 'choice',
          name: 'byAndFor',
          label: t.kind,
          choices: [
            { value: 'yes', text: t.yes },
            { value: 'no', text: t.no },
          ],
        },
        { kind: 'date', name: 'asked', label: t.askedOn },
        { kind: 'both-texts', name: 'question', label: t.question },
        {
          kind: 'choice',
          name: 'payment',
          label: t.payment,
          choices: payments.map((value) => ({ value, text: names[value] })),
        },
        {
          kind: 'choice',
          name: 'publish',
          label: t.publish,
          choices: [
            { value: 'show', text: t.show },
            { value: 'hide', text: t.hide },
          ],
        },
      ],
    };
  },
  submit: async (visit, values) => {
    const { force } = visit.appointment;
    const askedOn = values.date('asked');
    if (force === null || askedOn === null) return noDay('askedDay');
    const recorded = await recordEngagement(await nationalDeskOf(visit), {
      force,
      organisation: values.text('organisation'),
      byAndFor: values.text('byAndFor') === 'yes',
      askedOn,
      asked: values.both('question'),
      payment: payments.find((one) => one === values.text('payment')) ?? 'not-known',
      publish: values.text('publish') === 'show',
    });
    return recorded.ok ? { ok: true, path: '/engagement' } : { ...recorded, field: 'askedDay' };
  },
});

const hearing = deskForm({
  page: 'record what was said',
  path: '/engagement/:engagement/said',
  ...keep,
  asks: { words: 'both-texts', on: 'date' },
  shown: (visit) => {
    const t = say(deskEngagementMessages, visit.language);
    return about(visit, 'asked', {
      title: t.toSaid,
      button: t.addButton,
      fields: [
        { kind: 'both-texts', name: 'words', label: t.words },
        { kind: 'date', name: 'on', label: t.saidOn },
      ],
    });
  },
  submit: async (visit, values) => {
    const on = values.date('on');
    if (on === null) return noDay('onDay');
    const said = { on, words: values.both('words') };
    const done = await recordSaid(await nationalDeskOf(visit), visit.params.engagement ?? '', said);
    return done.ok ? { ok: true, path: '/engagement' } : { ...done, field: 'onDay' };
  },
});

const answering = deskForm({
  page: 'record what became of it',
  path: '/engagement/:engagement/answer',
  ...keep,
  asks: { outcome: 'choice', words: 'both-texts', on: 'date' },
  shown: (visit) => {
    const t = say(deskEngagementMessages, visit.language);
    return about(visit, 'heard', {
      title: t.toAnswer,
      button: t.addButton,
      fields: [
        {
          kind: 'choice',
          name: 'outcome',
          label: t.outcome,
          choices: [
            { value: 'changed', text: t.didChange },
            { value: 'not-changed', text: t.didNot },
          ],
        },
        { kind: 'both-texts', name: 'words', label: t.outcomeWords },
        { kind: 'date', name: 'on', label: t.decidedOn },
      ],
    });
  },
  submit: async (visit, values) => {
    const on = values.date('on');
    if (on === null) return noDay('onDay');
    const kind = values.text('outcome') === 'changed' ? 'changed' : 'not-changed';
    const decision = { kind, on, words: values.both('words') } as const;
    const done = await recordDecision(await nationalDeskOf(visit), visit.params.engagement ?? '', decision);
    return done.ok ? { ok: true, path: '/engagement' } : { ...done, field: 'onDay' };
  },
});

/** To record whom a force asked, what was said, and what became of it. */
export const engagementForms: readonly StaffRoute[] = [...asking, ...hearing, ...answering];
