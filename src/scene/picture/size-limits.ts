/** Pixels of a picture's width and height alike; the largest is what viewers of pictures still open. */
export const SIDE = { smallest: 400, largest: 16_384 };

/** Dots an inch of a picture that is to be printed. */
export const DPI = { smallest: 72, largest: 600, usual: 300 };

export const MM_PER_INCH = 25.4;
