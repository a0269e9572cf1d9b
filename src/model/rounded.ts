/** To a hundredth: of a pixel, that is finer than any screen or press. Never −0. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
