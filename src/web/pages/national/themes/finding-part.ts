import { assertNever } from '../../../../kernel/index.ts';
import { type CutFigure, type HeldEvidence, type HeldFinding, written } from '../../../../national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { findingMessages } from './messages.ts';

/** Where an update shows a figure: an address inside its page that a number leads to. */
export function anchorOf(key: string): string {
  return `figure-${key.replaceAll('.', '--')}`;
}

type FindingScene = Pick<Scene, 'language' | 'forces' | 'href'>;

/** Where the update shows its figures, and which it holds. */
export interface FigurePlace {
  readonly figures: ReadonlyMap<string, CutFigure>;
  /** The page of the update; empty on that page itself. */
  readonly page: string;
}

/** A figure that is evidence prints its number, which leads to its line. An update of before has not all of them. */
function figureEvidence(
  { subject, label }: HeldEvidence,
  { figures, page }: FigurePlace,
  { language }: FindingScene,
): Readonly<Record<string, unknown>> {
  const figure = figures.get(subject);
  return {
    text: say(findingMessages, language).figure({ subject: label?.[language] ?? subject }),
    number: figure && {
      text: written(figure, 'value', language),
      address: `${page}#${anchorOf(subject)}`,
    },
  };
}

function evidenceOf(
  evidence: HeldEvidence,
  place: FigurePlace,
  scene: FindingScene,
): Readonly<Record<string, unknown>> {
  const t = say(findingMessages, scene.language);
  const { kind, subject, label } = evidence;
  switch (kind) {
    case 'figure':
      return figureEvidence(evidence, place, scene);
    case 'recommendation':
      return {
        text: label?.[scene.language] ?? t.recommendation,
        address: scene.href(`/recommendations#recommendation-${subject}`),
      };
    case 'action':
      return { text: t.action({ subject }) };
    case 'document':
      return { text: t.document, address: subject };
    default:
      return assertNever(kind);
  }
}

/** A theme or barrier as pages show it: its words, how sure, on what it rests. */
export function findingView(
  finding: HeldFinding,
  place: FigurePlace,
  scene: FindingScene,
): Readonly<Record<string, unknown>> {
  const { language, forces } = scene;
  const t = say(findingMessages, language);
  const { term } = finding;
  return {
    kind: finding.kind === 'theme' ? t.theme : t.barrier,
    title: t.named({ code: finding.codeName[language], title: finding.title[language] }),
    statement: finding.statement[language],
    confidence: t.confidence({ term: term.name[language], from: term.percentFrom, to: term.percentTo }),
    forces: finding.forces.map((slug) => placeName(forces, slug, language)).join(', '),
    evidence: finding.evidence.map((one) => evidenceOf(one, place, scene)),
  };
}
