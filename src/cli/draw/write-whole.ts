import { rename, rm, writeFile } from 'node:fs/promises';
import { codeOf, messageOf } from '../../database/failures.ts';
import { EXIT, Failure } from '../failure.ts';
import { shown } from '../project.ts';

const WHYS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'what should be its folder is a file',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'a folder has that name',
};

/** Writes a file aside and puts it in place whole: what stood there stays until then. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new Failure(
      EXIT.inputAtFault,
      `${shown(path)} can't be written: ${WHYS[codeOf(error)] ?? messageOf(error)}.`,
    );
  }
}
