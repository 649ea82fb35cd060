import { beforeEach, describe, expect, test } from 'vitest'
import type { Action } from '../../src/actions/action'
import { createQuestionBank } from '../../src/actions/create-question-bank'
import { addToCalendar } from '../../src/actions/add-to-calendar'
import { logCheckInOnAnotherDay, logCheckInToday } from '../../src/actions/log-check-in'
import { markAsThanked } from '../../src/actions/mark-as-thanked'
import type { Now } from '../../src/actions/now'
import { occasionAbout, occasionAboutNobody, type Occasion } from '../../src/actions/occasion'
import { Perform, type Done } from '../../src/actions/perform'
import { snooze } from '../../src/actions/snooze'
import { targetOfContact } from '../../src/actions/target'
import { turnIntoInterview } from '../../src/actions/turn-into-interview'
import { chooseChangeToUndo, undoLastChange } from '../../src/actions/undo-changes'
import { writeDown } from '../../src/actions/write-down'
import type { CreatedFile, NewFile, Refusal, Writing } from '../../src/vault/plan'
import type { UndoStep } from '../../src/vault/undo-history'
import type { Notes as Vault } from '../contacts/contacts-of'
import { TODAY } from '../ui/list/given'
import { Answers } from './answers'
import { aroundWith, notesWith, nowWith } from './at-hand'

const JANE = 'Interviews/Jane Doe.md'

/** What was written, handed on and set, in order. */
let written: Writing[]
let steps: UndoStep[]
let did: string[]
let now: Now
/** Why the vault does not take what is written. */
let refused: Refusal | null
let canHandOver: boolean
let told: Done[]
let perform: Perform

beforeEach(() => {
  written = []
  steps = []
  did = []
  told = []
  refused = null
  canHandOver = true
  given({})
  perform = new Perform({
    now: () => now,
    notes: notesWith(),
    async write(plan) {
      const planned = plan()
      if (!planned.ok) return planned
      if (refused) return refused
      written.push(planned)
      const { label, changes = [], creates = [] } = planned
      const created = creates.map(madeOf)
      if (changes.length + creates.length === 0) return { ok: true, step: null, created, replaced: [] }
      const step = { label: typeof label === 'string' ? label : label(created), at: 0, notes: [] }
      steps.push(step)
      return { ok: true, step, created, replaced: [] }
    },
    async undo(choose) {
      const undone = choose()
      steps = steps.filter((step) => step !== undone)
      return { ok: true, undone }
    },
    lastStep: () => steps.at(-1) ?? null,
    open: async ({ path }) => void did.push(`opened ${path}`),
    handOver(path) {
      did.push(`handed over ${path}`)
      return canHandOver
    },
    setSetting: async (key, value) => void did.push(`${key}: ${value}`),
  })
})

function madeOf(file: NewFile): CreatedFile {
  const title = file.as === 'interview' ? file.interview.contact : file.name
  const path = `Made/${title}.${file.as === 'interview' ? 'md' : file.extension}`
  return { path, title, text: '', cursor: 0, remark: file.as === 'interview' ? 'Templater is not on.' : null }
}

/** From now on the notes say this of Jane. */
function given(jane: Record<string, unknown>, others: Vault = {}): void {
  now = nowWith({ [JANE]: { contact: 'Jane Doe', ...jane }, ...others })
}

function aboutJane(): Occasion {
  const contact = now.overview.contacts.byNote.get(JANE)
  if (!contact) throw new Error('There is no Jane')
  return occasionAbout(targetOfContact(contact, JANE), now.overview, aroundWith(steps))
}

/** Starts an action, and lets the user answer. */
async function start<A>(action: Action<A>, user = new Answers(), occasion = aboutJane()): Promise<Answers> {
  await perform.start(action, occasion, user, (done) => told.push(done))
  return user
}
const lastTold = () => told.at(-1)

const HELD = { interview_on: '2026-11-20' }

