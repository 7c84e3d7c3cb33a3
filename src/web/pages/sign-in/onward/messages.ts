import { defineMessages } from '../../../words/messages.ts';

export const onwardMessages = defineMessages({
  title: { en: 'Going to your sign-in page', cy: 'Mynd i’ch tudalen mewngofnodi' },
  lead: {
    en: 'Your organisation’s sign-in page should open by itself.',
    cy: 'Dylai tudalen mewngofnodi eich sefydliad agor ar ei phen ei hun.',
  },
  link: { en: 'Go to the sign-in page', cy: 'Mynd i’r dudalen mewngofnodi' },
});
