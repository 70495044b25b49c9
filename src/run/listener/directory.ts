/** The folder below RUNNER_TEMP with the files of one listener; six random characters follow. */
export const directoryPrefix = 'keyless-vertex-'

/** Name of the log in that folder. */
export const logName = 'listener.log'

/** The folder below RUNNER_TEMP with a file for each listener that runs as a background step. */
export const sharedFolder = 'keyless-vertex'
