import { FONT_FAMILY } from '../../scene/theme.ts';

const REFERENCE_SIZE = 100;

export const fontOf = (fontSize: number, isBold: boolean): string =>
  `${isBold ? 600 : 400} ${fontSize}px ${FONT_FAMILY}`;

/** Measures texts once each: widths grow in proportion to the font size. */
export class TextMeasure {
  private readonly canvas = document.createElement('canvas').getContext('2d');
  private readonly widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

  readonly width = (text: string, fontSize: number, isBold: boolean): number => {
    const widths = isBold ? this.widths.bold : this.widths.regular;
    let width = widths.get(text);
    if (width === undefined) {
      width = this.measure(text, isBold);
      widths.set(text, width);
    }
    return (width * fontSize) / REFERENCE_SIZE;
  };

  /** To be called when another font has arrived. */
  forget(): void {
    this.widths.regular.clear();
    this.widths.bold.clear();
  }

  private measure(text: string, isBold: boolean): number {
    if (!this.canvas) return text.length * REFERENCE_SIZE * 0.6;
    this.canvas.font = fontOf(REFERENCE_SIZE, isBold);
    return this.canvas.measureText(text).width;
  }
}
