import type { ReleaseManifest } from '../../../../publication/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Table } from '../../../figures/table.ts';
import type { Edition } from '../../../site/edition.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { inMonth, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { releaseMessages } from './messages.ts';

type Words = Said<typeof releaseMessages>;

const size = (bytes: number): string => `${decimal(bytes / 1024, bytes < 10_240 ? 1 : 0)} KB`;

function aboutRows(
  scene: ReleaseScene,
  manifest: ReleaseManifest,
  t: Words,
): readonly { name: string; text: string }[] {
  const { language } = scene;
  const span = { from: inMonth(manifest.dataFrom, language), to: inMonth(manifest.dataTo, language) };
  return [
    { name: t.number, text: manifest.id },
    { name: t.data, text: t.dataSpan(span) },
    { name: t.nature, text: manifest.madeUp ? t.madeUp : t.real },
    ...(manifest.publishedAt === undefined
      ? []
      : [{ name: t.published, text: onDay(manifest.publishedAt, language) }]),
    { name: t.drafted, text: manifest.draftedBy },
    ...(manifest.publishedBy === undefined ? [] : [{ name: t.publisher, text: manifest.publishedBy }]),
    { name: t.code, text: manifest.codeVersion },
  ];
}

function fileTable(edition: Edition, t: Words): Table {
  const { manifest } = edition.snapshot;
  return {
    caption: t.files,
    columns: [{ text: t.file }, { text: t.size, numeric: true }, { text: t.checksum }],
    rows: manifest.files.map((file) => ({
      name: file.path,
      address: `/data/${manifest.id}/${file.path}`,
      cells: [size(file.bytes), file.sha256],
    })),
  };
}

/** A number of rows, or [c] where it would itself show a small count. */
const rowsOrWithheld = (rows: number | null): string => (rows === null ? '[c]' : count(rows));

function inputTable(scene: ReleaseScene, manifest: ReleaseManifest, t: Words): Table {
  return {
    caption: t.inputs,
    columns: [{ text: t.file }, { text: t.dataset }, { text: t.rows, numeric: true }, { text: t.checksum }],
    rows: manifest.inputs.map((input) => ({
      name: input.name,
      cells: [datasetName(input.dataset, scene.language), rowsOrWithheld(input.rows), input.sha256],
    })),
  };
}

function definitionTable(scene: ReleaseScene, manifest: ReleaseManifest, t: Words): Table {
  return {
    caption: t.definitions,
    columns: [{ text: t.measure }, { text: t.version, numeric: true }, { text: t.checksum }],
    rows: manifest.definitions.map((definition) => ({
      name: scene.edition.measure(definition.id)?.result.definition.title[scene.language] ?? definition.id,
      cells: [String(definition.version), definition.sha256],
    })),
  };
}

function restatementTable(scene: ReleaseScene, t: Words): Table | undefined {
  const { restatements } = scene.edition.snapshot;
  if (restatements.length === 0) return undefined;
  return {
    caption: t.restatements,
    columns: [
      { text: t.place },
      { text: t.dataset },
      { text: t.month },
      { text: t.before, numeric: true },
      { text: t.after, numeric: true },
    ],
    rows: restatements.map((one) => ({
      name: placeName(scene.forces, one.place, scene.language),
      cells: [
        datasetName(one.dataset, scene.language),
        inMonth(one.from, scene.language),
        rowsOrWithheld(one.rowsBefore),
        rowsOrWithheld(one.rowsAfter),
      ],
    })),
  };
}

/** A release: what it holds, who made it, from which files, and how anyone can check it. */
export function releasePage(scene: ReleaseScene): Page {
  const { language, edition } = scene;
  const t = say(releaseMessages, language);
  const { manifest } = edition.snapshot;
  const correction = scene.shelf.corrections.find((one) => one.release === edition.id);
  const inside = (path: string): string => `${language === 'cy' ? '/cy' : ''}/releases/${edition.id}${path}`;
  return {
    template: 'pages/releases/one/page.njk',
    title: manifest.title[language],
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.releases, address: scene.href('/releases') }],
      correction: correction && {
        text: t.correctedNotice({ day: onDay(correction.at, language), reason: correction.reason[language] }),
        address: scene.href(`/releases/${correction.replacedBy}`),
      },
      links: [
        { text: t.home, address: inside('/home') },
        { text: t.measures, address: inside('/measures') },
        { text: t.forces, address: inside('/forces') },
        { text: t.coverage, address: inside('/coverage') },
      ],
      about: aboutRows(scene, manifest, t),
      files: fileTable(edition, t),
      inputs: inputTable(scene, manifest, t),
      openInputs: t.openInputs({ n: manifest.inputs.length }),
      definitions: definitionTable(scene, manifest, t),
      restatements: restatementTable(scene, t),
      command: `watershed release verify ${edition.id}`,
    },
  };
}
