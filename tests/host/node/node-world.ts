import * as codemirrorState from '@codemirror/state'
import type { Counters } from '../core/counters'
import type { HostWindow } from '../core/dom/extend'
import type { PluginWorld } from '../core/load-plugin'
import { obsidianModule, type ModuleParts } from '../core/module'

/** What a plugin sees in Node: the app's modules, and a window. */
export const nodeWorld =
  (window: HostWindow, parts: Omit<ModuleParts, 'counters'>) =>
  (counters: Counters): PluginWorld => ({
    modules: { obsidian: obsidianModule({ ...parts, counters }), '@codemirror/state': codemirrorState },
    window,
  })
