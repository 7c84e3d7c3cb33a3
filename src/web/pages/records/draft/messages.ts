import { defineMessages } from '../../../words/messages.ts';

export const draftMessages = defineMessages({
  profiles: { en: 'Profiles', cy: 'Proffiliau' },
  title: { en: 'Draft of a profile', cy: 'Drafft o broffil' },
  untriedLead: {
    en: 'Settle the questions, change the text, and try it on the example files. Nothing is stored yet.',
    cy: 'Atebwch y cwestiynau, newidiwch y testun, a rhowch gynnig arno ar y ffeiliau enghreifftiol. Nid oes dim wedi’i gadw eto.',
  },
  faultyLead: {
    en: 'The profile cannot be used yet: {n} {n:thing is|things are} wrong with it.',
    cy: 'Ni ellir defnyddio’r proffil eto: mae {n} o bethau o’i le arno.',
  },
  readLead: {
    en: 'Tried: {accepted} of {given} {given:row|rows} of the example files can be taken.',
    cy: 'Rhoddwyd cynnig arno: gellir cymryd {accepted} o {given} rhes o’r ffeiliau enghreifftiol.',
  },
  refusedLead: {
    en: 'Tried: something in the example files stops the package. See below.',
    cy: 'Rhoddwyd cynnig arno: mae rhywbeth yn y ffeiliau enghreifftiol yn atal y pecyn. Gweler isod.',
  },
  stoppedLead: {
    en: 'The example files cannot be read.',
    cy: 'Ni ellir darllen y ffeiliau enghreifftiol.',
  },
  questions: {
    en: 'Questions that the example could not settle',
    cy: 'Cwestiynau na allai’r enghraifft eu hateb',
  },
  question: { en: '{place}: {question}', cy: '{place}: {question}' },
  questionsLead: {
    en: 'They stand at the head of the draft too, in English.',
    cy: 'Maent ar ben y drafft hefyd, yn Saesneg.',
  },
  faults: { en: 'What is wrong with the profile', cy: 'Beth sydd o’i le ar y proffil' },
  line: { en: 'Line', cy: 'Llinell' },
  where: { en: 'Where', cy: 'Ble' },
  what: { en: 'What', cy: 'Beth' },
  text: { en: 'The profile', cy: 'Y proffil' },
  textHint: {
    en: 'YAML. Every column of your files that is read, and the code that each of its words stands for.',
    cy: 'YAML. Pob colofn o’ch ffeiliau a ddarllenir, a’r cod y mae pob un o’i geiriau’n sefyll drosto.',
  },
  files: { en: 'Other example files', cy: 'Ffeiliau enghreifftiol eraill' },
  filesHint: {
    en: 'Leave it empty to try the draft on these: {names}',
    cy: 'Gadewch yn wag i roi cynnig ar y drafft ar y rhain: {names}',
  },
  filesHintNone: {
    en: 'None were sent yet: a draft is tried on example files.',
    cy: 'Ni anfonwyd dim eto: rhoddir cynnig ar ddrafft ar ffeiliau enghreifftiol.',
  },
  tryOut: { en: 'Try it', cy: 'Rhoi cynnig arno' },
  store: { en: 'Store it for the force', cy: 'Ei gadw i’r heddlu' },
  'known-already': {
    en: 'A version that is stored says the same already',
    cy: 'Mae fersiwn sydd wedi’i chadw’n dweud yr un peth eisoes',
  },
  faulty: {
    en: 'It cannot be stored while something is wrong with it',
    cy: 'Ni ellir ei gadw tra bo rhywbeth o’i le arno',
  },
});
