/** Questions about one thing. */
export interface Theme {
  readonly name: string
  readonly questions: readonly string[]
}

/** Themes in the order in which a talk may take them: the last one closes it. */
export type QuestionBank = readonly Theme[]

/** The bank that is there before the user has one of their own. */
export const BUILT_IN_BANK: QuestionBank = [
  {
    name: 'Their path',
    questions: [
      'What made you say yes to this company?',
      'Which earlier job helps you most today?',
      'Where did your path turn out differently than planned?',
    ],
  },
  {
    name: 'The work',
    questions: [
      'What was your last really good working day?',
      'Which part of the job would surprise an outsider?',
      'What takes more of your week than you would like?',
    ],
  },
  {
    name: 'The culture',
    questions: [
      'How do colleagues disagree here?',
      'What earns respect here without being in any job description?',
      'Who thrives here, and who tends to leave?',
    ],
  },
  {
    name: 'Where I would fit',
    questions: [
      'From what you have heard, where could I be useful?',
      'Which part of my experience should I explain better?',
      'What would I have to learn first?',
    ],
  },
  {
    name: 'Career path and growth',
    questions: [
      'Where do people go after a few years in your role?',
      'How do you notice that somebody is ready for more?',
      'What are you learning at the moment?',
    ],
  },
  {
    name: "The field's trends",
    questions: ['What has changed most since you started?', 'Which change do people still underestimate?'],
  },
  {
    name: 'Advice',
    questions: ['Starting again today, what would you do earlier?', 'Which mistake could I still avoid?'],
  },
  {
    name: 'Resources',
    questions: [
      'What do you read or listen to regularly?',
      'Which event, group or course was worth your time?',
    ],
  },
  {
    name: 'People to talk to next',
    questions: ['Who sees this differently from you?', 'May I mention you when I write to them?'],
  },
  { name: 'Closing', questions: ['May I tell you in a few months what came of this?'] },
]
