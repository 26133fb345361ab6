/** Bundles the program with Metro, as React Native does: `node hermes/build.cjs <file>`. */
const { resolve } = require('node:path')
const Metro = require('metro')

const [, , out] = process.argv

async function build() {
  const defaults = await Metro.loadConfig({ projectRoot: resolve(__dirname, '..'), resetCache: true })
  const babelTransformerPath = require.resolve('@react-native/metro-babel-transformer')
  const config = {
    ...defaults,
    maxWorkers: 1,
    reporter: { update() {} },
    transformer: { ...defaults.transformer, babelTransformerPath },
  }
  await Metro.runBuild(config, { dev: false, entry: 'hermes/main.js', minify: false, out, platform: 'android' })
}

build()
