/** How large words can stand on the wall: what is short fills the screen, what is long stays on one. */
export function bigness(words: string): 'plain' | 'bigger' | 'biggest' {
  if (words.length > 420) return 'plain'
  return words.length > 180 ? 'bigger' : 'biggest'
}
