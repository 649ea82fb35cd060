import type { FindBlock } from '../fences'
import { startOfLine } from '../line-endings'
import type { Refusal } from '../refusal'
import { checkTick } from './body-check'
import type { TickTask } from './section-edit'
import { asRead, readBody } from './sections'

/** One line of a note that takes the place of another, as long as that one. */
export interface LineChange {
  at: number
  before: string
  after: string
}

const BOX = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)]))+[ \t]+\[(?= \])/

/** The one character of a note that ticks a task, or null where it is ticked already, or why not. */
export function planTick(
  text: string,
  edit: TickTask,
  findBlock: FindBlock,
): { change: LineChange | null } | { refusal: Refusal } {
  const body = readBody(text, findBlock)
  const same = body.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter((item) => item.mark !== null && asRead(item.text) === edit.text)
  const start = startOfLine(text, edit.line)
  const inLine = same.filter(({ from }) => from === start)
  const open = (inLine.length > 0 ? inLine : same).filter(({ mark }) => mark === ' ')
  const [task, ...others] = open
  if (task === undefined) return same.length > 0 ? { change: null } : gone(edit)
  if (others.length > 0) {
    return refused(
      edit,
      `stands in the note ${open.length} times, so that nobody can tell which one is meant`,
    )
  }
  const box = BOX.exec(task.line)?.[0].length
  if (box === undefined) return gone(edit)
  const after = `${task.line.slice(0, box)}x${task.line.slice(box + 1)}`
  const edited = text.slice(0, task.from) + after + text.slice(task.from + after.length)
  const refusal = checkTick(text, body, edited, task, findBlock)
  return refusal ? { refusal } : { change: { at: task.from, before: task.line, after } }
}

function gone(edit: TickTask) {
  return refused(edit, 'is no open task in the note any more')
}

function refused({ text }: TickTask, why: string): { refusal: Refusal } {
  return { refusal: { code: 'no-such-task', message: `“${text}” ${why}.` } }
}
