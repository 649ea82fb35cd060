import { expect, it } from 'vitest'
import { hosts, interview, notesOf } from '../ui/hands'

const start = hosts()

const files = {
  'Ada.md':
    interview('Ada Byron', 'company: Acme', 'prep_values: They publish [[Honest notes]]') +
    '\n## Questions\n\n- [x] Why here?\n  - By chance, through [[Honest notes]]\n- [ ] And alone?\n',
  'Bob.md':
    interview('Bob Ray', 'company: Globex', 'prep_values: Ada Byron says they listen') +
    '\n## Questions\n\n- why here\n  - Ada Byron asked me\n',
  'Cy.md': interview('Cy Low', 'company: Acme', 'prep_values: They listen, says Ada Byron'),
}

it('answers lists the questions that are answered, and of one what everybody said, by company', async () => {
  const host = await start(files)
  expect(await host.cli('answers', {})).toBe('What matters to it, and where does that show?\t3\nWhy here?\t2')
  expect(await host.cli('answers', { question: 'why here' })).toBe(
    [
      'Why here?',
      'Acme',
      '  Ada Byron\tBy chance, through Honest notes\tAda.md',
      'Globex',
      '  Bob Ray\tAda Byron asked me\tBob.md',
    ].join('\n'),
  )
  expect(await host.cli('answers', { question: 'matters' })).toContain(
    'Named by 2: Ada Byron (Bob Ray, Cy Low)',
  )
  expect(notesOf(host)).toEqual(files)
})

it.each([
  [{ question: 'salary' }, 'No question that is answered reads “salary”.'],
  [{ group: 'day' }, 'company, role'],
])('%j is told why not', async (parameters, why) => {
  const host = await start(files)
  expect(await host.cli('answers', parameters)).toContain(why)
})

it('says where answers come from while there is none', async () => {
  const host = await start({ 'Dee.md': interview('Dee') })
  expect(await host.cli('answers', {})).toContain('No note answers a question yet')
})
