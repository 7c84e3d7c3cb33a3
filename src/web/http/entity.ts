import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A body ready to be sent, as it is or compressed, with a name for each form. */
export interface Entity {
  readonly mediaType: string;
  readonly body: Buffer;
  readonly packed: Buffer | undefined;
  /** SHA-256 of the body, in hexadecimal. */
  readonly sha256: string;
}

const packedFrom = 1_024;

/** Hashes a body and compresses it once, where that pays. */
export function entityOf(mediaType: string, body: Buffer, sha256?: string): Entity {
  const compressible = /^(text\/|application\/(json|atom\+xml|[a-z.+]*\+json)|image\/svg)/.test(mediaType);
  return {
    mediaType,
    body,
    packed: compressible && body.length >= packedFrom ? gzipSync(body) : undefined,
    sha256: sha256 ?? createHash('sha256').update(body).digest('hex'),
  };
}

/** Whether the browser takes gzip, by RFC 9110 section 12.5.3 as far as one coding goes. */
function takesGzip(request: FastifyRequest): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const gzip = accepted.split(',').find((part) => /^\s*gzip\s*(;|$)/i.test(part));
  return gzip !== undefined && !/;\s*q=0(\.0*)?\s*$/i.test(gzip);
}

function alreadyHeld(request: FastifyRequest, tag: string): boolean {
  const held = request.headers['if-none-match'];
  if (held === undefined) return false;
  return held.trim() === '*' || held.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Sends an entity, or 304 where the browser holds it already. */
export function sendEntity(
  request: FastifyRequest,
  reply: FastifyReply,
  entity: Entity,
  cacheControl: string,
): FastifyReply {
  const packed = takesGzip(request) ? entity.packed : undefined;
  const tag = packed === undefined ? `"${entity.sha256}"` : `"${entity.sha256}-gzip"`;
  reply.header('etag', tag).header('cache-control', cacheControl);
  if (entity.packed !== undefined) reply.header('vary', 'accept-encoding');
  if (alreadyHeld(request, tag)) return reply.code(304).send();
  if (packed !== undefined) reply.header('content-encoding', 'gzip');
  return reply.type(entity.mediaType).send(packed ?? entity.body);
}
