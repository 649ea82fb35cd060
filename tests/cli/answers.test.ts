import { expect, it } from 'vitest'
import { chooseOfList, hosts, interview, notesOf, press } from '../ui/hands'

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

const MATTERS = 'What matters to it, and where does that show?'
const bank = {
  'Bank.md': `## New beginnings\n\n- ${MATTERS}\n\n## Beginnings\n\n- Why here?\n- And alone?\n\n## Ends\n\n- And then?\n`,
}
const withBank = { pluginData: { questionBank: 'Bank.md' } }

it('answers tells what everybody said to the questions of a theme of the user’s bank', async () => {
  const host = await start({ ...files, ...bank }, withBank)
  // A theme of that very name comes before one that has it among its words.
  expect(await host.cli('answers', { theme: 'beginnings', group: 'role' })).toBe(
    [
      'Beginnings',
      'Why here?',
      'No role',
      '  Ada Byron\tBy chance, through Honest notes\tAda.md',
      '  Bob Ray\tAda Byron asked me\tBob.md',
    ].join('\n'),
  )
  expect(JSON.parse(await host.cli('answers', { theme: 'new', format: 'json' }))).toMatchObject({
    theme: 'New beginnings',
    questions: [{ question: MATTERS, answers: [{ contact: 'Ada Byron' }, {}, {}] }],
  })
  expect(await host.cli('answers', { theme: 'ends' })).toContain(
    'No theme that is answered reads “ends”. Answered are: New beginnings, Beginnings.',
  )
})

it('a theme is chosen before a question, and read on one screen', async () => {
  const host = await start({ ...files, ...bank }, withBank)
  await host.command('compare-answers')
  await host.settle()
  const offered = host.document.body.findAll('.suggestion-item').map((el) => el.getText())
  expect(offered.slice(0, 3)).toEqual([
    'New beginningsTheme · 1 question · 3 answers',
    'BeginningsTheme · 1 question · 2 answers',
    'What matters to it, and where does that show?3 answers',
  ])
  await chooseOfList(host, 'Beginnings')
  const modal = host.document.body.find('.iin-answers-modal')
  expect(modal.find('h3').getText()).toBe('Why here?')
  expect(modal.findAll('h4').map((el) => el.getText())).toEqual(['Acme', 'Globex'])
  await press(host, '.iin-answers-bar button')
  expect(Object.keys(notesOf(host))).toContain('Interviews/Answers on Beginnings.md')
})

it.each([
  [{ question: 'why', theme: 'ends' }, 'Give a question or a theme, not both.'],
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
