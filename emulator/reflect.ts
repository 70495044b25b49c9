// @peculiar/x509 finds its parts through tsyringe, which asks for the metadata half of the Reflect API when it loads.
// It registers everything by hand, so that none of that metadata is ever used: nothing is what there is to return.
// Import this before it.
const absent = { getMetadata: () => undefined, getOwnMetadata: () => undefined, defineMetadata: () => undefined }
for (const [name, value] of Object.entries(absent)) if (!(name in Reflect)) Object.assign(Reflect, { [name]: value })
