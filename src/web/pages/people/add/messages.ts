import { defineMessages } from '../../../words/messages.ts';

export const addPersonMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  title: { en: 'Add a person', cy: 'Ychwanegu person' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  name: { en: 'Name', cy: 'Enw' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  organisationHint: {
    en: 'The force, panel, charity or body that they belong to',
    cy: 'Yr heddlu, y panel, yr elusen neu’r corff y maent yn perthyn iddo',
  },
  issuer: { en: 'Sign-in service', cy: 'Gwasanaeth mewngofnodi' },
  issuerHint: {
    en: 'The address of the service, as it stands in the settings of this installation',
    cy: 'Cyfeiriad y gwasanaeth, fel y mae yng ngosodiadau’r gosodiad hwn',
  },
  subject: { en: 'Their number at the sign-in service', cy: 'Eu rhif yn y gwasanaeth mewngofnodi' },
  subjectHint: {
    en: 'The subject (sub) that the service gives them. It is not their e-mail address',
    cy: 'Y gwrthrych (sub) y mae’r gwasanaeth yn ei roi iddynt. Nid eu cyfeiriad e-bost ydyw',
  },
  button: { en: 'Add', cy: 'Ychwanegu' },
  errorName: { en: 'Enter the person’s name', cy: 'Rhowch enw’r person' },
  errorOrganisation: {
    en: 'Enter the organisation that they belong to',
    cy: 'Rhowch y sefydliad y maent yn perthyn iddo',
  },
  errorIssuer: {
    en: 'Enter the address of the sign-in service, such as https://login.example.org',
    cy: 'Rhowch gyfeiriad y gwasanaeth mewngofnodi, megis https://login.example.org',
  },
  errorSubject: {
    en: 'Enter their number at the sign-in service',
    cy: 'Rhowch eu rhif yn y gwasanaeth mewngofnodi',
  },
  errorKnown: {
    en: 'Somebody with this number at this service is known already',
    cy: 'Mae rhywun â’r rhif hwn yn y gwasanaeth hwn eisoes yn hysbys',
  },
});
