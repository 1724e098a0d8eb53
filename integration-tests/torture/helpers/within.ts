/** What was promised, or nothing when it takes longer. */
export async function within<T>(limitMs: number, promised: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, limitMs, undefined)))
  const first = await Promise.race([promised.catch(() => undefined), late])
  clearTimeout(timer)
  return first
}
