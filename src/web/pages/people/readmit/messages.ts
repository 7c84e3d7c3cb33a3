import { defineMessages } from '../../../words/messages.ts';

export const readmitMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  askTitle: { en: 'Let {name} sign in again?', cy: 'Gadael i {name} fewngofnodi eto?' },
  askLead: {
    en: 'You ask, and another administrator decides. They come back with the roles that they still hold.',
    cy: 'Chi sy’n gofyn, a gweinyddwr arall sy’n penderfynu. Dônt yn ôl gyda’r rolau sydd ganddynt o hyd.',
  },
  reason: { en: 'Why', cy: 'Pam' },
  reasonHint: { en: 'The other administrator reads it', cy: 'Mae’r gweinyddwr arall yn ei ddarllen' },
  ask: { en: 'Ask', cy: 'Gofyn' },
  waits: {
    en: '{asker} asked for it on {day}. Why: {reason}',
    cy: 'Gofynnodd {asker} am hyn ar {day}. Pam: {reason}',
  },
  approve: { en: 'Let them sign in', cy: 'Gadael iddynt fewngofnodi' },
  refuse: { en: 'Refuse', cy: 'Gwrthod' },
  'no-reason': { en: 'Say why', cy: 'Dywedwch pam' },
  'own-account': {
    en: 'You cannot ask this for yourself',
    cy: 'Ni allwch ofyn am hyn i chi eich hun',
  },
  'asked-already': {
    en: 'Somebody has asked for this already',
    cy: 'Mae rhywun eisoes wedi gofyn am hyn',
  },
  'own-request': {
    en: 'You asked for this yourself. Another administrator must decide',
    cy: 'Chi a ofynnodd am hyn. Rhaid i weinyddwr arall benderfynu',
  },
});
