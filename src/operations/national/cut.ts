import {
  type CutSummary,
  findCut,
  findRelease,
  insertCut,
  listByAndForForces,
  listCuts,
  listFindings,
  listRecommendations,
  listReleases,
  readReleaseFiles,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Bilingual, present, type Result, refuse } from '../../kernel/index.ts';
import {
  type Cut,
  type CutMaterial,
  type FindingEvidence,
  type HeldFinding,
  heldFinding,
  planFigures,
  releaseFigures,
  returnStanding,
  standingsOf,
} from '../../national/index.ts';
import { territorial } from '../../places/index.ts';
import { readContent } from '../../publication/index.ts';
import { isId } from '../plans/index.ts';
import { readCountry } from './country.ts';
import { auditNational, type NationalDesk, notThere, returnRuleOn } from './desk.ts';

/** The cuts that were taken, newest first. */
export function readCuts(desk: NationalDesk): Promise<readonly CutSummary[]> {
  return desk.database.transact(desk.act, listCuts);
}

/** One cut with its figures and rows. */
export function readCut(desk: NationalDesk, id: string): Promise<Result<Cut, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const cut = isId(id) ? await findCut(transaction, id) : undefined;
    return cut === undefined ? notThere() : accept(cut);
  });
}

async function readMaterial(transaction: Transaction, desk: NationalDesk): Promise<CutMaterial> {
  const country = await readCountry(transaction, desk);
  return {
    asAt: country.on,
    madeUp: desk.madeUp,
    forces: territorial(desk.forces).map(({ slug }) => slug),
    // What a force says of itself is beside a position and never part of one.
    positions: country.standings.map(({ ratings: _, ...standing }) => standing),
    returns: country.returns,
    recommendations: (await listRecommendations(transaction)).flatMap(standingsOf),
    findings: [],
    byAndForForces: await listByAndForForces(transaction),
  };
}

/** What a piece of evidence is called: the label of its figure, the title of its recommendation; null for what names itself. */
export async function evidenceLabels(
  transaction: Transaction,
  figures: Cut['figures'],
): Promise<(evidence: FindingEvidence) => Bilingual | null> {
  const labels = new Map(figures.map(({ key, label }) => [key, label]));
  const titles = new Map((await listRecommendations(transaction)).map(({ id, title }) => [id, title]));
  return ({ kind, subject }) =>
    (kind === 'figure' ? labels.get(subject) : kind === 'recommendation' ? titles.get(subject) : null) ??
    null;
}

/** The findings that hold, with the words that their evidence has in this cut. */
async function readHeldFindings(
  transaction: Transaction,
  { rules }: NationalDesk,
  figures: Cut['figures'],
): Promise<readonly HeldFinding[]> {
  const labelOf = await evidenceLabels(transaction, figures);
  return (await listFindings(transaction))
    .filter(({ withdrawn }) => withdrawn === null)
    .map((finding) => {
      const yardstick = rules.yardstick.versions.find(({ version }) => version === finding.yardstickVersion);
      const held = yardstick && heldFinding(finding, { codes: rules.codes, yardstick }, labelOf);
      return present(held, `the code and term of finding ${finding.id}`);
    });
}

/**
 * Freezes the data as it stands: figures of a published release where one is named, positions of every plan, returns,
 * recommendations, findings. What is stored is never changed; drafts are written on it. One audit entry.
 */
export function takeCut(
  desk: NationalDesk,
  release: string | null,
): Promise<Result<{ readonly id: string }, 'no-such-release'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const held = release === null ? undefined : await findRelease(transaction, release);
    if (release !== null && held?.manifest.state !== 'published')
      return refuse('no-such-release', `There is no published release "${release}".`);
    const material = await readMaterial(transaction, desk);
    const figures = await figuresOf(transaction, desk, material, release);
    const cut: Omit<Cut, 'id'> = {
      ...material,
      madeUp: material.madeUp || held?.manifest.madeUp === true,
      findings: await readHeldFindings(transaction, desk, figures),
      release,
      figures,
    };
    const id = present(await insertCut(transaction, cut), 'the id of a stored cut');
    await auditNational(
      transaction,
      'cut.take',
      { kind: 'cut', id },
      { release, figures: cut.figures.length, positions: cut.positions.length },
    );
    return accept({ id });
  });
}

async function figuresOf(
  transaction: Transaction,
  desk: NationalDesk,
  material: CutMaterial,
  release: string | null,
): Promise<Cut['figures']> {
  const rule = returnRuleOn(desk.rules, material.asAt);
  const returns = material.returns.map((one) => returnStanding(one, rule, material.asAt));
  return [
    ...(release === null ? [] : await measureFigures(transaction, release, material)),
    ...planFigures(material, returns),
  ];
}

/** The figures that a cut taken now would hold, of the newest published release. Stores nothing. */
export async function figuresNow(transaction: Transaction, desk: NationalDesk): Promise<Cut['figures']> {
  const newest = (await listReleases(transaction)).find(({ manifest }) => manifest.state === 'published');
  const material = await readMaterial(transaction, desk);
  return figuresOf(transaction, desk, material, newest?.manifest.id ?? null);
}

async function measureFigures(
  transaction: Transaction,
  release: string,
  { asAt, forces }: CutMaterial,
): Promise<Cut['figures']> {
  const files = await readReleaseFiles(transaction, release, { beginsWith: 'measures/', endsWith: '.json' });
  return releaseFigures(readContent(files).measures, { release, asAt }, forces);
}
