/**
 * A typedoc plugin: the page of every export links to the section of the specification in its module's header, unless
 * its own comment has a link.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc'

const PAGES =
  ReflectionKind.Variable |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Function |
  ReflectionKind.Class

/** Called by typedoc to install the plugin. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(PAGES)) {
      const path = project.getSymbolIdFromReflection(reflection)?.packagePath
      if (path === undefined || !path.startsWith('src/') || !reflection.parent?.kindOf(ReflectionKind.SomeModule))
        continue
      const links = sectionLinks(readFileSync(path, 'utf8'))
      for (const documented of reflection.signatures ?? [reflection]) link(documented, links)
    }
  })
}

function link(reflection, links) {
  reflection.comment ??= new Comment()
  const { comment } = reflection
  if (comment.getTag('@see') !== undefined) return
  for (const text of links) comment.blockTags.push(new CommentTag('@see', [{ kind: 'text', text }]))
}

/** The `@see` links in the header comment of a module, as Markdown. */
export function sectionLinks(source) {
  const header = source.slice(0, source.indexOf('*/'))
  return [...header.matchAll(/^ \* @see \{@link (\S+) \| (.+)\}$/gm)].map(([, url, title]) => `[${title}](${url})`)
}
