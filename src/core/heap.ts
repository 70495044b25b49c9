/**
 * Keeps the heap small, as V8 does not by itself. A run that watches jobs makes garbage slowly, on a runner that other
 * programs share. V8 would still double its young generation several times, up to three times 16 MB and more, and let the
 * old one grow to four times what is alive.
 */
export function keepHeapSmall(): void {
  // Not by an import, since that loads the module in every mode.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
  // Lets the old generation grow in steps of 2 MB. V8 takes 8 MB else.
  setFlagsFromString('--optimize-for-size')
}
