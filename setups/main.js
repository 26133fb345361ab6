import { results } from './program.js'

console.log(JSON.stringify(results))
