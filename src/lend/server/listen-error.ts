import { ActionError, type Command, kindOfError } from '../../core/errors.ts'

/** Returns the error of a listener that could not start. */
export function listenError(error: unknown, host: string, port: number): ActionError {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new ActionError('LEND_FAILED', `The listener could not start: port ${port} of ${host} is taken`, {
        cure: 'Choose another port with the input port, or leave it out to take any free one. See which program has it:',
        commands: portCommands(port),
      })
    case 'EACCES':
      return new ActionError('LEND_FAILED', `The listener could not start: this user may not listen at port ${port}`, {
        cure: 'Choose a port above 1023 with the input port, or leave it out to take any free one.',
      })
    case 'EADDRNOTAVAIL':
      return new ActionError(
        'LEND_FAILED',
        `The listener could not start: this machine does not have the address ${host}`,
        {
          cure: 'Use listen: loopback, or run the step on the machine that has the bridge. See its addresses:',
          commands: ['ip -brief address'],
        },
      )
    default:
      return new ActionError('LEND_FAILED', `The listener could not start at ${host}:${port}: ${kindOfError(error)}`)
  }
}

const portCommands = (port: number): readonly Command[] => [
  { when: 'On Linux:', run: `ss -ltnp 'sport = :${port}'` },
  { when: 'On macOS:', run: `lsof -nP -iTCP:${port} -sTCP:LISTEN` },
  { when: 'On Windows:', run: `netstat -ano | findstr :${port}` },
]
