/** What the page is told when it is opened. */
export interface PageConfig {
  vaultName: string
  /** Tells one folder's memory of the device from another's. */
  vaultId: string
  /** `YYYY-MM-DD`, or day and time; without it, the day is the machine's. */
  today?: string
  /** As in the environment variable `HOST_SWITCHES`. */
  switches?: string
  /** The ids of the plugins to load, in order. */
  plugins: string[]
}

/** Where the server has a file of a plugin. */
export const pluginAddress = (id: string, file: string) => `/plugins/${encodeURIComponent(id)}/${file}`

/** The page, with its configuration in it, and the style sheets of those plugins that bring one. */
export function pageHtml(config: PageConfig, styled: string[]): string {
  // In a script, `<` could end it.
  const json = JSON.stringify(config).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Test host, not Obsidian</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${styled.map((id) => `<link rel="stylesheet" href="${pluginAddress(id, 'styles.css')}">`).join('\n')}
<script type="application/json" id="config">${json}</script>
<script type="module" src="/page.js"></script>
</head>
<body></body>
</html>
`
}
