import type { DraftKind } from './draft'
import { jottingSign, type JottingSign, type Known } from './jotting'
import { linesIn } from './section-lines'
import { KEPT_PROMISE, THANKS_FOR_OFFER, type TalkSections } from './thank-you'

/** Which section of the note a block is from. `said` are words in quotation marks, wherever they stand. */
export type BlockSource = keyof TalkSections | 'said'

/** A line of the notes that the user may take into a message with one press, and put in other words there. */
export interface BuildingBlock {
  /** The line as plain text. */
  readonly text: string
  readonly from: BlockSource
  /** Why it reads as written for oneself; null where it could be said as it stands. */
  readonly sign: JottingSign | null
}

/** Which sections each kind of message may draw from: an offer is of no concern to who introduced, and a request has no talk. */
const SOURCES: { readonly [kind in DraftKind]?: readonly (keyof TalkSections)[] } = {
  'thank-you': ['takeaways', 'offered', 'promised', 'nextSteps'],
  news: ['takeaways', 'nextSteps'],
  'check-in': ['promised', 'takeaways', 'offered', 'nextSteps'],
  reconnect: ['promised', 'takeaways', 'offered', 'nextSteps'],
}
const QUOTED = /["“„«]([^"“”„«»]{8,240})["“”»]/g
const MOST_BLOCKS = 12
const LONGEST_BLOCK = 400

/**
 * What the notes of a talk hold for a message: what could be said first, then the jottings, each in the order of the note. What was
 * said in quotation marks, in `notes` too, is a block by itself. Promises and offers that are settled are left out, and what is too
 * long to quote.
 */
export function buildingBlocks(
  kind: DraftKind,
  sections: Partial<TalkSections> & { readonly notes?: string },
  known: Known,
): BuildingBlock[] {
  const sources = SOURCES[kind]
  if (sources === undefined) return []
  const blocks: BuildingBlock[] = []
  const add = (text: string, from: BlockSource) => {
    const isThere = blocks.some((block) => withoutMarks(block.text) === withoutMarks(text))
    if (text.length > LONGEST_BLOCK || isThere) return
    blocks.push({ text, from, sign: jottingSign(text, known) })
  }
  for (const section of ['takeaways', 'notes'] as const) {
    for (const { text } of linesIn(sections[section] ?? '')) {
      for (const [, said = ''] of text.matchAll(QUOTED)) if (/\s/.test(said.trim())) add(said.trim(), 'said')
    }
  }
  for (const from of sources) {
    for (const { text, isDone } of linesIn(sections[from] ?? '')) if (!isDone) add(text, from)
  }
  const isJotting = ({ sign }: BuildingBlock) => sign !== null
  return [...blocks.filter((block) => !isJotting(block)), ...blocks.filter(isJotting)].slice(0, MOST_BLOCKS)
}

/** What one press puts into a message of that kind: the line in quotation marks, behind words that make it the user's. */
export function blockInMessage(
  kind: DraftKind,
  { text, from }: Pick<BuildingBlock, 'text' | 'from'>,
): string {
  const quoted = `“${text.replace(/["“„«]([^"“”„«»]*)["“”»]/g, '‘$1’')}”`
  switch (from) {
    case 'said':
      return `One sentence has stayed with me: ${quoted}`
    case 'takeaways':
      return `${kind === 'news' ? 'What I took away' : 'What stayed with me'}: ${quoted}`
    case 'offered':
      return `${kind === 'thank-you' ? 'Thank you, too, for your offer' : 'I think of your offer'}: ${quoted}`
    case 'promised':
      return `${kind === 'thank-you' ? 'I will do what I promised you' : 'I have not forgotten my promise'}: ${quoted}`
    case 'nextSteps':
      return `My next step: ${quoted}`
  }
}

/** How many paragraphs stand before a block that is not put at a place of the user's: the greeting and the first sentence. */
const PARAGRAPHS_BEFORE = 2

/**
 * The message with a block in it, as a paragraph at the offset `at`, or after the first paragraphs. Where the message hints at the
 * promise or the offer, the block takes the place of the hint.
 */
export function withBlock(
  body: string,
  kind: DraftKind,
  block: Pick<BuildingBlock, 'text' | 'from'>,
  at: number | null = null,
): string {
  const words = blockInMessage(kind, block)
  const hint = block.from === 'promised' ? KEPT_PROMISE : block.from === 'offered' ? THANKS_FOR_OFFER : null
  if (hint !== null && body.includes(hint)) return body.replace(hint, () => words)
  const place =
    at ??
    body
      .split(/\n{2,}/)
      .slice(0, PARAGRAPHS_BEFORE)
      .join('\n\n').length
  const parts = [body.slice(0, place), words, body.slice(place)].map((part) => part.trim())
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The jottings that still stand in a message as they are in the notes. */
export function jottingsIn(message: string, blocks: readonly BuildingBlock[]): BuildingBlock[] {
  const text = withoutMarks(message)
  return blocks.filter(({ text: line, sign }) => sign !== null && text.includes(withoutMarks(line)))
}

function withoutMarks(text: string): string {
  return text.replace(/["“”„«»‘’']/g, '').replace(/\s+/g, ' ')
}
