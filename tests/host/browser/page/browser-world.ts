import * as codemirrorState from '@codemirror/state'
import * as codemirrorView from '@codemirror/view'
import type { Counters } from '../../core/counters'
import type { PluginWorld } from '../../core/load-plugin'
import { type ModuleParts, obsidianModule } from '../../core/module'

/** What a plugin sees on the page: the app's modules, and the page's window. */
export const browserWorld =
  (parts: Omit<ModuleParts, 'counters'>) =>
  (counters: Counters): PluginWorld => ({
    modules: {
      obsidian: obsidianModule({ ...parts, counters }),
      '@codemirror/state': codemirrorState,
      '@codemirror/view': codemirrorView,
    },
    window,
  })
