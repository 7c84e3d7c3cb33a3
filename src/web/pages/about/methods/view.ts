import { chartRules, falseDiscoveryRate, markers, signals } from '../../../../measures/index.ts';
import { signalWords } from '../../../charts/control-chart.ts';
import { markerMeaning } from '../../../figures/figure.ts';
import type { Page, Scene } from '../../../site/page.ts';
import type { Section } from '../../../site/section.ts';
import { say } from '../../../words/messages.ts';
import { decimal } from '../../../words/number.ts';
import { methodsMessages } from './messages.ts';

/** How figures are made and read. Rules and rates are read from the statistics themselves, so the page cannot fall behind. */
export function methodsPage(scene: Scene): Page {
  const { language } = scene;
  const t = say(methodsMessages, language);
  const sections: readonly Section[] = [
    { heading: t.fromHeading, paragraphs: [t.from1, t.from2, t.from3], list: [] },
    { heading: t.missingHeading, paragraphs: [t.missing1], list: [] },
    { heading: t.intervalHeading, paragraphs: [t.interval1, t.interval2], list: [] },
    {
      heading: t.controlHeading,
      paragraphs: [t.control1({ points: chartRules.pointsMin }), t.control3, t.control2],
      list: signals.map((signal) => signalWords(signal, language)),
    },
    {
      heading: t.funnelHeading,
      paragraphs: [t.funnel1, t.funnel2({ rate: decimal(falseDiscoveryRate, 2) })],
      list: [],
    },
    {
      id: 'markers',
      heading: t.markersHeading,
      paragraphs: [],
      list: markers.map((marker) => `${marker} ${markerMeaning(marker, language)}`),
    },
    { heading: t.disclosureHeading, paragraphs: [t.disclosure1], list: [] },
    { heading: t.definitionsHeading, paragraphs: [t.definitions1], list: [] },
    { heading: t.checkHeading, paragraphs: [t.check1], list: [] },
  ];
  return {
    template: 'pages/about/prose.njk',
    title: t.title,
    summary: t.summary,
    view: { t, sections },
  };
}
