import { pendingIn } from '../../references.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { booleanShape, messageShape, stringShape } from '../shared-shapes.ts'
import { readBuildBody, usesDockerfile } from './build-body.ts'
import { checkBuild } from './check-build.ts'
import { outlineBuild } from './outline-build.ts'

const listOfTexts = { type: 'list', of: stringShape } as const
const mapOfTexts = { type: 'map', of: stringShape } as const

/** Most bytes of the files of a build. An image of more code than this is a mistake: data belongs into a bucket. */
const maxSourceBytes = 2 * 1024 ** 3

/** Images that Cloud Build builds from files of the workspace. */
export const builds = {
  buildImage: {
    handledAs: 'own',
    description:
      'Builds an image from files of the workspace by Cloud Build, and pushes it to Artifact Registry. The same files give the same image, and an existing one is adopted.',
    body: 'BuildImageStep',
    returns: 'BuildImageResult',
    shapes: () => ({
      BuildImageStep: {
        fields: {
          from: {
            shape: stringShape,
            description: 'The folder of the workspace that is the context of the build. Default: `.`.',
          },
          dockerfile: { shape: stringShape, description: 'Path of the Dockerfile in `from`. Default: `Dockerfile`.' },
          image: {
            shape: stringShape,
            required: true,
            description:
              'The image, without tag and digest: `us-docker.pkg.dev/acme-ml/train/fraud`. `allow.images` must allow `IMAGE@sha256:…`.',
          },
          staging: {
            shape: stringShape,
            required: true,
            description: 'The folder of a bucket into which the files are uploaded, as `gs://acme-ml-code/build/`.',
          },
          build_args: {
            shape: mapOfTexts,
            description: 'Build arguments of Docker. They are readable in the build and in the image: no secrets.',
          },
          target: { shape: stringShape, description: 'The stage of the Dockerfile to build.' },
          platform: { shape: stringShape, description: 'The platform to build for, as `linux/amd64`.' },
          buildpacks: {
            shape: messageShape('Buildpacks'),
            description: 'Builds without a Dockerfile, by Cloud Native Buildpacks.',
          },
          steps: {
            shape: { type: 'list', of: messageShape('BuildStep') },
            description:
              'Your own steps of the build, in the form of Cloud Build, instead of a Dockerfile. `$_IMAGE` is the image to make. `allow.build_steps` must allow their images.',
          },
          include: {
            shape: listOfTexts,
            description: 'Only files that one of these patterns matches, as in `.gitignore`.',
          },
          exclude: {
            shape: listOfTexts,
            description:
              'Files to leave out, as in `.gitignore`. Left out anyway: `.git`, and what `.dockerignore` names, or `.gitignore` if there is none.',
          },
          serviceAccount: {
            shape: stringShape,
            description:
              "Email of the account that builds and pushes. Default: the default account of the project's builds, which the word `default` in `allow.service_accounts` must allow.",
          },
          machineType: {
            shape: {
              type: 'enum',
              values: ['UNSPECIFIED', 'E2_MEDIUM', 'E2_HIGHCPU_8', 'E2_HIGHCPU_32', 'N1_HIGHCPU_8', 'N1_HIGHCPU_32'],
            },
            description: 'The machine of the build. Default: the one of Cloud Build.',
          },
          tags: {
            shape: listOfTexts,
            description: 'Tags of the build in the lists of Cloud Build. They are not tags of the image.',
          },
        },
      },
      Buildpacks: {
        fields: {
          builder: { shape: stringShape, description: "The builder's image. Default: that of Google." },
          env: { shape: mapOfTexts, description: 'Environment variables of the buildpacks, as `GOOGLE_RUNTIME`.' },
        },
      },
      BuildStep: {
        fields: {
          name: { shape: stringShape, required: true, description: 'The image that runs the step.' },
          id: { shape: stringShape, description: 'Name of the step, for `waitFor` and for the log.' },
          entrypoint: { shape: stringShape, description: 'The program of the image. Default: its own.' },
          args: { shape: listOfTexts, description: 'The arguments of the program.' },
          script: { shape: stringShape, description: 'A script to run instead of a program.' },
          env: { shape: listOfTexts, description: 'Environment variables, as `NAME=value`.' },
          dir: { shape: stringShape, description: 'The folder in which the step runs.' },
          waitFor: { shape: listOfTexts, description: 'Steps that must end before. Default: all earlier ones.' },
          timeout: {
            shape: { type: 'string', format: 'duration' },
            description: 'How long the step may take, as `600s`.',
          },
          allowFailure: { shape: booleanShape, description: 'True: the build continues if the step fails.' },
        },
      },
      BuildImageResult: {
        fields: {
          reference: { shape: stringShape, description: 'The image with its digest.' },
          digest: { shape: stringShape },
          image: { shape: stringShape },
          tag: { shape: stringShape },
          build: { shape: stringShape, description: 'Name of the build; empty if the image was there.' },
          logUrl: { shape: stringShape },
        },
      },
    }),
    check: checkBuild,
    places: { serviceAccount: ['serviceAccount'] },
    earlyPaths: [['from'], ['dockerfile'], ['include'], ['exclude'], ['image'], ['staging']],
    machines: { isSingle: true },
    isNameless: true,
    isUnlabelled: () => true,
    mustWait: true,
    sources: body => {
      const { from, dockerfile } = readBuildBody(body)
      // Without a value that is not known yet, the defaults would name other files: the whole workspace.
      if (pendingIn([body['from'], body['dockerfile'], body['include'], body['exclude']]).length > 0) return []
      return [
        {
          at: ['from'],
          from: [from],
          include: textsOf(body['include']),
          exclude: textsOf(body['exclude']),
          ignoreFile: '.dockerignore',
          archive: 'tar.gz',
          maxBytes: maxSourceBytes,
          ...(usesDockerfile(body) && { requires: dockerfile }),
          ...(body['dockerfile'] !== undefined && { requiredAt: [['dockerfile']] }),
        },
      ]
    },
    requests: ({ image, staging }) =>
      `several, to look for ${String(image)} in Artifact Registry, to upload to ${String(staging)}, and to build by https://cloudbuild.googleapis.com`,
    outline: (body, { sources }) => outlineBuild(body, sources?.[0]?.archive?.sha256),
    needs: {
      permissions: [
        'cloudbuild.builds.create',
        'cloudbuild.builds.get',
        'cloudbuild.builds.list',
        'cloudbuild.builds.update',
      ],
      logs: true,
      runsCode: true,
      named: ({ image, staging }) => [
        { permissions: ['artifactregistry.tags.get', 'artifactregistry.versions.get'], at: image },
        // It can neither replace nor delete an object, as `compile` binds it.
        { permissions: ['storage.objects.create'], at: staging, role: 'roles/storage.objectCreator' },
        { permissions: ['storage.objects.get'], at: staging },
      ],
      services: ['artifactregistry'],
    },
  },
} as const satisfies KindDefinitions

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined
