import type { ThemeName } from '../../../scene/theme.ts';

/** What the reader chose; undefined follows the system. */
export type ThemeChoice = ThemeName | undefined;

export const themeOf = (choice: ThemeChoice, systemIsDark: boolean): ThemeName =>
  choice ?? (systemIsDark ? 'dark' : 'light');

/** One press shows the other theme; choosing what the system has follows the system again. */
export function switchTheme(choice: ThemeChoice, systemIsDark: boolean): ThemeChoice {
  const next = themeOf(choice, systemIsDark) === 'dark' ? 'light' : 'dark';
  return next === themeOf(undefined, systemIsDark) ? undefined : next;
}
