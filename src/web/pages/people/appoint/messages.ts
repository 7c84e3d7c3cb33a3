import { defineMessages } from '../../../words/messages.ts';

export const appointMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  title: { en: 'Ask for a role for {name}', cy: 'Gofyn am rôl i {name}' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  lead: { en: 'Another administrator must approve it.', cy: 'Rhaid i weinyddwr arall ei chymeradwyo.' },
  role: { en: 'Role', cy: 'Rôl' },
  force: { en: 'Where', cy: 'Ble' },
  wholeCountry: { en: 'England and Wales', cy: 'Cymru a Lloegr' },
  choose: { en: 'Choose', cy: 'Dewiswch' },
  reason: { en: 'Why they need it', cy: 'Pam y mae ei hangen arnynt' },
  reasonHint: {
    en: 'The second person reads this. Do not write about a case or a victim',
    cy: 'Mae’r ail berson yn darllen hwn. Peidiwch ag ysgrifennu am achos na dioddefwr',
  },
  button: { en: 'Ask', cy: 'Gofyn' },
  errorRole: { en: 'Choose a role', cy: 'Dewiswch rôl' },
  errorForce: { en: 'Choose where', cy: 'Dewiswch ble' },
  errorReason: { en: 'Say why they need it', cy: 'Dywedwch pam y mae ei hangen arnynt' },
  'own-appointment': {
    en: 'You cannot ask for a role for yourself. Ask another administrator',
    cy: 'Ni allwch ofyn am rôl i chi eich hun. Gofynnwch i weinyddwr arall',
  },
  'person-disabled': { en: 'This person may not sign in', cy: 'Ni chaiff y person hwn fewngofnodi' },
  'needs-force': {
    en: 'This role is held at a force. Choose which',
    cy: 'Mewn heddlu y mae’r rôl hon. Dewiswch pa un',
  },
  'needs-country': {
    en: 'This role is for the whole of England and Wales',
    cy: 'Mae’r rôl hon ar gyfer Cymru a Lloegr gyfan',
  },
  'held-already': { en: 'They hold this role already', cy: 'Mae’r rôl hon ganddynt eisoes' },
  'asked-already': {
    en: 'This role waits for a second person already',
    cy: 'Mae’r rôl hon eisoes yn aros am ail berson',
  },
});
