import type { Bilingual } from '../../kernel/index.ts';
import type { ActionContent } from '../../plans/index.ts';

/** A local action as a made-up force may promise it. */
export interface MadeUpPromise {
  readonly nationalAction: string | null;
  readonly pillar: string;
  readonly kind: ActionContent['kind'];
  readonly measure: string | null;
  readonly post: string;
  readonly wording: Bilingual;
}

const promise = (
  nationalAction: string | null,
  pillar: string,
  measure: string | null,
  post: string,
  en: string,
  cy: string,
  kind: ActionContent['kind'] = 'general',
): MadeUpPromise => ({ nationalAction, pillar, measure, post, kind, wording: { en, cy } });

/** What made-up forces promise. Every one is of a kind that forces are asked for; none is a real force's wording. */
export const promises: readonly MadeUpPromise[] = [
  promise(
    'A1',
    'trust',
    'M1',
    'Head of professional standards',
    'We will review every open complaint of abuse against our own officers and staff.',
    'Byddwn yn adolygu pob cwyn agored o gam-drin yn erbyn ein swyddogion a’n staff ein hunain.',
  ),
  promise(
    'A4',
    'trust',
    'M3',
    'Head of professional standards',
    'We will put abuse cases first when we investigate our own people, and publish how long they take.',
    'Byddwn yn rhoi achosion o gam-drin yn gyntaf wrth ymchwilio i’n pobl ein hunain, ac yn cyhoeddi faint o amser maent yn ei gymryd.',
  ),
  promise(
    'A6',
    'trust',
    'M4',
    'Head of culture',
    'We will train every supervisor to challenge sexism, and ask staff each year whether it happens.',
    'Byddwn yn hyfforddi pob goruchwyliwr i herio rhywiaeth, ac yn gofyn i staff bob blwyddyn a yw’n digwydd.',
  ),
  promise(
    'A7',
    'trust',
    'M5',
    'Superintendent, engagement',
    'We will meet women who trust the police least, every three months, where they choose.',
    'Byddwn yn cwrdd â menywod sydd â’r lleiaf o ymddiriedaeth yn yr heddlu, bob tri mis, lle maen nhw’n dewis.',
  ),
  promise(
    'A8',
    'trust',
    null,
    'Superintendent, engagement',
    'We will set up a panel of women who examine our work, and answer what it recommends.',
    'Byddwn yn sefydlu panel o fenywod sy’n archwilio ein gwaith, ac yn ateb yr hyn y mae’n ei argymell.',
  ),
  promise(
    'A9',
    'trust',
    null,
    'Chief inspector, partnerships',
    'We will pay women’s organisations for the time they spend advising us.',
    'Byddwn yn talu sefydliadau menywod am yr amser a dreuliant yn ein cynghori.',
  ),
  promise(
    'A14',
    'pursuit',
    null,
    'Head of offender management',
    'We will keep a list of the people who pose the highest risk to women, and review it each month.',
    'Byddwn yn cadw rhestr o’r bobl sy’n peri’r risg fwyaf i fenywod, ac yn ei hadolygu bob mis.',
  ),
  promise(
    'A15',
    'pursuit',
    'M8',
    'Head of safeguarding',
    'We will apply for a protective order in every domestic abuse case where the law allows one.',
    'Byddwn yn gwneud cais am orchymyn amddiffyn ym mhob achos o gam-drin domestig lle mae’r gyfraith yn caniatáu hynny.',
  ),
  promise(
    'A17',
    'pursuit',
    'M7',
    'Head of rape investigation',
    'We will investigate what the suspect did, and ask a victim for her phone only when a record says why.',
    'Byddwn yn ymchwilio i’r hyn a wnaeth y person dan amheuaeth, ac yn gofyn am ffôn dioddefwr dim ond pan fydd cofnod yn dweud pam.',
  ),
  promise(
    'A18',
    'pursuit',
    'M7',
    'Head of training',
    'We will train every officer who meets victims in how trauma works.',
    'Byddwn yn hyfforddi pob swyddog sy’n cwrdd â dioddefwyr yn y ffordd y mae trawma’n gweithio.',
  ),
  promise(
    'A19',
    'spaces',
    'M10',
    'Superintendent, neighbourhoods',
    'We will find the places where women are most at risk at night, and change three of them each year.',
    'Byddwn yn canfod y mannau lle mae menywod yn y perygl mwyaf gyda’r nos, ac yn newid tri ohonynt bob blwyddyn.',
    'hot-spot',
  ),
  promise(
    'A20',
    'spaces',
    null,
    'Schools lead',
    'We will work with every secondary school on healthy relationships.',
    'Byddwn yn gweithio gyda phob ysgol uwchradd ar berthnasoedd iach.',
  ),
  promise(
    'A21',
    'spaces',
    'M11',
    'Superintendent, neighbourhoods',
    'We will answer every StreetSafe report within a month, with what was done.',
    'Byddwn yn ateb pob adroddiad StreetSafe o fewn mis, gyda’r hyn a wnaed.',
  ),
  promise(
    null,
    'spaces',
    null,
    'Chief inspector, partnerships',
    'We will train the staff of bars and taxis to help a woman who feels unsafe.',
    'Byddwn yn hyfforddi staff bariau a thacsis i helpu menyw sy’n teimlo’n anniogel.',
  ),
];

/** Why a made-up date moved. */
export const delays: readonly string[] = [
  'The post was empty for four months.',
  'The training supplier withdrew and the contract was let again.',
  'The panel asked for more time to find members whom nobody hears.',
  'The new record system came later than planned.',
  'The money was moved to another programme and came back in the next year.',
];
