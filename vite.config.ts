import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { fileURLToPath } from 'node:url';

/** Where `npm start` serves; `vite` serves the app alone, for work on it. */
const SERVER = 'http://127.0.0.1:4180';

/** Fontsource names a WOFF beside each WOFF2; every browser that runs the app reads WOFF2. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined,
};

const pageOfApp = (name: string): string => fileURLToPath(new URL(`src/app/${name}`, import.meta.url));

export default defineConfig({
  root: 'src/app',
  plugins: [woff2Only, react()],
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    rollupOptions: { input: ['index.html', 'api-page.html'].map(pageOfApp) },
  },
  server: {
    proxy: {
      // The app's own modules in src/app/api/ are no part of the API.
      '^/api/(?!.*\\.tsx?($|\\?))': {
        target: SERVER,
        changeOrigin: true,
        // The server turns down what pages of other addresses send, and to it this page is one.
        headers: { origin: SERVER },
      },
    },
  },
});
