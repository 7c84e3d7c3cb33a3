import { Fault } from '../kernel/index.ts';

/** What PostgreSQL (SQLSTATE) or the network (`ECONNREFUSED`) calls an error; '' where it has no code. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const lost: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** True when the connection broke or could not be made. pg gives no code for a connection that ends between two messages. */
function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (lost.includes(code) || code.startsWith('57P') || code.startsWith('08')) return true;
  const silent =
    /^Connection terminated|^timeout (expired|exceeded)|^Client has encountered a connection error/;
  return error instanceof Error && silent.test(error.message);
}

/** Turns what PostgreSQL or the network says into a fault that a person can act on; anything else passes through. */
export function explain(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC') {
    return new Fault(
      'disk_full',
      'The disk is full. Nothing of this step was kept; what was held before is unharmed. Free some space and run it again.',
      { cause: error },
    );
  }
  if (code === 'WS001' && error instanceof Error)
    return new Fault('mixed_origin', error.message, { cause: error });
  if (isLost(error)) {
    return new Fault('database_lost', 'The database cannot be reached. Nothing of this step was kept.', {
      cause: error,
    });
  }
  return error;
}

/** As `explain`, for an error met on the way in: says which server, which role and what to look at. Never the password. */
export function explainConnecting(error: unknown, address: string): unknown {
  if (error instanceof Fault) return error;
  const url = new URL(address);
  const server = `${url.hostname}:${url.port === '' ? '5432' : url.port}`;
  const fault = (code: string, message: string): Fault => new Fault(code, message, { cause: error });
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return fault('database_unreachable', `No host called ${url.hostname} was found. Check DATABASE_URL.`);
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return fault(
        'database_unreachable',
        `Nothing answers at ${server}. Is PostgreSQL running there? Check DATABASE_URL.`,
      );
    case '28P01':
    case '28000':
      return fault(
        'database_refused',
        `The database at ${server} refused the role ${url.username}: wrong role or password. Check DATABASE_URL.`,
      );
    case '3D000':
      return fault(
        'database_unknown',
        `The server at ${server} has no database called ${url.pathname.slice(1)}. Make it, or check DATABASE_URL.`,
      );
    case '53300':
      return fault('database_busy', `The database at ${server} takes no more connections. Try again later.`);
    case '42501':
      return fault(
        'database_role_too_weak',
        `The role ${url.username} may not set up the database at ${server}: it needs CREATEROLE and the right to create ` +
          `schemas in ${url.pathname.slice(1)}.`,
      );
    default:
      return isLost(error) ? fault('database_unreachable', silent(server)) : explain(error);
  }
}

const silent = (server: string): string =>
  `What listens at ${server} does not answer as PostgreSQL, or not in time. Check DATABASE_URL and the server.`;

/** The address of a database as the environment gives it. Fault `database_address` for anything that is no such address. */
export function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw new Fault(
      'database_address',
      'DATABASE_URL is not the address of a database. Expected postgres://ROLE:PASSWORD@HOST:PORT/DATABASE.',
    );
  }
  return text;
}
