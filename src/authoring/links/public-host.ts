import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What is not the public internet (IANA’s special-purpose address registries, RFC 6890). */
const special = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, prefix, 'ipv4')
// The first two lead to IPv4 addresses that nobody has judged (Teredo, 6to4).
for (const [network, prefix] of [
  ['2001::', 32],
  ['2002::', 16],
  ['2001:db8::', 32],
] as const)
  special.addSubnet(network, prefix, 'ipv6')

/** Global unicast: all other IPv6 is local, mapped or reserved. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/**
 * Whether an address may be asked at all: http(s) on its own port, and by its name not of a private network. Authors write
 * addresses and servers redirect; neither may make this machine reach what only it can reach. Names are judged again by
 * `publicLookup` when they have become numbers.
 */
export function isPublicUrl({ protocol, hostname, port }: URL): boolean {
  if (!/^https?:$/.test(protocol) || port !== '') return false
  const host = hostname.replace(/^\[|\]$|\.$/g, '')
  if (isIP(host) !== 0) return isPublicAddress(host)
  return host.includes('.') && !/\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host)
}

type Resolve = (
  hostname: string,
  options: object,
  callback: (error: Error | null, addresses: LookupAddress[] | undefined) => void,
) => void

/** The system’s lookup, for names that lead to public addresses only: the very address that was judged is connected to. */
export function publicLookup(resolve: Resolve = systemLookup as Resolve): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses
      if (error || !first) return callback(error ?? new Error('a host without address'), [])
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new Error('a host of a private network'), [])
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
}
