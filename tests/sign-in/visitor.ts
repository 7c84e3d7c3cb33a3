import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { parseHTML } from 'linkedom';
import type { Change, HostileProvider } from './hostile-provider.ts';

export const address = 'https://staff.example';

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
  readonly document: ReturnType<typeof parseHTML>['document'];
}

/** A browser with its cookies, which follows nothing by itself. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** Sends a form; the token of the session comes from the last page that was shown. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Reply>;
  /** Sends a form with a file in it, as a browser writes it. */
  upload(path: string, form: Record<string, string>, file: { name: string; content: string }): Promise<Reply>;
  /** Presses “Sign in”: the page that leads on to the provider. */
  begin(returnTo: string): Promise<Reply>;
  /** Sends a form with several files in it. */
  uploadAll(
    path: string,
    form: Record<string, string>,
    files: readonly { name: string; content: string | Buffer }[],
  ): Promise<Reply>;
  /** Goes through the provider; returns the answer of the callback. */
  signIn(person: string, options?: { returnTo?: string; change?: Change }): Promise<Reply>;
}

const boundary = 'a-boundary-of-a-test';
const multipart = {
  'sec-fetch-site': 'same-origin',
  'content-type': `multipart/form-data; boundary=${boundary}`,
};

/** Fields and files, as a browser writes them. */
function multipartOf(
  fields: Record<string, string>,
  field: string,
  files: readonly { name: string; content: string | Buffer }[],
): Buffer {
  const disposition = 'content-disposition: form-data; name';
  const lines = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\n${disposition}="${name}"\r\n\r\n${value}\r\n`,
  );
  const type = 'content-type: application/octet-stream';
  const sent = files.flatMap(({ name, content }) => [
    `--${boundary}\r\n${disposition}="${field}"; filename="${name}"\r\n${type}\r\n\r\n`,
    content,
    '\r\n',
  ]);
  const pieces = [...lines, ...sent, `--${boundary}--\r\n`];
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

async function signInBy(
  visitor: Visitor,
  provider: HostileProvider,
  person: string,
  { returnTo = '/', change }: { returnTo?: string; change?: Change } = {},
): Promise<Reply> {
  const onward = await visitor.begin(returnTo);
  const link = onward.document.querySelector('main a')?.getAttribute('href');
  if (typeof link !== 'string') throw new Error(`no way to the provider: ${onward.status} ${onward.body}`);
  const answer = provider.authorise(new URL(link), change, person);
  const back = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const reply = await visitor.get(`/sign-in/callback?${answer}`, back);
  // The next page gives the forms of this session their token.
  if (reply.status === 303) await visitor.get('/acting');
  return reply;
}

/** A reply, its page read when it is first looked into: most are looked at as text, and reading costs more than asking. */
function replyOf(reply: LightMyRequestResponse): Reply {
  let parsed: Reply['document'] | undefined;
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: reply.body,
    get document() {
      parsed ??= parseHTML(reply.body === '' ? '<p></p>' : reply.body).document;
      return parsed;
    },
  };
}

/** A browser that nobody has used yet. */
export function visitorOf(server: FastifyInstance, provider: HostileProvider): Visitor {
  const cookies = new Map<string, string>();
  let token = '';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await server.inject({
      method,
      url,
      headers: { host: new URL(address).host, ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    token = /name="form_token" value="([^"]+)"/.exec(reply.body)?.[1] ?? token;
    return replyOf(reply);
  };
  const visitor: Visitor = {
    cookies,
    get: (path, headers = {}) => send('GET', path, { 'sec-fetch-site': 'none', ...headers }),
    post: (path, form, headers = {}) =>
      send(
        'POST',
        path,
        {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        new URLSearchParams({ form_token: token, ...form }).toString(),
      ),
    upload: (path, form, file) =>
      send('POST', path, multipart, multipartOf({ form_token: token, ...form }, 'file', [file])),
    uploadAll: (path, form, files) =>
      send('POST', path, multipart, multipartOf({ form_token: token, ...form }, 'files', files)),
    begin: (returnTo) =>
      send(
        'POST',
        '/sign-in',
        { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams({ return_to: returnTo }).toString(),
      ),
    signIn: (person, options) => signInBy(visitor, provider, person, options),
  };
  return visitor;
}
