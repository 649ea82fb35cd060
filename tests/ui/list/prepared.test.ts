import { afterEach, describe, expect, it } from 'vitest'
import type { HostOptions } from '../../host/node/host-options'
import { note, ViewHost } from './view-host'

const PATH = 'Interviews/Jane.md'
const DATA = '.obsidian/plugins/informational-interviews/data.json'
const SIX = ['company', 'values', 'interest', 'person', 'goal', 'next_steps'].map((name) => `prep_${name}`)

let view: ViewHost | undefined
afterEach(async () => {
  await view?.host.unload()
  view = undefined
})

async function shown(
  { on, answers = 0, body = '' }: { on: string; answers?: number; body?: string },
  settings: object = {},
  options: HostOptions = {},
): Promise<Record<string, string[]>> {
  const prep = Object.fromEntries(SIX.slice(0, answers).map((name) => [name, 'x']))
  const text = note({ contact: 'Jane', interview_on: on, ...prep }) + body
  view = await ViewHost.start({ [PATH]: text, [DATA]: JSON.stringify(settings) }, options)
  return view.sections()
}

const only = (sections: Record<string, string[]>) => Object.entries(sections)[0]

describe('the row of a talk', () => {
  it.each([
    ['', 'not prepared yet'],
    ['\n## Questions\n\n- [ ] \n', 'not prepared yet'],
    ['\n## Questions\n\n- [ ] Why?\n', 'not prepared yet, 1 question'],
    [
      '\n# questions #\n\n- [ ] Why?\n- [x] How?\n\t- [ ] And then?\n- plain\n- [ ]\n',
      'not prepared yet, 3 questions',
    ],
    ['\n## Questions\n\n### More\n\n- [ ] Why?\n\n## Notes\n\n- [ ] task\n', 'not prepared yet, 1 question'],
    ['\n```\n## Questions\n- [ ] Why?\n```\n\n- [ ] Who?\n', 'not prepared yet'],
  ])('counts the questions of %j', async (body, says) => {
    const [, rows] = only(await shown({ on: '2026-11-30', body })) ?? []
    expect(rows?.[0]).toContain(says)
    expect(rows?.[0]).toMatch(new RegExp(`${says}$`))
  })

  it('counts anew when the note changes, and under the user’s own heading', async () => {
    const body = '\n## Fragen\n\n- [ ] Warum?\n'
    await shown({ on: '2026-11-30', answers: 4, body }, { headings: { questions: 'fragen' } })
    expect(only(view!.sections())?.[1]).toEqual([expect.stringContaining('4 of 6 prepared, 1 question')])
    const text = await view!.host.read(PATH)
    await view!.host.app.vault.adapter.write(PATH, `${text}- [ ] Wozu?\n`)
    await view!.host.advance(2000)
    expect(only(view!.sections())?.[1]).toEqual([expect.stringContaining('4 of 6 prepared, 2 questions')])
  })

  it('opens no note for that', async () => {
    await shown({ on: '2026-11-30', body: '\n## Questions\n\n- [ ] Why?\n' })
    expect(view!.host.counters.filesRead).toBe(0)
  })
})

describe('a talk that is not prepared', () => {
  const section = (sections: Record<string, string[]>) => only(sections)?.[0]

  it.each([
    ['2026-11-25', 5, {}, 'Today'],
    ['2026-11-26', 0, {}, 'Upcoming'],
    ['2026-11-25', 6, {}, 'Upcoming'],
    ['2026-11-26', 5, { preparedDays: 3 }, 'Today'],
    ['2026-11-24', 0, { preparedDays: 0 }, 'Upcoming'],
  ])('on %s with %i answers and %j stands under %s', async (on, answers, settings, expected) => {
    expect(section(await shown({ on, answers }, settings))).toContain(expected)
  })

  it('says its day, and why it stands there', async () => {
    const sections = await shown({ on: '2026-11-25T14:00', answers: 5 })
    expect(only(sections)?.[1]).toEqual([expect.stringContaining('Wednesday 14:00')])
    expect(view!.el.getText()).not.toContain('Nobody is waiting')
  })
})
