import { failed, refused, StoreError, unreachable } from './errors.ts';

/**
 * What an error means while nothing is opened yet: the server lets nobody in (`refused`), or cannot be reached.
 *
 * @param where server and database, without user and password
 */
export function explainOpening(error: unknown, where: string): StoreError {
  return trouble(error) === null && isAnswer(error)
    ? refused(where, reasonOf(error), error)
    : unreachable(where, trouble(error) ?? 'server', reasonOf(error), error);
}

/**
 * What an error means: `unreachable` where it passes, so that the same may be tried again, else `failed`.
 *
 * @param where server and database, without user and password
 */
export function explain(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const what = trouble(error);
  return what === null
    ? failed(where, reasonOf(error), error)
    : unreachable(where, what, reasonOf(error), error);
}

/**
 * The connection is lost or refused (08), the server stops or starts (57P; 57014 is a query that was cancelled), or the
 * system tells it: "ENOTFOUND", "EPIPE". No state of a server's begins with E, and Node's own errors with ERR_.
 */
const DISCONNECTED = /^(?:08|57P|E(?!RR_)[A-Z_]+$)/u;
const DISCONNECTION =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded)/u;

/** No disk, or no connection, is left just now. */
const FULL = /^(?:53100|53300)$/u;

/** What passes; null for what would be the same again. */
function trouble(error: unknown): 'server' | 'room' | null {
  const state = stateOf(error);
  if (FULL.test(state)) return 'room';
  const isLost = DISCONNECTED.test(state) || (state === '' && DISCONNECTION.test(reasonOf(error)));
  return isLost ? 'server' : null;
}

/**
 * Whether a server answered, and will answer likewise next time: not where it lacks something just now (53). The driver
 * checks a password, or finds none, on its own: "SASL: SCRAM-SERVER-FIRST-MESSAGE: …".
 */
function isAnswer(error: unknown): boolean {
  const state = stateOf(error);
  return state === '' ? reasonOf(error).startsWith('SASL:') : /^(?!53)[\dA-Z]{5}$/u.test(state);
}

/** The SQLSTATE of a server, or the name that the system gives to an error; empty where there is neither. */
function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Where a host has several addresses, the error of each is inside and the outer one says nothing. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
