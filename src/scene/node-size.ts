const LARGEST = 16;

/** A node's radius: its area grows with its degree, within bounds. Programs are many, so they are small. */
export function radiusOf(kind: string, degree: number): number {
  return kind === 'Program'
    ? Math.min(9, 2.2 + 0.75 * Math.sqrt(degree))
    : Math.min(LARGEST, 3.4 + 1.3 * Math.sqrt(degree));
}
