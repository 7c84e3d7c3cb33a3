import { defineMessages } from '../../../words/messages.ts';

export const emptyMessages = defineMessages({
  title: { en: 'No figures have been published yet', cy: 'Nid oes ffigurau wedi’u cyhoeddi eto' },
  summary: {
    en: 'What will be here, and how it gets here.',
    cy: 'Beth fydd yma, a sut mae’n cyrraedd yma.',
  },
  will: {
    en: 'This page will show whether the police are doing better on violence against women and girls, where, and what is not known.',
    cy: 'Bydd y dudalen hon yn dangos a yw’r heddlu’n gwneud yn well o ran trais yn erbyn menywod a merched, ymhle, a beth nad yw’n hysbys.',
  },
  how: {
    en: 'Figures appear here when two people have done their part: one drafts a release and another one checks and publishes it.',
    cy: 'Mae ffigurau’n ymddangos yma pan fydd dau berson wedi gwneud eu rhan: mae un yn drafftio cyhoeddiad ac mae un arall yn ei wirio ac yn ei gyhoeddi.',
  },
  meanwhile: { en: 'You can already read:', cy: 'Gallwch chi ddarllen y rhain yn barod:' },
  framework: {
    en: 'what the national framework asks of every force',
    cy: 'beth mae’r fframwaith cenedlaethol yn ei ofyn gan bob heddlu',
  },
  methods: { en: 'how the figures will be made', cy: 'sut bydd y ffigurau’n cael eu llunio' },
});
