import { existsSync } from 'node:fs';

/** Debian's PostgreSQL 15; undefined where it is not installed. */
export function postgres15(): { initdb: string; postgres: string } | undefined {
  const folder = '/usr/lib/postgresql/15/bin';
  return existsSync(`${folder}/postgres`)
    ? { initdb: `${folder}/initdb`, postgres: `${folder}/postgres` }
    : undefined;
}

/** Debian's Chromium; undefined where it is not installed. */
export function chromium(): string | undefined {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
}
