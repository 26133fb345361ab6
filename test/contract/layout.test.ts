/**
 * Checks that every event is declared in the module that `tool/layout.ts` names, listed in `src/kind`, linked to the
 * specification, and has a schema. For a new event, these tests report what is still missing. Unstable events must be
 * listed in `src/unstable/kind.ts`, and linked to their proposal.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Shape } from '../../src/codec/shape.js'
import {
  EVENT_FOLDERS,
  eventModule,
  moduleSchema,
  msgtypeModule,
  registryModule,
  UNSTABLE_FOLDER,
  unionSchema,
  unstableModule,
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
  unionsOf,
} from '../../tool/modules.js'
import type { EventIndex, SchemaIndex } from '../../tool/schema-files.js'
import { PROJECT_ROOT, readSource } from '../../tool/source.js'

const modules = await loadModules(readSource().modules)
const registries = [...registriesOf(modules), ...registriesOf(modules, UNSTABLE_FOLDER)]
const eventModules = modules.filter(({ folder }) => EVENT_FOLDERS.has(folder))
const index: SchemaIndex = readJson('schemas/index.json')

/** A definition, and the expectations for it. */
interface Registered {
  readonly definition: Definition
  /** The path of its module. */
  readonly path: string
  /** The registry of its kind. */
  readonly registry: string
  /** The part of the schema index, read only in tests. */
  readonly part: () => EventIndex
}

/** Every registered definition, once. */
const registered: readonly Registered[] = [
  ...definitionsIn('kind').map((definition) => ({
    definition,
    path: eventModule(definition.kind, definition.type),
    registry: registryModule(definition.kind),
    part: () => index,
  })),
  ...definitionsIn(UNSTABLE_FOLDER).map((definition) => ({
    definition,
    path: unstableModule(definition.type, definition.event.name),
    registry: registryModule(definition.kind, UNSTABLE_FOLDER),
    part: () => index.unstable,
  })),
]

function definitionsIn(folder: string): Definition[] {
  return [...new Set(registriesOf(modules, folder).flatMap((registry) => Object.values(registry.definitions)))]
}

/** All names of a type. Most have one. */
function namesOf({ type, types = [type] }: Definition): readonly string[] {
  return types
}

const SPECIFICATION = /^https:\/\/spec\.matrix\.org\/v1\.19\/[a-z-]+\/#[a-z0-9_-]+$/
/** Of a client or a bot that began to use an event by itself. */
const PROJECT = /^https:\/\/github\.com\/[\w-]+\/[\w-]+$/
const PROPOSAL = /^https:\/\/github\.com\/matrix-org\/matrix-spec-proposals\/pull\/\d+$/

/** The shapes whose codecs are named after their parts. All others are named in their declaration. */
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