describe('an action', () => {
  test('that asks nothing is done at once, and names the day of what comes next', async () => {
    await start(logCheckInToday)
    expect(written).toMatchObject([{ label: 'Logged check-in with Jane Doe', changes: [{ path: JANE }] }])
    // The notes are as they were before: nothing reads them here.
    expect(lastTold()).toMatchObject({ ok: true, message: 'Logged check-in with Jane Doe.', step: steps[0] })
    given({ check_ins: [TODAY] })
    await start(logCheckInOnAnotherDay, new Answers('2026-11-20'))
    expect(lastTold()).toMatchObject({ message: 'Logged check-in with Jane Doe. Next: 23 Feb.' })
  })

  test('that the user goes away from does nothing, and says nothing', async () => {
    await start(logCheckInOnAnotherDay, new Answers(null))
    expect([written, told]).toEqual([[], []])
  })

  test('whose label names a day that is not the next one says which is', async () => {
    // What stands in for the writer writes nothing, so that the day stays, and is told for what it is.
    given({ check_ins: ['2026-06-01'] })
    await start(snooze, new Answers('2026-12-24'))
    expect(lastTold()).toMatchObject({ message: 'Snoozed Jane Doe until 24 Dec. Next: 1 Sept.' })
  })

  test('is planned from what the notes say by then, not from what a row knew', async () => {
    const before = aboutJane()
    given({ check_ins: [TODAY] })
    await start(logCheckInToday, new Answers(), before)
    expect(written).toEqual([])
    expect(lastTold()).toMatchObject({
      ok: true,
      step: null,
      message: `A check-in with Jane Doe on ${TODAY} is logged already.`,
    })
  })

  test('whose plan is refused says why', async () => {
    await start(snooze, new Answers('2026-11-01'))
    expect(told).toEqual([{ ok: false, message: '2026-11-01 has passed. Choose today or a later day.' }])
    expect(written).toEqual([])
  })

  test('that the vault does not take says why', async () => {
    refused = { ok: false, message: '“Jane Doe” is not there any more.' }
    await start(logCheckInToday)
    expect(told).toEqual([refused])
  })

  test('offers what comes after it', async () => {
    given(HELD)
    await start(markAsThanked)
    expect(lastTold()).toMatchObject({ offers: ['add-next-check-in-to-calendar'] })
    await start(undoLastChange)
    expect(lastTold()).toMatchObject({ offers: [] })
  })
})

describe('a form', () => {
  const note = { path: 'Coffee.md', name: 'Coffee', isPerson: false, canTurn: true }
  const coffee = (): Occasion => ({ ...occasionAboutNobody(TODAY, aroundWith()), note })

  test('that is sent is done, and told once', async () => {
    const user = await start(turnIntoInterview, new Answers({ contact: ' Sam  Lee ' }), coffee())
    expect([user.isFormOpen, told]).toEqual([true, []])
    await user.send()
    expect(user.isFormOpen).toBe(false)
    expect(told).toMatchObject([{ message: 'Turned “Coffee” into an interview note.' }])
  })

  test('stays open where its answers are not taken, and says so itself', async () => {
    refused = { ok: false, message: '“Coffee” is being edited just now. Nothing was changed.' }
    const user = new Answers({ contact: '' }, { contact: 'Sam' }, { contact: 'Sam' })
    await start(turnIntoInterview, user, coffee())
    await user.send()
    await user.send()
    expect(user.refusals).toMatchObject([
      { message: 'Whom is it with? Write a name.', problems: [{ field: 'contact' }] },
      { message: '“Coffee” is being edited just now. Nothing was changed.' },
    ])
    expect([user.isFormOpen, told]).toEqual([true, []])
    refused = null
    await user.send()
    expect([user.isFormOpen, told.length]).toEqual([false, 1])
  })

  test('may write to a note and create others in one step, and says what it adds', async () => {
    given(HELD)
    const user = new Answers({ learned: 'Patience.', people: 'Sam Lee\nAnn Bell' })
    await start(writeDown, user)
    await user.send()
    expect(written).toHaveLength(1)
    expect(written[0]?.changes?.map(({ path }) => path)).toEqual([JANE])
    expect(written[0]?.creates).toMatchObject([
      { as: 'interview', interview: { contact: 'Sam Lee', introducedBy: 'Jane Doe' } },
      { as: 'interview', interview: { contact: 'Ann Bell', introducedBy: 'Jane Doe' } },
    ])
    expect(steps).toHaveLength(1)
    expect(lastTold()).toMatchObject({
      message:
        'Wrote down how it went with Jane Doe. Next: 21 Nov. Created notes for Sam Lee and Ann Bell. Templater is not on.',
    })
  })
})

