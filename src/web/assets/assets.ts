import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, type Options } from 'sass';
import { present } from '../../kernel/index.ts';
import { packageFolder, webPath } from '../folder.ts';

/** A file that pages load. Its address holds a hash of its content, so it may be kept for ever. */
export interface Asset {
  readonly address: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

export interface Assets {
  /** By the name that templates use: `site.css`. */
  address(name: string): string;
  /** By address; undefined for an address that was never given out. */
  find(address: string): Asset | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

function assetOf(name: string, body: Buffer): Asset {
  const dot = name.lastIndexOf('.');
  const kind = name.slice(dot + 1);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return {
    address: `/assets/${name.slice(0, dot)}-${hash}.${kind}`,
    mediaType: present(mediaTypes[kind], `media type of ${name}`),
    body,
  };
}

const weights = [400, 600] as const;
// Welsh needs ŵ and ŷ, which lie in the extended Latin file.
const scripts = [
  { name: 'latin-ext', range: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+2113' },
  {
    name: 'latin',
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
] as const;

/** The font files that the project ships, and the rules that name them. */
function fonts(): { readonly files: readonly Asset[]; readonly rules: string } {
  const folder = join(packageFolder('@fontsource/source-sans-3'), 'files');
  const faces = weights.flatMap((weight) =>
    scripts.map(({ name, range }) => {
      const file = `source-sans-3-${name}-${weight}-normal.woff2`;
      const asset = assetOf(file, readFileSync(join(folder, file)));
      const rule = `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};font-display:swap;src:url("${asset.address}") format("woff2");unicode-range:${range}}`;
      return { asset, rule };
    }),
  );
  return { files: faces.map((face) => face.asset), rules: faces.map((face) => face.rule).join('\n') };
}

function stylesheet(fontRules: string): string {
  const modules = dirname(packageFolder('govuk-frontend'));
  const options = {
    // The Ministry of Justice's package asks for `node_modules/govuk-frontend` by that name.
    loadPaths: [modules, dirname(modules)],
    style: 'compressed' as const,
    quietDeps: true,
    charset: false,
  } satisfies Options<'sync'>;
  const sheets = ['timeline.scss', 'site.scss'].map((name) => compile(webPath('assets', name), options).css);
  return `@charset "utf-8";\n${fontRules}\n${sheets.join('\n')}`;
}

let loaded: Assets | undefined;

/** Everything that pages load, in memory: read and compiled once, in under a second, for all doors of the program. */
export function loadAssets(): Assets {
  loaded ??= readAssets();
  return loaded;
}

/** Reads, compiles and names everything. */
function readAssets(): Assets {
  const { files, rules } = fonts();
  const govuk = assetOf(
    'govuk-frontend.js',
    readFileSync(join(packageFolder('govuk-frontend'), 'dist/govuk/govuk-frontend.min.js')),
  );
  const start = readFileSync(webPath('assets', 'start.js'), 'utf8').replace(
    '{{govuk-frontend.js}}',
    govuk.address,
  );
  const named = {
    'site.css': assetOf('site.css', Buffer.from(stylesheet(rules))),
    'start.js': assetOf('start.js', Buffer.from(start)),
    'icon.svg': assetOf('icon.svg', readFileSync(webPath('assets', 'icon.svg'))),
  } as const;
  const byName = new Map<string, Asset>(Object.entries(named));
  const byAddress = new Map(
    [...Object.values(named), govuk, ...files].map((asset) => [asset.address, asset]),
  );
  return {
    address: (name) => present(byName.get(name), `asset ${name}`).address,
    find: (address) => byAddress.get(address),
  };
}
