import * as fs from 'node:fs'

/** The file operations that the record needs. A parameter, so that tests can pass a disk that is full. */
export interface Disk {
  readonly lstat: (path: string) => Promise<{ readonly isFile: () => boolean }>
  readonly mkdir: (path: string, options: { readonly recursive: true }) => Promise<unknown>
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<OpenFile>
  readonly writeFile: (
    path: string,
    data: string | Uint8Array,
    options: { readonly flag: string; readonly mode: number; readonly flush?: boolean },
  ) => Promise<void>
}

/** An open file; `sync` resolves when what was written is on the disk. */
export interface OpenFile {
  readonly appendFile: (text: string) => Promise<void>
  readonly sync: () => Promise<void>
  readonly truncate: (size: number) => Promise<void>
  readonly stat: () => Promise<{ readonly isFile: () => boolean }>
  readonly readFile: () => Promise<Buffer>
  readonly close: () => Promise<void>
}

/**
 * The disk of this machine. A record has a few short lines, which the system takes without waiting for the disk. So these
 * calls are synchronous inside: `node:fs/promises` and its threads would cost more than all of them. Only a flush waits for
 * the disk, and it runs beside the event loop, so that lines gather for the next one.
 */
export const thisDisk: Disk = {
  lstat: async path => fs.lstatSync(path),
  mkdir: async (path, options) => fs.mkdirSync(path, options),
  writeFile: async (path, data, options) => fs.writeFileSync(path, data, options),
  open: async (path, flags, mode) => openFile(fs.openSync(path, flags, mode)),
}

const openFile = (descriptor: number): OpenFile => ({
  appendFile: async text => fs.appendFileSync(descriptor, text),
  sync: () =>
    new Promise((resolve, reject) => fs.fsync(descriptor, error => (error === null ? resolve() : reject(error)))),
  truncate: async size => fs.ftruncateSync(descriptor, size),
  stat: async () => fs.fstatSync(descriptor),
  readFile: async () => fs.readFileSync(descriptor),
  close: async () => fs.closeSync(descriptor),
})
