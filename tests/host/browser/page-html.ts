/** What the page is told when it is opened. */
export interface PageConfig {
  vaultName: string
  /** Tells one folder's memory of the device from another's. */
  vaultId: string
  /** `YYYY-MM-DD`, or day and time; without it, the day is the machine's. */
  today?: string
  /** As in the environment variable `HOST_SWITCHES`. */
  switches?: string
  /** Whether the plugin of the project is loaded. */
  plugin: boolean
}

/** The page, with its configuration in it. */
export function pageHtml(config: PageConfig): string {
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
${config.plugin ? '<link rel="stylesheet" href="/plugin/styles.css">' : ''}
<script type="application/json" id="config">${json}</script>
<script type="module" src="/page.js"></script>
</head>
<body></body>
</html>
`
}
