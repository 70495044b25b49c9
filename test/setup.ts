import fc from 'fast-check'

// `npm ci --ignore-scripts` leaves no Node 24 in node_modules, and npm then falls back to the shell's Node without a word.
const major = Number(process.versions.node.split('.')[0])
if (major < 24)
  throw new Error(`the tests need Node 24 or later, this is ${process.version}; run npm ci without --ignore-scripts`)

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED']) })
