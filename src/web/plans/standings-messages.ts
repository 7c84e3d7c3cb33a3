import { defineMessages } from '../words/messages.ts';

/** How the plans of the country stand, said the same way wherever they are counted. */
export const standingsMessages = defineMessages({
  lead: {
    en: 'On {day}, {onTime} of {all} forces kept up with their plan, {slipping} slipped and {failing} did not keep up.',
    cy: 'Ar {day}, roedd {onTime} o {all} heddlu yn cadw i fyny â’u cynllun, {slipping} yn llithro a {failing} heb gadw i fyny.',
  },
  'on-time': { en: 'Keeping up', cy: 'Cadw i fyny' },
  slipping: { en: 'Slipping', cy: 'Llithro' },
  failing: { en: 'Not keeping up', cy: 'Heb gadw i fyny' },
  notAdopted: { en: 'No plan adopted', cy: 'Dim cynllun wedi’i fabwysiadu' },
  noneHeld: { en: 'No plan held', cy: 'Dim cynllun wedi’i ddal' },
});
