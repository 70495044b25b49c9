// @peculiar/x509 finds its parts through tsyringe, which needs the metadata half of the Reflect API when it loads. It
// registers everything by hand and never reads that metadata, so these functions return nothing. Import this file
// first.
const absent = { getMetadata: () => undefined, getOwnMetadata: () => undefined, defineMetadata: () => undefined }
for (const [name, value] of Object.entries(absent)) if (!(name in Reflect)) Object.assign(Reflect, { [name]: value })