/** Lists the declarations in a module of an event folder that no registry lists. */
function registrationFaults(module: LoadedModule, text: string, listed: readonly Registry[]): string[] {
  const declared = definitionsOf(module)
  if (declared.length === 0 && /^(?:export )?const \w+ = define[A-Z]\w*\(/m.test(text))
    return [`${module.path}: does not export its definition`]
  return declared
    .filter((definition) => !isListed(definition, registryModule(definition.kind, module.folder), listed))
    .map(({ kind }) => `${module.path}: not listed in ${registryModule(kind, module.folder)}`)
}

/** Returns whether a table in the module at `path` has the definition under each of its names. */
function isListed(definition: Definition, path: string, listed: readonly Registry[]): boolean {
  const tables = listed.filter((registry) => registry.path === path)
  return tables.some(({ definitions }) => namesOf(definition).every((name) => definitions[name] === definition))
}

/** The msgtypes that a module in `src/event/message` declares. */
function declaredMsgtypes(module: LoadedModule): string[] {
  return [...codecsOf(module).values()].flatMap(({ shape }) => {
    const msgtype = shape.kind === 'object' ? shape.required['msgtype']?.shape : undefined
    return msgtype?.kind === 'literals' && !msgtype.open ? msgtype.values : []
  })
}

describe.for(registries.map(({ path, definitions }) => [path, definitions] as const))('%s', ([, listed]) => {
  test('lists every definition under all its names', () => {
    const names = [...new Set(Object.values(listed))].flatMap(namesOf)
    expect(Object.keys(listed)).toEqual(names)
  })
})

describe.for(registered.map((entry) => [entry.definition.type, entry.definition.kind, entry] as const))(
  '%s, %s',
  ([, kind, { definition, part, path, registry }]) => {
    test(`is declared in ${path}`, () => {
      expect(Object.values(moduleAt(path)?.values ?? {})).toContain(definition)
    })

    test('is listed in the registry of its kind', () => {
      expect(isListed(definition, registry, registries)).toBe(true)
    })

    test.for(namesOf(definition).map((name) => [name]))('has a schema that is listed under %s', ([name]) => {
      const { schema, defs } = part().events[String(name)]?.[kind] ?? {}
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

  test('has a schema that is listed', () => {
    const { schema, defs } = index.msgtypes[msgtype] ?? {}
    expect(schema).toBe(moduleSchema(path))
    expect(readJson(`schemas/${schema}`).$defs).toHaveProperty([String(defs?.['content'])])
  })
})

test('the schema index lists nothing else', () => {
  const listedIn = (part: EventIndex) =>
    Object.entries(part.events).flatMap(([type, kinds]) => Object.keys(kinds).map((kind) => `${kind} ${type}`))
  const expectedIn = (folder: string) =>
    definitionsIn(folder).flatMap((definition) => namesOf(definition).map((name) => `${definition.kind} ${name}`))
  expect(listedIn(index).sort()).toEqual(expectedIn('kind').sort())
  expect(listedIn(index.unstable).sort()).toEqual(expectedIn(UNSTABLE_FOLDER).sort())
  expect(Object.keys(index.msgtypes)).toEqual(Object.keys(msgtypes()).sort())
})

test.for<[string, () => EventIndex]>([
  ['kind', () => index],
  [UNSTABLE_FOLDER, () => index.unstable],
])('every union of src/%s has a schema, which is listed', ([folder, part]) => {
  const names = unionsOf(modules, folder).map(([name]) => name)
  expect(names).not.toEqual([])
  expect(part().unions).toEqual(Object.fromEntries(names.map((name) => [name, unionSchema(name, folder)])))
  for (const path of Object.values(part().unions)) expect(readJson(`schemas/${path}`)).toHaveProperty('title')
})

test('every definition of an event folder is registered', () => {
  expect(eventModules.flatMap((module) => registrationFaults(module, readText(module.path), registries))).toEqual([])
})

test('every msgtype of src/event/message is listed in src/event/message/any.ts', () => {
  const faults = eventModules.flatMap((module) =>
    declaredMsgtypes(module)
      .filter((msgtype) => !Object.hasOwn(msgtypes(), msgtype))
      .map((msgtype) => `${module.path}: ${msgtype} is not listed in src/event/message/any.ts`),
  )
  expect(faults).toEqual([])
})

test('every module that declares an event or a msgtype links to the specification or to a proposal', () => {
  const declaring = eventModules.filter((module) => definitionsOf(module).length + declaredMsgtypes(module).length > 0)
  const isLinked = ({ folder, header: { see = '', text } }: LoadedModule) => {
    if (folder !== UNSTABLE_FOLDER) return SPECIFICATION.test(see)
    return PROPOSAL.test(see) || (text.includes('There is no proposal.') && PROJECT.test(see))
  }
  const faults = declaring
    .filter((module) => !isLinked(module))
    .map(({ path }) => `${path}: has no @see link to a section of v1.19, to a proposal, or else to a client`)
  expect(faults).toEqual([])
})

test('every exported codec has the name of its export', () => {
  const faults = modules.flatMap((module) =>
    [...codecsOf(module)]
      // At run time, `Unlisted` is `string`; the difference is in the types.
      .filter(([name, codec]) => name !== codec.name && name !== 'Unlisted' && !NAMED_AFTER_PARTS.has(codec.shape.kind))
      .map(([name, codec]) => `${module.path}: ${name} is named ${codec.name}`),
  )
  expect(faults).toEqual([])
})

describe('missing entries are reported', () => {
  const topic = moduleAt('src/event/room/topic.ts') as LoadedModule
  const pollStart = moduleAt('src/unstable/poll-start.ts') as LoadedModule

  test.for<[string, LoadedModule, string, readonly Registry[], string[]]>([
    ['nothing', topic, '', registries, []],
    ['an event that no registry lists', topic, '', [], ['src/event/room/topic.ts: not listed in src/kind/state.ts']],
    [
      'an event that only another registry lists',
      topic,
      '',
      registries.filter(({ path }) => path !== 'src/kind/state.ts'),
      ['src/event/room/topic.ts: not listed in src/kind/state.ts'],
    ],
    [
      'a definition that is not exported',
      { ...topic, values: {} },
      "const Topic = defineState('m.room.topic', {})",
      registries,
      ['src/event/room/topic.ts: does not export its definition'],
    ],
    [
      'an event that is not listed under one of its names',
      pollStart,
      '',
      registries.map(({ path, definitions: { 'm.poll.start': _, ...definitions } }) => ({ path, definitions })),
      ['src/unstable/poll-start.ts: not listed in src/unstable/kind.ts'],
    ],
    ['functions beside an event', { ...topic, values: {} }, 'export function topicOf() {}', registries, []],
  ])('%s', ([, module, text, listed, faults]) => {
    expect(registrationFaults(module, text, listed)).toEqual(faults)
  })
})

test.for<[string, string, string]>([
  ['state', 'm.room.member', 'src/event/room/member.ts'],
  ['state', 'm.room.canonical_alias', 'src/event/room/canonical-alias.ts'],
  ['message-like', 'm.room.message.feedback', 'src/event/room/message-feedback.ts'],
  ['message-like', 'm.call.invite', 'src/event/call/invite.ts'],
  ['message-like', 'm.reaction', 'src/event/message-like/reaction.ts'],
  ['message-like', 'm.key.verification.start', 'src/event/verification/start.ts'],
  ['to-device', 'm.key.verification.start', 'src/event/verification/start.ts'],
  ['to-device', 'm.room_key.withheld', 'src/event/to-device/room-key-withheld.ts'],
  ['ephemeral', 'm.typing', 'src/event/ephemeral/typing.ts'],
  ['edu', 'm.typing', 'src/event/edu/typing.ts'],
  ['presence', 'm.presence', 'src/event/presence/presence.ts'],
  ['global-account-data', 'm.direct', 'src/event/account-data/direct.ts'],
  ['global-account-data', 'm.cross_signing.self_signing', 'src/event/account-data/cross-signing-self-signing.ts'],
  ['global-account-data', 'm.megolm_backup.v1', 'src/event/account-data/megolm-backup-v1.ts'],
  ['global-account-data', 'm.secret_storage.default_key', 'src/event/secret-storage/default-key.ts'],
  ['global-account-data', 'm.secret_storage.key.*', 'src/event/secret-storage/key.ts'],
  ['room-account-data', 'm.tag', 'src/event/account-data/tag.ts'],
  ['state', 'm.policy.rule.user', 'src/event/policy/user.ts'],
  ['state', 'm.space.child', 'src/event/space/child.ts'],
])('%s %s belongs in %s', ([kind, type, path]) => {
  expect(eventModule(kind, type)).toBe(path)
})

test.for([
  ['m.poll.start', 'PollStartEvent', 'src/unstable/poll-start.ts'],
  ['m.media_preview_config', 'MediaPreviewConfigEvent', 'src/unstable/media-preview-config.ts'],
  ['im.vector.setting.breadcrumbs', 'BreadcrumbsEvent', 'src/unstable/im-vector-setting-breadcrumbs.ts'],
  ['im.ponies.room_emotes', 'UnstableRoomImagePackEvent', 'src/unstable/old-names.ts'],
] as const)('unstable %s, %s, belongs in %s', ([type, codecName, path]) => {
  expect(unstableModule(type, codecName)).toBe(path)
})

test('a kind without a folder is rejected by name', () => {
  expect(() => eventModule('news', 'm.news')).toThrow('m.news: no folder in tool/layout.ts is for events of kind news')
})
