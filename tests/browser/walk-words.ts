/** What a force of one language writes in its plan, and what its pages then say. Everything about it is made up. */
export interface WalkWords {
  readonly force: string;
  readonly lead: string;
  readonly leadRole: string;
  readonly owner: string;
  readonly panel: string;
  readonly signIn: string;
  readonly headings: readonly string[];
  readonly row: (reference: string, action: string) => readonly string[];
  readonly promise: string;
  readonly own: string;
  readonly ownersPost: string;
  readonly delay: string;
  readonly activity: string;
  readonly judged: string;
  readonly evidence: string;
  readonly verdict: string;
  readonly says: {
    readonly draftLacks: string;
    readonly newRow: string;
    readonly adopted: string;
    readonly needsReason: string;
    readonly firstAndLatest: RegExp;
    readonly ownerRefused: string;
    readonly onlyOutside: string;
    readonly rating: string;
    readonly gap: RegExp;
    readonly noPlanYet: RegExp;
    readonly promised: string;
    readonly movedTo: string;
    readonly publicGap: RegExp;
  };
}

/** What the public reads, in both languages wherever it is written. */
export const publicWording = {
  en: 'We will review every complaint of abuse against our own officers.',
  cy: 'Byddwn yn adolygu pob cwyn o gam-drin yn erbyn ein swyddogion ein hunain.',
} as const;

export const walkWords: Readonly<Record<'en' | 'cy', WalkWords>> = {
  en: {
    force: 'bedfordshire',
    lead: 'Anwen Example',
    leadRole: 'Force VAWG lead',
    owner: 'Cerys Specimen',
    panel: 'Farah Placeholder',
    signIn: 'Sign in',
    headings: [
      'Reference',
      'What we will do',
      'Start',
      'Due',
      'Action owner',
      'Strategic lead',
      'Why there is no measure',
      'Status',
      'Publish',
      'Public wording in English',
      'Public wording in Welsh',
    ],
    row: (reference, action) => [
      reference,
      action,
      '01/04/2026',
      '31/03/2027',
      'Head of professional standards',
      'Assistant chief constable',
      'The panel judges it; nothing is counted yet',
      'On the starting blocks',
      'Yes',
      publicWording.en,
      publicWording.cy,
    ],
    promise: publicWording.en,
    own: 'Meet a panel of women every quarter',
    ownersPost: 'Head of professional standards',
    delay: 'Two reviewers left, and their posts are being filled',
    activity: 'Reviewed 30 of 60 open complaints',
    judged: 'Half is done and the rest has dates',
    evidence: 'Record of the reviews',
    verdict: 'We read the record: half of the reviews are there',
    says: {
      draftLacks: 'Before it can be adopted: It needs a start date',
      newRow: '1 new, 1 changed',
      adopted: 'The plan is adopted',
      needsReason: 'Say why. The reason is kept and shown',
      firstAndLatest: /First promised for 31 March 2027\. Now 30 September 2027: 183 days later/,
      ownerRefused: 'You are the owner of this action.',
      onlyOutside: 'Someone outside the action’s line must do this: a panel, a partner or another force.',
      rating: 'Amber: At risk (a judgement)',
      gap: /The force claimed “Complete”; someone from outside verified “[^”]+”/,
      noPlanYet: /This release holds no plan of Bedfordshire/,
      promised: '31 March 2027',
      movedTo: '30 September 2027',
      publicGap: /Gap: the force said “Complete”, someone outside said “[^”]+”/,
    },
  },
  cy: {
    force: 'north-wales',
    lead: 'Gwen Example',
    leadRole: 'Arweinydd VAWG yr heddlu',
    owner: 'Ioan Specimen',
    panel: 'Lowri Placeholder',
    signIn: 'Mewngofnodi',
    headings: [
      'Cyfeirnod',
      'Yr hyn a wnawn',
      'Dechrau',
      'Erbyn',
      'Perchennog y cam',
      'Arweinydd strategol',
      'Pam nad oes mesur',
      'Statws',
      'Cyhoeddi',
      'Geiriad cyhoeddus yn Saesneg',
      'Geiriad cyhoeddus yn Gymraeg',
    ],
    row: (reference, action) => [
      reference,
      action,
      '01/04/2026',
      '31/03/2027',
      'Pennaeth safonau proffesiynol',
      'Prif gwnstabl cynorthwyol',
      'Y panel sy’n barnu; ni chyfrifir dim eto',
      'Ar fin dechrau',
      'Ie',
      publicWording.en,
      publicWording.cy,
    ],
    promise: publicWording.cy,
    own: 'Cwrdd â phanel o fenywod bob chwarter',
    ownersPost: 'Pennaeth safonau proffesiynol',
    delay: 'Gadawodd dau adolygydd, ac mae eu swyddi’n cael eu llenwi',
    activity: 'Adolygwyd 30 o’r 60 cwyn agored',
    judged: 'Mae hanner wedi’i wneud ac mae dyddiadau i’r gweddill',
    evidence: 'Cofnod o’r adolygiadau',
    verdict: 'Darllenasom y cofnod: mae hanner yr adolygiadau yno',
    says: {
      draftLacks: 'Cyn y gellir ei fabwysiadu: Mae angen dyddiad dechrau',
      newRow: '1 newydd, 1 wedi newid',
      adopted: 'Mae’r cynllun wedi’i fabwysiadu',
      needsReason: 'Dywedwch pam. Cedwir y rheswm a’i ddangos',
      firstAndLatest: /Addawyd gyntaf erbyn 31 Mawrth 2027\. Bellach 30 Medi 2027: 183 diwrnod yn hwyrach/,
      ownerRefused: 'Chi yw perchennog y cam hwn.',
      onlyOutside: 'Rhaid i rywun o’r tu allan i linell y cam wneud hyn: panel, partner neu heddlu arall.',
      rating: 'Oren: Mewn perygl (barn)',
      gap: /Honnodd yr heddlu “[^”]+”; dilysodd rhywun o’r tu allan “[^”]+”/,
      noPlanYet: /Nid yw’r cyhoeddiad hwn yn cynnwys cynllun /,
      promised: '31 Mawrth 2027',
      movedTo: '30 Medi 2027',
      publicGap: /Bwlch: dywedodd yr heddlu “[^”]+”, dywedodd rhywun o’r tu allan “[^”]+”/,
    },
  },
};
