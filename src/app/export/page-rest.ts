/** In the midst of long work: the page draws what it was told, and hears a press on Stop. */
export const pageRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
