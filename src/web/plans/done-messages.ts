import { defineMessages } from '../words/messages.ts';

/** What was just done, as the page says that comes after it. The keys stand in addresses, after `?done=`. */
export const doneMessages = defineMessages({
  title: { en: 'Done', cy: 'Wedi’i wneud' },
  opened: {
    en: 'The plan is open. Next: take over actions of the framework, add your own, or bring a spreadsheet.',
    cy: 'Mae’r cynllun ar agor. Nesaf: cymerwch gamau’r fframwaith drosodd, ychwanegwch eich rhai eich hun, neu dewch â thaenlen.',
  },
  taken: {
    en: 'The actions are in the plan as drafts. Next: give each its dates and its people.',
    cy: 'Mae’r camau yn y cynllun fel drafftiau. Nesaf: rhowch ddyddiadau a phobl i bob un.',
  },
  added: { en: 'The action is in the plan, as a draft.', cy: 'Mae’r cam yn y cynllun, fel drafft.' },
  adopted: {
    en: 'The plan is adopted. Its first dates now stand for good.',
    cy: 'Mae’r cynllun wedi’i fabwysiadu. Mae ei ddyddiadau cyntaf bellach yn sefyll am byth.',
  },
  brought: {
    en: 'What the spreadsheet said is in the plan.',
    cy: 'Mae’r hyn a ddywedodd y daenlen yn y cynllun.',
  },
  changed: { en: 'Your change is kept.', cy: 'Mae eich newid wedi’i gadw.' },
  reported: { en: 'Your report is kept.', cy: 'Mae eich adroddiad wedi’i gadw.' },
  evidenced: { en: 'Your evidence is kept.', cy: 'Mae eich tystiolaeth wedi’i chadw.' },
  moved: { en: 'The action has moved to its new stage.', cy: 'Mae’r cam wedi symud i’w adeg newydd.' },
  answered: { en: 'Your answer is kept and shown.', cy: 'Mae eich ateb wedi’i gadw ac yn cael ei ddangos.' },
  replied: {
    en: 'Your reply stands beside what was found.',
    cy: 'Mae eich ymateb yn sefyll wrth ochr yr hyn a ganfuwyd.',
  },
  started: {
    en: 'It runs. Warnings are sent when half and three quarters of the time have run, and when it is missed.',
    cy: 'Mae’n rhedeg. Anfonir rhybuddion pan fydd hanner a thri chwarter yr amser wedi mynd, a phan gollir ef.',
  },
  met: { en: 'It is kept that this was done.', cy: 'Cadwyd bod hyn wedi’i wneud.' },
  stopped: { en: 'The deadline is stopped.', cy: 'Mae’r dyddiad cau wedi’i stopio.' },
  paused: {
    en: 'It stands still. When the reason has gone, come back and let it run on.',
    cy: 'Mae’n sefyll. Pan fydd y rheswm wedi mynd, dewch yn ôl a gadael iddo redeg ymlaen.',
  },
  resumed: {
    en: 'It runs on, by its new deadline.',
    cy: 'Mae’n rhedeg ymlaen, yn ôl ei ddyddiad cau newydd.',
  },
});
