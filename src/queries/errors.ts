/** One parameter or field of a request that can't be used, and why. */
export type InputFault = { field: string; message: string };

/** What the reader asked for is not something that can be asked; each fault names a field. */
export class InvalidInput extends Error {
  constructor(
    message: string,
    readonly faults: readonly InputFault[] = [],
  ) {
    super(message);
    this.name = 'InvalidInput';
  }
}

/** Nothing has the name or id that was asked for. */
export class NotFound extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotFound';
  }
}
