import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

/**
 * Tells whether a request is for this server and not sent by a foreign page. A browser sends `Host` as the address that
 * it believes to speak to: a foreign name that was made to lead here is not among ours. What changes something must come
 * from our own page or from no page at all.
 *
 * @param isOurs whether a `Host` is an address of this server
 */
export function guard(isOurs: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isOurs(host.toLowerCase())) throw foreignHost(host);
    const { method } = context.req;
    const origin = context.req.header('origin');
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) throw foreignPage();
    const site = context.req.header('sec-fetch-site') ?? 'none';
    const isReading = method === 'GET' || method === 'HEAD';
    if (!isReading && site !== 'none' && site !== 'same-origin') throw foreignPage();
    await next();
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The addresses under which a server may be spoken to: this machine's own with its port, and names that were allowed,
 * with any port, since a proxy may stand before them.
 *
 * @param listening the address that the server listens on; 127.0.0.2 is this machine's own, too
 */
export function ourHosts(
  { port, host: listening }: { port: number; host: string },
  allowed: readonly string[],
): (host: string) => boolean {
  const names = isLoopback(listening) && !listening.includes(':') ? [...LOOPBACK, listening] : LOOPBACK;
  const own = new Set(names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
  const others = new Set(allowed.map((name) => name.toLowerCase()));
  return (host) => own.has(host) || others.has(host) || others.has(host.replace(/:\d{1,5}$/u, ''));
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

function foreignHost(host: string): Refusal {
  return new Refusal(403, 'forbidden', {
    en: `This server is not "${host.slice(0, 100)}"; start it with --allow-host where it shall be.`,
    vi: `Máy chủ này không phải “${host.slice(0, 100)}”; nếu đúng, hãy khởi động với --allow-host.`,
  });
}

function foreignPage(): Refusal {
  return new Refusal(403, 'forbidden', {
    en: 'Requests that come from other pages are not answered.',
    vi: 'Không trả lời yêu cầu gửi từ trang khác.',
  });
}

/** For every answer. Pages have a policy of their own, which allows their script. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
