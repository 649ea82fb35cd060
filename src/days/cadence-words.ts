import type { Cadence } from './cadence'

/** How often, as it stands within a sentence: "every quarter", "every 6 weeks", "never". */
export function cadenceWords({ every }: Pick<Cadence, 'every'>): string {
  if (every === null) return 'never'
  const { months, days } = every
  if (months === 0) return days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day')
  if (days !== 0) return `every ${months} months and ${days} days`
  if (months % 12 === 0) return counted(months / 12, 'year')
  if (months === 6) return 'every half-year'
  return months === 3 ? 'every quarter' : counted(months, 'month')
}

function counted(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}
