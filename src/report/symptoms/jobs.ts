import type { Advice } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import { jobKinds, parseJobName } from '../../vertex/job-kinds.ts'
import { roleFor } from '../../vertex/roles.ts'
import { grantOnBucket } from './bucket-access.ts'
import {
  allOf,
  command,
  type Diagnosis,
  isStatus,
  logOf,
  type RequestContext,
  type Symptom,
  type SymptomRow,
  symptomSays,
} from './symptom.ts'

/** Ends of jobs: errors of their containers and programs, and partial results. */
export const jobRows: readonly SymptomRow[] = [
  {
    id: 'container-did-not-start',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words:
          'The replica workerpool0-0 exited with a non-zero status of 128. Termination reason: StartError. OCI runtime create failed: exec: "trainer.task": executable file not found in $PATH',
        ended: true,
      },
      {
        status: 'INVALID_ARGUMENT',
        words:
          'The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: StartError. exec /usr/bin/python3: exec format error',
        ended: true,
      },
    ],
    // The container runtime's own words (runc, containerd). The program never ran, so it has no log.
    matches: symptomSays(
      /Termination reason: (?:StartError|ContainerCannotRun)/,
      /OCI runtime (?:create|exec) failed/i,
      /failed to create (?:containerd|shim) task/i,
      /executable file not found/i,
      /exec format error/i,
      /non-zero status of 128\b/,
    ),
    finds: [/replica (?<replica>[\w-]+)/, /exec: \\?"(?<program>[^"\\]{1,200})/, /(?<format>exec format error)/i],
    diagnosis: ({ replica = 'of the job', program, format }, { step }) => ({
      title: program === undefined ? 'its container did not start' : `its image has no executable ${program}`,
      cause:
        format !== undefined
          ? `the container of replica ${replica} did not start: its image is built for another kind of processor`
          : `the container of replica ${replica} did not start${program === undefined ? '' : `: its image has no executable ${JSON.stringify(program)}`}`,
      cure:
        format !== undefined
          ? 'Build it with `--platform linux/amd64`.'
          : `Correct containerSpec.command of steps.${step}, or the ENTRYPOINT of its image. The first item is an executable of the image, each argument an item of its own: command: [python3, -m, trainer]. There is no log, because the program never ran.`,
    }),
  },
  {
    id: 'out-of-memory',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words: 'The replica workerpool0-0 ran out-of-memory and exited with a non-zero status of 137.',
        about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
        ended: true,
      },
    ],
    matches: symptomSays(/\bout[- ]of[- ]memory and exited\b/, /\bOOMKilled\b/, /non-zero status of 137\b/),
    finds: [/replica (?<replica>[\w-]+)/, /(?<said>out[- ]of[- ]memory|OOMKilled)/],
    diagnosis: ({ replica = 'of the job', said }, context) => ({
      title: said === undefined ? 'killed, probably out of memory (exit code 137)' : 'out of memory (exit code 137)',
      isEnd: true,
      cause: `the program in replica ${replica} was killed${said === undefined ? ', usually because memory ran out' : ' because memory ran out'}`,
      cure: `Choose a machineType with more memory in steps.${context.step}, or let the program use less, for example by smaller batches. This prints the log:`,
      ...logCommand(context),
    }),
  },
  {
    // The program's own words: only a grant to the step's own account is suggested, whatever they say.
    matches: symptomSays(/exited with a non-zero status of \d+/),
    diagnosis: (_, context) => deniedProgram(context),
  },
  {
    id: 'program-failed',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words: 'The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: Error.',
        about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
        ended: true,
      },
    ],
    matches: symptomSays(/exited with a non-zero status of \d+/),
    finds: [/replica (?<replica>[\w-]+)/, /status of (?<exit>\d+)/],
    diagnosis: ({ replica = 'of the job', exit = '' }, context) => {
      const said = errorLine(context)
      const meaning = exitWords[exit] ?? ''
      return {
        title: `exit code ${exit}${said === undefined ? meaning : ` · ${said}`}`,
        isEnd: true,
        cause: `the program in replica ${replica} exited with status ${exit}${meaning}${said === undefined ? '' : `. It said: ${said}`}`,
        ...ownLog(context),
      }
    },
  },
  {
    id: 'tuned-model-exists',
    examples: [
      {
        status: 'INTERNAL',
        words: 'Failed to create endpoint. Tuned model is uploaded and can be accessed through Model Registry.',
        ended: true,
      },
    ],
    matches: symptomSays(/tuned model is uploaded|tuned model (?:was|has been) (?:uploaded|created)/i),
    diagnosis: (_, { project, location }) => ({
      title: 'the job created the model, but failed',
      cause: 'the tuning created its model in the Model Registry, but a later part of the job failed',
      ...command(
        'Do not tune again, which would cost the same again. Use that model, for example in a deployModel step. This finds it:',
        `gcloud ai models list --project=${quoteShell(project)} --region=${quoteShell(location)} --sort-by=~createTime --limit=5`,
      ),
    }),
  },
]

