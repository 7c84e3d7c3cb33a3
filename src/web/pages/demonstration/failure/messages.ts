import { defineMessages } from '../../../words/messages.ts';

export const demonstrationFailureMessages = defineMessages({
  title: { en: 'This sign-in cannot go on', cy: 'Ni all y mewngofnodi hwn barhau' },
  lead: {
    en: 'It took too long, or it was begun in another window. Begin again from the staff door.',
    cy: 'Cymerodd ormod o amser, neu cafodd ei ddechrau mewn ffenestr arall. Dechreuwch eto o ddrws y staff.',
  },
  link: { en: 'Go to the staff door', cy: 'Mynd i ddrws y staff' },
});
