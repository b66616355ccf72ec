const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const GROUPS = 8
const OF_THE_NETWORK = 4 // 64 bits: whoever has one address of such a network can take any of them. Source: RFC 4291, section 2.5.1

/** The place an address is at, for counting: an IPv4 address itself, the /64 network of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [before = '', after = ''] = (address.split('%')[0] ?? '').split('::')
  const [head, tail] = [before, after].map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]]
  const zeros = Array<string>(Math.max(0, GROUPS - head.length - tail.length)).fill('0')
  const groups = address.includes('::') ? [...head, ...zeros, ...tail] : head
  const network = groups.slice(0, OF_THE_NETWORK).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
