import type { Bilingual } from '../kernel/index.ts';
import type { Contract } from './contract.ts';
import type { Finding, FindingKind, Grade } from './finding.ts';
import { immigrationTermOf } from './firewall.ts';
import { layoutOf } from './layout.ts';
import { type FilePlan, type PackageContext, planFile } from './plan.ts';
import type { Profile } from './profile.ts';

type HeaderFinding = Omit<Finding, 'file' | 'line'>;

/** What a header alone tells: how the file is read, if it can be, and what is wrong with its columns. */
export interface OpenedHeader {
  readonly plan: FilePlan | undefined;
  readonly findings: readonly HeaderFinding[];
}

const columnsShownMax = 12;

function finding(
  kind: FindingKind,
  grade: Grade,
  column: string,
  seen: string,
  expected: Bilingual,
): HeaderFinding {
  return {
    kind,
    grade,
    column,
    contract: undefined,
    seen: seen === '' ? { kind: 'blank' } : { kind: 'figures', text: { en: seen, cy: seen } },
    expected,
  };
}

/**
 * Looks at a file's header before any row of it. A column about immigration status stops the package whatever the profile
 * says; the file is still planned, so that its other faults can be told at once, and none of its rows is given out.
 */
export function openFile(
  profile: Profile,
  contracts: readonly Contract[],
  context: PackageContext,
  header: readonly string[],
): OpenedHeader {
  const findings = [...forbidden(header), ...repeated(header)];
  const layout = layoutOf(profile, header);
  if (layout === undefined) {
    const kinds = profile.files
      .map(({ name, recognised_by: marks }) => `${name} (${marks.join(', ')})`)
      .join('; ');
    const seen = header.slice(0, columnsShownMax).join(', ');
    findings.push(
      finding('file-unknown', 'stop', '', seen, {
        en: `the columns of one of: ${kinds}`,
        cy: `colofnau un o'r rhain: ${kinds}`,
      }),
    );
    return { plan: undefined, findings };
  }
  const plan = planFile(profile, layout, contracts, header, context);
  if (!plan.ok) {
    findings.push(
      finding('file-lacks-columns', 'stop', '', '', {
        en: `the columns ${plan.message} of a file "${layout.name}"`,
        cy: `y colofnau ${plan.message} mewn ffeil "${layout.name}"`,
      }),
    );
    return { plan: undefined, findings };
  }
  return { plan: plan.value, findings: [...findings, ...unexpected(plan.value)] };
}

function forbidden(header: readonly string[]): HeaderFinding[] {
  return header.flatMap((name) => {
    const term = immigrationTermOf(name);
    if (term === undefined) return [];
    return [
      finding('column-immigration', 'stop', name, name, {
        en: `no column about ${term}. Take it out of the export; nothing of the package was stored`,
        cy: `dim colofn am statws mewnfudo (${term}). Tynnwch hi o'r allforiad; ni storiwyd dim o'r pecyn`,
      }),
    ];
  });
}

function repeated(header: readonly string[]): HeaderFinding[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return header.flatMap((name, at) =>
    name.trim() !== '' && names.indexOf(name.trim().toLowerCase()) < at
      ? [finding('column-repeated', 'stop', name, '', { en: 'each column once', cy: 'pob colofn unwaith' })]
      : [],
  );
}

function unexpected(plan: FilePlan): HeaderFinding[] {
  return plan.unexpected
    .filter((name) => immigrationTermOf(name) === undefined)
    .map((name) =>
      finding('column-unexpected', 'note', name, '', {
        en: 'a column that the profile names; this one is not read',
        cy: "colofn y mae'r proffil yn ei henwi; ni ddarllenir yr un hon",
      }),
    );
}
