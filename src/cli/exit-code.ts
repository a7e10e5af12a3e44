/** What the process says to a script. */
export const EXIT = {
  ok: 0,
  /** `check`: a finding of severity error stands. */
  findings: 1,
  /** An input could not be read, or the command line was wrong. */
  unreadable: 2,
  usage: 2,
  /** Nobody reads the results any more; what a shell says of a program that SIGPIPE ends. */
  unheard: 141,
} as const;

/** A command line that asks for what cannot be done; its message goes to stderr, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
