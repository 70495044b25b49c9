import { Pending } from '../../../core/json.ts'
import type { SourceRequest } from '../../file/sources.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { integerShape, messageShape, stringShape } from '../shared-shapes.ts'
import { checkStage } from './check-stage.ts'
import { outlineStage } from './outline.ts'

/** More is data, which belongs into a bucket by other means: it would take hours of a job's six. */
const maxBytes = 100 * 1024 ** 3

/** Uploads of files of the workspace. */
export const stages = {
  stage: {
    handledAs: 'own',
    description:
      'Uploads files of the workspace to Cloud Storage. It never overwrites: an equal object is adopted, another one is an error.',
    body: 'StageStep',
    returns: 'StageResult',
    shapes: () => ({
      StageStep: {
        fields: {
          from: {
            shape: {
              type: 'either',
              of: [stringShape, { type: 'list', of: stringShape }],
              expected: 'a path of the workspace, or a list of paths',
            },
            required: true,
            description:
              'Files and folders of the workspace. Of a folder, what is in it is taken; not `.git`, and not what `.gitignore` names.',
          },
          to: {
            shape: stringShape,
            required: true,
            description:
              'Folder of a bucket, as gs://bucket/code/${github.sha}/. For an archive, it can also be the name of the object.',
          },
          include: {
            shape: { type: 'list', of: stringShape },
            description:
              'Patterns as in .gitignore: only what one of them matches. A path without wildcards is taken although it is ignored.',
          },
          exclude: {
            shape: { type: 'list', of: stringShape },
            description: 'Patterns as in .gitignore: what one of them matches is left out.',
          },
          archive: {
            shape: { type: 'enum', values: ['none', 'tar.gz', 'zip'] },
            description:
              'Packs all files into one object: the same bytes from the same files. Below a folder it is named by its SHA-256. Default: none.',
          },
        },
      },
      StageResult: {
        fields: {
          uri: { shape: stringShape },
          sha256: { shape: stringShape },
          bytes: { shape: integerShape },
          count: { shape: integerShape },
          objects: { shape: { type: 'list', of: messageShape('StagedObject') } },
        },
      },
      StagedObject: {
        fields: {
          name: { shape: stringShape },
          uri: { shape: stringShape },
          bytes: { shape: integerShape },
          crc32c: { shape: stringShape },
          sha256: { shape: stringShape },
          generation: { shape: stringShape },
        },
      },
    }),
    check: checkStage,
    sources: ({ from, include, exclude, archive }): readonly SourceRequest[] => {
      const paths = textsOf(typeof from === 'string' ? [from] : from)
      const [only, without] = [include, exclude].map(patterns =>
        patterns === undefined ? undefined : textsOf(patterns),
      )
      const format = archive === undefined ? 'none' : archive
      // A part that is not known yet, or is wrong, which the checks of the body say.
      if (paths === undefined || (include !== undefined && only === undefined)) return []
      if ((exclude !== undefined && without === undefined) || !isFormat(format)) return []
      return [{ at: ['from'], from: paths, include: only, exclude: without, archive: format, maxBytes }]
    },
    earlyPaths: [['from'], ['include'], ['exclude'], ['archive']],
    places: {},
    mainField: 'from',
    isNameless: true,
    isUnlabelled: () => true,
    outline: outlineStage,
    requests: ({ to }) =>
      `uploads to ${to instanceof Pending ? to.reference : String(to)}, by https://storage.googleapis.com`,
    needs: {
      permissions: [],
      // It can neither replace nor delete an object, as `compile` binds it.
      named: ({ to }) => [
        { permissions: ['storage.objects.create'], at: to, role: 'roles/storage.objectCreator' },
        { permissions: ['storage.objects.get'], at: to },
      ],
      services: ['storage'],
    },
  },
} as const satisfies KindDefinitions

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string') ? value : undefined

const isFormat = (value: unknown): value is SourceRequest['archive'] =>
  value === 'none' || value === 'tar.gz' || value === 'zip'
