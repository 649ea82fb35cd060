import { describe, expect, it } from 'vitest'
import {
  answersAsNote,
  groupedAnswers,
  namedByMany,
  questionsOf,
  themesOf,
  type Answer,
} from '../../src/prep/answers'

const answer = (contact: string, over: Partial<Answer> = {}): Answer => ({
  question: 'What would you do again?',
  lines: [`${contact} said so`],
  contact,
  company: 'Acme',
  role: null,
  path: `${contact}.md`,
  line: 3,
  names: [],
  ...over,
})

describe('answers', () => {
  it('to one question are those of questions that differ in case and marks alone, the most answered first', () => {
    const found = questionsOf([
      answer('Ann', { question: 'Why here?' }),
      answer('Bea'),
      answer('Cy', { question: 'what would you do again' }),
      answer('Dot', { question: '?' }),
      answer('Eve', { lines: [] }),
    ])
    expect(found.map(({ question, answers }) => [question, answers.map(({ contact }) => contact)])).toEqual([
      ['What would you do again?', ['Bea', 'Cy']],
      ['Why here?', ['Ann']],
    ])
  })

  it('stand by company or role, however these are written, and who has none stands last', () => {
    const all = [
      answer('Ann', { company: null }),
      answer('Bea', { company: 'ACME', role: 'Nurse' }),
      answer('Cy', { company: 'Globex', role: 'nurse' }),
      answer('Dot'),
    ]
    const told = (by: 'company' | 'role') =>
      groupedAnswers(all, by).map(
        ({ heading, answers }) => `${heading}: ${answers.map((one) => one.contact).join(' ')}`,
      )
    expect(told('company')).toEqual(['ACME: Bea Dot', 'Globex: Cy', ': Ann'])
    expect(told('role')).toEqual(['Nurse: Bea Cy', ': Ann Dot'])
  })

  it('stand where most are first, others by name', () => {
    const all = ['Umbra', 'Globex', 'Acme', 'Globex', null, null, null].map((company, at) =>
      answer(`${at}`, { company }),
    )
    expect(groupedAnswers(all, 'company').map(({ heading }) => heading)).toEqual([
      'Globex',
      'Acme',
      'Umbra',
      '',
    ])
  })

  it('make the themes of a bank of which a question is answered, its questions in order', () => {
    const answered = questionsOf([
      answer('Ann', { question: 'who thrives here' }),
      answer('Bea', { question: 'How do colleagues disagree here?' }),
      answer('Cy', { question: 'Who thrives here?' }),
      answer('Cy', { question: 'Why here?' }),
    ])
    const bank = [
      { name: 'The work', questions: ['What takes more of your week?'] },
      { name: 'The culture', questions: ['How do colleagues disagree here?', 'Who thrives here?', 'And?'] },
    ]
    const told = themesOf(bank, answered).map(({ theme, questions }) => [
      theme,
      questions.map(({ answers }) => answers.map(({ contact }) => contact)),
    ])
    expect(told).toEqual([['The culture', [['Bea'], ['Ann', 'Cy']]]])
  })

  it('to a theme make a note in which each stands under its question', () => {
    const questions = [
      { question: 'Who thrives?', answers: [answer('Ann', { names: ['Dot'] })] },
      { question: 'How so?', answers: [answer('Bea', { company: null, names: ['Dot'] })] },
    ]
    expect(answersAsNote({ theme: 'The culture', questions }, 'company', () => null)).toBe(
      '# The culture\n\n## Who thrives?\n\n### Acme\n\n#### Ann\n\n> Ann said so\n\n' +
        '## How so?\n\n### No company\n\n#### Bea\n\n> Bea said so\n\n' +
        '## Named by two or more\n\n- Dot: Ann, Bea\n',
    )
  })

  it('tell whom two or more named, and nobody who named themselves', () => {
    const all = [
      answer('Ann', { names: ['Night shifts', 'Ann'] }),
      answer('Bea', { names: ['night shifts', 'Ann', 'Bea'] }),
      answer('Cy', { names: ['Ann', 'Once'] }),
    ]
    expect(namedByMany(all)).toEqual([
      { name: 'Night shifts', by: ['Ann', 'Bea'] },
      { name: 'Ann', by: ['Bea', 'Cy'] },
    ])
  })

  it('make a note with a link to each source, in which no line of theirs is more than a quote', () => {
    const all = [answer('Ann', { lines: ['# Head', 'two\n\nlines'] }), answer('B]|[ea', { names: [] })]
    const why = { question: 'Why\nhere?', answers: all }
    const note = answersAsNote({ theme: null, questions: [why] }, 'company', (path) =>
      path === 'Ann.md' ? 'Ann' : null,
    )
    expect(note).toBe(
      '# Why here?\n\n## Acme\n\n### [[Ann|Ann]]\n\n> # Head\n> two lines\n\n### B]|[ea\n\n> B]|[ea said so\n',
    )
  })
})
