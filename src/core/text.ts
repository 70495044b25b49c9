/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)
