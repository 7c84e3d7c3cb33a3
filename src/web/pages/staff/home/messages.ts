import { defineMessages } from '../../../words/messages.ts';

export const staffHomeMessages = defineMessages({
  title: { en: 'What you can do here', cy: 'Yr hyn y gallwch ei wneud yma' },
  as: { en: '{role}, {where}', cy: '{role}, {where}' },
  plans: { en: 'Plans', cy: 'Cynlluniau' },
  plansLead: {
    en: 'What was promised, how it goes, and who says so.',
    cy: 'Yr hyn a addawyd, sut y mae’n mynd, a phwy sy’n dweud hynny.',
  },
  deadlines: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  deadlinesLead: {
    en: 'The deadlines that the law sets for your force, the nearest first.',
    cy: 'Y dyddiadau cau y mae’r gyfraith yn eu gosod i’ch heddlu, yr agosaf yn gyntaf.',
  },
  people: { en: 'People', cy: 'Pobl' },
  peopleLead: {
    en: 'Who may sign in, their roles, and roles that wait for a second person.',
    cy: 'Pwy sy’n cael mewngofnodi, eu rolau, a rolau sy’n aros am ail berson.',
  },
  access: { en: 'Who may see and do what', cy: 'Pwy sy’n cael gweld a gwneud beth' },
  accessLead: {
    en: 'Every role, every purpose, and what each reaches.',
    cy: 'Pob rôl, pob diben, a’r hyn y mae pob un yn ei gyrraedd.',
  },
});
