import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALL } from '../../src/actions/all'
import { KINDS } from '../../src/follow-ups/follow-up'
import { aFollowUp } from '../ui/list/given'

const ROOM = join(import.meta.dirname, '../../src/actions')
const sources = readdirSync(ROOM).map((name) => ({ name, text: readFileSync(join(ROOM, name), 'utf8') }))
const ids = ALL.map(({ id }) => id)

/** The ids that stand as texts in the lists of what is offered next. */
const offered = sources.flatMap(({ text }) =>
  [...text.matchAll(/\boffers: \[([^\]]*)\]|\[kind in DraftKind\][^=]*= \{([^}]*)\}/g)].flatMap(
    ([, offers = '', then = '']) => [...`${offers} ${then}`.matchAll(/'([a-z]+(?:-[a-z]+)+)'(?!:)/g)],
  ),
)

describe('every action', () => {
  test('has an id of its own, in words with dashes', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test.each(ALL)('“$name” is called in sentence case, wherever it is offered', (action) => {
    const { name, menuName = name, otherwise = name } = action
    for (const text of [name, menuName, otherwise]) expect(text).toMatch(/^(I |[A-Z][a-z]+)[a-z, -]*$/)
  })

  test.each(ALL)('“$name” is offered somewhere, and asks or does something', (action) => {
    const isOfferedNext = offered.some(([, id]) => id === action.id)
    expect(action.places.length > 0 || isOfferedNext).toBe(true)
    expect([typeof action.ask, typeof action.plan, typeof action.takesBack]).toContain('function')
  })

  test.each(ALL)('“$name” is declared once, in a file named for it or for what it is about', ({ id }) => {
    const files = sources.filter(({ text }) => text.includes(`  id: '${id}',`)).map(({ name }) => name)
    expect(files).toEqual([OTHER_FILES[id] ?? `${id}.ts`])
  })
})

/** Where two actions share a file, and where the id is older than the file's name. */
const OTHER_FILES: Readonly<Record<string, string>> = {
  'add-next-check-in-to-calendar': 'add-to-calendar.ts',
  'choose-change-to-undo': 'undo-changes.ts',
  'draft-find-day': 'draft-message.ts',
  'draft-new-day': 'draft-message.ts',
  'draft-news': 'draft-message.ts',
  'draft-reminder': 'draft-message.ts',
  'draft-request': 'draft-message.ts',
  'draft-thank-you': 'draft-message.ts',
  'existing-notes': 'turn-into-interview.ts',
  'keep-link-for': 'keep-for.ts',
  'keep-note-for': 'keep-for.ts',
  'log-check-in-on-another-day': 'log-check-in.ts',
  'log-check-in-today': 'log-check-in.ts',
  'new-interview-with-contact': 'new-interview.ts',
  'new-interview-with-this-person': 'new-interview.ts',
  'snooze-contact': 'snooze.ts',
  'turn-into-interview-note': 'turn-into-interview.ts',
  'undo-last-change': 'undo-changes.ts',
  'write-down-how-it-went': 'write-down.ts',
  'write-to-contact': 'draft-message.ts',
}

describe('together', () => {
  test('the palette has the commands that users may have tied keys to', () => {
    const palette = ALL.filter(({ places }) => places.includes('palette')).map(({ id }) => id)
    expect([...palette].sort()).toEqual([
      'add-interview-to-calendar',
      'add-next-check-in-to-calendar',
      'ask-for-introduction',
      'change-how-often',
      'choose-change-to-undo',
      'choose-questions',
      'close-request',
      'compare-answers',
      'create-question-bank',
      'draft-find-day',
      'draft-new-day',
      'draft-news',
      'draft-reminder',
      'draft-request',
      'draft-thank-you',
      'export-follow-ups',
      'find-people',
      'keep-link-for',
      'keep-note-for',
      'log-check-in-on-another-day',
      'log-check-in-today',
      'mark-as-asked',
      'mark-as-not-held',
      'mark-as-reminded',
      'mark-as-thanked',
      'mark-promise-as-kept',
      'move-interview',
      'new-interview',
      'new-interview-with-this-person',
      'note-new-job',
      'note-the-answer',
      'open-again',
      'open-contact-panel',
      'open-follow-ups',
      'open-introductions',
      'prepare-interview',
      'save-introductions',
      'set-interview-day',
      'share-news',
      'show-briefing',
      'snooze-contact',
      'spread-overdue',
      'start-round',
      'stop-check-ins',
      'turn-into-interview-note',
      'undo-last-change',
      'write-down-how-it-went',
      'write-to-contact',
    ])
  })

  test('what is offered next is there', () => {
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.map(([, id]) => id).filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  test('no two share a verb or a name of the palette', () => {
    const verbs = ALL.flatMap(({ verb }) => verb?.name ?? [])
    expect(new Set(verbs).size).toBe(verbs.length)
    const names = ALL.filter(({ places }) => places.includes('palette')).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(KINDS)('at most one is what a row about %s is about', (kind) => {
    for (const hasBegun of [false, true]) {
      const next = ALL.filter((action) => action.isNextStep?.(aFollowUp({ kind }), hasBegun))
      expect(next.length).toBeLessThanOrEqual(1)
      for (const { places } of next) expect(places).toContain('row')
    }
  })
})
