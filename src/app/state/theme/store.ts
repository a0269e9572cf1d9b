import { create } from 'zustand';
import type { ThemeName } from '../../../scene/theme.ts';
import { switchTheme, themeOf } from './theme-choice.ts';
import type { ThemeChoice } from './theme-choice.ts';

/** Also read by public/theme.js, before anything is drawn. */
const STORAGE_KEY = 'liaison.theme';

type ThemeState = { choice: ThemeChoice; systemIsDark: boolean };

const system = window.matchMedia('(prefers-color-scheme: dark)');

const choiceOfDocument = (): ThemeChoice => {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : undefined;
};

const themeStore = create<ThemeState>()(() => ({ choice: choiceOfDocument(), systemIsDark: system.matches }));

system.addEventListener('change', (event) => themeStore.setState({ systemIsDark: event.matches }));

export const useTheme = (): ThemeName => themeStore((state) => themeOf(state.choice, state.systemIsDark));

export function toggleTheme(): void {
  const { choice, systemIsDark } = themeStore.getState();
  const next = switchTheme(choice, systemIsDark);
  themeStore.setState({ choice: next });
  if (next) document.documentElement.dataset['theme'] = next;
  else delete document.documentElement.dataset['theme'];
  remember(next);
}

function remember(choice: ThemeChoice): void {
  try {
    if (choice) window.localStorage.setItem(STORAGE_KEY, choice);
    else window.localStorage.removeItem(STORAGE_KEY);
  } catch (error) {
    // A browser that keeps nothing for this page still shows the chosen theme until it is closed.
    console.warn('the theme cannot be remembered', error);
  }
}
