import { create } from 'zustand';
import { chooseFrom, isLanguage, languageInfo } from '../../../words/language.ts';
import type { LanguageId } from '../../../words/language.ts';
import { currentLanguage, speak } from '../../../words/t.ts';

const STORAGE_KEY = 'liaison.language';
/** A link may name the language that it is to be read in. */
const IN_ADDRESS = 'lang';

const languageStore = create<{ language: LanguageId }>()(() => ({ language: currentLanguage() }));

/** The language of the interface; what reads it is drawn anew when another is chosen. */
export const useLanguage = (): LanguageId => languageStore((state) => state.language);

/** Speaks the reader's language, before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const inAddress = new URLSearchParams(window.location.search).get(IN_ADDRESS) ?? undefined;
  const wanted = [inAddress, remembered(), ...navigator.languages].filter((tag) => tag !== undefined);
  try {
    await switchTo(chooseFrom(wanted));
  } catch (error) {
    console.warn('the messages of the chosen language cannot be loaded, English is shown', error);
  }
}

/** Switches once the language's messages are there; rejects, and stays with the former one, where they cannot be had. */
export async function chooseLanguage(language: LanguageId): Promise<void> {
  await switchTo(language);
  remember(currentLanguage());
}

async function switchTo(language: LanguageId): Promise<void> {
  await speak(language);
  const spoken = currentLanguage();
  document.documentElement.lang = languageInfo(spoken).tag;
  languageStore.setState({ language: spoken });
}

function remembered(): string | undefined {
  try {
    const id = window.localStorage.getItem(STORAGE_KEY);
    return isLanguage(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

function remember(language: LanguageId): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, language);
  } catch (error) {
    // A browser that keeps nothing for this page still shows the chosen language until it is closed.
    console.warn('the language cannot be remembered', error);
  }
}
