/** Told by its ending, before anything is read. */
export const isFiguresFile = (argument: string | undefined): argument is string =>
  argument !== undefined && /\.ya?ml$/i.test(argument);
