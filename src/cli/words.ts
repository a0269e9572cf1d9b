const number = new Intl.NumberFormat('en');

/** `1 node`, `1,290 nodes`. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number.format(amount)} ${amount === 1 ? one : many}`;
