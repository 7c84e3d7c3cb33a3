import { defineMessages } from '../../../words/messages.ts';

export const staffHomeMessages = defineMessages({
  title: { en: 'What you can do here', cy: 'Yr hyn y gallwch ei wneud yma' },
  as: { en: '{role}, {where}', cy: '{role}, {where}' },
  recommendations: { en: 'Recommendations', cy: 'Argymhellion' },
  recommendationsLead: {
    en: 'What was recommended, the action that answers it, and replies that are owed.',
    cy: 'Beth a argymhellwyd, y cam sy’n ei ateb, a’r atebion sy’n ddyledus.',
  },
  engagement: { en: 'Engagement', cy: 'Ymgysylltu' },
  engagementLead: {
    en: 'Which organisations were asked, what they said, and what changed because of it.',
    cy: 'Pa sefydliadau y gofynnwyd iddynt, beth ddywedasant, a beth newidiodd oherwydd hynny.',
  },
  crosswalk: { en: 'Frameworks', cy: 'Fframweithiau' },
  crosswalkLead: {
    en: 'Where actions of one framework belong in the next.',
    cy: 'Ble mae camau un fframwaith yn perthyn yn y nesaf.',
  },
  country: { en: 'The country', cy: 'Y wlad' },
  countryLead: {
    en: 'Forces by action: who is behind, and since when.',
    cy: 'Heddluoedd fesul cam: pwy sydd ar ei hôl hi, ac ers pryd.',
  },
  updates: { en: 'Updates', cy: 'Diweddariadau' },
  updatesLead: {
    en: 'Write, check, approve and publish the national update.',
    cy: 'Ysgrifennu, gwirio, cymeradwyo a chyhoeddi’r diweddariad cenedlaethol.',
  },
  findings: { en: 'Findings', cy: 'Canfyddiadau' },
  findingsLead: {
    en: 'Themes and barriers, each with how sure it is.',
    cy: 'Themâu a rhwystrau, pob un gyda pha mor sicr ydyw.',
  },
  plans: { en: 'Plans', cy: 'Cynlluniau' },
  plansLead: {
    en: 'What was promised, how it goes, and who says so.',
    cy: 'Yr hyn a addawyd, sut y mae’n mynd, a phwy sy’n dweud hynny.',
  },
  records: { en: 'Records', cy: 'Cofnodion' },
  recordsLead: {
    en: 'What your records system sends: load it, see what is wrong, and study the measures.',
    cy: 'Yr hyn y mae eich system gofnodion yn ei anfon: ei lwytho, gweld beth sydd o’i le, ac astudio’r mesurau.',
  },
  people: { en: 'People', cy: 'Pobl' },
  peopleLead: {
    en: 'Who may sign in, their roles, and roles that wait for a second person.',
    cy: 'Pwy sy’n cael mewngofnodi, eu rolau, a rolau sy’n aros am ail berson.',
  },
  deadlines: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  deadlinesLead: {
    en: 'What the law gives your force time for, the least time left first.',
    cy: 'Yr hyn y mae’r gyfraith yn rhoi amser i’ch heddlu ei wneud, y lleiaf o amser ar ôl yn gyntaf.',
  },
  notices: { en: 'Notices', cy: 'Hysbysiadau' },
  noticesLead: {
    en: 'What you were told: of actions that slip, and of time that runs out.',
    cy: 'Yr hyn a ddywedwyd wrthych: am gamau sy’n llithro, ac am amser sy’n dod i ben.',
  },
  rules: { en: 'Rules of deadlines', cy: 'Rheolau dyddiadau cau' },
  rulesLead: {
    en: 'How each deadline counts, and whether anybody has checked that in the law.',
    cy: 'Sut mae pob dyddiad cau yn cyfrif, ac a oes rhywun wedi gwirio hynny yn y gyfraith.',
  },
  access: { en: 'Who may see and do what', cy: 'Pwy sy’n cael gweld a gwneud beth' },
  accessLead: {
    en: 'Every role, every purpose, and what each reaches.',
    cy: 'Pob rôl, pob diben, a’r hyn y mae pob un yn ei gyrraedd.',
  },
});

/** What can be done from the first page. */
export const staffDeedMessages = defineMessages({
  plan: { en: 'The plan under “{framework}”', cy: 'Y cynllun o dan “{framework}”' },
  open: { en: 'Open a plan', cy: 'Agor cynllun' },
  adopt: { en: 'Adopt it', cy: 'Ei fabwysiadu' },
  bring: { en: 'Bring a spreadsheet into it', cy: 'Dod â thaenlen iddo' },
  take: { en: 'Take it as {format}', cy: 'Mynd ag ef fel {format}' },
  unread: { en: 'Read {n} new {n:notice|notices}', cy: 'Darllen {n} hysbysiad newydd' },
  engage: { en: 'Record whom you asked', cy: 'Cofnodi pwy y gofynnoch iddynt' },
  recommend: { en: 'Recommend something to the force', cy: 'Argymell rhywbeth i’r heddlu' },
  enter: { en: 'Enter a recommendation', cy: 'Cofnodi argymhelliad' },
  startClock: { en: 'Start a deadline', cy: 'Dechrau dyddiad cau' },
  cut: { en: 'Take a cut of the data', cy: 'Cymryd toriad o’r data' },
  find: { en: 'Record a finding', cy: 'Cofnodi canfyddiad' },
});
