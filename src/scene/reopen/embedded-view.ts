/** Why a picture gives no view. */
export type PictureFault =
  { fault: 'no-view' } | { fault: 'picture-cut-short' } | { fault: 'damaged' } | { fault: 'unfolds-too-large' };

export type EmbeddedView = { text: string } | PictureFault;
