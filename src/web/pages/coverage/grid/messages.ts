import { defineMessages } from '../../../words/messages.ts';

export const coverageMessages = defineMessages({
  title: { en: 'What is missing', cy: 'Beth sydd ar goll' },
  summary: {
    en: 'What was received from every force, month by month.',
    cy: 'Beth a dderbyniwyd gan bob heddlu, fesul mis.',
  },
  lead: {
    en: 'Missing is not zero. A force that sent nothing may have had few crimes or many: nobody outside it can tell.',
    cy: 'Nid sero yw ar goll. Gallai heddlu na anfonodd ddim fod wedi cael ychydig o droseddau neu lawer: ni all neb y tu allan iddo ddweud.',
  },
  chart: { en: 'Forces down, months across', cy: 'Heddluoedd i lawr, misoedd ar draws' },
  received: { en: 'Received', cy: 'Derbyniwyd' },
  partial: {
    en: 'Partial: far fewer rows than the force’s other months',
    cy: 'Rhannol: llawer llai o resi na misoedd eraill yr heddlu',
  },
  missing: { en: 'Missing', cy: 'Ar goll' },
  gaps: { en: '{dataset}: forces with gaps', cy: '{dataset}: heddluoedd â bylchau' },
  empty: { en: 'No force has a gap.', cy: 'Nid oes bwlch gan unrhyw heddlu.' },
  force: { en: 'Force', cy: 'Heddlu' },
  missingMonths: { en: 'Missing', cy: 'Ar goll' },
  partialMonths: { en: 'Partial', cy: 'Rhannol' },
  file: { en: 'Every force and month as a file', cy: 'Pob heddlu a mis fel ffeil' },
  api: { en: 'The same through the API', cy: 'Yr un peth drwy’r API' },
});
