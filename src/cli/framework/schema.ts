import { parseArgs } from 'node:util';
import { frameworkDocument, jsonSchemaOf, mappingDocument } from '../../framework/index.ts';
import type { Command } from '../command.ts';

/** `watershed framework schema`: prints the JSON Schema that an editor can check a file with. */
export const frameworkSchemaCommand: Command = {
  name: 'framework schema',
  summary: 'Print the JSON Schema of framework files, or of mapping files',
  help: `
Usage: watershed framework schema [--mapping]

Prints the JSON Schema (draft 2020-12) of a framework file, for an editor that checks while you write. The same text is in
frameworks/framework.schema.json and frameworks/mapping.schema.json.

  --mapping   of a mapping file instead
`,
  run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { mapping: { type: 'boolean' } } });
    const document = values.mapping === true ? mappingDocument : frameworkDocument;
    terminal.out(`${JSON.stringify(jsonSchemaOf(document), null, 2)}\n`);
    return Promise.resolve(0);
  },
};
