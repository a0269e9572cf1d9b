import type { Page } from 'playwright-core';

/** A text on the picture, in CSS pixels from the stage's top left corner. */
export type WrittenText = { text: string; x: number; y: number; font: string };

type Canvas = HTMLCanvasElement & { written?: WrittenText[] };

/** Keeps what was written on each canvas since it was last cleared: names and column titles are pixels otherwise. */
export async function watchText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...rectangle) {
      (this.canvas as Canvas).written = [];
      clearRect.apply(this, rectangle);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      ((this.canvas as Canvas).written ??= []).push({ text, x, y, font: this.font });
      fillText.call(this, text, x, y, ...rest);
    };
  });
}

/** The names and titles that the stage shows now. */
export const writtenOn = (page: Page): Promise<WrittenText[]> =>
  page.evaluate(() => document.querySelector<Canvas>('[data-stage] .sigma-labels')?.written ?? []);

export const textsOn = async (page: Page): Promise<string[]> => (await writtenOn(page)).map(({ text }) => text);
