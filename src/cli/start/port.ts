import { createServer } from 'node:net';
import { Fault } from '../../kernel/index.ts';

const portsTried = 20;

/** Where a door shall listen. `port` undefined: the first free one. */
export interface Address {
  readonly host: string;
  readonly port: number | undefined;
}

/** The free port that the system gives when asked for any; undefined when nothing can listen on the wanted one. */
async function freePort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(undefined));
    probe.listen(port, host, () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' ? bound?.port : undefined));
    });
  });
}

/**
 * The named port, or the first free one from `first`; 0 is any free one. Faults: `port_taken` when a named port is in use, or
 * all that were tried are; `option` says which option chooses another.
 */
export async function choosePort({ host, port }: Address, first: number, option: string): Promise<number> {
  const candidates =
    port === undefined ? Array.from({ length: portsTried }, (_, index) => first + index) : [port];
  for (const candidate of candidates) {
    const free = await freePort(host, candidate);
    if (free !== undefined) return free;
  }
  const tried = port === undefined ? `Ports ${first} to ${first + portsTried - 1} are` : `Port ${port} is`;
  throw new Fault(
    'port_taken',
    `${tried} in use on ${host}. Choose another with ${option}; 0 takes any free one.`,
  );
}
