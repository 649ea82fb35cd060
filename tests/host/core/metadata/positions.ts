import type { Loc, Pos } from 'obsidian'

/** Turns offsets into lines and columns of one text, both counted from 0. */
export class Positions {
  readonly #lineStarts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1)
  }

  lineOf(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  at(offset: number): Loc {
    const line = this.lineOf(offset)
    return { line, col: offset - (this.#lineStarts[line] ?? 0), offset }
  }

  between(start: number, end: number): Pos {
    return { start: this.at(start), end: this.at(end) }
  }
}
