import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** Installs what a project needs where that is not there, or older than what is asked for; gives npm's exit code. */
export function installMissing(project) {
  // npm writes this file last when it has installed.
  const installed = join(project, 'node_modules', '.package-lock.json')
  if (timeOf(installed) >= timeOf(join(project, 'package-lock.json'))) return 0
  console.log('Installing…')
  const npm = process.env['npm_execpath']
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  // On Windows npm is a script for the shell; here nothing of the user's is in the line.
  const { status } = spawnSync(command, args, { cwd: project, stdio: 'inherit', shell: !npm })
  return status ?? 1
}
