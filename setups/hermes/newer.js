/**
 * What the Hermes of React Native has today, and the one that can be run here, of 2022, does not.
 *
 * @module
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

Array.prototype.at ??= function (index) {
  return this[index < 0 ? this.length + index : index]
}

globalThis.TextEncoder ??= class {
  encode(text) {
    return Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0))
  }
}

globalThis.btoa ??= (text) => {
  const bits = Array.from(text, (character) => character.charCodeAt(0).toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,6}/g) ?? []
  return letters.map((six) => LETTERS[Number.parseInt(six.padEnd(6, '0'), 2)]).join('')
}

globalThis.atob ??= (base64) => {
  const letters = Array.from(base64.replace(/=+$/, ''))
  const bits = letters.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(6, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}
