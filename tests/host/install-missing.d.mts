/** Installs what a project needs where that is not there, or older than what is asked for; gives npm's exit code. */
export declare function installMissing(project: string): number