describe('taking back', () => {
  test('takes the last step, then the one before, then none', async () => {
    await start(logCheckInToday)
    given({ check_ins: ['2026-06-01'] })
    await start(snooze, new Answers('2026-12-24'))
    for (const message of [
      'Undone: Snoozed Jane Doe until 24 Dec.',
      'Undone: Logged check-in with Jane Doe.',
      'Nothing to undo since Obsidian was opened.',
    ]) {
      await start(undoLastChange)
      expect(lastTold()).toEqual({ ok: true, message, step: null, handedOver: null, created: [], offers: [] })
    }
    expect(written).toHaveLength(2)
  })

  test('takes the step that was chosen', async () => {
    await start(logCheckInToday)
    given({ check_ins: ['2026-06-01'] })
    await start(snooze, new Answers('2026-12-24'))
    await start(chooseChangeToUndo, new Answers('Logged check-in with Jane Doe'))
    expect(lastTold()).toMatchObject({ message: 'Undone: Logged check-in with Jane Doe.' })
    expect(steps.map(({ label }) => label)).toEqual(['Snoozed Jane Doe until 24 Dec'])
    await start(chooseChangeToUndo, new Answers(null))
    expect(steps).toHaveLength(1)
  })

  test('gets in line before what is done right after it', async () => {
    const line: string[] = []
    const waiting = new Perform({
      now: () => now,
      notes: notesWith(),
      async write() {
        line.push('write')
        return { ok: true, step: null, created: [], replaced: [] }
      },
      async undo() {
        line.push('undo')
        return { ok: true, undone: null }
      },
      lastStep: () => null,
      open: async () => {},
      handOver: () => false,
      setSetting: async () => {},
    })
    await Promise.all([
      waiting.run(undoLastChange, aboutJane(), undefined),
      waiting.run(logCheckInToday, aboutJane(), undefined),
    ])
    expect(line).toEqual(['undo', 'write'])
  })
})

describe('a file that was created', () => {
  test('becomes a setting and is opened, where the action says so', async () => {
    await start(createQuestionBank, new Answers(), occasionAboutNobody(TODAY, aroundWith()))
    expect(did).toEqual(['questionBank: Made/Question bank.md', 'opened Made/Question bank.md'])
    expect(lastTold()).toMatchObject({
      message: 'Created “Question bank”. Your questions come from it from now on.',
      created: [{ path: 'Made/Question bank.md' }],
    })
  })

  test.each([
    [true, 'Saved “Write to Jane Doe 2027-02-20.ics”. Obsidian asks before it opens it.'],
    [false, 'Saved Made/Write to Jane Doe 2027-02-20.ics. Open it to add it to your calendar.'],
  ])('is handed to the system, or it is said where it is (handed over: %s)', async (can, message) => {
    canHandOver = can
    given({ ...HELD, thanked_on: TODAY })
    await start(addToCalendar)
    expect(did).toEqual(['handed over Made/Write to Jane Doe 2027-02-20.ics'])
    expect(lastTold()).toMatchObject({ message, step: steps[0] })
  })
})
