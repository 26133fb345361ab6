/**
 * The statements that the build annotates, wraps, leaves alone or rejects, and the effect on a bundler.
 *
 * @module
 */
import { build } from 'esbuild'
import { expect, test } from 'vitest'

import { pure } from '../../tool/pure.js'

/** The code that a bundler keeps of an unused module. */
async function kept(code: string): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    external: ['m'],
    format: 'esm',
    logLevel: 'error',
    stdin: { contents: code, loader: 'ts' },
    write: false,
  })
  return (outputFiles[0]?.text ?? '').replace(/^(\/\/|import ).*\n/gm, '').trim()
}

const HEAD = "import { f, C, X } from 'm'\n"

test.for([
  ['a call', 'const a = f()', 'const a = /* @__PURE__ */ f()'],
  ['a call that is exported', 'export const a = f()', 'export const a = /* @__PURE__ */ f()'],
  ['a call in an argument', 'const a = f(f(1))', 'const a = /* @__PURE__ */ f(/* @__PURE__ */ f(1))'],
  ['a call of a method', 'const a = X.f()', 'const a = /* @__PURE__ */ (() => X.f())()'],
  ['a call with a property', 'const a = f(X.b, f())', 'const a = /* @__PURE__ */ (() => f(X.b, f()))()'],
  ['a call with a spread', 'const a = f(...X)', 'const a = /* @__PURE__ */ (() => f(...X))()'],
  ['a call of an undeclared name', 'const a = somewhere()', 'const a = /* @__PURE__ */ (() => somewhere())()'],
  ['a call with an object', 'const a = f({ b: f(), X })', 'const a = /* @__PURE__ */ f({ b: /* @__PURE__ */ f(), X })'],
  ['new', 'const a = new C()', 'const a = /* @__PURE__ */ new C()'],
  ['a property', 'const a = X.event', 'const a = /* @__PURE__ */ Reflect.get(X, "event")'],
  ['an element', "const a = X['event']", "const a = /* @__PURE__ */ (() => X['event'])()"],
  ['a spread into an object', 'const a = { ...X }', 'const a = /* @__PURE__ */ (() => ({ ...X }))()'],
  [
    'a spread into an object of a type',
    'const a = { ...X } as const',
    'const a = /* @__PURE__ */ (() => ({ ...X } as const))()',
  ],
  ['a call of a type', 'const a: A = f() satisfies A', 'const a: A = /* @__PURE__ */ f() satisfies A'],
  ['a spread into an array', 'const a = [...X]', 'const a = /* @__PURE__ */ (() => [...X])()'],
  ['a call inside an object', 'const a = { b: { c: f() } }', 'const a = { b: { c: /* @__PURE__ */ f() } }'],
  ['a call inside an array', 'const a = [f()]', 'const a = [/* @__PURE__ */ f()]'],
  ['a computed key', 'const a = { [X]: 1 }', 'const a = /* @__PURE__ */ (() => ({ [X]: 1 }))()'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test
  ['a template with a value', 'const a = `${X}`', 'const a = /* @__PURE__ */ (() => `${X}`)()'],
  ['a tagged template', 'const a = f``', 'const a = /* @__PURE__ */ (() => f``)()'],
  ['an operator', 'const a = X + 1', 'const a = /* @__PURE__ */ (() => X + 1)()'],
  ['a name the module does not have', 'const a = somewhere', 'const a = /* @__PURE__ */ (() => somewhere)()'],
  ['such a name as a shorthand', 'const a = { somewhere }', 'const a = /* @__PURE__ */ (() => ({ somewhere }))()'],
  ['let', 'let a = f()', 'let a = /* @__PURE__ */ f()'],
  ['each of several', 'const a = f(), b = 1, c = f()', 'const a = /* @__PURE__ */ f(), b = 1, c = /* @__PURE__ */ f()'],
  ['calls over several lines', 'const a = f(\n  1,\n)', 'const a = /* @__PURE__ */ f(\n  1,\n)'],
  [
    'a class that extends a call',
    'class A extends f() {}',
    'const A = /* @__PURE__ */ (() => class A extends f() {})()',
  ],
  [
    'a class with a static call, exported',
    'export class A { static a = f() }',
    'export const A = /* @__PURE__ */ (() => class A { static a = f() })()',
  ],
  [
    'a class with a static block',
    'class A { static { f() } }',
    'const A = /* @__PURE__ */ (() => class A { static { f() } })()',
  ],
] as const)('marks %s', async ([, code, wrapped]) => {
  expect(pure(HEAD + code, 'a.js')).toBe(HEAD + wrapped)
  expect(await kept(HEAD + code.replace('export ', '')), 'a bundler keeps it as it was').not.toBe('')
  expect(await kept(HEAD + wrapped.replace('export ', '')), 'a bundler drops it marked').toBe('')
})

test.for([
  [
    'literals',
    "const a = 1, b = 'b', c = null, d = true, e = /e/u, g = -1, h = 1n, i = `i`, j = undefined, k = void 0",
  ],
  ['names', 'const b = X, c = b, d = later; const later = 1'],
  ['a namespace', "import * as n from 'm'; const a = n"],
  ['a default import', "import n from 'm'; const a = n"],
  ['no initializer', 'let a'],
  ['functions', 'function a() { return f() }\nconst b = () => f()\nconst c = function () { f() }'],
  [
    'objects and arrays of the same',
    'const a = { b: [X, 1, , [f]], f, c() { f() }, get d() { return f() }, e: () => f() }',
  ],
  ['a class', 'class A { b = f(); static c = 1; static d() { f() } get e() { return f() } constructor() { f() } }'],
  ['a class that extends an import', 'class A extends C { constructor() { super(f()) } }'],
  ['a class expression', 'const A = class { static b = 1 }'],
  ['an empty statement', ';'],
  ['types', "import type { T } from 'm'\ninterface A extends T {}\ntype B = A\ndeclare enum E { a }\nconst a = 1 as 1"],
] as const)('leaves %s alone', async ([, code]) => {
  expect(pure(HEAD + code, 'a.js')).toBe(HEAD + code)
  expect(await kept(HEAD + code), 'a bundler drops it').toBe('')
})

test('leaves exports alone', () => {
  const code = "const a = 1\nexport { a }\nexport { b } from 'm'\nexport * from 'm'\nexport function c() {}\n"
  expect(pure(code, 'a.js')).toBe(code)
})

test.for([
  ['a bare call', 'f()', 'has an effect'],
  ['an assignment', 'f.a = 1', 'has an effect'],
  ['a condition', 'if (X) f()', 'has an effect'],
  ['a loop', 'for (const a of X) f(a)', 'has an effect'],
  ['a default export of a call', 'export default f()', 'has an effect'],
  ['destructuring', 'const { a } = X', 'is destructured'],
  ['await', 'const a = f(await X)', 'awaits'],
  ['a default class that evaluates', 'export default class A extends f() {}', 'is a default export'],
] as const)('refuses %s', async ([, code, why]) => {
  expect(() => pure(HEAD + code, 'dir/a.js')).toThrow(`dir/a.js:2: a top-level statement ${why}, so`)
  if (!code.startsWith('export')) expect(await kept(HEAD + code), 'a bundler keeps it').not.toBe('')
})
