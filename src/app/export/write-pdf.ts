import { toPdf } from '../../scene/pdf/to-pdf.ts';
import type { PdfOptions } from '../../scene/pdf/to-pdf.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import { currentLanguage } from '../../words/t.ts';
import type { Progress } from './use-task.ts';
import { pageRest } from './page-rest.ts';

type Given = Pick<PdfOptions, 'lettering' | 'title' | 'altText' | 'description'> & {
  dpi: number | undefined;
  viewFile: string | undefined;
};

/** The picture as a PDF; the page may draw how far it is, and hear a press on Stop, while it is written. */
export async function writePdf(
  picture: Picture,
  { dpi, viewFile, ...given }: Given,
  { signal, tell }: Progress,
): Promise<Blob> {
  const pdf = await toPdf(picture, {
    ...given,
    language: currentLanguage(),
    createdAt: new Date(),
    ...(dpi !== undefined && { dpi }),
    ...(viewFile !== undefined && { viewFile }),
    pause: async (done) => {
      tell(done);
      await pageRest();
      signal.throwIfAborted();
    },
  });
  return new Blob([pdf], { type: 'application/pdf' });
}
