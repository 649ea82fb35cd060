import { expect, it } from 'vitest'
import { due, hosts, TODAY } from '../ui/hands'
import { dice, Soak, soakFiles } from './soak'

const start = hosts()
const STEPS = Number(process.env['SOAK_STEPS'] ?? 6000)
const SEED = Number(process.env['SOAK_SEED'] ?? 20261123)
/** After these the app is started again, and must find what was known before. */
const STEPS_OF_A_SESSION = 60

it(
  `loses nothing, forgets nothing and claims nothing in ${STEPS} things that happen to one vault`,
  async () => {
    const soak = new Soak(await start(soakFiles(TODAY)), dice(SEED), TODAY)
    for (let step = 1; step <= STEPS; step++) {
      const where = `seed ${SEED}, step ${step}`
      await soak.step()
      expect(soak.wrong, where).toEqual([])
      if (step % STEPS_OF_A_SESSION !== 0 && step !== STEPS) continue
      const { host } = soak
      await soak.mend()
      const known = await due(host, { within: '99999' })
      await host.unload()
      soak.host = await start(host.disk.files(), { today: `${known.today}T09:00` })
      expect(known, where).toEqual(await due(soak.host, { within: '99999' }))
    }
    for (const kind of ['act', 'undo', 'write', 'property', 'rename', 'remove', 'sync', 'break', 'day']) {
      expect(soak.done.get(kind) ?? 0, kind).toBeGreaterThan(STEPS / 40)
    }
  },
  STEPS * 1000,
)
