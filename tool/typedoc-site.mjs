/**
 * A typedoc plugin that makes the documentation site of pages and exports.
 *
 * - A page of `docs/` is in the menu under its folder, by its title. The names of exports on it are links.
 * - An export has the comment that an editor shows. To that are added the summary of its event and the links to the
 *   specification, from the header of its module.
 * - The search finds the exports of an event by its type.
 * - The inspector is a page of the site, if `npm run site` has built it.
 *
 * @module
 */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Comment, CommentTag, Converter, IndexEvent, JSX, ReflectionKind, Renderer } from 'typedoc'
import ts from 'typescript'

const EXPORTS =
  ReflectionKind.Variable |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Function |
  ReflectionKind.Class

const TYPES = ReflectionKind.Interface | ReflectionKind.TypeAlias

/** The title in the menu, by folder of `docs/`. */
const GROUPS = { guide: 'Guides', reference: 'Reference', explanation: 'Explanation' }

/** Where the inspector is built. */
const INSPECTOR = 'site/dist'

/** Called by typedoc to install the plugin. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => file(page))
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const { project } = context
    withoutHeading(project.readme)
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) module.name = doorOf(module.name)
    linkNames(project)
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      property.comment ??= commentOnValue(property, context) ?? commentOnMap(property)
    }
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      variable.comment ??= commentOnType(variable)
    }
    for (const reflection of project.getReflectionsByKind(EXPORTS)) {
      const source = sourceOf(reflection)
      if (source === undefined) continue
      for (const documented of reflection.signatures ?? [reflection]) complete(documented, headerOf(source))
    }
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
      const source = sourceOf(reflection)
      const eventType = source === undefined ? undefined : headerOf(source).eventType
      if (eventType !== undefined) index.searchFields[i].eventType = eventType
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

/** Links each name of an export that stands as code on a page. */
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

/** Returns the text of the module that an export is from. */
function sourceOf(reflection) {
  const path = reflection.project.getSymbolIdFromReflection(reflection)?.packagePath
  if (path === undefined || !path.startsWith('src/') || !reflection.parent?.kindOf(ReflectionKind.SomeModule)) return
  return readFileSync(path, 'utf8')
}

/** Adds to a comment. An export without one stays undocumented, which is an error of its own. */
function complete({ comment }, { links, summary, eventType }) {
  if (comment === undefined) return
  if (eventType !== undefined) comment.summary.push({ kind: 'text', text: `\n\n${summary}` })
  if (comment.getTag('@see') !== undefined) return
  for (const text of links) comment.blockTags.push(new CommentTag('@see', [{ kind: 'text', text }]))
}

/** The comment of a codec without one: that on the type of its values, which has the same name. */
function commentOnType({ name, parent }) {
  const type = parent.children.find((each) => each.name === name && each.kindOf(TYPES))
  return type?.comment?.clone()
}

/** The comment of a property in `key: constant`: that on the constant. The declarations have the same rule. */
function commentOnValue(property, context) {
  const declaration = context.getSymbolFromReflection(property)?.valueDeclaration
  if (declaration === undefined || !ts.isPropertyAssignment(declaration)) return
  const checker = context.programs[0].getTypeChecker()
  const name = checker.getSymbolAtLocation(declaration.initializer)
  const value = name && name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
  const text = ts.displayPartsToString(value?.getDocumentationComment(checker))
  return text === '' ? undefined : new Comment([{ kind: 'text', text }])
}

/** The comment of a key that only the type of a map names: that on the map. */
function commentOnMap(property) {
  const isDeclared = property.project.getSymbolIdFromReflection(property)?.packagePath !== ''
  return isDeclared ? undefined : property.parent.parent?.comment?.clone()
}

/**
 * Returns what the header comment of a module says: its first paragraph, the event type that it begins with, and its
 * `@see` links as Markdown.
 */
export function headerOf(source) {
  const header = source.slice(0, source.indexOf('*/'))
  const [, ...lines] = header.split(/\n \* ?/)
  const summary = lines.slice(0, lines.indexOf('')).join(' ')
  const links = [...header.matchAll(/^ \* @see \{@link (\S+) \| (.+)\}$/gm)].map(
    ([, url, title]) => `[${title}](${url})`,
  )
  return { summary, eventType: /^(?:The )?`([\w.]+\.[\w.*]+)`/.exec(summary)?.[1], links }
}
