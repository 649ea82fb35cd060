import type { FindBlock } from '../fences'
import { lineOf } from '../line-endings'
import type { BodyBlock, List } from './body-block'
import { asRead, findSection, readBody } from './sections'

/** A question that stands in a note, with what stands under it. */
export interface AnsweredQuestion {
  readonly question: string
  /** What was noted under it, a paragraph or an item each; never empty. */
  readonly answer: readonly string[]
  /** In which line of the note the question begins, from 1. */
  readonly line: number
}

/**
 * The questions of a section that have an answer: items with items nested in them, and headings within the section with text below them.
 * A question alone is left out.
 */
export function answersUnder(
  text: string,
  headings: readonly string[],
  findBlock: FindBlock,
): AnsweredQuestion[] {
  const body = readBody(text, findBlock)
  const section = findSection(body, headings)
  if (section === null) return []
  const inHeadings = body.sections
    .filter(({ heading }) => heading.from > section.heading.from && heading.from < section.end)
    .map(({ heading, own }) => ({
      question: asRead(heading.text),
      answer: own.flatMap((block) => linesOf(block, text)),
      line: lineOf(text, heading.from),
    }))
  const inItems = section.own.flatMap((block) => (block.kind === 'list' ? inList(block, text) : []))
  return [...inItems, ...inHeadings].filter(({ question, answer }) => question !== '' && answer.length > 0)
}

function inList({ items }: List, text: string): AnsweredQuestion[] {
  return items.flatMap(({ depth, text: question, from }, at) => {
    if (depth !== 0) return []
    const next = items.findIndex((item, place) => place > at && item.depth === 0)
    const nested = items.slice(at + 1, next < 0 ? undefined : next)
    const answer = nested.map((item) => asRead(item.text)).filter((line) => line !== '')
    return [{ question: asRead(question), answer, line: lineOf(text, from) }]
  })
}

function linesOf(block: BodyBlock, text: string): string[] {
  if (block.kind === 'list') return block.items.map((item) => asRead(item.text)).filter((line) => line !== '')
  if (block.kind === 'heading') return []
  const words = text.slice(block.from, block.to).trim()
  // Code, comments and formulas are no answer.
  return IS_NO_TEXT.test(words) ? [] : [words.replace(/^> ?/gm, '').replace(/\s+/g, ' ')]
}

const IS_NO_TEXT = /^(?:`{3}|~{3}|%%|<|\||\$\$|\[\^?[^\]]+\]:)|^$/
