import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { homeOf, openInstallation } from '../../operations/installation/index.ts';
import { distrustKey, signingKeyOf, trustKey } from '../../operations/returns/index.ts';
import { type Command, UsageError } from '../command.ts';
import { knownForce } from '../records/load.ts';

/** `watershed return keys`: the public half of a force's key. */
export const returnKeysCommand: Command = {
  name: 'return keys',
  summary: "Show the public key that a force's returns are signed with",
  help: `
Usage: watershed return keys --force SLUG [--json]

Prints the public key, made the first time, to be sent to the national body, and its fingerprint, to be read out to it by
telephone. The private key lies in the data folder, readable by its owner alone, and is never printed.

Example: watershed return keys --force kent > kent.public.pem
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { force: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.force === undefined) throw new UsageError('give --force');
    const force = knownForce(values.force);
    const { fingerprint, publicPem } = signingKeyOf(homeOf(terminal.environment), force);
    if (values.json === true)
      terminal.out(`${JSON.stringify({ force, fingerprint, publicKey: publicPem })}\n`);
    else {
      terminal.out(publicPem);
      terminal.err(`Fingerprint: ${fingerprint}\n`);
    }
    return 0;
  },
};

/** `watershed return trust`: whose signature is taken for which force. */
export const returnTrustCommand: Command = {
  name: 'return trust',
  summary: 'Trust a key for a force, or withdraw the trust',
  help: `
Usage: watershed return trust FILE --force SLUG --by PERSON --reason TEXT [--json]
       watershed return trust --withdraw FINGERPRINT --by PERSON --reason TEXT [--json]

From now on, returns of the force that the key signed are accepted. Read the fingerprint to the force by telephone first: the
file alone proves nothing. A withdrawn key signs no more; what it signed before stays.

Example: watershed return trust kent.public.pem --force kent --by "C. Coordinator" --reason "read out by their analyst"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: 'string' },
        withdraw: { type: 'string' },
        by: { type: 'string' },
        reason: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const act = { by: values.by?.trim() ?? '', reason: values.reason?.trim() ?? '' };
    if (act.by === '' || act.reason === '') throw new UsageError('give --by and --reason');
    const [file] = positionals;
    if ((file === undefined) === (values.withdraw === undefined) || positionals.length > 1) {
      throw new UsageError('give one file with a public key, or --withdraw');
    }
    const force = file === undefined ? '' : knownForce(values.force ?? '');
    const publicPem = file === undefined ? '' : readFileSync(resolve(terminal.folder, file), 'utf8');
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const done =
        values.withdraw === undefined
          ? await trustKey(jobs, force, publicPem, act)
          : await distrustKey(jobs, values.withdraw, act);
      if (!done.ok) {
        terminal.err(`Refused: ${done.message}\n`);
        return 1;
      }
      const told = { force, fingerprint: values.withdraw ?? '', ...done.value };
      const state = values.withdraw === undefined ? 'trusted' : 'withdrawn';
      if (values.json === true) terminal.out(`${JSON.stringify({ ...told, state })}\n`);
      else terminal.out(`Key ${told.fingerprint} of ${told.force}: ${state}.\n`);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
