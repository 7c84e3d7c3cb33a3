import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { inLanguage } from '../../../tests/browser/addresses.ts';
import { startSite } from '../../../tests/browser/site.ts';
import { codesOf, contractNames, speaksOfImmigration } from '../../extracts/index.ts';
import { readContracts, writeTemplate } from '../../operations/extracts/index.ts';
import { contractFiles } from '../pages/contracts/files.ts';

let server: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), 'template-'));
beforeAll(async () => {
  server = (await startSite()).server;
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const contracts = readContracts();
const languages = ['en', 'cy'] as const;
const textOf = async (path: string): Promise<string> => {
  const reply = await server.inject(path);
  expect([path, reply.statusCode]).toEqual([path, 200]);
  return parseHTML(reply.body).document.querySelector('main')?.textContent ?? '';
};

describe('the pages of the contracts', () => {
  it.each(contracts.map((contract) => [contract.name, contract] as const))(
    '[WE-37] %s tells each column, its reason, its codes and what is not asked, in both languages',
    async (name, contract) => {
      for (const language of languages) {
        const text = await textOf(inLanguage(`/contracts/${name}`, language));
        for (const words of [contract.purpose, contract.grain, ...contract.notAsked]) {
          expect(text).toContain(words[language]);
        }
        for (const column of contract.columns) {
          expect(text).toContain(column.name);
          for (const words of [column.title, column.meaning, column.why])
            expect(text).toContain(words[language]);
          for (const { code, title } of codesOf(column)) {
            expect(text).toContain(code);
            expect(text).toContain(title[language]);
          }
        }
      }
    },
  );

  it('[WE-37] the list says first of all that immigration status is not asked, and leads to every contract', async () => {
    for (const language of languages) {
      const reply = await server.inject(inLanguage('/contracts', language));
      const { document } = parseHTML(reply.body);
      expect(speaksOfImmigration(document.querySelector('main li')?.textContent ?? '')).toBeDefined();
      const links = [...document.querySelectorAll('main a')].map((one) => one.getAttribute('href'));
      for (const name of contractNames) expect(links).toContain(inLanguage(`/contracts/${name}`, language));
    }
  });

  it('[WE-37] stand in the footer, and not where there is no such contract', async () => {
    const { body } = await server.inject('/');
    const footer = parseHTML(body).document.querySelector('footer');
    expect([...(footer?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'))).toContain(
      '/contracts',
    );
    expect((await server.inject('/contracts/immigration')).statusCode).toBe(404);
    expect((await server.inject('/contracts/files/tables/immigration.json')).statusCode).toBe(404);
  });
});

describe('the files of the contracts', () => {
  it('[WE-38] are the data package, the table schemas and the schema of profiles that the program itself uses', async () => {
    const descriptor = (await server.inject(contractFiles.package)).json();
    expect(descriptor.profile).toBe('tabular-data-package');
    for (const [at, { name }] of contracts.entries()) {
      expect((await server.inject(contractFiles.schema(name))).json()).toEqual(
        descriptor.resources[at].schema,
      );
    }
    expect((await server.inject(contractFiles.profile)).json()).toEqual(
      JSON.parse(readFileSync('profiles/profile.schema.json', 'utf8')),
    );
  });

  it('[WE-38] the empty package is the one that the command writes, with the same bytes each time', async () => {
    const reply = await server.inject(contractFiles.template);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="watershed-extract-template.zip"',
    });
    const written = writeTemplate(folder);
    const zip = await fromBufferPromise(reply.rawPayload);
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(readFileSync(join(folder, entry.fileName)))).toBe(true);
    }
    expect(names.sort()).toEqual([...written].sort());
    expect(readdirSync(folder)).toHaveLength(contractNames.length + 3);
    const hash = (body: Buffer) => createHash('sha256').update(body).digest('hex');
    const other = (await startSite()).server;
    expect(hash((await other.inject(contractFiles.template)).rawPayload)).toBe(hash(reply.rawPayload));
    await other.close();
  });

  it('[WE-16] [WE-38] are answered with 304 where they are held already', async () => {
    const { headers } = await server.inject(contractFiles.package);
    const again = await server.inject({
      url: contractFiles.package,
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
