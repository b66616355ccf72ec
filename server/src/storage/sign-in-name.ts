/** What two names have in common when they are the same to somebody signing in: capitals, outer spaces and how an accent is typed do not count. */
export const signInName = (name: string): string => name.normalize('NFC').trim().toLowerCase()
