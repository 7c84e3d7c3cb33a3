import { defineMessages } from '../../../words/messages.ts';

export const reportMessages = defineMessages({
  title: { en: 'Report on action {reference}', cy: 'Adrodd ar gam {reference}' },
  lead: {
    en: 'A report is never changed later, only followed by another.',
    cy: 'Ni chaiff adroddiad ei newid yn ddiweddarach, dim ond ei ddilyn gan un arall.',
  },
  periodEnd: { en: 'Up to which day?', cy: 'Hyd at ba ddiwrnod?' },
  hint: { en: 'For example, 31 3 2027', cy: 'Er enghraifft, 31 3 2027' },
  activity: { en: 'What was done', cy: 'Yr hyn a wnaed' },
  nextStep: { en: 'Next step', cy: 'Cam nesaf' },
  blockers: { en: 'What stands in the way', cy: 'Yr hyn sydd yn y ffordd' },
  colour: { en: 'Your rating: colour', cy: 'Eich gradd: lliw' },
  meaning: { en: 'Your rating: what it means', cy: 'Eich gradd: ei hystyr' },
  basis: { en: 'On what does the rating rest?', cy: 'Ar beth y mae’r radd yn seiliedig?' },
  noRating: { en: 'No rating', cy: 'Dim gradd' },
  evidence: { en: 'Evidence that the action has', cy: 'Tystiolaeth sydd gan y cam' },
  judgement: { en: 'A judgement', cy: 'Barn' },
  pieces: { en: 'Which evidence', cy: 'Pa dystiolaeth' },
  why: { en: 'Why you judge so', cy: 'Pam yr ydych yn barnu felly' },
  button: { en: 'Report', cy: 'Adrodd' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
  errorMeaning: { en: 'Say what the colour means', cy: 'Dywedwch beth yw ystyr y lliw' },
  errorBasis: { en: 'Say on what the rating rests', cy: 'Dywedwch ar beth y mae’r radd yn seiliedig' },
  errorPieces: { en: 'Choose evidence that the action has', cy: 'Dewiswch dystiolaeth sydd gan y cam' },
});
