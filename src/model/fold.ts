/** One form for all ways of writing a text: compatibility forms, case, accents, dashes and spaces are made alike. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .replace(/[’‘ʼ`´]/g, "'")
    .trim();
