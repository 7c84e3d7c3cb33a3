import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedFrameworks } from '../../../../tests/release/frameworks.ts';
import { forces, madeUpReader } from '../../../../tests/release/made-up-release.ts';
import { instant } from '../../../kernel/index.ts';
import { readClockReference } from '../../../operations/clocks/index.ts';
import { publicDoor } from '../../doors/public.ts';
import { eventsOf } from './events.ts';

let server: FastifyInstance;
beforeAll(async () => {
  server = await publicDoor({
    releases: madeUpReader(),
    frameworks: shippedFrameworks,
    forces,
    clock: { now: () => instant(Date.UTC(2026, 11, 24, 15, 10)) },
    address: 'https://watershed.example',
    report: (requestId, failure) => {
      throw new Error(`${requestId}: ${String(failure)}`);
    },
  });
}, 60_000);
afterAll(() => server.close());

async function get(url: string) {
  const reply = await server.inject({ url });
  const text = reply.body.replaceAll(/\s+/g, ' ');
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: reply.body,
    text,
    page: parseHTML(reply.body).document,
  };
}
const christmas = 'day=24&month=12&year=2026&time=15:00';

describe('the calculator of deadlines', { timeout: 30_000 }, () => {
  it('[CL-36] lists every event in plain words in both languages, each with its page', async () => {
    const events = eventsOf(readClockReference().book);
    for (const prefix of ['', '/cy']) {
      const { page } = await get(`${prefix}/clocks`);
      const links = [...page.querySelectorAll('.ws-clock-events a')].map((link) => link.getAttribute('href'));
      expect(links.sort()).toEqual(events.map((event) => `${prefix}/clocks/${event.slug}`).sort());
      for (const link of links) expect((await get(link ?? '')).status).toBe(200);
    }
  }, 60_000);

  it('[CL-36] answers Christmas Eve 2026 at 15:00 as a duty sergeant needs it', async () => {
    const { text, page, headers } = await get(`/clocks/dvpn-hearing?${christmas}`);
    expect(page.querySelector('.ws-clock__answer')?.textContent).toContain(
      'Wednesday 30 December 2026 at 15:00',
    );
    expect(text).toContain('Saturday 26 December 2026 (bank holiday: Boxing Day)');
    expect(text).toContain(
      'The last ordinary court sitting before it opens on Wednesday 30 December 2026 at 10:00',
    );
    expect(text).toContain('Unverified. This rule is written from memory.');
    expect(text).toContain('Who is told if it is missed: the head of the orders team');
    expect(text).toContain('Worked out on Thursday 24 December 2026 at 15:10');
    expect(page.querySelectorAll('.ws-clock__days tbody tr')).toHaveLength(7);
    expect(page.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    const welsh = await get(`/cy/clocks/dvpn-hearing?${christmas}`);
    expect(welsh.text).toContain('Dydd Mercher 30 Rhagfyr 2026 am 15:00');
    expect(welsh.text).toContain('Heb ei ddilysu.');
  });

  it('[CL-36] shows every clock that one event starts, the enhanced right first', async () => {
    const { page } = await get('/clocks/victim-arrest-enhanced?day=24&month=12&year=2026');
    const answers = [...page.querySelectorAll('.ws-clock__answer strong')].map(
      (answer) => answer.textContent,
    );
    expect(answers).toEqual(['The end of Tuesday 29 December 2026', 'The end of Tuesday 5 January 2027']);
    const order = await get('/clocks/dvpo-shortest?day=1&month=3&year=2026');
    expect(order.page.querySelectorAll('.ws-clock')).toHaveLength(2);
  });

  it('[CL-12] [CL-36] says what to do about a wrong date, a missing time, the missing hour and the doubled one', async () => {
    const wrong = async (query: string) => {
      const { status, page } = await get(`/clocks/dvpn-hearing?${query}`);
      const link = page.querySelector('.govuk-error-summary a');
      const field = link?.getAttribute('href')?.slice(1) ?? '';
      return { status, text: link?.textContent, found: page.getElementById(field) !== null };
    };
    expect(await wrong('day=30&month=2&year=2026&time=10:00')).toEqual({
      status: 400,
      text: 'Enter a real date, for example 24 12 2026',
      found: true,
    });
    expect((await wrong('day=24&month=12&year=2026')).text).toBe('Enter a time, for example 15:00');
    expect((await wrong('day=24&month=12&year=2026&time=25:00')).found).toBe(true);
    expect((await wrong('day=29&month=3&year=2026&time=01:30')).text).toContain('There was no such time');
    const twice = 'day=25&month=10&year=2026&time=0130';
    expect(await wrong(twice)).toEqual({
      status: 400,
      text: 'Choose which of the two times it was',
      found: true,
    });
    const answers = await Promise.all(
      ['first', 'second'].map(async (which) => {
        const { page } = await get(`/clocks/victim-arrest-enhanced?${twice}&which=${which}`);
        return page.querySelectorAll('.ws-clock').length;
      }),
    );
    expect(answers).toEqual([2, 2]);
    expect((await get(`/clocks/dvpn-breach-court?${twice}&which=first`)).status).toBe(200);
    const early = await get('/clocks/dapn-hearing?day=1&month=1&year=2020&time=10:00');
    expect(early.text).toContain('Dates from Wednesday 27 November 2024 on can be worked out');
    expect(early.status).toBe(400);
    const late = await get('/clocks/dvpn-hearing?day=1&month=1&year=2061&time=10:00');
    expect(late.text).toContain('The calendar runs to the end of 2050');
    expect(late.status).toBe(400);
  });

  it('[CL-36] prints nothing that was typed as markup, and answers what is not there with not found', async () => {
    const { body } = await get(`/clocks/dvpn-hearing?day=%22%3E%3Cb%3E&month=1&year=2026&time=%3Cscript%3E`);
    expect(body).not.toContain('"><b>');
    expect(body).not.toContain('<script>');
    expect((await get('/clocks/nothing')).status).toBe(404);
    expect((await get(`/clocks/dvpn-hearing/calendar.ics?day=1`)).status).toBe(404);
    expect((await server.inject({ method: 'POST', url: '/clocks/dvpn-hearing' })).statusCode).toBe(405);
  });

  it('[CL-24] [CL-36] gives the answer as a calendar file to take away', async () => {
    const { page } = await get(`/cy/clocks/dvpn-hearing?${christmas}`);
    const address = page.querySelector('a[download]')?.getAttribute('href') ?? '';
    const { headers, body } = await get(address);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="dvpn-hearing.ics"');
    expect(body).toContain('DTSTART:20261230T150000Z');
    expect(body).toContain('SUMMARY;LANGUAGE=cy:');
  });
});
