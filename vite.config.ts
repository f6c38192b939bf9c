// How pages are bundled. Remix stays out of the way under vitest.
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [process.env.VITEST ? null : remix(remixConfig)],
  build: { assetsInlineLimit: 0 },
  optimizeDeps: { include: ['i18next', 'react-i18next'] },
});
