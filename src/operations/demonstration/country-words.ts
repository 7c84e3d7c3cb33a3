import type { Bilingual } from '../../kernel/index.ts';
import type { Payment, RecommendationSource, Stance } from '../../national/index.ts';

/** Made-up words of the demonstration's registers. Nobody and nothing of these names exists; each name says so. */
export interface MadeUpRecommendation {
  readonly source: RecommendationSource;
  readonly body: string;
  readonly reference: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly madeDaysAgo: number;
  /** Days that forces had to reply; null where no reply was asked for. */
  readonly replyWithinDays: number | null;
  /** The framework's action that answers it, where a force has one. */
  readonly answeredBy: string | null;
  /** Every so many forces it is made to: 4 is every fourth. */
  readonly everyForces: number;
}

export const madeUpRecommendations: readonly MadeUpRecommendation[] = [
  {
    source: 'inspection',
    body: 'Example Inspectorate (made up)',
    reference: 'Recommendation 3',
    title: { en: 'Review every live allegation', cy: 'Adolygu pob honiad byw' },
    text: {
      en: 'Each force should review every live allegation of violence against women by its own officers and staff.',
      cy: 'Dylai pob heddlu adolygu pob honiad byw o drais yn erbyn menywod gan ei swyddogion a’i staff ei hun.',
    },
    madeDaysAgo: 420,
    replyWithinDays: 56,
    answeredBy: 'A1',
    everyForces: 4,
  },
  {
    source: 'super-complaint',
    body: 'Example Watchdogs (made up)',
    reference: 'Recommendation 7',
    title: { en: 'Consider an order in every case', cy: 'Ystyried gorchymyn ym mhob achos' },
    text: {
      en: 'Officers should record that they considered a protective order, and why they did not apply for one.',
      cy: 'Dylai swyddogion gofnodi iddynt ystyried gorchymyn amddiffyn, a pham na wnaethant gais am un.',
    },
    madeDaysAgo: 260,
    replyWithinDays: 56,
    answeredBy: 'A15',
    everyForces: 5,
  },
  {
    source: 'domestic-homicide-review',
    body: 'Example Safety Partnership (made up)',
    reference: 'Recommendation 2',
    title: { en: 'Offer by-and-for support early', cy: 'Cynnig cymorth gan-ac-ar-gyfer yn gynnar' },
    text: {
      en: 'At the first report, the force should offer a service that is led by and for the woman’s own community.',
      cy: 'Ar yr adroddiad cyntaf, dylai’r heddlu gynnig gwasanaeth a arweinir gan gymuned y fenyw ei hun ac ar ei chyfer.',
    },
    madeDaysAgo: 190,
    replyWithinDays: 90,
    answeredBy: 'A9',
    everyForces: 9,
  },
  {
    source: 'inquest',
    body: 'Example Coroner (made up)',
    reference: 'Report 11',
    title: { en: 'Answer repeat calls as repeat calls', cy: 'Ateb galwadau mynych fel galwadau mynych' },
    text: {
      en: 'Call handlers should see at once that an address has called before.',
      cy: 'Dylai’r rhai sy’n ateb galwadau weld ar unwaith fod cyfeiriad wedi galw o’r blaen.',
    },
    madeDaysAgo: 95,
    replyWithinDays: 56,
    answeredBy: null,
    everyForces: 14,
  },
  {
    source: 'panel',
    body: 'Example Scrutiny Panel (made up)',
    reference: 'Minute 5',
    title: { en: 'Tell the panel why cases close', cy: 'Dweud wrth y panel pam mae achosion yn cau' },
    text: {
      en: 'The force should bring a sample of closed cases to each meeting of the panel.',
      cy: 'Dylai’r heddlu ddod â sampl o achosion a gaewyd i bob cyfarfod o’r panel.',
    },
    madeDaysAgo: 40,
    replyWithinDays: 28,
    answeredBy: 'A8',
    everyForces: 11,
  },
];

export const madeUpReply: { readonly stance: Stance; readonly words: Bilingual } = {
  stance: 'accepted',
  words: {
    en: 'We accept this, and an action of our plan answers it.',
    cy: 'Rydym yn derbyn hyn, ac mae cam o’n cynllun yn ei ateb.',
  },
};

/** An organisation that forces asked, and what came of it. */
export interface MadeUpEngagement {
  readonly organisation: string;
  readonly byAndFor: boolean;
  readonly payment: Payment;
  readonly asked: Bilingual;
  readonly said: Bilingual | null;
  readonly decision: { readonly kind: 'changed' | 'not-changed'; readonly words: Bilingual } | null;
  readonly everyForces: number;
}

