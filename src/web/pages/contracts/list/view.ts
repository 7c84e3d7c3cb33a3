import { contractText } from '../../../../extracts/index.ts';
import { readContracts } from '../../../../operations/extracts/index.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { contractFiles } from '../files.ts';
import { contractListMessages } from './messages.ts';

/** Every contract on one page, with what none of them asks. */
export function contractsPage(scene: Scene): Page {
  const t = say(contractListMessages, scene.language);
  const texts = readContracts().map((contract) => contractText(contract, scene.language));
  const everywhere = texts[0]?.notAsked.filter((one) => texts.every((text) => text.notAsked.includes(one)));
  return {
    template: 'pages/contracts/list/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      notAsked: everywhere ?? [],
      contracts: {
        caption: t.contractsCaption,
        columns: [{ text: t.contract }, { text: t.grain }, { text: t.columns, numeric: true }],
        rows: texts.map(({ name, title, grain, columns }) => ({
          name: title,
          address: scene.href(`/contracts/${name}`),
          cells: [grain, String(columns.length)],
        })),
      },
      files: [
        { text: t.template, address: contractFiles.template },
        { text: t.package, address: contractFiles.package },
        { text: t.profile, address: contractFiles.profile },
      ],
    },
  };
}
