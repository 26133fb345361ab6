import { results } from '../program.js'

export default {
  test() {
    console.log(JSON.stringify(results))
  },
}
