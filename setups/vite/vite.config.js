import { defineConfig } from 'vite'

export default defineConfig({
  // Without the polyfill for old browsers, which needs a document, Node can run the output too.
  build: { emptyOutDir: true, modulePreload: false, outDir: '../dist/vite' },
  logLevel: 'warn',
})
