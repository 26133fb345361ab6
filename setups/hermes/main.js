import './newer.js'
import { results } from '../program.js'

// Hermes has no console.
print(JSON.stringify(results))
