import { writeViewFile } from '../../model/view-file.ts';
import type { ViewFile } from '../../model/view-file.ts';
import { saveBlob } from '../export/save-blob.ts';
import { fileNameOf } from '../export/file-name.ts';

/** Hands a view file over as a download, and tells its name. */
export function saveFile(file: ViewFile): string {
  const blob = new Blob([writeViewFile(file)], { type: 'application/json' });
  const name = fileNameOf(file.title, 'liaison.json');
  saveBlob(blob, name);
  return name;
}
