import { describe, expect, test } from 'vitest';
import { explain } from '../../src/store/postgres-errors.ts';

function failure(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

describe('an error of PostgreSQL', () => {
  test.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['getaddrinfo ENOTFOUND db', 'ENOTFOUND'],
    ['getaddrinfo EAI_AGAIN db', 'EAI_AGAIN'],
    ['connect EHOSTUNREACH 10.0.0.7:5432', 'EHOSTUNREACH'],
    ['read ETIMEDOUT', 'ETIMEDOUT'],
    ['write EPIPE', 'EPIPE'],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['sorry, too many clients already', '53300'],
    ['could not extend file "base/5/16384": No space left on device', '53100'],
    ['Connection terminated unexpectedly', undefined],
    ['Client was closed and is not queryable', undefined],
  ])('"%s" passes: it is worth another try', (message, code) => {
    const { code: told, messages } = explain(failure(message, code), 'db/plans');
    expect(told).toBe('unreachable');
    expect(messages.en).toContain(message);
  });

  test.each([
    ['canceling statement due to statement timeout', '57014'],
    ['relation "sources" does not exist', '42P01'],
    ['out of memory', '53200'],
    ['The "data" argument must be of type string', 'ERR_INVALID_ARG_TYPE'],
    ['9007199254740993 is beyond the whole numbers that are exact.', undefined],
  ])('"%s" would be the same again', (message, code) => {
    expect(explain(failure(message, code), 'db/plans').code).toBe('failed');
  });

  test('of a host with several addresses is that of each of them', () => {
    const each = [failure('connect ECONNREFUSED ::1:5432'), failure('connect ECONNREFUSED 127.0.0.1:5432')];
    const error = Object.assign(new AggregateError(each), { code: 'ECONNREFUSED' });
    expect(explain(error, 'db/plans').messages.en).toContain('::1:5432, connect ECONNREFUSED 127.0.0.1:5432');
  });
});
