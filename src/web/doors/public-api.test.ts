import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite } from '../../../tests/browser/site.ts';

let server: FastifyInstance;

beforeAll(async () => {
  ({ server } = await startSite());
}, 60_000);
afterAll(() => server.close());

const get = (url: string) => server.inject({ url });
const release = '2024-06-made-up';

describe('the API', () => {
  it('[WE-20] answers as its description says', async () => {
    const description = (await get('/api/v1/openapi.json')).json();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(description, 'openapi');
    const values: Record<string, string> = { release, measure: 'stops-and-searches-by-sex-and-ethnicity' };
    for (const path of Object.keys(description.paths)) {
      const url = `/api/v1${path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? name)}`;
      const reply = await get(url);
      expect(reply.statusCode, url).toBe(200);
      const pointer = `openapi#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: pointer });
      expect(validate(reply.json()), `${url} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it('[WE-19] refuses what it does not know with a problem that says what it knows', async () => {
    const reply = await get(`/api/v1/releases/${release}/coverage?frce=kent`);
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json().detail).toContain('dataset, force, from, to');
  });

  it('gives published figures only, and fewer with a filter', async () => {
    const base = `/api/v1/releases/${release}/measures/no-suspect-identified/figures`;
    const all: { figures: unknown[] } = (await get(base)).json();
    const some: { figures: { place: string }[] } = (await get(`${base}?place=kent&length=year`)).json();
    expect(some.figures.length).toBeGreaterThan(0);
    expect(some.figures.every((figure) => figure.place === 'kent')).toBe(true);
    expect(all.figures).toEqual(expect.arrayContaining(some.figures));
  });

  it('[WE-21] the feed lists releases and corrections in both languages, newest first', async () => {
    for (const [url, word] of [
      ['/releases.atom', 'was corrected'],
      ['/cy/releases.atom', 'Cywirwyd'],
    ] as const) {
      const reply = await get(url);
      expect(reply.headers['content-type']).toContain('application/atom+xml');
      const times = [...reply.body.matchAll(/<updated>([^<]+)</g)].map((match) => match[1] ?? '');
      expect(times.slice(1)).toEqual([...times.slice(1)].sort().reverse());
      expect(reply.body.match(/<entry>/g)).toHaveLength(3);
      expect(reply.body).toContain(word);
    }
  });
});
