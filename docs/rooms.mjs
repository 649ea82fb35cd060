// The rooms of src, each importing only those before it: for the editor (eslint.config.mjs), the tests and the picture.

/** What each holds, in their order. */
export const ROOMS = {
  days: 'days without time zones, cadences, how days are said',
  interviews: 'what a note says, its problems, the index',
  contacts: 'who is the same contact, at the same company',
  messages: 'requests, thank-yous, calendar files',
  notes: 'text to text: properties, body, templates',
  'follow-ups': 'contacts and today become what is due',
  prep: 'the six answers, question bank, briefing',
  settings: 'values, parser, store, the rules they make',
  vault: 'reads and writes the vault, undo',
  actions: 'one file for each thing to do',
  cli: 'the command line, drawn from actions',
  ui: 'list, forms, menus, notices, settings tab',
  'main.ts': 'hands the vault to the faces',
}

/** Those that may import `obsidian`. */
export const KNOW_OBSIDIAN = ['vault', 'cli', 'ui', 'main.ts']
