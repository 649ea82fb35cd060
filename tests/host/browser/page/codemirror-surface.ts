import { defaultKeymap, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { stateExtensions, type SurfaceMaker } from '../../core/workspace/editor-surface'

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650', color: 'var(--text-normal)' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--text-accent)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--text-muted)' },
  { tag: tags.monospace, fontFamily: 'var(--font-monospace)', fontSize: '0.92em' },
])

/** The editor that the page shows. */
export const codeMirrorSurface: SurfaceMaker = (parentEl, doc, changed) => {
  const view = new EditorView({
    parent: parentEl,
    state: EditorState.create({
      doc,
      extensions: [
        stateExtensions,
        markdown(),
        syntaxHighlighting(highlighting),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'true' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed()
        }),
      ],
    }),
  })
  // In another window the editor needs its styles there.
  const stopFollowing = parentEl.onWindowMigrated((win) => view.setRoot(win.document))
  return {
    get state() {
      return view.state
    },
    dispatch: (spec) => view.dispatch(spec),
    focus: () => view.focus(),
    blur: () => view.contentDOM.blur(),
    hasFocus: () => view.hasFocus,
    scrollPosition: () => ({ top: view.scrollDOM.scrollTop, left: view.scrollDOM.scrollLeft }),
    scrollTo: (left, top) => view.scrollDOM.scrollTo({ left: left ?? undefined, top: top ?? undefined }),
    destroy() {
      stopFollowing()
      view.destroy()
    },
  }
}
