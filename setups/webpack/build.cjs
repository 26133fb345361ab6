const { join } = require('node:path')
const webpack = require('webpack')

const options = {
  context: join(__dirname, '..'),
  entry: './main.js',
  mode: 'production',
  output: { path: join(__dirname, '../dist/webpack') },
}

webpack(options, (error, stats) => {
  const problems = error?.message ?? stats.toString({ all: false, errors: true, warnings: true })
  if (problems !== '') throw new Error(problems)
})
