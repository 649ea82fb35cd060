/** Runs `work` as on a machine in `zone`, and fails where the zone does not take effect. */
export function inZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    const inEffect = Intl.DateTimeFormat().resolvedOptions().timeZone
    // Some machines still call Kathmandu Katmandu.
    const named = Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
    if (inEffect !== named) throw new Error(`The zone is ${inEffect} and not ${zone}`)
    return work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** Zones in which days that pass through a local clock go wrong, each for another reason. */
export const ZONES = [
  'UTC',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const

/** Minutes by which each is behind UTC on 1 January 2026, as a local clock tells it. */
export const OFFSETS: Record<(typeof ZONES)[number], number> = {
  UTC: 0,
  'America/New_York': 300,
  'America/Santiago': 180,
  'Africa/Cairo': -120,
  'Asia/Kathmandu': -345,
  'Pacific/Apia': -780,
  'Australia/Lord_Howe': -660,
}
