import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { startLanguage } from './state/language/store.ts';

// The Content-Security-Policy forbids eval, which zod would otherwise try in order to check faster.
z.config({ jitless: true });

const root = document.querySelector('#app');
if (!root) throw new Error('the page has no #app to draw in');
await startLanguage();
// What loads here may say something at once, such as what it could not read of the address.
const [{ App }, { openAtStart }] = await Promise.all([import('./App.tsx'), import('./workspace/open-addressed.ts')]);
await openAtStart();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
