import { defineMessages } from '../../../words/messages.ts';

export const deadlineMessages = defineMessages({
  back: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  title: { en: 'Deadline of {reference}', cy: 'Dyddiad cau {reference}' },
  uncovered: {
    en: 'No rule that is held covers this clock any more. It keeps its deadline of {when}; an administrator must look at the rule.',
    cy: 'Nid oes rheol sy’n cael ei chadw yn cwmpasu’r cloc hwn mwyach. Mae’n cadw ei ddyddiad cau, {when}; rhaid i weinyddwr edrych ar y rheol.',
  },
  paused: {
    en: 'This clock has stood still since {when}: {reason} The deadline moves on by the time that it stands.',
    cy: 'Mae’r cloc hwn wedi sefyll ers {when}: {reason} Mae’r dyddiad cau yn symud ymlaen yn ôl yr amser y mae’n sefyll.',
  },
  stopped: {
    en: 'This deadline was stopped on {day}: it should not have been started.',
    cy: 'Cafodd y dyddiad cau hwn ei stopio ar {day}: ni ddylai fod wedi dechrau.',
  },
  met: { en: 'Done: {when}, with {time} left.', cy: 'Wedi’i wneud: {when}, gyda {time} ar ôl.' },
  metLate: { en: 'Done: {when}, {time} late.', cy: 'Wedi’i wneud: {when}, {time} yn hwyr.' },
  todo: { en: 'What you can do', cy: 'Yr hyn y gallwch ei wneud' },
  meet: { en: 'Say that it was done', cy: 'Dweud iddo gael ei wneud' },
  stop: { en: 'Stop it: it should not have been started', cy: 'Ei stopio: ni ddylai fod wedi dechrau' },
  pause: {
    en: 'Let it stand still, where the law allows it',
    cy: 'Gadael iddo sefyll, lle mae’r gyfraith yn caniatáu',
  },
  resume: { en: 'Let it run on', cy: 'Gadael iddo redeg ymlaen' },
  assigned: { en: 'Assigned to: {team}', cy: 'Wedi’i neilltuo i: {team}' },
  assignedTo: { en: 'Assigned to: {team}, {person}', cy: 'Wedi’i neilltuo i: {team}, {person}' },
});
