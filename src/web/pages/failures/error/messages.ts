import { defineMessages } from '../../../words/messages.ts';

export const errorMessages = defineMessages({
  title: {
    en: 'Sorry, there is a problem with this site',
    cy: 'Mae’n ddrwg gennym, mae problem gyda’r wefan hon',
  },
  summary: { en: 'The page could not be shown.', cy: 'Nid oedd modd dangos y dudalen.' },
  later: {
    en: 'Try again in a few minutes. Nothing you were reading has been lost or changed.',
    cy: 'Rhowch gynnig arall arni mewn ychydig funudau. Nid oes dim yr oeddech chi’n ei ddarllen wedi’i golli na’i newid.',
  },
  quote: {
    en: 'If it happens again, tell the people who run this site and quote this number:',
    cy: 'Os bydd yn digwydd eto, rhowch wybod i’r bobl sy’n rhedeg y wefan a dyfynnwch y rhif hwn:',
  },
});
