import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, pageAddresses } from '../../../tests/browser/addresses.ts';
import { startSite } from '../../../tests/browser/site.ts';
import { emptyReader, madeUpReader } from '../../../tests/release/made-up-release.ts';
import { instant, languages } from '../../kernel/index.ts';
import { readForces } from '../../operations/installation/index.ts';
import { territorial } from '../../places/index.ts';
import { openLibrary } from '../site/library.ts';

let server: FastifyInstance;
let empty: FastifyInstance;
let address: string;

beforeAll(async () => {
  const [site, bare] = await Promise.all([startSite(), startSite(emptyReader)]);
  ({ server, address } = site);
  empty = bare.server;
}, 60_000);
afterAll(async () => {
  await Promise.all([server.close(), empty.close()]);
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });
const release = '2024-06-made-up';
// Pages on deadlines hold law and no figures; `pages/clocks` has tests of its own.
const shown = pageAddresses.filter(({ name }) => name !== 'not-found' && !name.startsWith('clock'));
const both = shown.flatMap(({ path }) => [inLanguage(path, 'en'), inLanguage(path, 'cy')]);

describe('every page', () => {
  it.each(both)('[WE-1] [WE-10] [WE-13] [WE-14] %s', async (path) => {
    const reply = await get(path);
    expect(reply.statusCode).toBe(200);
    const { document } = parseHTML(reply.body);
    const welsh = path.startsWith('/cy');
    expect(document.documentElement.getAttribute('lang')).toBe(welsh ? 'cy' : 'en');
    const other = document.querySelector('.govuk-language-navigation__link')?.getAttribute('href');
    expect((await get(other ?? '/nowhere')).statusCode).toBe(200);
    expect(document.querySelector('.ws-made-up')?.textContent).toContain(
      welsh ? 'Data dychmygol' : 'Made-up data',
    );
    expect(reply.headers['content-security-policy']).not.toContain('unsafe');
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.body).not.toMatch(/\sstyle=|<style|\son\w+=/);
    const loaded = [...document.querySelectorAll('[src], link[rel=stylesheet], link[rel=icon]')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
    );
    expect(loaded.filter((one) => !one.startsWith('/assets/'))).toEqual([]);
    expect([...document.querySelectorAll('script')].filter((one) => one.textContent !== '')).toEqual([]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('[WE-1] links to nothing on this site that is not there', async () => {
    const seen = new Map<string, string>();
    for (const path of both) {
      const { document } = parseHTML((await get(path)).body);
      for (const link of document.querySelectorAll('a[href]')) {
        const to = (link.getAttribute('href') ?? '').split('#')[0] ?? '';
        // One force stands for the other 42, which are drawn by the same page.
        const again = /\/forces\/(?!bedfordshire|greater-manchester)[a-z]/.test(to);
        if (to.startsWith('/') && !again && !seen.has(to)) seen.set(to, path);
      }
    }
    const dead: string[] = [];
    for (const [to, from] of seen) if ((await get(to)).statusCode >= 400) dead.push(`${from} -> ${to}`);
    expect(seen.size).toBeGreaterThan(100);
    expect(dead).toEqual([]);
  }, 60_000);
});

describe('figures', () => {
  it('[WE-5] a page of one measure shows all five beside the sentence', async () => {
    const { document } = parseHTML((await get('/measures/no-suspect-identified')).body);
    expect(document.querySelectorAll('.ws-facts__row')).toHaveLength(5);
    expect(
      [...document.querySelectorAll('.ws-facts dd')].every((one) => /\d/.test(one.textContent ?? '')),
    ).toBe(true);
  });

  it('[WE-6] a force that sent nothing has no zero', async () => {
    const { document } = parseHTML(
      (await get('/measures/charged-of-crimes-recorded/forces/greater-manchester')).body,
    );
    expect(document.querySelector('.ws-sentence')?.textContent).toContain('It is not zero');
    expect(document.querySelector('.ws-facts dd')?.textContent).toBe('[x]');
  });

  it('[WE-9] forces stand in the alphabetical order of the page’s language, and a measure that may not be compared says why', async () => {
    const lists = [
      ['/measures/charged-of-crimes-recorded', '.ws-multiples a'],
      ['/forces', '.ws-columns a'],
    ] as const;
    for (const [path, selector] of lists) {
      for (const language of languages) {
        const { document } = parseHTML((await get(inLanguage(path, language))).body);
        const links = [...document.querySelectorAll(selector)];
        const shown = links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '');
        expect(shown.length).toBeGreaterThan(40);
        const ordered = territorial(readForces())
          .toSorted((one, other) => one.short[language].localeCompare(other.short[language], language))
          .map(({ slug }) => slug);
        expect([path, language, shown]).toEqual([
          path,
          language,
          ordered.filter((slug) => shown.includes(slug)),
        ]);
      }
    }
    expect((await get('/measures/months-to-first-outcome')).body).toContain('there is no ranking');
  });

  it('[WE-11] an older, corrected release says so on its pages and leads to the latest', async () => {
    const { document } = parseHTML((await get('/releases/2024-05-made-up/measures')).body);
    const notice = document.querySelector('.ws-notice');
    expect(notice?.textContent).toContain('It was corrected');
    expect([...(notice?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'))).toContain(
      '/measures',
    );
  });

  it('[WE-12] before the first release says what will be here', async () => {
    for (const path of ['/', '/cy', '/measures', '/forces/kent', '/coverage']) {
      const reply = await empty.inject(path);
      expect(reply.statusCode).toBe(200);
      expect(reply.body).toMatch(/No figures have been published yet|Nid oes ffigurau wedi’u cyhoeddi eto/);
    }
    expect((await empty.inject('/releases')).body).toContain('Nothing has been published yet');
    expect((await empty.inject('/releases/latest')).statusCode).toBe(404);
  });
});

describe('replies', () => {
  const headers = [
    'content-security-policy',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'permissions-policy',
  ];

  it.each([
    '/',
    '/nowhere',
    '/releases/latest',
    '/assets/nothing.css',
    '/api/v1/nowhere',
    '/api/v1/releases?x=1',
    '/health',
  ])('[WE-13] %s carries the security headers', async (path) => {
    const reply = await get(path);
    for (const name of headers) expect(reply.headers[name], name).toBeDefined();
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('[WE-15] %s is refused', async (method) => {
    for (const url of ['/', '/api/v1/releases', '/nowhere']) {
      const reply = await server.inject({ method, url });
      expect(reply.statusCode).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD');
      expect(reply.headers['content-security-policy']).toBeDefined();
    }
  });

  it('[WE-16] what is held already is answered with 304, in each form by its own tag', async () => {
    const plain = await get('/measures');
    const packed = await get('/measures', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const again = await get('/measures', { 'if-none-match': String(plain.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect((await get('/measures', { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect(
      (await get('/measures', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('[WE-15] HEAD gives the headers alone', async () => {
    const reply = await server.inject({ method: 'HEAD', url: '/measures' });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('');
    expect(reply.headers.etag).toBeDefined();
  });

  it('[WE-17] a file carries its checksum and a name, and may be kept for ever', async () => {
    const reply = await get(`/data/${release}/measures/no-suspect-identified.csv`);
    const hash = createHash('sha256').update(reply.rawPayload).digest();
    expect(reply.headers['repr-digest']).toBe(`sha-256=:${hash.toString('base64')}:`);
    expect(reply.headers.etag).toBe(`"${hash.toString('hex')}"`);
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="watershed-${release}-measures-no-suspect-identified.csv"`,
    );
    expect(reply.headers['cache-control']).toContain('immutable');
  });

  it.each([
    '..%2f..%2fpackage.json',
    '../../package.json',
    'release.json%00',
    'measures',
    'measures/none.csv',
  ])('[WE-17] nothing outside the release is reached by %s', async (path) => {
    expect((await get(`/data/${release}/${path}`)).statusCode).toBe(404);
  });

  it('[WE-18] latest leads to the latest release at the same path', async () => {
    for (const [from, to] of [
      ['/releases/latest', `/releases/${release}`],
      ['/cy/releases/latest/measures', `/cy/releases/${release}/measures`],
      ['/api/v1/releases/latest/coverage?force=kent', `/api/v1/releases/${release}/coverage`],
      ['/data/latest/measures/outcome-mix.csv', `/data/${release}/measures/outcome-mix.csv`],
    ] as const) {
      const reply = await get(from);
      expect(reply.statusCode).toBe(302);
      expect(String(reply.headers.location).split('?')[0]).toBe(to);
    }
    expect((await get('/api/v1/releases/latest/coverage?force=kent')).headers.location).toContain(
      '?force=kent',
    );
  });

  it('[WE-19] pages read nothing after the question mark', async () => {
    const plain = await get('/measures');
    expect((await get('/measures?utm_source=x&lang=cy')).headers.etag).toBe(plain.headers.etag);
  });

  it('[WE-22] a failure tells a number and nothing of the inside', async () => {
    const failures: [string, unknown][] = [];
    const broken = await startSite(
      { ...madeUpReader(), list: () => Promise.reject(new Error('select secret from records.person')) },
      (requestId, failure) => failures.push([requestId, failure]),
    );
    try {
      for (const url of ['/', '/cy/measures', '/api/v1/releases', '/health']) {
        const reply = await broken.server.inject(url);
        expect(reply.statusCode).toBe(500);
        expect(reply.body).not.toMatch(/secret|select|records|at .*\.ts|node_modules/);
        expect(reply.body).toContain(failures.at(-1)?.[0] ?? 'no number');
        expect(reply.headers['cache-control']).toBe('no-store');
        expect(reply.headers['content-security-policy']).toBeDefined();
      }
      expect(failures).toHaveLength(4);
    } finally {
      await broken.close();
    }
  });

  it('[WE-24] a sender that never ends its headers is cut off; one with huge headers at once', async () => {
    const { hostname, port } = new URL(address);
    const talk = (first: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(first));
        let heard = '';
        socket.on('data', (chunk) => {
          heard += String(chunk);
        });
        socket.on('close', () => resolve(heard));
        socket.on('error', reject);
      });
    const [slow, huge] = await Promise.all([
      talk('GET / HTTP/1.1\r\nHost: x\r\n'),
      talk(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
    ]);
    expect(slow).toContain('408');
    expect(huge).toContain('431');
  }, 20_000);
});

describe('library', () => {
  it('[WE-23] asks for the list at most every five seconds, however many ask at once', async () => {
    let now = 0;
    let asked = 0;
    const reader = madeUpReader();
    const library = openLibrary(
      {
        ...reader,
        list: () => {
          asked += 1;
          return reader.list();
        },
      },
      { held: async () => ({ frameworks: [], mappings: [] }) },
      { now: () => instant(now) },
    );
    await Promise.all(Array.from({ length: 20 }, () => library.shelf()));
    expect(asked).toBe(1);
    now = 4_999;
    await library.shelf();
    expect(asked).toBe(1);
    now = 5_000;
    await library.shelf();
    expect(asked).toBe(2);
  });
});
