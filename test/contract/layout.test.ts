/**
 * The path is the event type: every event is declared where `tool/layout.ts` says, listed in `src/kind`, linked to the
 * specification, and has a schema. Whoever adds an event learns here, by name, what is still missing.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Shape } from '../../src/codec/codec.js'
import {
  EVENT_FOLDERS,
  eventModule,
  moduleSchema,
  msgtypeModule,
  registryModule,
  unionSchema,
} from '../../tool/layout.js'
import {
  codecsOf,
  type Definition,
  definitionsOf,
  type LoadedModule,
  loadModules,
  msgtypes,
  type Registry,
  registriesOf,
} from '../../tool/modules.js'
import type { SchemaIndex } from '../../tool/schema-files.js'
import { PROJECT_ROOT, readSource } from '../../tool/source.js'

const modules = await loadModules(readSource().modules)
const registries = registriesOf(modules)
const eventModules = modules.filter(({ folder }) => EVENT_FOLDERS.has(folder))
const index: SchemaIndex = readJson('schemas/index.json')

/** Every definition that is registered, once. */
const definitions = [...new Set(registries.flatMap((registry) => Object.values(registry.definitions)))]

const SPECIFICATION = /^https:\/\/spec\.matrix\.org\/v1\.19\/[a-z-]+\/#[a-z0-9_-]+$/

/** The shapes whose codecs are named after what they are made of. All others are named by whoever declares them. */
const NAMED_AFTER_PARTS: ReadonlySet<Shape['kind']> = new Set(['array', 'nullable', 'record', 'tuple'])

function readText(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8')
}

function readJson(path: string) {
  return JSON.parse(readText(path))
}

function moduleAt(path: string): LoadedModule | undefined {
  return modules.find((module) => module.path === path)
}

