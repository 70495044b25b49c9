import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { ActionError } from '../../core/errors.ts'

/** What a machine says about its networks. */
export interface MachineNetworks {
  readonly interfaces: () => Readonly<
    Record<string, readonly { readonly address: string; readonly family: string }[] | undefined>
  >
  /** Reads a file of Linux; empty if there is none. */
  readonly read: (path: string) => string
}

const thisMachinesNetworks: MachineNetworks = {
  interfaces: networkInterfaces,
  read: path => {
    try {
      return readFileSync(path, 'latin1')
    } catch {
      return ''
    }
  },
}

/** The bridge that Docker makes at its start, and those of its other networks. */
const bridgeName = /^(docker0|br-[0-9a-f]{12}|podman\d+|cni-podman\d+)$/

/**
 * Finds this machine's address on the bridge of its containers. Containers of every bridge reach it, since it is an address
 * of the machine itself. `docker0` comes first: other bridges end with their network.
 *
 * @throws ActionError `LEND_FAILED` if there is no bridge
 */
export function bridgeAddress(machine: MachineNetworks = thisMachinesNetworks): string {
  const found = [...upBridges(machine), ...idleBridges(machine)]
  const address = (found.find(({ name }) => name === 'docker0') ?? found[0])?.address
  if (address !== undefined) return address
  throw new ActionError('LEND_FAILED', 'listen: bridge needs a bridge of containers, and this machine has none', {
    cause: 'In a job with container, the steps run in one container, and reach each other by loopback.',
    cure: 'Write listen: loopback. For container actions, use a runner with Docker. See the bridges:',
    commands: ['ip -brief address show type bridge'],
  })
}

interface Bridge {
  readonly name: string
  readonly address: string
}

const upBridges = ({ interfaces }: MachineNetworks): Bridge[] =>
  Object.entries(interfaces()).flatMap(([name, addresses = []]) => {
    const address = addresses.find(({ family }) => family === 'IPv4')?.address
    return bridgeName.test(name) && address !== undefined ? [{ name, address }] : []
  })

/**
 * Bridges without a container yet, which Node does not list. Their networks are in Linux's table of routes, and the
 * addresses of the machine in its other table.
 */
function idleBridges({ read }: MachineNetworks): Bridge[] {
  const own = new Set(
    [...read('/proc/net/fib_trie').matchAll(/\|-- ([\d.]+)\n +\/32 host LOCAL/g)].map(([, address = '']) => address),
  )
  return read('/proc/net/route')
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .flatMap(([name = '', destination = '', , , , , , mask = '']) => {
      const [network, bits] = [addressNumber(destination), addressNumber(mask)]
      if (!bridgeName.test(name) || network === undefined || bits === undefined || bits === 0) return []
      const address = [...own].find(one => (dottedNumber(one) & bits) >>> 0 === network)
      return address === undefined ? [] : [{ name, address }]
    })
}

/** Reads an address of the table of routes: hexadecimal, the last byte first. */
const addressNumber = (hex: string): number | undefined =>
  /^[0-9A-F]{8}$/i.test(hex) ? Buffer.from(hex, 'hex').readUInt32LE() : undefined

const dottedNumber = (address: string): number => Buffer.from(address.split('.').map(Number)).readUInt32BE()
