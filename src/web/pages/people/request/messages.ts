import { defineMessages } from '../../../words/messages.ts';

export const requestMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  title: { en: 'Approve this role?', cy: 'Cymeradwyo’r rôl hon?' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  person: { en: 'Person', cy: 'Person' },
  role: { en: 'Role', cy: 'Rôl' },
  where: { en: 'Where', cy: 'Ble' },
  reason: { en: 'Reason', cy: 'Rheswm' },
  asked: { en: 'Asked for by', cy: 'Gofynnwyd amdani gan' },
  approve: { en: 'Approve', cy: 'Cymeradwyo' },
  refuse: { en: 'Refuse', cy: 'Gwrthod' },
  'own-request': {
    en: 'You asked for this role yourself. Another administrator must decide',
    cy: 'Chi a ofynnodd am y rôl hon. Rhaid i weinyddwr arall benderfynu',
  },
  'own-appointment': {
    en: 'This role is for you. Another administrator must decide',
    cy: 'I chi y mae’r rôl hon. Rhaid i weinyddwr arall benderfynu',
  },
  'decided-already': { en: 'Somebody has decided this already', cy: 'Mae rhywun eisoes wedi penderfynu hyn' },
  'person-disabled': {
    en: 'This person may not sign in. You can only refuse',
    cy: 'Ni chaiff y person hwn fewngofnodi. Dim ond gwrthod y gallwch ei wneud',
  },
  'held-already': { en: 'They hold this role already', cy: 'Mae’r rôl hon ganddynt eisoes' },
});
