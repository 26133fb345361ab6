import { results } from './program.js'

document.getElementById('results').textContent = JSON.stringify(results)
