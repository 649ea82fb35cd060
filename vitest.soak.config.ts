import { defineConfig } from 'vitest/config'

// The long life of one vault, longer than the suite has time for: SOAK_STEPS tells how long, SOAK_SEED which one.
export default defineConfig({
  test: {
    name: 'soak',
    include: ['tests/vault/soak.test.ts'],
    pool: 'forks',
    hookTimeout: 120_000,
    env: { TZ: 'Pacific/Apia', HOST_SWITCHES: 'unlikely', SOAK_STEPS: process.env['SOAK_STEPS'] ?? '10000' },
  },
})
