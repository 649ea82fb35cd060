import { instantNow } from '../days/today'

/** Much shorter than a frame, so that typing and scrolling go on even where the last step was a long one. */
const AT_ONCE_MS = 6

/** Takes `steps` one by one, and lets other work in between. It ends with what they give; with null where it was over before. */
export async function inSteps<Result>(
  steps: Iterator<void, Result>,
  isOver: () => boolean = () => false,
): Promise<Result | null> {
  let until = instantNow() + AT_ONCE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (instantNow() < until) continue
    await new Promise<void>((resolve) => window.setTimeout(resolve, 0))
    if (isOver()) return null
    until = instantNow() + AT_ONCE_MS
  }
}