/** What is missing of a module of an event folder before the registries list all that it declares. */
function registrationFaults(module: LoadedModule, text: string, listed: readonly Registry[]): string[] {
  const declared = definitionsOf(module)
  if (declared.length === 0 && /\bdefine[A-Z]\w*\(/.test(text))
    return [`${module.path}: does not export its definition`]
  return declared
    .filter(({ kind, type }) => {
      const registry = listed.find(({ path }) => path === registryModule(kind))
      return !declared.includes(registry?.definitions[type] as Definition)
    })
    .map(({ kind }) => `${module.path}: not listed in ${registryModule(kind)}`)
}

/** The msgtypes that a module of `src/message` declares. */
function declaredMsgtypes(module: LoadedModule): string[] {
  return [...codecsOf(module).values()].flatMap(({ shape }) => {
    const msgtype = shape.kind === 'object' ? shape.required['msgtype']?.shape : undefined
    return msgtype?.kind === 'literals' && !msgtype.open ? msgtype.values : []
  })
}

describe.for(registries.map(({ path, definitions }) => [path, definitions] as const))('%s', ([, listed]) => {
  test('lists every definition under its own type, in order', () => {
    const types = Object.keys(listed)
    expect(Object.values(listed).map(({ type }) => type)).toEqual(types)
  })
})

describe.for(definitions.map((definition) => [definition.type, definition.kind, definition] as const))(
  '%s, %s',
  ([type, kind, definition]) => {
    const path = eventModule(kind, type)

    test(`is declared in ${path}`, () => {
      expect(Object.values(moduleAt(path)?.values ?? {})).toContain(definition)
    })

    test('is listed in the registry of its kind', () => {
      const registry = registries.find((candidate) => candidate.path === registryModule(kind))
      expect(registry?.definitions[type]).toBe(definition)
    })

    test('has a schema, which is listed', () => {
      const { schema, defs } = index.events[type]?.[kind] ?? {}
      expect(schema).toBe(moduleSchema(path))
      expect(Object.keys(readJson(`schemas/${schema}`).$defs)).toEqual(
        expect.arrayContaining(Object.values(defs ?? {})),
      )
    })
  },
)

describe.for(Object.entries(msgtypes()))('msgtype %s', ([msgtype, content]) => {
  const path = msgtypeModule(msgtype)

  test(`is declared in ${path}`, () => {
    expect([...(moduleAt(path) === undefined ? [] : codecsOf(moduleAt(path) as LoadedModule).values())]).toContain(
      content,
    )
  })

  test('has a schema, which is listed', () => {
    const { schema, defs } = index.msgtypes[msgtype] ?? {}
    expect(schema).toBe(moduleSchema(path))
    expect(readJson(`schemas/${schema}`).$defs).toHaveProperty([String(defs?.['content'])])
  })
})

test('the schema index lists nothing else', () => {
  const listed = Object.entries(index.events).flatMap(([type, kinds]) =>
    Object.keys(kinds).map((kind) => `${kind} ${type}`),
  )
  expect(listed.sort()).toEqual(definitions.map(({ type, kind }) => `${kind} ${type}`).sort())
  expect(Object.keys(index.msgtypes)).toEqual(Object.keys(msgtypes()).sort())
})

test('every union of src/kind has a schema, which is listed', () => {
  const unions = modules.filter(({ folder }) => folder === 'kind').flatMap((module) => [...codecsOf(module).keys()])
  expect(index.unions).toEqual(Object.fromEntries(unions.map((name) => [name, unionSchema(name)])))
  for (const path of Object.values(index.unions)) expect(readJson(`schemas/${path}`)).toHaveProperty('title')
})

test('every definition of an event folder is registered', () => {
  expect(eventModules.flatMap((module) => registrationFaults(module, readText(module.path), registries))).toEqual([])
})

test('every msgtype of src/message is listed in src/message/any.ts', () => {
  const faults = eventModules.flatMap((module) =>
    declaredMsgtypes(module)
      .filter((msgtype) => !Object.hasOwn(msgtypes(), msgtype))
      .map((msgtype) => `${module.path}: ${msgtype} is not listed in src/message/any.ts`),
  )
  expect(faults).toEqual([])
})

test('the header of every module that declares an event or a msgtype links to a section of the specification', () => {
  const declaring = eventModules.filter((module) => definitionsOf(module).length + declaredMsgtypes(module).length > 0)
  const faults = declaring
    .filter(({ header }) => !SPECIFICATION.test(header.see ?? ''))
    .map(({ path }) => `${path}: has no @see link to a section of v1.19`)
  expect(faults).toEqual([])
})

test('the name of every exported codec is that of its export', () => {
  const faults = modules.flatMap((module) =>
    [...codecsOf(module)]
      // At run time, `Unlisted` is `string`: it differs for the compiler alone.
      .filter(([name, codec]) => name !== codec.name && name !== 'Unlisted' && !NAMED_AFTER_PARTS.has(codec.shape.kind))
      .map(([name, codec]) => `${module.path}: ${name} is named ${codec.name}`),
  )
  expect(faults).toEqual([])
})

describe('what is missing is named', () => {
  const topic = moduleAt('src/room/topic.ts') as LoadedModule

  test.for<[string, LoadedModule, string, readonly Registry[], string[]]>([
    ['nothing', topic, '', registries, []],
    ['an event that no registry lists', topic, '', [], ['src/room/topic.ts: not listed in src/kind/state.ts']],
    [
      'an event that only another registry lists',
      topic,
      '',
      registries.filter(({ path }) => path !== 'src/kind/state.ts'),
      ['src/room/topic.ts: not listed in src/kind/state.ts'],
    ],
    [
      'a definition that is kept to itself',
      { ...topic, values: {} },
      "const Topic = defineState('Topic', 'm.room.topic', {})",
      registries,
      ['src/room/topic.ts: does not export its definition'],
    ],
    ['functions beside an event', { ...topic, values: {} }, 'export function topicOf() {}', registries, []],
  ])('%s', ([, module, text, listed, faults]) => {
    expect(registrationFaults(module, text, listed)).toEqual(faults)
  })
})

test.for<[string, string, string]>([
  ['state', 'm.room.member', 'src/room/member.ts'],
  ['state', 'm.room.canonical_alias', 'src/room/canonical-alias.ts'],
  ['message-like', 'm.room.message.feedback', 'src/room/message-feedback.ts'],
  ['message-like', 'm.call.invite', 'src/call/invite.ts'],
  ['message-like', 'm.reaction', 'src/timeline/reaction.ts'],
  ['message-like', 'm.key.verification.start', 'src/verification/start.ts'],
  ['to-device', 'm.key.verification.start', 'src/verification/start.ts'],
  ['to-device', 'm.room_key.withheld', 'src/to-device/room-key-withheld.ts'],
  ['ephemeral', 'm.typing', 'src/ephemeral/typing.ts'],
  ['edu', 'm.typing', 'src/edu/typing.ts'],
  ['presence', 'm.presence', 'src/presence/presence.ts'],
  ['account-data', 'm.direct', 'src/account-data/direct.ts'],
  ['account-data', 'm.secret_storage.default_key', 'src/secret-storage/default-key.ts'],
  ['state', 'm.policy.rule.user', 'src/policy/user.ts'],
  ['state', 'm.space.child', 'src/space/child.ts'],
])('%s %s belongs in %s', ([kind, type, path]) => {
  expect(eventModule(kind, type)).toBe(path)
})

test('a kind that no folder is for is refused by name', () => {
  expect(() => eventModule('news', 'm.news')).toThrow('m.news: no folder in tool/layout.ts is for events of kind news')
})
