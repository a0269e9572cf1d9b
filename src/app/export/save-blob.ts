/** Hands a file to the browser as a download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the blob after this turn, so its address must outlive it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
