import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { keep } from './headers.ts';

/** A failure for programs (RFC 9457): its kind, a number to quote, and where the asker can mend it, how. */
export function problem(
  reply: FastifyReply,
  status: number,
  requestId: string,
  detail?: string,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', keep.never)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        ...(detail === undefined ? {} : { detail }),
        instance: `urn:uuid:${requestId}`,
      }),
    );
}
