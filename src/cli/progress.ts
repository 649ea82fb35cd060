import { choice, type Parameters } from '../actions/parameters'
import { MEASURES, progressOf, type Progress, type ProgressSource } from '../follow-ups/progress'
import { countInWords, whatToDo } from '../follow-ups/progress-words'
import type { Registered } from './register'

/** The verb that tells how the search goes; it does nothing, so it is drawn from no action. */
export function progress(source: () => ProgressSource): Registered {
  return {
    name: 'progress',
    description: 'How the search goes, week by week',
    parameters: { format: { value: '<format>', description: 'text, json or tsv' } },
    answer: async (parameters) => tell(parameters, progressOf(source())),
  }
}

function tell(parameters: Parameters, found: Progress): string {
  const format = choice(parameters, 'format', ['text', 'json', 'tsv'], 'text')
  if (format === 'json') return JSON.stringify({ ...found, says: whatToDo(found) }, null, 1)
  if (format === 'tsv') {
    const rows = found.weeks.map((week) =>
      [week.from, ...MEASURES.map((measure) => week[measure])].join('\t'),
    )
    return [['week', ...MEASURES].join('\t'), ...rows].join('\n')
  }
  return [...MEASURES.map((measure) => countInWords(measure, found)), whatToDo(found)].join('\n')
}
