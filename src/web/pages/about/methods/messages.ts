import { defineMessages } from '../../../words/messages.ts';

export const methodsMessages = defineMessages({
  title: { en: 'Methods', cy: 'Dulliau' },
  summary: {
    en: 'How the figures are made, and how to read them.',
    cy: 'Sut mae’r ffigurau’n cael eu llunio, a sut i’w darllen.',
  },
  lead: {
    en: 'How the figures are made, what the signs beside them mean, and what is done so that nobody can be recognised.',
    cy: 'Sut mae’r ffigurau’n cael eu llunio, beth mae’r arwyddion wrth eu hymyl yn ei olygu, a beth sy’n cael ei wneud fel na ellir adnabod neb.',
  },
  fromHeading: { en: 'Where the data comes from', cy: 'O ble mae’r data’n dod' },
  from1: {
    en: 'The police publish crimes, outcomes and stops every month on data.police.uk. The Home Office publishes recorded crime and outcomes each quarter or year. Every file is kept with a checksum.',
    cy: 'Mae’r heddlu’n cyhoeddi troseddau, canlyniadau ac achosion o stopio bob mis ar data.police.uk. Mae’r Swyddfa Gartref yn cyhoeddi troseddau a gofnodwyd a chanlyniadau bob chwarter neu flwyddyn. Cedwir pob ffeil gyda swm gwirio.',
  },
  from2: {
    en: 'Every row is accepted, found to be a repeat, or set aside with the reason. Nothing is guessed: an unknown force or kind of crime is set aside.',
    cy: 'Mae pob rhes naill ai’n cael ei derbyn, yn cael ei nodi fel ailadrodd, neu’n cael ei gosod o’r neilltu gyda’r rheswm. Nid oes dim yn cael ei ddyfalu: caiff heddlu neu fath o drosedd anhysbys ei osod o’r neilltu.',
  },
  from3: {
    en: 'Open data does not say who the victim was. It mixes crimes against women and girls with crimes against others.',
    cy: 'Nid yw data agored yn dweud pwy oedd y dioddefwr. Mae’n cymysgu troseddau yn erbyn menywod a merched â throseddau yn erbyn pobl eraill.',
  },
  missingHeading: { en: 'Missing is not zero', cy: 'Nid sero yw ar goll' },
  missing1: {
    en: 'For each force and month it is written down whether data was received, partial or missing. Coverage stands beside every figure. A figure for England and Wales that lacks forces says how many, and is not called national.',
    cy: 'Ar gyfer pob heddlu a mis, nodir a dderbyniwyd data, a oedd yn rhannol neu ar goll. Mae cwmpas yn sefyll wrth ymyl pob ffigur. Mae ffigur ar gyfer Cymru a Lloegr sydd heb rai heddluoedd yn dweud faint, ac ni chaiff ei alw’n genedlaethol.',
  },
  intervalHeading: { en: 'Intervals', cy: 'Cyfyngau' },
  interval1: {
    en: 'Every figure stands with a 95% interval: the range in which the true value would lie in 95 of 100 such cases. Shares use Wilson’s method, rates and counts the exact Poisson method, medians the order of the values.',
    cy: 'Mae cyfwng 95% gyda phob ffigur: yr ystod lle byddai’r gwir werth mewn 95 o 100 achos o’r fath. Mae cyfrannau’n defnyddio dull Wilson, cyfraddau a chyfrifon y dull Poisson union, a chanolrifau drefn y gwerthoedd.',
  },
  interval2: {
    en: 'Two years of a force are called different only when their intervals do not overlap. That is strict: some real changes are called unclear. For the country, the forces that are whole in both years are compared, by the interval of the difference (Newcombe) or of the ratio.',
    cy: 'Dim ond pan nad yw eu cyfyngau’n gorgyffwrdd y caiff dwy flynedd heddlu eu galw’n wahanol. Mae hynny’n llym: caiff rhai newidiadau go iawn eu galw’n aneglur. Ar gyfer y wlad, cymharir yr heddluoedd sy’n gyflawn yn y ddwy flynedd, yn ôl cyfwng y gwahaniaeth (Newcombe) neu’r gymhareb.',
  },
  controlHeading: { en: 'Control charts', cy: 'Siartiau rheoli' },
  control1: {
    en: 'A control chart shows whether a month is unusual for that force. The limits come from how much the force’s own months differ (XmR: the average plus and minus 2.66 times the average step). A chart needs at least {points} months.',
    cy: 'Mae siart reoli’n dangos a yw mis yn anarferol i’r heddlu hwnnw. Daw’r terfynau o faint mae misoedd yr heddlu ei hun yn amrywio (XmR: y cyfartaledd plws a minws 2.66 gwaith y cam cyfartalog). Mae angen o leiaf {points} mis ar siart.',
  },
  control2: {
    en: 'A month is a signal when one of these is true:',
    cy: 'Mae mis yn arwydd pan fydd un o’r rhain yn wir:',
  },
  control3: {
    en: 'A missing month is never bridged. Where the counting changed, the limits start again and the chart says why.',
    cy: 'Nid yw mis coll byth yn cael ei bontio. Lle newidiodd y cyfrif, mae’r terfynau’n dechrau eto ac mae’r siart yn dweud pam.',
  },
  funnelHeading: { en: 'Comparing forces', cy: 'Cymharu heddluoedd' },
  funnel1: {
    en: 'A funnel plot shows every force against the limits of chance round the average. Small forces swing more, so the limits are wider for them. Where forces differ by more than chance for reasons none of them controls, the limits are widened (Spiegelhalter 2005).',
    cy: 'Mae plot twndis yn dangos pob heddlu yn erbyn terfynau hap o amgylch y cyfartaledd. Mae heddluoedd bach yn amrywio mwy, felly mae’r terfynau’n lletach iddynt. Lle mae heddluoedd yn gwahaniaethu’n fwy na hap am resymau nad yw’r un ohonynt yn eu rheoli, caiff y terfynau eu lledu (Spiegelhalter 2005).',
  },
  funnel2: {
    en: 'A force is marked only when it still stands out after all forces were tested at once (Benjamini and Hochberg, false discovery rate {rate}). There is no ranking: order between forces inside the limits is chance.',
    cy: 'Dim ond pan fydd heddlu’n dal i sefyll allan ar ôl profi pob heddlu ar yr un pryd y caiff ei farcio (Benjamini a Hochberg, cyfradd darganfod anghywir {rate}). Nid oes safle: hap yw’r drefn rhwng heddluoedd y tu mewn i’r terfynau.',
  },
  markersHeading: { en: 'Signs beside figures', cy: 'Arwyddion wrth ymyl ffigurau' },
  disclosureHeading: { en: 'Protecting people', cy: 'Diogelu pobl' },
  disclosure1: {
    en: 'A small count can point at a person. Where rows are not already public one by one, counts under 10 are withheld, and further cells with them so that nobody can work them out from a total. Before each release a program proves that every withheld count could be another one.',
    cy: 'Gall cyfrif bach bwyntio at berson. Lle nad yw rhesi eisoes yn gyhoeddus fesul un, caiff cyfrifon o dan 10 eu dal yn ôl, a rhagor o gelloedd gyda nhw fel na all neb eu cyfrifo o gyfanswm. Cyn pob cyhoeddiad mae rhaglen yn profi y gallai pob cyfrif a ddaliwyd yn ôl fod yn un arall.',
  },
  definitionsHeading: { en: 'Definitions', cy: 'Diffiniadau' },
  definitions1: {
    en: 'Each measure is a definition with a version: what is counted, out of what, which way is better, its caveats. Figures of two versions are never joined in one line. One thing counted is always the same kind: crimes, outcomes, stops and people are never mixed.',
    cy: 'Diffiniad â fersiwn yw pob mesur: beth sy’n cael ei gyfrif, allan o beth, pa ffordd sy’n well, a’i rybuddion. Nid yw ffigurau dwy fersiwn byth yn cael eu huno mewn un llinell. Mae un peth a gyfrifir o’r un math bob amser: nid yw troseddau, canlyniadau, achosion o stopio a phobl byth yn cael eu cymysgu.',
  },
  checkHeading: { en: 'Checking', cy: 'Gwirio' },
  check1: {
    en: 'A release keeps the checksums of every file it was made from, the definitions and the program’s version. Anyone with the same files can compute it again.',
    cy: 'Mae cyhoeddiad yn cadw symiau gwirio pob ffeil y cafodd ei wneud ohoni, y diffiniadau a fersiwn y rhaglen. Gall unrhyw un sydd â’r un ffeiliau ei gyfrifo eto.',
  },
});
