const LONGEST = 60;

/** `liaison-programs-for-members-of-an-organization.png`; letters of any script stay, as file systems take them. */
export function fileNameOf(title: string, ending = 'png'): string {
  const slug = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return `liaison-${slug || 'picture'}.${ending}`;
}
