import { defineMessages } from '../../../words/messages.ts';

export const chooseEventMessages = defineMessages({
  title: { en: 'Start a deadline', cy: 'Dechrau dyddiad cau' },
  lead: {
    en: 'Choose what happened. You say when, see how the deadline is worked out, and then start it. Warnings are sent when half and three quarters of the time have run, and when it is missed.',
    cy: 'Dewiswch beth ddigwyddodd. Rydych yn dweud pryd, yn gweld sut y cyfrifir y dyddiad cau, ac yna’n ei ddechrau. Anfonir rhybuddion pan fydd hanner a thri chwarter yr amser wedi mynd, a phan gollir ef.',
  },
  walled: {
    en: 'Deadlines about allegations against police officers and staff are kept apart, by people who are cleared for them. They are not started here.',
    cy: 'Cedwir dyddiadau cau am honiadau yn erbyn swyddogion a staff yr heddlu ar wahân, gan bobl a gliriwyd ar eu cyfer. Nid yma y cânt eu dechrau.',
  },
});
