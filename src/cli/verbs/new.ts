import type { CliData } from 'obsidian'
import { EMPTY_INPUT, type NewInterviewInput } from '../../interviews/new-interview'
import { CallError, flag, text } from '../parameters'
import type { Verb, VerbPorts } from '../verb'

/** `new` is no name that code may bear. */
export function newInterview({ create }: VerbPorts): Verb {
  return {
    name: 'new',
    description: 'Create an interview note',
    flags: {
      contact: { value: '<name>', description: 'Whom it is with', required: true },
      company: { value: '<name>', description: 'Their company' },
      role: { value: '<role>', description: 'What they do there' },
      email: { value: '<address>', description: 'Their address' },
      linkedin: { value: '<url>', description: 'Their profile' },
      'introduced-by': { value: '<name>', description: 'Who brought you together' },
      asked: { value: '<day>', description: 'The day you asked them' },
      interview: { value: '<day>', description: 'The day of the interview, with a time or without' },
      template: { value: '<path>', description: 'A template of yours' },
      open: { description: 'Open the note' },
    },
    run: async (parameters) => {
      const written = await create(inputFrom(parameters), { open: flag(parameters, 'open') })
      if (written.ok) return written.path
      throw new CallError(
        written.problems.map(({ field, message }) => `${parameterOf(field)}: ${message}`).join(' '),
      )
    },
  }
}

function inputFrom(parameters: CliData): NewInterviewInput {
  return {
    ...EMPTY_INPUT,
    contact: text(parameters, 'contact'),
    company: text(parameters, 'company'),
    role: text(parameters, 'role'),
    email: text(parameters, 'email'),
    linkedin: text(parameters, 'linkedin'),
    introducedBy: text(parameters, 'introduced-by'),
    asked: text(parameters, 'asked'),
    interview: text(parameters, 'interview'),
    template: text(parameters, 'template'),
  }
}

const parameterOf = (field: keyof NewInterviewInput) => (field === 'introducedBy' ? 'introduced-by' : field)
