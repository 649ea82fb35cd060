import { fileName } from '../interviews/wikilink'

// ASCII has 32 punctuation marks, and Unicode 32 characters that no text is to hold: one stands in for each mark that is
// meant as it is, until all others are read.
const MARKS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const FIRST_STAND_IN = 0xfdd0

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])
/** What no entity may bring into a message: characters that control, halves of others, and our own stand-ins. */
const NO_TEXT = /[\p{Cc}\p{Cs}\uFDD0-\uFDEF]/u

const DROPPED: readonly RegExp[] = [
  // What other plugins add to a task: days behind a sign, how urgent it is, and fields in brackets.
  /(?:📅|⏳|🛫|✅|➕|❌)\uFE0F?\s*\d{4}-\d\d-\d\d/gu,
  /[🔺⏫🔼🔽⏬]\uFE0F?/gu,
  /[[(][\w -]{1,40}::[^[\]()]*[\])]/g,
  // Embedded notes, and footnotes.
  /!\[\[[^[\]]*\]\]/g,
  /\[\^[^[\]]*\]/g,
]

const EMPHASIS: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, '$2'],
  [/(^|[^\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\2(?![\p{L}\p{N}_])/gu, '$1$3'],
  [/~~(?=[^\s~])([^~]+)~~/g, '$1'],
  [/==(?=[^\s=])([^=]+)==/g, '$1'],
]
const DEEPEST_EMPHASIS = 3

/**
 * One line of a note as it is read aloud: links as their text, wikilinks as their alias or the note's name; without emphasis,
 * HTML, tags at its end, and what other plugins add to a task.
 */
export function plainText(line: string): string {
  let text = line.replace(/[\uFDD0-\uFDEF]/g, '').replace(/\p{Cc}+/gu, ' ')
  text = text.replace(/(`{1,3})(?!`)([^`]+)\1/g, (_, _fence: string, code: string) => literal(code))
  for (const pattern of DROPPED) text = text.replace(pattern, '')
  text = text.replace(/\[\[([^[\]]*)\]\]/g, (_, inner: string) => literal(linkText(inner)))
  text = text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => literal(mark))
  text = text
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/!?\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/gi, (_, address: string) =>
      literal(address),
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
  for (let depth = 0; depth < DEEPEST_EMPHASIS; depth++) {
    for (const [pattern, by] of EMPHASIS) text = text.replace(pattern, by)
  }
  text = withoutTags(text).replace(/&(#?\w{1,8});/g, character)
  // Not even where the line comes into a note again is it to be taken for a command of Templater's.
  return asMarks(text).replace(/<%/g, '< %').replace(/\s+/g, ' ').trim()
}

/** A link's alias, else the name of the note, else the heading in the same note. */
function linkText(inner: string): string {
  const [target = '', alias = ''] = inner.split(/\\?\|/)
  return alias.trim() || fileName(target.replace(/#.*$/, '')) || target.replace(/^[#^]+/, '').trim()
}

/** Tags at the end sort the line, and a block's id names it; a tag before that is a word of it. */
function withoutTags(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const isAside = (word: string) =>
    /^#[\p{L}\p{N}_/-]+$/u.test(word) ? !/^#\d+$/.test(word) : /^\^[A-Za-z0-9-]+$/.test(word)
  while (isAside(words[words.length - 1] ?? '')) words.pop()
  return words.map((word) => word.replace(/^#(?=[\p{L}_])/u, '')).join(' ')
}

function character(entity: string, name: string): string {
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
  if (!number) return ENTITIES.get(name) ?? entity
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16)
  if (code > 0x10ffff) return entity
  const text = String.fromCodePoint(code)
  return NO_TEXT.test(text) ? entity : text
}

/** Text whose marks mean nothing but themselves. */
function literal(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(FIRST_STAND_IN + MARKS.indexOf(mark)))
}

function asMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, (standIn) => MARKS.charAt(standIn.charCodeAt(0) - FIRST_STAND_IN))
}