export const madeUpEngagements: readonly MadeUpEngagement[] = [
  {
    organisation: 'Lantern Women’s Project (made up)',
    byAndFor: true,
    payment: 'paid',
    asked: {
      en: 'What would have to be true for you to report to us?',
      cy: 'Beth fyddai’n rhaid iddo fod yn wir i chi adrodd i ni?',
    },
    said: {
      en: 'That we hear back within a week, from somebody who knows the case.',
      cy: 'Ein bod yn clywed yn ôl o fewn wythnos, gan rywun sy’n gwybod am yr achos.',
    },
    decision: {
      kind: 'changed',
      words: {
        en: 'A named officer now answers within seven days, and the plan measures it.',
        cy: 'Mae swyddog a enwir bellach yn ateb o fewn saith diwrnod, ac mae’r cynllun yn ei fesur.',
      },
    },
    everyForces: 2,
  },
  {
    organisation: 'Hearth Advice Centre (made up)',
    byAndFor: false,
    payment: 'unpaid',
    asked: { en: 'Is the draft plan clear?', cy: 'A yw’r cynllun drafft yn glir?' },
    said: {
      en: 'It says what you will do and not how anyone will know.',
      cy: 'Mae’n dweud beth y byddwch yn ei wneud ac nid sut y bydd unrhyw un yn gwybod.',
    },
    decision: {
      kind: 'not-changed',
      words: {
        en: 'Measures are agreed nationally; we have passed the point on.',
        cy: 'Cytunir ar fesurau yn genedlaethol; rydym wedi trosglwyddo’r pwynt.',
      },
    },
    everyForces: 3,
  },
  {
    organisation: 'Saffron Sisters’ Forum (made up)',
    byAndFor: true,
    payment: 'payment-declined',
    asked: {
      en: 'Where do you feel unsafe, and what would help?',
      cy: 'Ble rydych chi’n teimlo’n anniogel, a beth fyddai’n helpu?',
    },
    said: null,
    decision: null,
    everyForces: 7,
  },
];

/** A finding of the demonstration's coordinator. */
export interface MadeUpFinding {
  readonly code: string;
  readonly term: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly figures: readonly string[];
  readonly everyForces: number;
}

export const madeUpFindings: readonly MadeUpFinding[] = [
  {
    code: 'delay',
    term: 'almost-certain',
    title: { en: 'dates move without a reason being heard', cy: 'mae dyddiadau’n symud heb glywed rheswm' },
    statement: {
      en: 'Where a promise slips, the organisations that helped to make it are rarely told before the date has passed.',
      cy: 'Lle mae addewid yn llithro, anaml y dywedir wrth y sefydliadau a helpodd i’w wneud cyn i’r dyddiad fynd heibio.',
    },
    figures: ['plans.slipping', 'plans.overdue'],
    everyForces: 8,
  },
  {
    code: 'by-and-for',
    term: 'likely',
    title: {
      en: 'plans without a by-and-for voice say less',
      cy: 'mae cynlluniau heb lais gan-ac-ar-gyfer yn dweud llai',
    },
    statement: {
      en: 'Plans that name a by-and-for organisation more often say what will be different for the women concerned.',
      cy: 'Mae cynlluniau sy’n enwi sefydliad gan-ac-ar-gyfer yn dweud yn amlach beth fydd yn wahanol i’r menywod dan sylw.',
    },
    figures: ['forces.by-and-for'],
    everyForces: 10,
  },
  {
    code: 'partial-picture',
    term: 'highly-likely',
    title: { en: 'silence hides the slowest', cy: 'mae distawrwydd yn cuddio’r arafaf' },
    statement: {
      en: 'Forces whose returns do not come are likely to be further behind than those that report.',
      cy: 'Mae heddluoedd nad yw eu hadroddiadau’n dod yn debygol o fod ymhellach ar ei hôl hi na’r rhai sy’n adrodd.',
    },
    figures: ['forces.reporting', 'plans.not-reported'],
    everyForces: 12,
  },
];

export const madeUpOpening = {
  heading: { en: 'In short', cy: 'Yn fyr' },
  body: {
    en: 'Of {{figure plans.behind denominator}} actions, {{figure plans.behind numerator}} are behind ({{figure plans.behind}}). {{figure forces.reporting denominator}} forces were asked for a return and {{figure forces.reporting numerator}} sent one in time.',
    cy: 'O {{figure plans.behind denominator}} cam gweithredu, mae {{figure plans.behind numerator}} ar ei hôl hi ({{figure plans.behind}}). Gofynnwyd i {{figure forces.reporting denominator}} heddlu am adroddiad ac anfonodd {{figure forces.reporting numerator}} un mewn pryd.',
  },
} as const;

export const madeUpTitle: Bilingual = {
  en: 'National update (made up)',
  cy: 'Diweddariad cenedlaethol (dychmygol)',
};

export const madeUpCorrection: Bilingual = {
  en: 'Replies of two forces had come in time and were entered after the first update was published.',
  cy: 'Roedd atebion dau heddlu wedi dod mewn pryd ac fe’u cofnodwyd ar ôl cyhoeddi’r diweddariad cyntaf.',
};

export const madeUpSlip: Bilingual = {
  en: 'Returns of some forces came late.',
  cy: 'Daeth adroddiadau rhai heddluoedd yn hwyr.',
};
