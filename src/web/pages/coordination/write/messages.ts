import { defineMessages } from '../../../words/messages.ts';

export const writeMessages = defineMessages({
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  writeTitle: { en: 'Write the update', cy: 'Ysgrifennu’r diweddariad' },
  write: { en: 'Write the text', cy: 'Ysgrifennu’r testun' },
  on: { en: 'On the cut: {cut}', cy: 'Ar y toriad: {cut}' },
  toCut: { en: 'All figures of this cut', cy: 'Holl ffigurau’r toriad hwn' },
  how: {
    en: 'Put {example} where a number belongs, or {part} and the like for a part of it. Typed numbers are refused; dates such as 14 March 2024 may stand. An empty line ends a paragraph, and “- ” begins a point. Leave all four boxes of a section empty to take it out.',
    cy: 'Rhowch {example} lle mae rhif yn perthyn, neu {part} ac ati am ran ohono. Gwrthodir rhifau wedi’u teipio; caiff dyddiadau megis 14 Mawrth 2024 sefyll. Mae llinell wag yn gorffen paragraff, ac mae “- ” yn dechrau pwynt. Gadewch bob un o bedwar blwch adran yn wag i’w thynnu allan.',
  },
  section: { en: 'Section {n}', cy: 'Adran {n}' },
  newSection: { en: 'A new section', cy: 'Adran newydd' },
  titleEn: { en: 'Title, in English', cy: 'Teitl, yn Saesneg' },
  titleCy: { en: 'Title, in Welsh', cy: 'Teitl, yn Gymraeg' },
  headingEn: { en: 'Heading, in English', cy: 'Pennawd, yn Saesneg' },
  headingCy: { en: 'Heading, in Welsh', cy: 'Pennawd, yn Gymraeg' },
  bodyEn: { en: 'Text, in English', cy: 'Testun, yn Saesneg' },
  bodyCy: { en: 'Text, in Welsh', cy: 'Testun, yn Gymraeg' },
  cut: { en: 'Cut of the data', cy: 'Toriad data' },
  save: { en: 'Save', cy: 'Cadw' },
  stale: {
    en: 'Somebody else saved this update while you wrote. Nothing of yours was stored. Compare both below; what you wrote is still in the boxes. Sending it again replaces what they saved.',
    cy: 'Cadwodd rhywun arall y diweddariad hwn tra’r oeddech yn ysgrifennu. Ni storiwyd dim o’ch un chi. Cymharwch y ddau isod; mae’r hyn a ysgrifennoch yn y blychau o hyd. Bydd ei anfon eto yn disodli’r hyn a gadwyd ganddynt.',
  },
  closedMeanwhile: {
    en: 'Somebody else moved this update on while you wrote. It now stands: {state}. Nobody changes its text there, and nothing of yours was stored. It is below, to be copied.',
    cy: 'Symudodd rhywun arall y diweddariad hwn ymlaen tra’r oeddech yn ysgrifennu. Ei sefyllfa nawr: {state}. Nid oes neb yn newid ei destun yno, ac ni storiwyd dim o’ch un chi. Mae isod, i’w gopïo.',
  },
  titleMissing: {
    en: 'Give the title in English and in Welsh',
    cy: 'Rhowch y teitl yn Saesneg ac yn Gymraeg',
  },
  faults: {
    en: 'What keeps this text from being checked',
    cy: 'Beth sy’n atal y testun hwn rhag cael ei wirio',
  },
  noFaults: {
    en: 'Nothing keeps this text from being checked.',
    cy: 'Nid oes dim yn atal y testun hwn rhag cael ei wirio.',
  },
  fault: {
    en: 'Section {section}, {field}, {language}, line {line}, column {column}: {what}',
    cy: 'Adran {section}, {field}, {language}, llinell {line}, colofn {column}: {what}',
  },
  heading: { en: 'heading', cy: 'pennawd' },
  body: { en: 'text', cy: 'testun' },
  inEnglish: { en: 'English', cy: 'Saesneg' },
  inWelsh: { en: 'Welsh', cy: 'Cymraeg' },
  cautions: {
    en: 'Number words to look at before approving',
    cy: 'Geiriau rhif i edrych arnynt cyn cymeradwyo',
  },
  preview: { en: 'Preview', cy: 'Rhagolwg' },
  previewEn: { en: 'As English readers will see it', cy: 'Fel y bydd darllenwyr Saesneg yn ei weld' },
  previewCy: { en: 'As Welsh readers will see it', cy: 'Fel y bydd darllenwyr Cymraeg yn ei weld' },
  moves: { en: 'What comes next', cy: 'Beth sy’n dod nesaf' },
  noMoves: {
    en: 'Nothing that your role may do is open now.',
    cy: 'Nid oes dim y caiff eich rôl ei wneud ar agor nawr.',
  },
  history: { en: 'What happened so far', cy: 'Beth ddigwyddodd hyd yma' },
  moved: { en: '{day}, {time}: {move}.', cy: '{day}, {time}: {move}.' },
  movedBy: { en: '{day}, {time}: {move}, by {role}.', cy: '{day}, {time}: {move}, gan {role}.' },
  notYet: {
    en: 'It can be checked once what is listed below is mended.',
    cy: 'Gellir ei wirio unwaith y bydd yr hyn a restrir isod wedi’i gywiro.',
  },
  corrects: { en: 'It corrects update {id}: {reason}', cy: 'Mae’n cywiro diweddariad {id}: {reason}' },
  correctedBy: {
    en: 'Update {id} corrects this one',
    cy: 'Mae diweddariad {id} yn cywiro’r un hwn',
  },
  correct: { en: 'Correct this update', cy: 'Cywiro’r diweddariad hwn' },
  state: { en: 'Stands', cy: 'Sefyllfa' },
  period: { en: 'Period', cy: 'Cyfnod' },
  cutFact: { en: 'Cut', cy: 'Toriad' },
});

