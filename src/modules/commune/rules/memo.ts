/** A function that computes each answer once, for as long as the function returned is kept. */
export function memoised<K, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new Map<K, { value: V }>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known.value
    const value = compute(key)
    answers.set(key, { value })
    return value
  }
}
