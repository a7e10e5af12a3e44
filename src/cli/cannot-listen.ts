import { UsageError } from './exit-code.ts';

/** An address that was given on the command line, and the options that name another. */
interface Address {
  host: string;
  port: number;
  hostOption: string;
  portOption: string;
}

/**
 * What to tell where an address cannot be listened on. An error that is not the system's is given back as it is.
 *
 * @example cannotListen(error, address) // for EADDRINUSE: "the port is taken; choose another with --port"
 */
export function cannotListen(error: unknown, { host, port, hostOption, portOption }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z_]+$/u.test(code)) return error;
  const isPort = ['EADDRINUSE', 'EACCES', 'ERR_SOCKET_BAD_PORT'].includes(code);
  const [vi, en] = isPort
    ? [`hãy chọn cổng khác bằng ${portOption}`, `choose another port with ${portOption}`]
    : [`hãy kiểm tra địa chỉ ở ${hostOption}`, `check the address of ${hostOption}`];
  return new UsageError(
    `không mở được cổng ${String(port)} tại ${host} (${code}): ${vi} · cannot listen there: ${en}.`,
  );
}
