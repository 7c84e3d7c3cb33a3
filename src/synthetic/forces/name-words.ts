/**
 * Names that nobody bears. Surnames are built on the word for "example", "sample" or "imaginary" of a language, so that a
 * reader of any page sees that the person is made up; forenames are built from stems that are no names. Each way of naming
 * has its own letters and its own ways of being written wrongly, because records about some women are worse than about
 * others, and what links or counts people must be tried on that.
 */
export interface Naming {
  readonly name: string;
  readonly surnameStems: readonly string[];
  readonly surnameEnds: readonly string[];
  readonly femaleEnds: readonly string[];
  readonly maleEnds: readonly string[];
  /** Chance that a record of the person is written otherwise than she writes it herself. */
  readonly misspelt: number;
  /** Chance of two surnames joined by a hyphen. */
  readonly doubled: number;
}

const words = (text: string): readonly string[] => text.split(' ');

/** What every forename begins with. */
export const forenameStems = words(
  'Exa Demo Spefi Fabu Ficti Imagi Noti Suppo Inve Proto Mocka Dummi Patta Mode Quasi Pseu Arte Illu Verba Nomi Hypo Conjec Figme Simu Repli Templa Fante Chime Mythi Draf',
);

const plainEnds = {
  femaleEnds: words('lia mira nelle rina betta dora wenna tessa lissa lynne bella rosa'),
  maleEnds: words('ric don mund bert ton vyn las nard drik mar fred bald'),
};

export const namings = {
  english: {
    name: 'example, sample, invented (English)',
    surnameStems: words(
      'Exampl Specim Sampl Invent Imagin Pretend Notion Suppos Hypoth Placehold Conject Figment Fiction Fabl Mockup Protot',
    ),
    surnameEnds: words('ley ton wick ford worth by ham field combe thwaite shaw dale stead bury wood more'),
    ...plainEnds,
    misspelt: 0.05,
    doubled: 0.05,
  },
  welsh: {
    name: 'enghraifft, dychmygol (Welsh)',
    surnameStems: words('Enghreifft Dychmyg Esiampl Ffugiol Sampl Tybied'),
    surnameEnds: words('wyn ydd an fryn aeth lwyd gwen edd'),
    femaleEnds: words('wen fair lys eirys nwen lian'),
    maleEnds: words('wyn fryn allt rys edd fael'),
    misspelt: 0.07,
    doubled: 0.03,
  },
  polish: {
    name: 'przykład, zmyślony (Polish); exemplu (Romanian)',
    surnameStems: words('Przykład Zmyśl Wzorz Pozorn Exempl Imaginar Udawan'),
    surnameEnds: words('owski owicz ecki escu iuk ak owicki eanu'),
    femaleEnds: words('sława żbieta nieszka lina rzyna eta'),
    maleEnds: words('sław mierz gniew zimir dzian usz'),
    misspelt: 0.14,
    doubled: 0.04,
  },
  urdu: {
    name: 'misal, namuna, farzi (Urdu, Punjabi, Bengali)',
    surnameStems: words('Misal Namun Farzi Kalpan Udahar Khayal Tasawwur'),
    surnameEnds: words('pur wala yar ani zada deen uddin vala'),
    femaleEnds: words('isha een una preet aira anaz'),
    maleEnds: words('een ir un preet aan az'),
    misspelt: 0.16,
    doubled: 0.01,
  },
  yoruba: {
    name: 'àpẹẹrẹ, misali, mfano (Yoruba, Hausa, Swahili)',
    surnameStems: words('Apeere Misali Mfano Ihentu Nhweso Tunani'),
    surnameEnds: words('wale dele kunle tunde bayo nna oye foh'),
    femaleEnds: words('yemi dunni kemi ngozi lade sua'),
    maleEnds: words('wale tunde kunle chuku kwam dele'),
    misspelt: 0.15,
    doubled: 0.04,
  },
  arabic: {
    name: 'mithal, wahmi (Arabic); nemune (Kurdish)',
    surnameStems: words('al-Mithal al-Wahm al-Iftirad Nemun Khayal al-Namudhaj'),
    surnameEnds: words('i awi zadeh ani pour eddin'),
    femaleEnds: words('iyya eena oura meen aat ila'),
    maleEnds: words('iyy een our eem aat il'),
    misspelt: 0.17,
    doubled: 0.01,
  },
  chinese: {
    name: 'lìzi, xūgòu (Chinese); ví dụ (Vietnamese)',
    surnameStems: words('Lizi Xugou Yangben Vidu Jiaru Mauthu'),
    surnameEnds: words('n ng o ai en u'),
    femaleEnds: words('mei xin lan yun hua rou'),
    maleEnds: words('wei jun hao ming long feng'),
    misspelt: 0.15,
    doubled: 0,
  },
} as const satisfies Record<string, Naming>;

export type NamingKind = keyof typeof namings;
