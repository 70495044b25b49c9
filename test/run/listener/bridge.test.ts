import { describe, expect, test } from 'vitest'
import { bridgeAddress } from '../../../src/run/listener/bridge.ts'

const ethernet = { eth0: [{ address: '10.1.0.4', family: 'IPv4' }] }
const route = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eth0\t00000000\t0100010A\t0003\t0\t0\t0\t00000000\t0\t0\t0
docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0
`
const fibTrie = `Local:
  +-- 0.0.0.0/0 3 0 5
     |-- 10.1.0.4
        /32 host LOCAL
     +-- 172.17.0.0/16 2 0 2
        |-- 172.17.0.0
           /16 link UNICAST
        |-- 172.17.0.1
           /32 host LOCAL
`
const withoutFiles = { read: () => '' }

describe('the bridge of containers', () => {
  test('is the one that has a container already', () => {
    const docker0 = [
      { address: 'fe80::1', family: 'IPv6' },
      { address: '172.17.0.1', family: 'IPv4' },
    ]
    expect(bridgeAddress({ interfaces: () => ({ ...ethernet, docker0 }), ...withoutFiles })).toBe('172.17.0.1')
  })

  test('is found before its first container, when Node does not list it', () => {
    const read = (path: string): string => (path.endsWith('route') ? route : fibTrie)
    expect(bridgeAddress({ interfaces: () => ethernet, read })).toBe('172.17.0.1')
  })

  test('of another network serves if Docker has none of its own', () => {
    const bridge = [{ address: '172.18.0.1', family: 'IPv4' }]
    expect(bridgeAddress({ interfaces: () => ({ 'br-0123456789ab': bridge }), ...withoutFiles })).toBe('172.18.0.1')
  })

  test.for([
    ['an address that the whole network reaches', { interfaces: () => ethernet, ...withoutFiles }],
    ['an interface with a similar name', { interfaces: () => ({ 'br-lan': ethernet.eth0 }), ...withoutFiles }],
    [
      'a route without an address',
      { interfaces: () => ({}), read: (path: string) => (path.endsWith('route') ? route : '') },
    ],
    ['files in another form', { interfaces: () => ({}), read: () => 'docker0 zz\n|-- 1.2.3.4\n' }],
  ] as const)('is never %s', ([, machine]) => {
    expect(() => bridgeAddress(machine)).toThrow('listen: bridge needs a bridge of containers')
  })
})
