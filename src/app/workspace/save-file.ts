import { writeViewFile } from '../../model/view-file.ts';
import type { ViewFile } from '../../model/view-file.ts';
import { saveBlob } from '../export/save-blob.ts';
import { fileNameOf } from '../export/file-name.ts';

export function saveFile(file: ViewFile): void {
  const blob = new Blob([writeViewFile(file)], { type: 'application/json' });
  saveBlob(blob, fileNameOf(file.title, 'liaison.json'));
}
