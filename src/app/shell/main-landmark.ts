import type { RefObject } from 'react';

/** Where menus are put: a screen reader finds no way to what lies beside all landmarks. */
export const mainLandmark: RefObject<HTMLElement | null> = {
  get current() {
    return document.querySelector('main');
  },
};
