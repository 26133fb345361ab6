/**
 * A typedoc plugin that makes the documentation site of pages and exports.
 *
 * - A page of `docs/` is in the menu under its folder, by its title. The names of exports on it are links.
 * - The search finds the exports of an event by its type.
 * - The inspector is a page of the site, if `npm run site` has built it.
 *
 * @module
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

import { Converter, IndexEvent, JSX, ReflectionKind, Renderer } from 'typedoc'

import { EXPORTS, headerOf } from './typedoc-comments.mjs'

/** The title in the menu, by folder of `docs/`. */
const GROUPS = { guide: 'Guides', reference: 'Reference', explanation: 'Explanation' }

/** Names of events and contents, without those of their variants. */
const MAIN = /^(?!Redacted|Stripped|Sync|ToDevice)\w+(?:Event|EventContent|Edu|EduContent)$/

/** Where the inspector is built. */
const INSPECTOR = 'site/dist'

/** Called by typedoc to install the plugin. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => file(page))
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    withoutHeading(project.readme)
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) module.name = doorOf(module.name)
    linkNames(project)
  })
  if (existsSync(INSPECTOR)) {
    app.renderer.hooks.on('sidebar.begin', (context) =>
      JSX.createElement('a', { href: context.relativeURL('inspector/index.html') }, 'Inspector'),
    )
    app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }) =>
      cpSync(INSPECTOR, join(outputDirectory, 'inspector'), { recursive: true }),
    )
  }
  app.renderer.on(IndexEvent.PREPARE_INDEX, (index) => {
    index.searchFieldWeights.eventType = 10
    // A type-level map has a property for each event type, which would come before the event.
    for (let i = index.searchResults.length - 1; i >= 0; i--) {
      if (index.searchResults[i].kindOf(ReflectionKind.Property)) index.removeResult(i)
    }
    for (const [i, reflection] of index.searchResults.entries()) {
      const eventType = headerOf(reflection)?.eventType
      if (eventType === undefined) continue
      // Said twice, it counts more: the event and its content come before their variants and parts.
      const isMain = MAIN.test(reflection.name)
      index.searchFields[i].eventType = isMain ? `${eventType} ${eventType}` : eventType
    }
  })
}

/** Puts a page into its group, under its title. */
function file(page) {
  const [folder] = page.name.split('/')
  page.name = HEADING.exec(page.content[0].text)[1]
  page.frontmatter.group = GROUPS[folder]
}

/** Removes the heading of the start page, which has the name of the package for a title. */
function withoutHeading(readme) {
  readme[0].text = readme[0].text.replace(HEADING, '')
}

const HEADING = /^# (.+)\n/

/** Returns the name that a module of the package is imported by. */
function doorOf(name) {
  const folder = name.replace(/\/?index$/, '')
  return folder === '' ? 'matrix-event-model' : `matrix-event-model/${folder}`
}

/** Links the names of exports that are code on a page. */
function linkNames(project) {
  const exports = new Map()
  for (const reflection of project.getReflectionsByKind(EXPORTS)) {
    if (reflection.parent?.kindOf(ReflectionKind.Module) && !exports.has(reflection.name)) {
      exports.set(reflection.name, reflection)
    }
  }
  for (const page of project.getReflectionsByKind(ReflectionKind.Document)) {
    page.content = page.content.map((part) => {
      const name = part.kind === 'code' ? /^`(\w+)(?:\(.*\))?`$/.exec(part.text)?.[1] : undefined
      const target = exports.get(name)
      return target === undefined
        ? part
        : { kind: 'inline-tag', tag: '@linkcode', text: part.text.slice(1, -1), target }
    })
  }
}
