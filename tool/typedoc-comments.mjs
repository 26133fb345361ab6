/**
 * A typedoc plugin that completes the comments of exports and their fields.
 *
 * They have the comments that an editor shows. To those on exports are added the summary of their event and the links
 * to the specification, from the header of their module.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc'
import ts from 'typescript'

const TYPES = ReflectionKind.Interface | ReflectionKind.TypeAlias

/** The kinds of exports. */
export const EXPORTS = TYPES | ReflectionKind.Variable | ReflectionKind.Function | ReflectionKind.Class

/** Called by typedoc to install the plugin. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const { project } = context
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      property.comment ??= commentOnValue(property, context) ?? commentOnMap(property)
    }
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      variable.comment ??= commentOnType(variable)
    }
    for (const reflection of project.getReflectionsByKind(EXPORTS)) {
      const header = headerOf(reflection)
      if (header === undefined) continue
      for (const documented of reflection.signatures ?? [reflection]) complete(documented, header)
    }
  })
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

/** The comment of a key that only the type of a map names, besides any others: that on the map. */
function commentOnMap({ parent }) {
  return parent.indexSignatures === undefined ? undefined : parent.parent?.comment?.clone()
}

/**
 * Returns what the header comment of an export's module says: its first paragraph, the event type that it begins with,
 * and its `@see` links as Markdown.
 */
export function headerOf(reflection) {
  const path = reflection.project.getSymbolIdFromReflection(reflection)?.packagePath
  if (!path?.startsWith('src/') || !reflection.parent?.kindOf(ReflectionKind.SomeModule)) return undefined
  const source = readFileSync(path, 'utf8')
  const header = source.slice(0, source.indexOf('*/'))
  const [, ...lines] = header.split(/\n \* ?/)
  const summary = lines.slice(0, lines.indexOf('')).join(' ')
  const links = [...header.matchAll(/^ \* @see \{@link (\S+) \| (.+)\}$/gm)].map(
    ([, url, title]) => `[${title}](${url})`,
  )
  return { summary, eventType: /^(?:The )?`([\w.]+\.[\w.*]+)`/.exec(summary)?.[1], links }
}
