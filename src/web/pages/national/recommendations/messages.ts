import { defineMessages } from '../../../words/messages.ts';

export const recommendationsMessages = defineMessages({
  title: { en: 'Recommendations to forces', cy: 'Argymhellion i heddluoedd' },
  summary: {
    en: 'What inspectors, coroners, reviews and panels recommended, the action that answers it, and the replies that are overdue.',
    cy: 'Beth a argymhellodd arolygwyr, crwneriaid, adolygiadau a phaneli, y cam sy’n ei ateb, a’r atebion sy’n hwyr.',
  },
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  lead: {
    en: 'Each recommendation is counted once with each force it was made to. {open} are open. {withoutAction} have no action that answers them, and the number of replies overdue is {repliesOverdue}.',
    cy: 'Cyfrifir pob argymhelliad unwaith gyda phob heddlu y’i gwnaed iddo. Mae {open} yn agored. Nid oes gan {withoutAction} gam sy’n eu hateb, a nifer yr atebion hwyr yw {repliesOverdue}.',
  },
  empty: {
    en: 'No recommendation has been entered yet. The national coordinator enters each with the forces it was made to.',
    cy: 'Nid oes argymhelliad wedi’i gofnodi eto. Mae’r cydlynydd cenedlaethol yn cofnodi pob un gyda’r heddluoedd y’i gwnaed iddynt.',
  },
  forceTitle: { en: 'Recommendations to {force}', cy: 'Argymhellion i {force}' },
  forceSummary: {
    en: 'What was recommended to {force}, the action that answers it, and its reply.',
    cy: 'Beth a argymhellwyd i {force}, y cam sy’n ei ateb, a’i ateb.',
  },
  forceEmpty: {
    en: 'No recommendation to {force} has been entered. The national coordinator enters each with the forces it was made to.',
    cy: 'Nid oes argymhelliad i {force} wedi’i gofnodi. Mae’r cydlynydd cenedlaethol yn cofnodi pob un gyda’r heddluoedd y’i gwnaed iddynt.',
  },
  overdue: { en: 'Replies that are overdue', cy: 'Atebion sy’n hwyr' },
  noOverdue: { en: 'No reply is overdue.', cy: 'Nid oes ateb yn hwyr.' },
  withoutAction: { en: 'Open, and no action answers it', cy: 'Agored, a dim cam yn ei ateb' },
  noWithoutAction: { en: 'An action answers each open one.', cy: 'Mae cam yn ateb pob un agored.' },
  withoutMeasure: { en: 'An action, and no measure that shows it', cy: 'Cam, a dim mesur sy’n ei ddangos' },
  noWithoutMeasure: { en: 'Each one with an action has a measure.', cy: 'Mae gan bob un gyda cham fesur.' },
  force: { en: 'Force', cy: 'Heddlu' },
  recommendation: { en: 'Recommendation', cy: 'Argymhelliad' },
  due: { en: 'Reply due', cy: 'Ateb i ddod' },
  days: { en: 'Days overdue', cy: 'Diwrnodau’n hwyr' },
  madeOn: { en: 'Made on', cy: 'Gwnaed ar' },
  all: { en: 'Every recommendation', cy: 'Pob argymhelliad' },
  from: { en: 'From', cy: 'Gan' },
  replyDue: { en: 'Reply due by', cy: 'Ateb i ddod erbyn' },
  noReplyAsked: { en: 'No reply was asked for', cy: 'Ni ofynnwyd am ateb' },
  document: { en: 'Read the document', cy: 'Darllen y ddogfen' },
  closed: { en: 'Closed on {day}: {reason}', cy: 'Caewyd ar {day}: {reason}' },
  reply: { en: 'Reply', cy: 'Ateb' },
  action: { en: 'Action', cy: 'Cam' },
  measure: { en: 'Measure', cy: 'Mesur' },
  byForce: {
    en: 'How each force answers {body}, {reference}',
    cy: 'Sut mae pob heddlu’n ateb {body}, {reference}',
  },
  notShown: { en: 'an action that the force does not show', cy: 'cam nad yw’r heddlu’n ei ddangos' },
  none: { en: 'none', cy: 'dim' },
  replied: { en: '{stance}, {day}: {words}', cy: '{stance}, {day}: {words}' },
  repliedLate: { en: '{stance}, late, {day}: {words}', cy: '{stance}, yn hwyr, {day}: {words}' },
  awaited: { en: 'awaited', cy: 'disgwylir' },
  isOverdue: { en: '{days} days overdue', cy: '{days} diwrnod yn hwyr' },
  notAsked: { en: 'not asked for', cy: 'ni ofynnwyd amdano' },
});

/** The words for sources and answers, wherever they are shown. */
export const registerMessages = defineMessages({
  inspection: { en: 'Inspection', cy: 'Arolygiad' },
  superComplaint: { en: 'Super-complaint', cy: 'Uwch-gŵyn' },
  inquest: { en: 'Inquest', cy: 'Cwest' },
  homicideReview: { en: 'Domestic homicide review', cy: 'Adolygiad dynladdiad domestig' },
  review: { en: 'Review', cy: 'Adolygiad' },
  panel: { en: 'Scrutiny panel', cy: 'Panel craffu' },
  accepted: { en: 'Accepted', cy: 'Derbyniwyd' },
  acceptedInPart: { en: 'Accepted in part', cy: 'Derbyniwyd yn rhannol' },
  rejected: { en: 'Rejected', cy: 'Gwrthodwyd' },
});
