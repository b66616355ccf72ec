/** The exact origins browsers may come from: where it is published, or the names of this machine itself. */
export function originsFor(publicUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port } = new URL(publicUrl)
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return new Set([publicUrl])
  return new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`${protocol}//${name}:${port}`).origin))
}
