/** Everything that a plugin's code can see besides the language: modules, and the names of the window around it. */
export interface PluginWorld {
  modules: Readonly<Record<string, unknown>>
  window: object
}

type ModuleFunction = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
) => void

/**
 * Runs a plugin's `main.js` as the app does, as a CommonJS module in a function of its own, and gives its exports. What
 * the window has is handed in by name, so that the clock and the document are the host's, in Node too.
 */
export function evaluatePlugin(id: string, code: string, { modules, window }: PluginWorld): unknown {
  const names = windowNames(code, window)
  const module = { exports: {} }
  const require = (name: string): unknown => {
    if (Object.hasOwn(modules, name)) return modules[name]
    throw new Error(`Cannot find module '${name}'. A plugin can only load what the app has.`)
  }
  // Two functions, so that the plugin may call something of its own as something of the window is called.
  const body = `return function (module, exports, require) {${code}\n}\n//# sourceURL=plugin:${id}`
  const outer = compiled(names, body)
  const run = outer(...names.map((name): unknown => Reflect.get(window, name))) as ModuleFunction
  run(module, module.exports, require)
  return module.exports
}

/** The text is the production bundle; the app evaluates it as text, too. */
function compiled(parameters: string[], body: string): (...args: unknown[]) => unknown {
  return Reflect.construct(Function, [...parameters, body]) as (...args: unknown[]) => unknown
}

/** The names in a text that the window has under a value of its own, which is not simply the language's. */
function windowNames(code: string, window: object): string[] {
  const words = new Set(code.match(/[A-Za-z_$][\w$]*/g))
  const differs = (name: string) => Reflect.get(window, name) !== Reflect.get(globalThis, name)
  return [...words].filter((name) => name in window && !reserved.has(name) && differs(name))
}

const reserved = new Set(['eval', 'arguments', 'undefined', 'module', 'exports', 'require'])
