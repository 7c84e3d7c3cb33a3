import type { FastifyInstance } from 'fastify';
import { instant } from '../../src/kernel/index.ts';
import type { ReleaseReader } from '../../src/publication/index.ts';
import { publicDoor } from '../../src/web/doors/public.ts';
import { shippedFrameworks } from '../release/frameworks.ts';
import { madeUpNational } from '../release/made-up-national.ts';
import { forces, madeUpReader } from '../release/made-up-release.ts';

export interface RunningSite {
  readonly address: string;
  readonly server: FastifyInstance;
  close(): Promise<void>;
}

/** A port of this machine that nobody uses. */
async function listen(server: FastifyInstance): Promise<string> {
  return server.listen({ host: '127.0.0.1', port: 0 });
}

/** The public site over made-up releases, listening on the loopback. */
export async function startSite(
  releases: ReleaseReader = madeUpReader(),
  report: (requestId: string, failure: unknown) => void = (requestId, failure) =>
    console.error(requestId, failure),
): Promise<RunningSite> {
  const server = await publicDoor({
    releases,
    frameworks: shippedFrameworks,
    national: madeUpNational(),
    forces,
    clock: { now: () => instant(Date.now()) },
    address: 'https://watershed.example',
    report,
  });
  const address = await listen(server);
  return { address, server, close: () => server.close() };
}
