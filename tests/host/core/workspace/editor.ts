import {
  indentLess,
  indentMore,
  insertNewlineAndIndent,
  moveLineDown,
  moveLineUp,
  redo,
  undo,
} from '@codemirror/commands'
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type StateCommand,
  type TransactionSpec,
} from '@codemirror/state'
import type {
  EditorChange,
  EditorCommandName,
  EditorPosition,
  EditorRange,
  EditorRangeOrCaret,
  EditorSelectionOrCaret,
  EditorTransaction,
  Editor as RealEditor,
  EditorSelection as RealSelection,
} from 'obsidian'
import type { EditorSurface } from './editor-surface'

const stateCommands: Partial<Record<EditorCommandName, StateCommand>> = {
  indentMore,
  indentLess,
  newlineAndIndent: insertNewlineAndIndent,
  swapLineUp: moveLineUp,
  swapLineDown: moveLineDown,
}

/** The app's editor over whatever shows the text. Lines and characters count from 0. */
export class Editor implements RealEditor {
  /** `lineEnd` tells with what lines are joined when the whole text is asked for. */
  constructor(
    private readonly surface: EditorSurface,
    private readonly lineEnd: () => string = () => '\n',
  ) {}

  get #state(): EditorState {
    return this.surface.state
  }

  getDoc(): this {
    return this
  }

  refresh(): void {}

  getValue(): string {
    return this.#state.doc.toString().replaceAll('\n', this.lineEnd())
  }

  setValue(content: string): void {
    this.#change([{ from: 0, to: this.#state.doc.length, insert: this.#text(content) }])
  }

  getLine(line: number): string {
    return this.#state.doc.line(this.#lineNumber(line)).text
  }

  setLine(n: number, text: string): void {
    this.replaceRange(text, { line: n, ch: 0 }, { line: n, ch: this.getLine(n).length })
  }

  lineCount(): number {
    return this.#state.doc.lines
  }

  lastLine(): number {
    return this.lineCount() - 1
  }

  getSelection(): string {
    const { from, to } = this.#state.selection.main
    return this.#state.sliceDoc(from, to)
  }

  somethingSelected(): boolean {
    return !this.#state.selection.main.empty
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.#state.sliceDoc(this.posToOffset(from), this.posToOffset(to))
  }

  replaceSelection(replacement: string, _origin?: string): void {
    this.surface.dispatch(this.#state.replaceSelection(this.#text(replacement)))
  }

  replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from, _origin?: string): void {
    this.#change([
      { from: this.posToOffset(from), to: this.posToOffset(to), insert: this.#text(replacement) },
    ])
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.#state.selection.main[side])
  }

  listSelections(): RealSelection[] {
    return this.#state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }))
  }

  setCursor(pos: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos)
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }])
  }

  setSelections(ranges: EditorSelectionOrCaret[], main?: number): void {
    const selections = ranges.map(({ anchor, head = anchor }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
    )
    this.surface.dispatch({ selection: EditorSelection.create(selections, main), scrollIntoView: true })
  }

  focus(): void {
    this.surface.focus()
  }

  blur(): void {
    this.surface.blur()
  }

  hasFocus(): boolean {
    return this.surface.hasFocus()
  }

  getScrollInfo(): { top: number; left: number } {
    return this.surface.scrollPosition()
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.surface.scrollTo(x ?? null, y ?? null)
  }

  scrollIntoView(range: EditorRange, _center?: boolean): void {
    const { main } = this.#state.selection
    this.surface.dispatch({ selection: { anchor: this.posToOffset(range.from) }, scrollIntoView: true })
    this.surface.dispatch({ selection: main })
  }

  undo(): void {
    undo(this.#target)
  }

  redo(): void {
    redo(this.#target)
  }

  exec(command: EditorCommandName): void {
    const run = stateCommands[command]
    if (run) run(this.#target)
    else this.#move(command)
  }

  transaction(tx: EditorTransaction, _origin?: string): void {
    const spec: TransactionSpec[] = []
    if (tx.replaceSelection !== undefined)
      spec.push(this.#state.replaceSelection(this.#text(tx.replaceSelection)))
    if (tx.changes) spec.push({ changes: tx.changes.map((change) => this.#changeOf(change)) })
    for (const one of spec) this.surface.dispatch(one)
    const ranges = tx.selections ?? (tx.selection ? [tx.selection] : [])
    if (ranges.length > 0) this.setSelections(ranges.map(({ from, to }) => ({ anchor: from, head: to })))
  }

  wordAt(pos: EditorPosition): EditorRange | null {
    const word = this.#state.wordAt(this.posToOffset(pos))
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) }
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const { doc } = this.#state
    if (line < 0) return 0
    if (line >= doc.lines) return doc.length
    const { from, to } = doc.line(line + 1)
    return Math.clamp(from + ch, from, to)
  }

  offsetToPos(offset: number): EditorPosition {
    const { number, from } = this.#state.doc.lineAt(Math.clamp(offset, 0, this.#state.doc.length))
    return { line: number - 1, ch: offset - from }
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => ({ line, text: this.getLine(line) }))
    const wanted = lines.filter(({ text }) => !ignoreEmpty || text.trim() !== '')
    const values = wanted.map(({ line, text }) => read(line, text))
    const changes = wanted.flatMap(({ line, text }, at) => write(line, text, values[at] ?? null) ?? [])
    this.transaction({ changes })
  }

  get #target(): { state: EditorState; dispatch: (spec: TransactionSpec) => void } {
    return { state: this.#state, dispatch: (spec) => this.surface.dispatch(spec) }
  }

  #lineNumber(line: number): number {
    return Math.clamp(line, 0, this.lastLine()) + 1
  }

  #text(text: string) {
    return this.#state.toText(text)
  }

  #changeOf({ from, to = from, text }: EditorChange): ChangeSpec {
    return { from: this.posToOffset(from), to: this.posToOffset(to), insert: this.#text(text) }
  }

  #change(changes: ChangeSpec[]): void {
    this.surface.dispatch({ changes })
  }

  #move(command: EditorCommandName): void {
    const { line, ch } = this.getCursor()
    const to: Partial<Record<EditorCommandName, EditorRangeOrCaret['from']>> = {
      goUp: { line: line - 1, ch },
      goDown: { line: line + 1, ch },
      goLeft: { line, ch: ch - 1 },
      goRight: { line, ch: ch + 1 },
      goStart: { line: 0, ch: 0 },
      goEnd: { line: this.lastLine(), ch: Infinity },
    }
    const target = to[command]
    if (target) this.setCursor(target)
    else if (command === 'deleteLine') {
      this.replaceRange('', { line, ch: 0 }, { line: line + 1, ch: 0 })
    }
  }
}
