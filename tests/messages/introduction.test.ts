import { describe, expect, it } from 'vitest'
import { askingAt } from '../../src/messages/introduction'
import { draftMessage } from '../../src/messages/message-draft'

const NOTHING = { introduced: [], workedThere: false }

const body = (reason: string) =>
  draftMessage('introduction', { first_name: 'Sam', my_name: 'Robin', reason }).body

describe('asking for an introduction', () => {
  it('says where, and takes up whom they led to there', () => {
    expect(body(askingAt('Lumora', { introduced: ['Omar Haddad'], workedThere: true }))).toBe(
      [
        'Hello Sam,',
        'I am looking at Lumora, and would like to hear from somebody who works there what it is really like. You once put me in touch with Omar Haddad. Is there anybody else there whom I could ask?',
        'A name is plenty; I will write to them myself, and twenty minutes are all I would ask of them. If nobody comes to mind, that is just as well.',
        'Best wishes,\nRobin',
      ].join('\n\n'),
    )
  })

  it.each([
    ['Lumora', { introduced: [], workedThere: true }, 'You have worked there: is there anybody whom'],
    ['Lumora', NOTHING, 'Do you know anybody there whom I could ask?'],
    ['[[Companies/Lumora|Lumora]]', NOTHING, 'I am looking at Lumora, and'],
  ])('at %s, %j, says “%s”', (company, way, says) => {
    expect(askingAt(company, way)).toContain(says)
  })

  it('reads well where no company is named', () => {
    expect(askingAt(' ', NOTHING)).toBe('')
    expect(body('')).toContain('I am looking for people who can tell me what their work is really like.')
  })
})
