/**
 * The discrete Fourier transform.
 *
 * @internal
 * @module
 */

/** Complex numbers. */
export interface Complex {
  readonly re: Float64Array
  readonly im: Float64Array
}

export function zeros(size: number): Complex {
  return { re: new Float64Array(size), im: new Float64Array(size) }
}

/** Transforms the numbers in place (Cooley, Tukey). There must be a power of two of them. */
export function transform({ re, im }: Complex): void {
  const size = re.length
  sortByReversedIndex(re)
  sortByReversedIndex(im)
  const roots = zeros(size / 2)
  for (let i = 0; i < size / 2; i++) {
    roots.re[i] = Math.cos((2 * Math.PI * i) / size)
    roots.im[i] = -Math.sin((2 * Math.PI * i) / size)
  }
  for (let half = 1; half < size; half *= 2) {
    const step = size / (2 * half)
    for (let block = 0; block < size; block += 2 * half) {
      for (let i = 0; i < half; i++) {
        const a = block + i
        const b = a + half
        const [cos, sin] = [at(roots.re, i * step), at(roots.im, i * step)]
        const x = at(re, b) * cos - at(im, b) * sin
        const y = at(re, b) * sin + at(im, b) * cos
        re[b] = at(re, a) - x
        im[b] = at(im, a) - y
        re[a] = at(re, a) + x
        im[a] = at(im, a) + y
      }
    }
  }
}

/** Puts each number where its index leads with the bits in reverse order. */
function sortByReversedIndex(numbers: Float64Array): void {
  const size = numbers.length
  for (let i = 1, reversed = 0; i < size; i++) {
    let bit = size / 2
    for (; reversed & bit; bit /= 2) reversed -= bit
    reversed += bit
    if (i >= reversed) continue
    const number = at(numbers, i)
    numbers[i] = at(numbers, reversed)
    numbers[reversed] = number
  }
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] as number
}
