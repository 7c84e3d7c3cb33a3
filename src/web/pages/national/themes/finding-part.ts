import { assertNever } from '../../../../kernel/index.ts';
import type { HeldEvidence, HeldFinding } from '../../../../national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { findingMessages } from './messages.ts';

type FindingScene = Pick<Scene, 'language' | 'forces' | 'href'>;

function evidenceOf({ kind, subject, label }: HeldEvidence, scene: FindingScene): Record<string, string> {
  const t = say(findingMessages, scene.language);
  switch (kind) {
    case 'figure':
      return { text: t.figure({ subject: label?.[scene.language] ?? subject }) };
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
export function findingView(finding: HeldFinding, scene: FindingScene): Readonly<Record<string, unknown>> {
  const { language, forces } = scene;
  const t = say(findingMessages, language);
  const { term } = finding;
  return {
    kind: finding.kind === 'theme' ? t.theme : t.barrier,
    title: t.named({ code: finding.codeName[language], title: finding.title[language] }),
    statement: finding.statement[language],
    confidence: t.confidence({ term: term.name[language], from: term.percentFrom, to: term.percentTo }),
    forces: finding.forces.map((slug) => placeName(forces, slug, language)).join(', '),
    evidence: finding.evidence.map((one) => evidenceOf(one, scene)),
  };
}
