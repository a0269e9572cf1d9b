/** A text file by its name, which may hold a folder. */
export type DataFile = { name: string; text: string };
