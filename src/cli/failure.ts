/** What the shell is told. */
export const EXIT = { good: 0, inputAtFault: 1, wrongUsage: 2, databaseAway: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for whoever ran it; not a fault of the program. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
    this.name = 'Failure';
  }
}
