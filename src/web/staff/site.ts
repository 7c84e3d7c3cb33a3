import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../kernel/index.ts';
import { languages } from '../../kernel/index.ts';
import type { SignedIn, SignInDesk } from '../../operations/directory/index.ts';
import { keep, secureForm } from '../http/headers.ts';
import type { RelyingParty } from '../sign-in/relying-party.ts';
import type { Draw } from '../site/render.ts';
import { type LayoutPlace, staffLayoutOf } from './layout.ts';
import type { StaffPage, StaffPlace } from './route.ts';

/** What the routes of the staff door share. */
export interface StaffSite extends StaffPlace, LayoutPlace {
  readonly desk: SignInDesk;
  readonly provider: RelyingParty;
  readonly draw: Draw;
  /** Locks forms that come back to whoever wrote them: made when the door opens, and kept nowhere. SD-17. */
  readonly formSecret: Buffer;
  /** Where staff reach the door, without a slash at the end. Never taken from a request. */
  readonly address: string;
  /** Where a failure goes: the number that the reader was given, and what happened. */
  readonly report: (requestId: string, failure: unknown) => void;
}

/** A page on its way to a reader. `notice`: what stands above it. */
export interface SentPage {
  readonly status: number;
  readonly page: StaffPage;
  readonly language: Language;
  readonly path: string;
  readonly signedIn: SignedIn | undefined;
  readonly notice?: string | undefined;
}

/** A page in full, as its reader gets it: HTML in UTF-8. */
export function drawPage(site: StaffSite, { page, language, path, signedIn, notice }: SentPage): Buffer {
  const surroundings = { language, path, signedIn, marked: page.marked, now: site.clock.now(), notice };
  return site.draw(page, staffLayoutOf(site, surroundings));
}

/** Sends a page of the staff door: never kept by anyone on the way, its forms leading to this door only. */
export function sendPage(
  site: StaffSite,
  reply: FastifyReply,
  sent: SentPage,
  html = drawPage(site, sent),
): FastifyReply {
  secureForm(reply);
  return reply
    .code(sent.status)
    .header('cache-control', keep.never)
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Leads on after a form: the browser asks for the address anew, with GET. */
export function sendOn(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', keep.never).redirect(address, 303);
}

/** Sends a file to be saved, never shown: whatever it holds, it is no page of this site. */
export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly content: Buffer },
): FastifyReply {
  return reply
    .header('cache-control', keep.never)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .type(file.mediaType)
    .send(file.content);
}

/** The language of an address and its path without it. */
export function positionOf(request: FastifyRequest): { readonly language: Language; readonly path: string } {
  const path = request.url.split('?')[0] ?? '/';
  const welsh = /^\/cy(\/|$)/.test(path);
  const plain = welsh ? path.slice(3) : path;
  return { language: welsh ? 'cy' : 'en', path: plain === '' ? '/' : plain };
}

/** Both addresses of a path: English at the path itself, Welsh under `/cy`. */
export function addressesOf(
  path: string,
): readonly { readonly language: Language; readonly address: string }[] {
  return languages.map((language) => {
    const prefix = language === 'cy' ? '/cy' : '';
    return { language, address: path === '/' && prefix !== '' ? prefix : prefix + path };
  });
}

/** An address of this door and of no other: one slash first, and nothing that a browser could read as another host. SD-10. */
export const ownAddress = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\w./-]*$/);
