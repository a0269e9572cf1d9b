import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';

// The Content-Security-Policy forbids eval, which zod would otherwise try in order to check faster.
z.config({ jitless: true });

const root = document.querySelector('#app');
if (!root) throw new Error('the page has no #app to draw in');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
