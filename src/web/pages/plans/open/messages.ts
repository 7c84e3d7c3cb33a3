import { defineMessages } from '../../../words/messages.ts';

export const openPlanMessages = defineMessages({
  title: { en: 'Open a plan', cy: 'Agor cynllun' },
  lead: {
    en: 'Choose the framework that the plan is under. You then take over its actions and add your own.',
    cy: 'Dewiswch y fframwaith y mae’r cynllun oddi tano. Yna byddwch yn cymryd ei gamau drosodd ac yn ychwanegu eich rhai eich hun.',
  },
  framework: { en: 'Framework', cy: 'Fframwaith' },
  button: { en: 'Open', cy: 'Agor' },
  exists: {
    en: 'Your force has a plan under this framework already',
    cy: 'Mae gan eich heddlu gynllun o dan y fframwaith hwn eisoes',
  },
  choose: { en: 'Choose a framework', cy: 'Dewiswch fframwaith' },
});
