import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { contractFiles } from '../../contracts/files.ts';
import { dataMessages } from './messages.ts';

/** How to take the figures: files, the API, the feed. */
export function dataPage(scene: Scene): Page {
  const t = say(dataMessages, scene.language);
  const row = (name: string, text: string, address?: string) => ({
    name,
    isAddress: true,
    cells: [text],
    ...(address === undefined ? {} : { address }),
  });
  const api = '/api/v1';
  return {
    template: 'pages/about/data/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      addresses: {
        caption: t.addressesCaption,
        columns: [{ text: t.address }, { text: t.gives }],
        rows: [
          row(`${api}/openapi.json`, t.openapi, `${api}/openapi.json`),
          row(`${api}/releases`, t.releases, `${api}/releases`),
          row(`${api}/releases/latest`, t.latest, `${api}/releases/latest`),
          row(`${api}/releases/{release}/measures`, t.measures),
          row(`${api}/releases/{release}/measures/{measure}/figures`, t.figures),
          row(`${api}/releases/{release}/coverage`, t.coverage),
          row('/data/{release}/{path}', t.file),
          row('/releases.atom', t.feed, '/releases.atom'),
          row(contractFiles.package, t.contracts, contractFiles.package),
        ],
      },
    },
  };
}
