import { defineMessages } from '../words/messages.ts';

/** Words that several pages of plans share. */
export const planMessages = defineMessages({
  plans: { en: 'Plans', cy: 'Cynlluniau' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  none: { en: 'Not given', cy: 'Heb ei roi' },
  saidBy: { en: '{role}, {day}', cy: '{role}, {day}' },
  yes: { en: 'Yes', cy: 'Ie' },
  no: { en: 'No', cy: 'Na' },
  byAndFor: {
    en: '{name} (by and for the women it serves)',
    cy: '{name} (gan ac ar gyfer y menywod y mae’n eu gwasanaethu)',
  },
  noMeasure: { en: 'No measure: {reason}', cy: 'Dim mesur: {reason}' },
  assessed: { en: '{reference}, {day}', cy: '{reference}, {day}' },
  decided: { en: '{body}: {decision}, {day}', cy: '{body}: {decision}, {day}' },
  undecided: { en: '{body}: not decided yet', cy: '{body}: heb benderfynu eto' },
  publicWording: { en: 'Public wording', cy: 'Geiriad cyhoeddus' },
  wordings: { en: 'English: {en} Welsh: {cy}', cy: 'Cymraeg: {cy} Saesneg: {en}' },
  moved: { en: '{move}. Before: {from}. Now: {to}', cy: '{move}. Cyn hynny: {from}. Nawr: {to}' },
  judged: { en: '{words}. Grade: {grade}', cy: '{words}. Gradd: {grade}' },
  revised: {
    en: '{field} changed from “{before}” to “{after}”',
    cy: 'Newidiwyd {field} o “{before}” i “{after}”',
  },
  reported: { en: 'Reported on the time up to {day}', cy: 'Adroddwyd ar y cyfnod hyd at {day}' },
  evidenced: { en: 'Evidence added: {title}', cy: 'Ychwanegwyd tystiolaeth: {title}' },
  noColumn: { en: 'No pillar', cy: 'Dim colofn' },
  errorWords: { en: 'Enter a reference and what will be done', cy: 'Rhowch gyfeirnod a’r hyn a wneir' },
  errorReversed: {
    en: 'The due date must not be before the start date',
    cy: 'Ni chaiff y dyddiad cwblhau fod cyn y dyddiad dechrau',
  },
  errorWording: {
    en: 'An action that is published needs its wording in English and Welsh',
    cy: 'Mae angen geiriad yn Gymraeg ac yn Saesneg ar gam a gyhoeddir',
  },
  errorReason: {
    en: 'Say why. The reason is kept and shown',
    cy: 'Dywedwch pam. Cedwir y rheswm a’i ddangos',
  },
  errorNothing: {
    en: 'Nothing is different from what is stored',
    cy: 'Nid oes dim yn wahanol i’r hyn sydd wedi’i storio',
  },
  errorClosed: {
    en: 'The action is closed: this no longer changes',
    cy: 'Mae’r cam wedi’i gau: nid yw hyn yn newid mwyach',
  },
  errorFixed: {
    en: 'This is fixed once an action is adopted. Withdraw this action and add another',
    cy: 'Mae hyn yn sefydlog ar ôl mabwysiadu cam. Tynnwch y cam hwn yn ôl ac ychwanegwch un arall',
  },
  errorNeeded: {
    en: 'An adopted action needs its dates, owner, strategic lead and outcome',
    cy: 'Mae angen dyddiadau, perchennog, arweinydd strategol a chanlyniad ar gam a fabwysiadwyd',
  },
  errorRole: { en: 'Your role does not do this', cy: 'Nid yw eich rôl yn gwneud hyn' },
  errorOwn: {
    en: 'An action owner does this for their own actions only',
    cy: 'Dim ond ar gyfer ei gamau ei hun y mae perchennog cam yn gwneud hyn',
  },
  errorNow: { en: 'The action is not at the stage for this', cy: 'Nid yw’r cam ar yr adeg i wneud hyn' },
  errorUnknown: {
    en: 'The framework holds no such action, pillar or measure',
    cy: 'Nid oes cam, colofn na mesur o’r fath yn y fframwaith',
  },
  errorTaken: {
    en: 'The plan has an action with this reference already',
    cy: 'Mae gan y cynllun gam â’r cyfeirnod hwn eisoes',
  },
  errorDate: {
    en: '{label}: enter a date such as 31 3 2027',
    cy: '{label}: rhowch ddyddiad megis 31 3 2027',
  },
  errorBetween: {
    en: 'Somebody changed this action while you wrote. Nothing of yours was stored. Compare below, then send again.',
    cy: 'Newidiodd rhywun y cam hwn wrth i chi ysgrifennu. Ni storiwyd dim o’ch eiddo chi. Cymharwch isod, yna anfonwch eto.',
  },
  errorFuture: { en: 'The date must not be in the future', cy: 'Ni chaiff y dyddiad fod yn y dyfodol' },
  errorEmpty: { en: 'Enter words for it', cy: 'Rhowch eiriau ar ei gyfer' },
  errorChoose: { en: 'Choose one', cy: 'Dewiswch un' },
});
