import PDFDocument from 'pdfkit';
import { joinBytes } from '../join-bytes.ts';

export type PdfDocument = InstanceType<typeof PDFDocument>;

type Page = {
  /** In points. */
  size: readonly [width: number, height: number];
  title: string;
  subject: string;
  /** Such as `en`. */
  language: string;
  createdAt: Date;
};

/** A document of one page that names no author, and with the same page has the same bytes. */
export const openPdf = ({ size, title, subject, language, createdAt }: Page): PdfDocument =>
  new PDFDocument({
    size: [...size],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    // Else it begins with one of its own, which browsers have not.
    font: '',
    info: { Title: title, Subject: subject, Creator: 'Liaison', Producer: 'PDFKit', CreationDate: createdAt },
  });

export function closePdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    document.on('end', () => resolve(joinBytes(chunks)));
    document.on('error', reject);
    document.end();
  });
}
