import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesFor, suggestQuestions, type ThemeChoices } from '../../src/prep/choosing'
import { BUILT_IN_BANK } from '../../src/prep/question-bank'

const task = (text: string, isTicked = false) => ({ text, isTicked })

const BANK = [
  { name: 'Work', questions: ['How is it?', 'Why so?'] },
  { name: 'Closing', questions: ['May I write?'] },
]

describe('the questions to choose from', () => {
  it('are all at first, and new at the company', () => {
    const choices = choicesFor(BUILT_IN_BANK, [], [])
    expect(choices.map(({ name }) => name)).toEqual(BUILT_IN_BANK.map(({ name }) => name))
    expect(choices.flatMap((theme) => theme.choices.map(({ text }) => text))).toEqual(
      BUILT_IN_BANK.flatMap(({ questions }) => questions),
    )
    expect(choices.every((theme) => theme.choices.every(({ isNewAtCompany }) => isNewAtCompany))).toBe(true)
  })

  it('leave out what stands in a note of the contact, however it is written', () => {
    const put = [task('HOW  is it'), task('“May I write?”', true)]
    expect(choicesFor(BANK, put, [])).toEqual([
      { name: 'Work', choices: [{ text: 'Why so?', isNewAtCompany: true }] },
      { name: 'Closing', choices: [] },
    ])
  })

  it('tell what somebody at the company has been asked, which a task without a tick does not', () => {
    const [work] = choicesFor(BANK, [], [task('How is it', true), task('Why so?')])
    expect(work?.choices).toEqual([
      { text: 'How is it?', isNewAtCompany: false },
      { text: 'Why so?', isNewAtCompany: true },
    ])
  })
})

describe('the questions that are suggested', () => {
  it('are seven of different themes, from the first to the last', () => {
    expect(suggestQuestions(choicesFor(BUILT_IN_BANK, [], []))).toEqual([
      'What made you say yes to this company?',
      'How do colleagues disagree here?',
      'From what you have heard, where could I be useful?',
      'What has changed most since you started?',
      'Starting again today, what would you do earlier?',
      'Who sees this differently from you?',
      'May I tell you in a few months what came of this?',
    ])
  })

  it('are first of all those that are new at the company', () => {
    const asked = BUILT_IN_BANK.flatMap(({ questions }, theme) =>
      theme === 0 ? [questions[0] ?? ''] : theme === 1 ? questions : [],
    )
    const suggested = suggestQuestions(
      choicesFor(
        BUILT_IN_BANK,
        [],
        asked.map((one) => task(one, true)),
      ),
      10,
    )
    expect(suggested[0]).toBe('Which earlier job helps you most today?')
    expect(suggested[1]).toBe('What was your last really good working day?')
    const seven = suggestQuestions(
      choicesFor(
        BUILT_IN_BANK,
        [],
        asked.map((one) => task(one, true)),
      ),
    )
    expect(seven).not.toContain('What was your last really good working day?')
  })

  it('take more of a theme where there are few', () => {
    expect(suggestQuestions(choicesFor(BANK, [], []))).toEqual(['How is it?', 'Why so?', 'May I write?'])
    expect(suggestQuestions(choicesFor(BANK, [], []), 2)).toEqual(['How is it?', 'May I write?'])
    expect(suggestQuestions(choicesFor(BANK, [], []), 1)).toEqual(['May I write?'])
    expect(suggestQuestions(choicesFor(BANK, [], []), 0)).toEqual([])
  })

  it('do without a closing question where it was asked, and take the only theme as it is', () => {
    expect(suggestQuestions(choicesFor(BANK, [task('May I write?')], []))).toEqual(['How is it?', 'Why so?'])
    expect(suggestQuestions(choicesFor(BANK.slice(0, 1), [], []), 1)).toEqual(['How is it?'])
    expect(suggestQuestions([])).toEqual([])
  })

  it('are as many as are wanted and left, none twice, and close with the last theme', () => {
    const theme = fc.array(fc.boolean(), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(theme, { maxLength: 12 }), fc.nat(12), (all, count) => {
        const themes = all.map((fresh, at): ThemeChoices => ({
          name: `${at}`,
          choices: fresh.map((isNewAtCompany, place) => ({ text: `${at} ${place}`, isNewAtCompany })),
        }))
        const suggested = suggestQuestions(themes, count)
        expect(suggested.length).toBe(Math.min(count, all.flat().length))
        expect(new Set(suggested).size).toBe(suggested.length)
        const order = suggested.map((one) => Number(one.split(' ')[0]))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        const last = all[all.length - 1] ?? []
        if (count > 0 && last.length > 0) expect(order[order.length - 1]).toBe(all.length - 1)
      }),
    )
  })
})
