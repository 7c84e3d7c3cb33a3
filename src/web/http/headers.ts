import type { FastifyReply } from 'fastify';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
} as const;

// Two years, as browsers' preload lists ask; sent only where the site is reached over HTTPS.
const overHttps = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const;

/** Puts the security headers on a reply: every reply, errors and redirects included. */
export function secure(reply: FastifyReply, address: string): void {
  reply.headers(address.startsWith('https:') ? { ...always, ...overHttps } : always);
}

/** Lets a page's form send to this site and nowhere else. Only a page that has a form asks for it. */
export function secureForm(reply: FastifyReply): void {
  reply.header('content-security-policy', policy.replace("form-action 'none'", "form-action 'self'"));
}

/** How long a reply may be kept. */
export const keep = {
  /** Its address names its content. */
  forEver: 'public, max-age=31536000, immutable',
  /** It changes when a release is published: ask again after a minute, by its ETag. */
  aMinute: 'public, max-age=60',
  never: 'no-store',
} as const;
