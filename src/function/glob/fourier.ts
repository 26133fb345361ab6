/**
 * The discrete Fourier transform.
 *
 * @internal
 * @module
 */

/** Complex numbers, as separate arrays of real and imaginary parts. */
export type Complex = readonly [re: Float64Array, im: Float64Array]

export function zeros(size: number): Complex {
  return [new Float64Array(size), new Float64Array(size)]
}

/** Returns the transform (Stockham), overwriting the input. The length must be a power of two. */
export function transform(numbers: Complex): Complex {
  const size = numbers[0].length
  let [from, to] = [numbers, zeros(size)]
  for (let width = 1; width < size; width *= 2) {
    const [re, im] = from
    for (let start = 0; start < size / 2; start += width) {
      const angle = (-2 * Math.PI * start) / size
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      for (let i = start; i < start + width; i++) {
        const [a = 0, b = 0, c = 0, d = 0] = [re[i], im[i], re[i + size / 2], im[i + size / 2]]
        to[0][start + i] = a + c
        to[1][start + i] = b + d
        to[0][start + i + width] = (a - c) * cos - (b - d) * sin
        to[1][start + i + width] = (a - c) * sin + (b - d) * cos
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}
