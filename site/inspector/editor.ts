/**
 * The editor: JSON with marked problems.
 *
 * It lives in a shadow root, where its style sheets are objects: the content security policy forbids inline styles.
 *
 * @module
 */
import { history, historyKeymap } from '@codemirror/commands'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
} from '@codemirror/view'

/** A problem at a range of the text. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
}

export interface Editor {
  readonly text: string
  setText(text: string): void
  setMarks(marks: readonly Mark[]): void
  /** Selects a range, scrolls it into view and focuses the editor. */
  show(range: { readonly from: number; readonly to: number }): void
  /** The line of a position, from 1. */
  lineAt(position: number): number
}

/** Keys, other strings, and numbers with the words of JSON. A parser would be a tenth of the page's size. */
const TOKEN = /("(?:[^"\\\n]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g

const KEY = Decoration.mark({ class: 'key' })
const STRING = Decoration.mark({ class: 'string' })
const NUMBER = Decoration.mark({ class: 'number' })

const tokens = new MatchDecorator({
  regexp: TOKEN,
  decorate: (add, from, to, [, string, colon]) => {
    if (string === undefined) add(from, to, NUMBER)
    else add(from, from + string.length, colon === undefined ? STRING : KEY)
  },
})

const colors = ViewPlugin.define(
  (view) => ({
    decorations: tokens.createDeco(view),
    update(change) {
      this.decorations = tokens.updateDeco(change, this.decorations)
    },
  }),
  { decorations: ({ decorations }) => decorations },
)

const setMarks = StateEffect.define<readonly Mark[]>()

/** Underlines the ranges, and marks their lines. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { docChanged, effects, newDoc }) => {
    const set = effects.find((effect) => effect.is(setMarks))
    if (set === undefined) return docChanged ? Decoration.none : before
    const ranges = (set.value as readonly Mark[]).flatMap(({ from: start, message, severity, to: end }) => {
      const [from, to] = [Math.min(start, newDoc.length), Math.min(end, newDoc.length)]
      const line = Decoration.line({ class: `line-${severity}` }).range(newDoc.lineAt(from).from)
      const text = Decoration.mark({ class: `mark-${severity}`, attributes: { title: message } })
      return from < to ? [line, text.range(from, to)] : [line]
    })
    return Decoration.set(ranges, true)
  },
  provide: (field) => EditorView.decorations.from(field),
})

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--panel)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--line)' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.mark-error': { textDecoration: 'underline wavy var(--bad)', textUnderlineOffset: '3px' },
  '.mark-warning': { textDecoration: 'underline wavy var(--mild)', textUnderlineOffset: '3px' },
  '.mark-info': { textDecoration: 'underline dotted var(--accent)', textUnderlineOffset: '3px' },
  '.line-info': { boxShadow: 'inset 3px 0 var(--accent)' },
  '.line-warning': { boxShadow: 'inset 3px 0 var(--mild)' },
  '.line-error': { boxShadow: 'inset 3px 0 var(--bad)' },
  '.key': { color: 'var(--key)' },
  '.string': { color: 'var(--string)' },
  '.number': { color: 'var(--number)' },
})

/** Creates the editor in an element. `onChange` is called after each change of the text. */
export function createEditor(parent: HTMLElement, onChange: () => void): Editor {
  const root = parent.attachShadow({ mode: 'open' })
  const holder = document.createElement('div')
  holder.className = 'holder'
  root.append(holder)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.holder { height: 100% }')
  root.adoptedStyleSheets = [sheet]
  const view = new EditorView({
    parent: holder,
    root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        highlightActiveLine(),
        colors,
        marks,
        theme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Event JSON', tabindex: '0' }),
        // Tab is not bound: it moves the focus, as in any text field.
        keymap.of(historyKeymap),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange()
        }),
      ],
    }),
  })
  // The editor may have replaced the list.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return {
    get text() {
      return view.state.doc.toString()
    },
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    setMarks: (found) => view.dispatch({ effects: setMarks.of(found) }),
    show: ({ from, to }) => {
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    lineAt: (position) => view.state.doc.lineAt(Math.min(position, view.state.doc.length)).number,
  }
}