/** What each move is called, and what it asks. */
export const moveMessages = defineMessages({
  check: { en: 'Check it', cy: 'Ei wirio' },
  return: { en: 'Send it back', cy: 'Ei anfon yn ôl' },
  approve: { en: 'Approve it', cy: 'Ei gymeradwyo' },
  publish: { en: 'Publish it', cy: 'Ei gyhoeddi' },
  abandon: { en: 'Give it up', cy: 'Rhoi’r gorau iddo' },
  correct: { en: 'Corrected', cy: 'Cywirwyd' },
  write: { en: 'Written', cy: 'Ysgrifennwyd' },
  reason: { en: 'Why', cy: 'Pam' },
  announcement: {
    en: 'Which announcement does it answer?',
    cy: 'Pa gyhoeddiad ymlaen llaw y mae’n ei ateb?',
  },
  none: { en: 'None', cy: 'Dim un' },
});

/** What is wrong with a text, by the code of the fault. */
export const faultMessages = defineMessages({
  typedNumber: {
    en: '“{seen}” is typed. Place a figure instead',
    cy: 'Mae “{seen}” wedi’i deipio. Gosodwch ffigur yn lle hynny',
  },
  unknownFigure: { en: 'the cut holds no figure “{seen}”', cy: 'nid yw’r toriad yn cynnwys ffigur “{seen}”' },
  closeFigure: {
    en: 'the cut holds no figure “{seen}”. Did you mean: {close}?',
    cy: 'nid yw’r toriad yn cynnwys ffigur “{seen}”. Ai hwn oedd gennych mewn golwg: {close}?',
  },
  unknownPart: { en: 'a figure has no part “{seen}”', cy: 'nid oes gan ffigur ran “{seen}”' },
  notAReference: { en: '“{seen}” is no reference', cy: 'nid cyfeiriad yw “{seen}”' },
  empty: { en: 'nothing is written here', cy: 'nid oes dim wedi’i ysgrifennu yma' },
  tooLong: { en: 'it is too long: {seen} characters', cy: 'mae’n rhy hir: {seen} nod' },
  figuresDiffer: {
    en: 'the other language places {seen}, this one does not',
    cy: 'mae’r iaith arall yn gosod {seen}, nid yw’r un hon',
  },
  noSection: { en: 'the update holds no section', cy: 'nid oes adran yn y diweddariad' },
  tooManySections: { en: 'there are too many sections: {seen}', cy: 'mae gormod o adrannau: {seen}' },
});

/** What was done, for the history of an update. */
export const doneMessages = defineMessages({
  check: { en: 'checked', cy: 'wedi’i wirio' },
  return: { en: 'sent back', cy: 'wedi’i anfon yn ôl' },
  approve: { en: 'approved', cy: 'wedi’i gymeradwyo' },
  publish: { en: 'published', cy: 'wedi’i gyhoeddi' },
  abandon: { en: 'given up', cy: 'rhoddwyd y gorau iddo' },
  correct: { en: 'corrected', cy: 'wedi’i gywiro' },
  write: { en: 'written', cy: 'wedi’i ysgrifennu' },
});
