import { type ContractText, contractText } from '../../../../extracts/index.ts';
import { readContracts, readRetentionRules } from '../../../../operations/extracts/index.ts';
import type { Page, PathValues, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { contractFiles } from '../files.ts';
import { contractMessages } from './messages.ts';

/** One contract: its columns, their codes and reasons, and what it leaves out on purpose. */
export function contractPage(scene: Scene, { contract: name }: PathValues): Page | undefined {
  const contract = readContracts().find((one) => one.name === name);
  if (contract === undefined) return undefined;
  const t = say(contractMessages, scene.language);
  const text = contractText(contract, scene.language);
  const rules = readRetentionRules();
  const category = rules.categories.find(({ id }) => id === rules.contracts[contract.name]);
  return {
    template: 'pages/contracts/one/page.njk',
    title: text.title,
    summary: t.summary({ title: text.title }),
    view: {
      t,
      breadcrumbs: [{ text: t.all, address: scene.href('/contracts') }],
      contract: text,
      serves: t.serves({ measures: contract.serves.join(', ') }),
      kept:
        category === undefined
          ? ''
          : t.kept({ first: category.first_review_years, category: category.title[scene.language] }),
      columns: text.columns.map((column) => columnView(column, t)),
      files: [
        { text: t.template, address: contractFiles.template },
        { text: t.schema, address: contractFiles.schema(contract.name) },
      ],
    },
  };
}

function columnView(column: ContractText['columns'][number], t: ReturnType<typeof words>) {
  return {
    ...column,
    folded: {
      caption: t.codesCaption({ column: column.name }),
      summary: t.codes({ n: column.codes.length }),
    },
  };
}

const words = (language: Scene['language']) => say(contractMessages, language);
