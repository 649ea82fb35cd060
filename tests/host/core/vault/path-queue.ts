/** Lets what is done to one path wait for what is already being done to it. */
export class PathQueue {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(path: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(path) ?? Promise.resolve()
    const result = before.then(task)
    // The next in the queue waits for the end of this one, not for its success.
    const end = result.catch(() => undefined)
    this.#last.set(path, end)
    void end.then(() => {
      if (this.#last.get(path) === end) this.#last.delete(path)
    })
    return result
  }

  isBusy(path: string): boolean {
    return this.#last.has(path)
  }
}