/** Rows for a failed job without a better explanation. */
export const endedRows: readonly SymptomRow[] = [
  {
    id: 'job-internal-error',
    examples: [
      {
        status: 'INTERNAL',
        words: 'Internal error occurred.',
        about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
        ended: true,
      },
    ],
    matches: allOf(({ ended }: Symptom) => ended, isStatus('INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'ABORTED')),
    diagnosis: (_, context) => ({
      title: 'Vertex AI ended it with an internal error',
      cause: `Vertex AI ended step ${context.step} with an internal error, or without an explanation`,
      cure: 'First look for the reason in the log: a re-run starts it again, at the same cost. Outages: https://status.cloud.google.com',
      ...logCommand(context),
    }),
  },
]

/** The usual meaning of an exit status. */
const exitWords: Readonly<Record<string, string>> = {
  '126': ': the command is not executable',
  '127': ': the command was not found',
  '139': ': it crashed (segmentation fault)',
  '143': ': it received SIGTERM',
}

/** Returns the line that most likely says why: the last line of a traceback, or another one about an error. */
export const errorLine = ({ lastLines = [] }: RequestContext): string | undefined =>
  lastLines
    .map(line => line.trim())
    // Vertex AI's own line repeats what the message says.
    .findLast(line => /error|exception|fatal|panic/i.test(line) && !/exited with a non-zero status/.test(line))

/** Explains a program that Cloud Storage refused to let read or write. */
function deniedProgram(context: RequestContext): Diagnosis | undefined {
  const said = context.lastLines?.findLast(line => line.includes(' does not have storage.')) ?? ''
  const [before = '', after = ''] = said.split(' does not have ')
  const account = before.split(/[\s:]/).at(-1) ?? ''
  const [permission = ''] = after.split(' ')
  if (!/^[\w.-]{1,100}@[\w.-]{1,100}$/.test(account) || !account.endsWith('.gserviceaccount.com')) return undefined
  if (!/^storage\.[a-z]{1,20}\.[a-zA-Z]{1,30}$/.test(permission)) return undefined
  const [, bucket] = /(?:gs:\/\/|\/b\/)([a-z0-9][\w.-]{1,221}[a-z0-9])(?=[/?\s]|$)/.exec(said) ?? []
  const on = bucket === undefined ? 'a bucket' : `gs://${bucket}`
  const ofProgram = {
    title: `${account} lacks ${permission} on ${on}`,
    isEnd: true,
    cause: `the program runs as ${account}, which lacks ${permission} on ${on}`,
  } as const
  if (bucket === undefined || account !== context.runsAs) return { ...ofProgram, ...ownLog(context) }
  const role = roleFor(permission) ?? 'roles/storage.objectUser'
  return { ...ofProgram, ...grantOnBucket(bucket, `serviceAccount:${account}`, role, context.project) }
}

/** Returns advice on where the job's log is. */
function ownLog(context: RequestContext): Advice {
  const shown = (context.lastLines ?? []).length > 0
  const where = shown ? 'Correct the program: its last log lines say why.' : 'The reason is in its last log lines.'
  const { commands } = logCommand(context)
  if (commands === undefined)
    return {
      cure: shown ? where : `${where} The console link in the summary leads to the log of step ${context.step}.`,
    }
  return { cure: `${where} This prints ${shown ? 'more' : 'them'}:`, commands }
}

/** Returns the command that prints the log of the job in the failure, if it names one. */
export function logCommand(context: RequestContext): Pick<Advice, 'commands'> {
  const name = /\bprojects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w-]+/.exec(context.about ?? '')?.[0]
  const job = name === undefined ? undefined : parseJobName(name)
  return job === undefined ? {} : { commands: [logOf(jobKinds[job.kind].logFilter(job.id), context)] }
}
