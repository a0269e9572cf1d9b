import type { PictureCanvas } from '../../src/scene/draw-picture.ts';

/** Remembers what was drawn on it, in order. */
export class RecordingCanvas implements PictureCanvas {
  readonly calls: string[] = [];
  readonly texts: string[] = [];
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'miter';
  lineCap: CanvasLineCap = 'butt';
  globalAlpha = 1;
  font = '';
  direction: CanvasDirection = 'inherit';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  textRendering: CanvasTextRendering = 'auto';
  readonly fill = (): void => this.note('fill');
  readonly stroke = (): void => this.note('stroke');
  readonly beginPath = (): void => this.note('beginPath');
  readonly closePath = (): void => this.note('closePath');
  readonly moveTo = (): void => this.note('moveTo');
  readonly lineTo = (): void => this.note('lineTo');
  readonly quadraticCurveTo = (): void => this.note('quadraticCurveTo');
  readonly setLineDash = (): void => this.note('setLineDash');
  readonly save = (): void => this.note('save');
  readonly restore = (): void => this.note('restore');
  readonly rect = (): void => this.note('rect');
  readonly clip = (): void => this.note('clip');
  readonly fillRect = (): void => this.note('fillRect');
  readonly strokeText = (): void => this.note('strokeText');
  readonly fillText = (text: string): void => {
    this.note('fillText');
    this.texts.push(text);
  };

  measureText(): TextMetrics {
    throw new Error('a picture is measured before it is drawn');
  }

  count(call: string): number {
    return this.calls.filter((each) => each === call).length;
  }

  private note(call: string): void {
    this.calls.push(call);
  }
}
