/**
 * Lets matrix-bot-sdk load without its native library for encryption, which a script of the package downloads when it is
 * installed: `node --require ./no-crypto.cjs …`.
 */
const Module = require('node:module')

const load = Module._load
Module._load = (name, ...rest) => (name === '@matrix-org/matrix-sdk-crypto-nodejs' ? {} : load(name, ...rest))
