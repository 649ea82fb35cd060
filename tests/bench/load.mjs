// Measures what Obsidian does when it loads main.js, in this process: compile, execute, onload. The module `obsidian` and the app
// answer everything with something that can be called, read and extended.
import { readFileSync } from 'node:fs'
import process from 'node:process'

const made = []
for (const name of [
  'DateTimeFormat',
  'Collator',
  'Segmenter',
  'NumberFormat',
  'PluralRules',
  'RelativeTimeFormat',
])
  Intl[name] = new Proxy(Intl[name], {
    construct(target, args, newTarget) {
      made.push(name)
      return Reflect.construct(target, args, newTarget)
    },
  })

class Anything {
  constructor(app, manifest) {
    Object.assign(this, { app, manifest, containerEl: anything, contentEl: anything })
    return new Proxy(this, { get: (target, key) => (key in target ? target[key] : anything) })
  }
}
const anything = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
})
const obsidian = new Proxy({}, { get: (_, key) => (key === 'getLanguage' ? () => 'en' : Anything) })
globalThis.window = globalThis
globalThis.activeDocument = anything
globalThis.document = anything
globalThis.addEventListener = () => {}

const code = readFileSync(process.argv[2], 'utf8')
const { user, system } = process.cpuUsage()
const module = { exports: {} }
const run = new Function('module', 'exports', 'require', code)
run(module, module.exports, () => obsidian)
const plugin = new module.exports.default(anything, {
  id: 'informational-interviews',
  name: 'Informational Interviews',
})
plugin.loadData = async () => null
await plugin.onload()
const spent = process.cpuUsage({ user, system })
console.log(JSON.stringify({ ms: (spent.user + spent.system) / 1000, made }))
process.exit(0)
