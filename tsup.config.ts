import { defineConfig } from 'tsup'

import { pureModules } from './tool/pure.js'

// A module per file, so that bundlers can leave out what nobody imports. Declarations are `tsc`'s.
export default defineConfig({
  entry: ['src/**/*.ts'],
  bundle: false,
  clean: true,
  format: 'esm',
  plugins: [pureModules('cli')],
  silent: true,
  target: 'es2022',
})
