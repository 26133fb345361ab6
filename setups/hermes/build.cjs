/**
 * Bundles the program, and compiles the bundle as React Native does: `node hermes/build.cjs <folder>` writes `bundle.js`
 * and `compiled.js`.
 */
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { transformSync } = require('@babel/core')
const { buildSync } = require('esbuild')

const [, , folder] = process.argv
const entryPoints = [join(__dirname, 'main.js')]
// Metro leaves nothing out either.
const options = { bundle: true, format: 'iife', target: 'es2022', treeShaking: false, write: false }
const bundle = buildSync({ ...options, entryPoints }).outputFiles[0].text
const { code } = transformSync(bundle, {
  babelrc: false,
  caller: { name: 'metro' },
  compact: false,
  configFile: false,
  filename: 'bundle.js',
  presets: [['@react-native/babel-preset', { enableBabelRuntime: false }]],
  sourceType: 'script',
})
writeFileSync(join(folder, 'bundle.js'), bundle)
writeFileSync(join(folder, 'compiled.js'), code)
