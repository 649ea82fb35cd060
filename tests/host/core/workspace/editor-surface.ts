import { history } from '@codemirror/commands'
import { EditorState, type Extension, type TransactionSpec } from '@codemirror/state'

/** What an editor edits: a document with selections. A page shows it with CodeMirror; tests need no picture of it. */
export interface EditorSurface {
  readonly state: EditorState
  dispatch(spec: TransactionSpec): void
  focus(): void
  blur(): void
  hasFocus(): boolean
  scrollPosition(): { top: number; left: number }
  scrollTo(left: number | null, top: number | null): void
  destroy(): void
}

/** Makes a surface in an element. `changed` is called after each change of the text. */
export type SurfaceMaker = (parentEl: HTMLElement, doc: string, changed: () => void) => EditorSurface

/** What a state needs whatever shows it. */
export const stateExtensions: Extension[] = [history(), EditorState.allowMultipleSelections.of(true)]

/** An editor without a picture: a text area stands for it, so that it can have the focus and be found. */
export const plainSurface: SurfaceMaker = (parentEl, doc, changed) => {
  let state = EditorState.create({ doc, extensions: stateExtensions })
  const area = parentEl.createEl('textarea', { cls: 'cm-content', attr: { 'aria-label': 'Note' } })
  area.value = doc
  area.addEventListener('input', () => {
    surface.dispatch({ changes: { from: 0, to: state.doc.length, insert: area.value } })
  })
  const surface: EditorSurface = {
    get state() {
      return state
    },
    dispatch(spec) {
      const transaction = state.update(spec)
      state = transaction.state
      const text = state.doc.toString()
      if (area.value !== text) area.value = text
      if (transaction.docChanged) changed()
    },
    focus: () => area.focus(),
    blur: () => area.blur(),
    hasFocus: () => area.isActiveElement(),
    scrollPosition: () => ({ top: 0, left: 0 }),
    scrollTo: () => undefined,
    destroy: () => area.detach(),
  }
  return surface
}
