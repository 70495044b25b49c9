export const id = 632;
export const ids = [632];
export const modules = {

/***/ 62809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initRepository: () => (/* binding */ initRepository)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/cli/checkout/git.js
var git = __webpack_require__(19146);
// EXTERNAL MODULE: ./build/cli/findings/as-json.js
var as_json = __webpack_require__(85773);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/github/api.js
var github_api = __webpack_require__(40654);
// EXTERNAL MODULE: ./build/github/reply.js
var reply = __webpack_require__(61050);
// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(98289);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(33426);
;// CONCATENATED MODULE: ./build/cli/init/github-ids.js







/**
 * Returns a token for GitHub's API: that of the environment, or that of the command line `gh`. As for `gh`, the
 * variables for github.com are not sent to another server. The author of a checkout chose its remote, so the variables
 * for another server are sent only to the one that GH_HOST names, and `gh` is asked for what it keeps itself.
 */
async function findGitHubToken({ environment, execute }, server) {
    const isOfGitHub = server === 'github.com' || server.endsWith('.ghe.com');
    const isNamed = isOfGitHub || environment['GH_HOST']?.trim().toLowerCase() === server;
    const names = isOfGitHub ? ['GH_TOKEN', 'GITHUB_TOKEN'] : isNamed ? enterpriseTokens : [];
    const set = names.map(name => environment[name]?.trim()).find(value => value !== undefined && value !== '');
    if (set !== undefined)
        return set;
    // For any server that is not GitHub's, gh would print the variables.
    const unset = Object.fromEntries(enterpriseTokens.map(name => [name, '']));
    const asked = await execute('gh', ['auth', 'token', '--hostname', server], unset);
    const token = asked?.exitCode === 0 ? asked.output.toString('utf8').trim() : '';
    return /^[\w.-]{1,4096}$/.test(token) ? token : undefined;
}
const enterpriseTokens = ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];
/**
 * Asks GitHub for the ids of a repository and of its owner.
 *
 * @throws ActionError with GitHub's own words, and the options that need no answer
 */
async function askRepositoryIds({ server, repository, token }, { transport, clock }) {
    const api = apiOf(server);
    const hosts = { server, api, idToken: undefined };
    const apiUrl = api === server ? `https://${server}/api/v3` : `https://${api}`;
    const send = transport.to(host => (0,network_hosts/* isGitHubHost */.gf)(host, hosts));
    const client = (0,github_api/* createApi */.x)({ send: request => send(request).catch(onlyOnce), clock, token, apiUrl });
    const first = await client.get(`/repos/${repository}`, readFacts);
    // GitHub redirects the former name of a repository to its id, and the client follows no redirect.
    const id = 'refused' in first ? movedTo(first.refused) : undefined;
    const reply = id === undefined ? first : await client.get(`/repositories/${id}`, readFacts);
    if ('refused' in reply)
        throw noIds(reply.refused, { server, repository }, api);
    return reply.value;
}
/** A person waits, and repeats the command once the network is there. */
function onlyOnce(error) {
    throw error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'
        ? error.restated(error.message, { lasting: true })
        : error;
}
const apiOf = (server) => server === 'github.com' || server.endsWith('.ghe.com') ? `api.${server}` : server;
function readFacts(body) {
    if (!(0,json.isObject)(body))
        return undefined;
    const [repositoryId, ownerId] = [(0,repository_api/* readNumericId */.NK)(body), (0,repository_api/* readNumericId */.NK)(body['owner'])];
    const { full_name: repository, default_branch: branch } = body;
    return repositoryId === undefined ||
        ownerId === undefined ||
        typeof repository !== 'string' ||
        typeof branch !== 'string'
        ? undefined
        : { repository, repositoryId, ownerId, branch };
}
const movedTo = ({ status, headers }) => status === 301 ? /\/repositories\/(\d{1,16})$/.exec(headers['location'] ?? '')?.[1] : undefined;
function noIds(refused, { server, repository }, host) {
    const { status, words, failure, headers } = refused;
    const code = 'INPUT_INVALID';
    const message = `GitHub did not say the ids of ${repository}`;
    const cure = 'Give the ids as options. Then the command sends no request.';
    const flags = `gh api repos/${repository} --hostname ${(0,gcloud.quoteShell)(server)} --jq '"--repository-id \\(.id) --owner-id \\(.owner.id)"'`;
    const commands = [{ when: 'This prints the options, for a person who can see the repository:', run: flags }];
    if (failure !== undefined)
        return failure.restated(`${message}: ${words}`, { code: 'NETWORK', cure: failure.cure ?? cure, commands });
    return new errors/* ActionError */.lZ(code, message, {
        answer: { host, status: status ?? 0, words },
        cause: causeOf(refused, repository),
        cure: (0,reply/* limitIsReached */.oU)(refused) ? `${waitOf(headers)}${cure}` : cure,
        commands,
    });
}
function causeOf(refused, repository) {
    const { status } = refused;
    if ((0,reply/* limitIsReached */.oU)(refused))
        return 'The rate limit of this token is used up.';
    if (status === 401)
        return 'The token is not valid, or has expired.';
    if (status === 404)
        return `There is no repository ${repository}, or the token may not see it. GitHub answers the same for both.`;
    if (status === 403)
        return 'The token may not read this repository. With SAML single sign-on it needs authorization.';
    return undefined;
}
function waitOf(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (!/^\d{1,11}$/.test(reset))
        return '';
    return `Try again after ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC. `;
}

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
;// CONCATENATED MODULE: ./build/cli/init/modeline.js
/**
 * Returns the first line of a file, by which editors with the YAML language server find its schema: the one of the
 * action that the workflows name. See https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
function modeline({ action }, schema) {
    const [repository, ref] = action.split('@');
    return `# yaml-language-server: $schema=https://raw.githubusercontent.com/${repository}/${ref}/schemas/${schema}.schema.json`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/cli/init/yaml-scalar.js

/** Returns a string as YAML that reads as this string again: `fraud`, but `"on"`, `"512345678"` and `"a: b"`. */
const yamlScalar = (text) => (0,dist/* stringify */.As)(text, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.1' }).trimEnd();

;// CONCATENATED MODULE: ./build/cli/init/policy-template.js


/** The files of a new repository, by their paths in it. */
const initPaths = {
    policy: '.github/vertex-policy.yml',
    tests: '.github/vertex-policy.test.yml',
    plan: '.github/workflows/plan.yml',
    train: '.github/workflows/train.yml',
    trainSteps: 'vertex/train.yml',
    releaseSteps: 'vertex/release.yml',
    googleScript: 'setup/google.sh',
    googleTerraform: 'setup/google.tf',
    github: 'setup/github.sh',
};
/** The environment of releases. */
const releaseEnvironment = 'production';
/** The job of the plan, whose success the ruleset requires. */
const planJob = 'plan';
/** Emails of the accounts: one trains, one releases, jobs run as the third, and builds of the image as the last. */
const accountsOf = ({ project }) => {
    const email = (name) => `${name}@${project}.iam.gserviceaccount.com`;
    return {
        trainer: email('trainer'),
        deployer: email('deployer'),
        runtime: email('train-runtime'),
        builder: email('builder'),
    };
};
/** `projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}` */
const providerOf = ({ projectNumber, pool, provider }) => `projects/${projectNumber}/locations/global/workloadIdentityPools/${pool}/providers/${provider}`;
/** Who issues the tokens of a server. Sources: docs/design/identity.md. */
function issuerOf({ server }) {
    if (server === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    return server.endsWith('.ghe.com') ? `https://token.actions.${server}` : `https://${server}/_services/token`;
}
/** Returns the policy: one grant trains on merges, and one releases after an approval. */
function policyTemplate(values) {
    return [
        modeline(values, 'policy'),
        `# Which workflow may act as which account at Google. The action reads this file at ${values.branch},
# never at a pull request. So a change takes effect after its review and merge.
version: 1
requires: ">=1.0"
issuer: ${issuerOf(values)}
providers:
  internal: # for merged code; pull requests get a plan, and no token
    resource: ${providerOf(values)}
    trust: internal
grants:
${trainGrant(values)}${deployGrant(values)}`,
    ].join('\n');
}
function trainGrant(values) {
    const { repository, repositoryId, ownerId, branch, project, region, bucket, image, model, builds } = values;
    const { trainer, runtime, builder } = accountsOf(values);
    return `  # A merge trains the model, and registers it.
  train:
    description: Train the ${model} model on merges to ${branch}
    provider: internal
    when: # claims of GitHub's token; every line must match
      repository: ${yamlScalar(repository)}
      repository_id: "${repositoryId}" # another repository can take the name, but not the id
      repository_owner_id: "${ownerId}"
      event_name: [push, workflow_dispatch]
      ref: ${yamlScalar(`refs/heads/${branch}`)}
      ref_protected: true
      runner_environment: github-hosted
    branch: { rules: [pull_request, required_status_checks] } # of a ruleset: ${initPaths.github}
    service_account: ${trainer}
    token: { lifetime: 30m }
    allow: # an absent list allows nothing
      steps: [${builds ? 'buildImage, ' : ''}customJob, gate, uploadModel]
      projects: [${project}]
      locations: [${region}]
${accountsOfJobs(builds ? builder : undefined, runtime)}      images: ["${image.host}/${image.project}/${image.repository}/*@sha256:*"] # by digest: a tag can move
      machines: { types: [n1-standard-8], replicas: 4 }
      storage: ["gs://${bucket}/${model}/**"]
${builds ? `      writes: ["gs://${bucket}/build/**"] # the sources of a build\n` : ''}      models: [${yamlScalar(model)}]
      timeout: 6h
`;
}
function accountsOfJobs(builder, runtime) {
    if (builder === undefined)
        return `      service_accounts: [${runtime}] # the account that jobs run as\n`;
    return `      service_accounts:
        - ${builder} # builds of the image run as it
        - ${runtime} # jobs run as it
`;
}
function deployGrant(values) {
    const { repository, repositoryId, ownerId, branch, project, region, model } = values;
    const workflow = `${repository}/${initPaths.train}@refs/heads/${branch}`;
    return `  # After a person has approved the environment, the same run releases the model.
  deploy:
    description: Release the ${model} model, once a reviewer has approved the environment
    provider: internal
    when:
      repository: ${yamlScalar(repository)}
      repository_id: "${repositoryId}"
      repository_owner_id: "${ownerId}"
      event_name: push
      ref: ${yamlScalar(`refs/heads/${branch}`)}
      ref_protected: true
      environment: ${releaseEnvironment}
      job_workflow_ref: ${yamlScalar(workflow)}
      runner_environment: github-hosted
    approval: { reviewers: 1, not_by: [actor] } # a person other than the one who merged
    service_account: ${accountsOf(values).deployer}
    allow:
      steps: [rollout]
      projects: [${project}]
      locations: [${region}]
      endpoints: [${yamlScalar(model)}]
      models: [${yamlScalar(model)}]
      machines: { types: [n1-standard-4], replicas: 3 }
      timeout: 6h
`;
}

;// CONCATENATED MODULE: ./build/cli/init/github-template.js


/** The ruleset of the default branch that the grants require. */
const rulesetBody = {
    name: 'keyless-vertex',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
        {
            type: 'pull_request',
            parameters: {
                required_approving_review_count: 1,
                dismiss_stale_reviews_on_push: true,
                require_code_owner_review: false,
                require_last_push_approval: true,
                required_review_thread_resolution: false,
            },
        },
        {
            type: 'required_status_checks',
            parameters: {
                strict_required_status_checks_policy: false,
                required_status_checks: [{ context: planJob }],
            },
        },
    ],
};
/**
 * Returns the script for GitHub's side: the ruleset, and the environment with its reviewer. A second run changes
 * nothing.
 */
function githubScriptTemplate({ repository, branch, reviewer, server }) {
    const at = `repos/${repository}`;
    const environment = `${at}/environments/${releaseEnvironment}`;
    const host = server === 'github.com' ? '' : `export GH_HOST=${(0,gcloud.quoteShell)(server)}\n`;
    const login = reviewer === undefined ? 'user' : `users/${reviewer}`;
    return `#!/bin/sh
# GitHub's side: what the policy's \`branch\` and \`approval\` require. Run it as an administrator of the repository, with
# the command line of GitHub (https://cli.github.com). A second run changes nothing.
set -eu
${host}
# Merges to the default branch need a review and a successful plan.
ruleset=$(gh api --paginate ${(0,gcloud.quoteShell)(`${at}/rulesets`)} --jq '.[] | select(.name == "${rulesetBody.name}") | .id')
if [ -n "$ruleset" ]; then method=PUT; else method=POST; fi
gh api --method "$method" ${(0,gcloud.quoteShell)(`${at}/rulesets`)}"\${ruleset:+/$ruleset}" --silent --input - <<'END'
${JSON.stringify(rulesetBody, undefined, 2)}
END

# A person approves each release. To let more people approve, add them to the environment at GitHub.
reviewer=$(gh api ${(0,gcloud.quoteShell)(login)} --jq .id)
gh api --method PUT ${(0,gcloud.quoteShell)(environment)} --silent --input - <<END
{ "reviewers": [{ "type": "User", "id": $reviewer }], "prevent_self_review": true,
  "deployment_branch_policy": { "protected_branches": false, "custom_branch_policies": true } }
END

# Only ${branch} may release.
branches=${(0,gcloud.quoteShell)(`${environment}/deployment-branch-policies`)}
gh api --paginate "$branches" --jq '.branch_policies[].name' | grep -qxF ${(0,gcloud.quoteShell)(branch)} ||
  gh api --method POST "$branches" --silent -f name=${(0,gcloud.quoteShell)(branch)}
`;
}

// EXTERNAL MODULE: ./build/policy/compile/compile.js + 12 modules
var compile = __webpack_require__(40736);
// EXTERNAL MODULE: ./build/policy/compile/gcloud.js + 1 modules
var compile_gcloud = __webpack_require__(98423);
// EXTERNAL MODULE: ./build/policy/compile/terraform.js + 5 modules
var terraform = __webpack_require__(31707);
;// CONCATENATED MODULE: ./build/cli/init/google-setup.js



/**
 * Compiles the set-up of Google from the policy.
 *
 * @param name of the policy: `acme/fraud/.github/vertex-policy.yml`
 */
function googleSetup({ policy, sha256 }, name) {
    const setup = (0,compile.compileSetup)([{ policy, sha256, name }]);
    return { googleScript: (0,compile_gcloud.renderGcloud)(setup), googleTerraform: (0,terraform.renderTerraform)(setup) };
}

;// CONCATENATED MODULE: ./build/cli/init/steps-template.js



/** Stands for the digest of an image that is not built yet. */
const noDigest = `sha256:${'0'.repeat(64)}`;
/** Returns the steps of training: train, check the metrics, register the model. */
function trainStepsTemplate(values) {
    const { project, region, bucket, model, builds } = values;
    const image = builds ? '${steps.image.reference}' : '${variables.image}';
    const name = yamlScalar(model);
    return [
        modeline(values, 'steps'),
        `# Each body is a REST resource of Vertex AI, so Google's reference applies to it word for word.
version: 1
project: ${project}
location: ${region}
defaults: { serviceAccount: ${accountsOf(values).runtime} }
variables:
${builds ? '' : imageVariable(values)}  epochs: { type: integer, default: 10 }
steps:
${builds ? buildStep(values) : ''}  train:
    customJob:
      displayName: ${name}
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec:
              imageUri: ${image}
              args: ["--epochs=\${variables.epochs}"]
        # The code finds it in AIP_MODEL_DIR.
        baseOutputDirectory: { outputUriPrefix: "gs://${bucket}/${model}/\${github.sha}" }
    timeout: 2h
  check:
    gate: # the training code writes {"auc": 0.94} there
      metrics: \${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json
      require: { auc: { min: 0.92 } }
  register:
    needs: [check]
    uploadModel: # adds a version if the model exists
      modelId: ${name}
      model:
        displayName: ${name}
        artifactUri: \${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/model
        containerSpec: { imageUri: "${image}" }
        versionAliases: [candidate]
outputs: { model: "\${steps.register.model}@\${steps.register.modelVersionId}" } # for the release
`,
    ].join('\n');
}
function imageVariable({ image: { name, digest = noDigest } }) {
    return `  # The training image. A pull request that changes its digest is reviewed like code.${digest === noDigest ? ' Zeros: not built yet.' : ''}
  # To build it here from the changed code, use buildImage: docs/code-to-google.md of the action.
  image: { default: "${name}@${digest}" }
`;
}
/** Returns the step that builds the image of a commit. */
function buildStep(values) {
    const { bucket, image } = values;
    return `  image: # Cloud Build builds it; the same files are not built again
    buildImage:
      from: .
      exclude: [/.github/, /setup/, /vertex/]
      image: ${image.name}
      staging: gs://${bucket}/build/
      serviceAccount: ${accountsOf(values).builder}
    timeout: 30m
`;
}
/** Returns the steps of a release: traffic in three stages, with probes and real traffic watched. */
function releaseStepsTemplate(values) {
    const { project, region, model } = values;
    const name = yamlScalar(model);
    return [
        modeline(values, 'steps'),
        `# If a probe fails, or real traffic sees errors, the action restores the previous version.
version: 1
project: ${project}
location: ${region}
variables: { model: { required: true } }
steps:
  release:
    rollout:
      endpoint: ${name}
      create: { displayName: ${name} } # if it does not exist
      model: \${variables.model}
      deployedModel:
        dedicatedResources: { machineSpec: { machineType: n1-standard-4 }, minReplicaCount: 1 }
      traffic: [10, 50, 100]
      bake: 10m
      # An instance as your model takes it, and bounds for what it answers.
      probe:
        instances: [{ amount: 12.5 }]
        expect: { "predictions[0].score": { min: 0, max: 1 } }
        latency: 500ms
      watch: { errors: { max: 0.01 }, latency: { p95: 800ms }, min_requests: 100 } # real traffic
`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/cli/init/tests-template.js



/** Returns the tests of the policy. Each condition of each grant has a test that notices if it is missing. */
function testsTemplate(values) {
    const { repository, repositoryId, ownerId, branch } = values;
    return [
        modeline(values, 'policy-test'),
        `# Tests of the policy beside it, for \`keyless-vertex test\`.
# Each names a job by what differs from a push to ${branch}.
version: 1
claims:
  repository: ${yamlScalar(repository)}
  repository_id: "${repositoryId}"
  repository_owner_id: "${ownerId}"
  ref: ${yamlScalar(`refs/heads/${branch}`)}
  job_workflow_ref: ${yamlScalar(`${repository}/${initPaths.train}@refs/heads/${branch}`)}
tests:
${trainTests(values)}${deployTests(values)}`,
    ].join('\n');
}
function trainTests(values) {
    const { branch } = values;
    return `  # Training
  - name: a merge to ${branch} trains
    expect: { allow: train }
  - name: so does a run that a person starts by hand
    claims: { event_name: workflow_dispatch }
    expect: { allow: train }
  - name: a pull request does not, although its run may have the ref of ${branch}
    grant: train
    claims: { event_name: pull_request_target }
    expect: { deny: [when.event_name] }
  - name: another branch does not
    grant: train
    claims: { ref: ${yamlScalar(`refs/heads/${branch}-next`)} }
    expect: { deny: [when.ref] }
  - name: ${branch} does not while nothing protects it
    grant: train
    claims: { ref_protected: false }
    expect: { deny: [when.ref_protected] }
  - name: a self-hosted runner does not
    grant: train
    claims: { runner_environment: self-hosted }
    expect: { deny: [when.runner_environment] }
${strangerTests(values, 'train', '')}  - name: ${branch} does not while its rules demand no pull request
    grant: train
    branch: { rules: [required_status_checks] }
    expect: { deny: [branch.rules] }
  - name: ${branch} does not while its rules demand no status check
    grant: train
    branch: { rules: [pull_request] }
    expect: { deny: [branch.rules] }
`;
}
function deployTests(values) {
    const { repository, branch } = values;
    const workflow = (path) => yamlScalar(`${repository}/.github/workflows/${path}`);
    const here = `environment: ${releaseEnvironment}`;
    return `  # Releases
  - name: a merge releases, once a person has approved the environment
    claims: { ${here} }
    expect: { allow: deploy }
  - name: a run that a person starts by hand does not release
    grant: deploy
    claims: { ${here}, event_name: workflow_dispatch }
    expect: { deny: [when.event_name] }
  - name: another branch does not release
    grant: deploy
    claims: { ${here}, ref: ${yamlScalar(`refs/heads/${branch}-next`)} }
    expect: { deny: [when.ref] }
  - name: ${branch} does not release while nothing protects it
    grant: deploy
    claims: { ${here}, ref_protected: false }
    expect: { deny: [when.ref_protected] }
  - name: a job without the environment does not release
    grant: deploy
    expect: { deny: [when.environment] }
  - name: a job of another environment does not release
    grant: deploy
    claims: { environment: staging }
    expect: { deny: [when.environment] }
  - name: another workflow does not release
    grant: deploy
    claims: { ${here}, job_workflow_ref: ${workflow(`other.yml@refs/heads/${branch}`)} }
    expect: { deny: [when.job_workflow_ref] }
  - name: the same workflow of another branch does not release
    grant: deploy
    claims: { ${here}, job_workflow_ref: ${workflow(`train.yml@refs/heads/${branch}-next`)} }
    expect: { deny: [when.job_workflow_ref] }
  - name: a self-hosted runner does not release
    grant: deploy
    claims: { ${here}, runner_environment: self-hosted }
    expect: { deny: [when.runner_environment] }
${strangerTests(values, 'deploy', `${here}, `)}  - name: without an approval nothing is released
    grant: deploy
    claims: { ${here} }
    approval: { approvers: [] }
    expect: { deny: any }
  - name: the person who merged does not approve the own release
    grant: deploy
    claims: { ${here} }
    approval: { approvers: [actor] }
    expect: { deny: any }
  - name: a re-run does not release with the approval of the first attempt
    grant: deploy
    claims: { ${here}, run_attempt: "2" }
    expect: { deny: [approval.attempt] }
`;
}
/** Other repositories, and those that take a name. */
function strangerTests({ repository, repositoryId, ownerId }, grant, also) {
    const [owner = '', name = ''] = repository.split('/');
    const another = (id) => `"${BigInt(id) + 1n}"`;
    return `  # Other repositories
  - name: another repository of the owner does not get ${grant}
    grant: ${grant}
    claims: { ${also}repository: ${yamlScalar(`${owner}/another-${name}`)}, repository_id: ${another(repositoryId)} }
    expect: { deny: [when.repository, when.repository_id] }
  - name: a repository that takes the name does not get ${grant}
    grant: ${grant}
    claims: { ${also}repository_id: ${another(repositoryId)} }
    expect: { deny: [when.repository_id] }
  - name: the repository does not get ${grant} under another name
    grant: ${grant}
    claims: { ${also}repository: ${yamlScalar(`${owner}/former-${name}`)} }
    expect: { deny: [when.repository] }
  - name: the repository does not get ${grant} under another owner
    grant: ${grant}
    claims: { ${also}repository_owner_id: ${another(ownerId)} }
    expect: { deny: [when.repository_owner_id] }
`;
}

;// CONCATENATED MODULE: ./build/cli/init/workflow-template.js


/** Says what to replace, and how to pin the action. */
const pinNote = (action) => /@[0-9a-f]{40}$/.test(action) ? '' : ' # better: the full commit SHA, which cannot move';
/** `acme/keyless-vertex@v1` as npm names it: `github:acme/keyless-vertex#v1`. */
const asPackage = (action) => `github:${action.replace('@', '#')}`;
/**
 * Returns the workflow for pull requests: a plan of the training and of the release, and the tests of the policy, without
 * any token of Google.
 */
function planWorkflowTemplate({ action }) {
    return `# Shows on each pull request what a merge would submit, and what it changes in the policy.
# It tests the policy, and gets no token of Google.
name: ${planJob}
on: pull_request
permissions: { contents: read }
jobs:
  ${planJob}: # the ruleset requires this job: ${initPaths.github}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}${pinNote(action)}
        with:
          mode: plan
          grant: train
          steps: ${initPaths.trainSteps}
      - uses: ${action}
        with:
          mode: plan
          grant: deploy
          steps: ${initPaths.releaseSteps}
  policy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: npx --yes '${asPackage(action)}' validate
      - run: npx --yes '${asPackage(action)}' test
        if: always()
`;
}
/** Returns the workflow for merges: it trains, and after an approval it releases. */
function trainWorkflowTemplate({ action, branch }) {
    return `# A merge trains the model. Then a person approves the environment ${releaseEnvironment},
# and the same run releases it.
name: train
on:
  push: { branches: [${yamlScalar(branch)}] }
  workflow_dispatch: # trains again, and releases nothing
permissions: { contents: read, id-token: write }
jobs:
  train:
    runs-on: ubuntu-latest
    outputs: { model: "\${{ steps.vertex.outputs.model }}" }
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}${pinNote(action)}
        id: vertex
        with:
          grant: train
          steps: ${initPaths.trainSteps}
      - uses: actions/upload-artifact@v4
        if: always() && steps.vertex.outputs.audit_log # empty if there is no record
        with: { name: vertex-record, path: "\${{ steps.vertex.outputs.audit_log }}" }
  deploy:
    needs: train
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    environment: ${releaseEnvironment} # another person approves it
    permissions: { contents: read, id-token: write, actions: read } # actions: to read who approved
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
        id: vertex
        with:
          grant: deploy
          steps: ${initPaths.releaseSteps}
          variables: model=\${{ needs.train.outputs.model }}
      - uses: actions/upload-artifact@v4
        if: always() && steps.vertex.outputs.audit_log
        with: { name: vertex-record-deploy, path: "\${{ steps.vertex.outputs.audit_log }}" }
`;
}

;// CONCATENATED MODULE: ./build/cli/init/init-files.js








const purposes = {
    policy: 'which workflow may do what',
    tests: 'tests of the policy',
    plan: 'a plan on each pull request, and the tests of the policy',
    train: 'trains on merges, releases after an approval',
    trainSteps: 'the steps of training',
    releaseSteps: 'the steps of a release',
    googleScript: "Google's side, for gcloud",
    googleTerraform: "Google's side, for Terraform",
    github: "GitHub's side: ruleset and environment",
};
const fileNames = (setup) => Object.keys(purposes).filter(name => !(name === 'googleScript' && setup === 'terraform') && !(name === 'googleTerraform' && setup === 'gcloud'));
/** Returns the paths of all files of `init`, which need no values. */
const pathsOfFiles = (setup) => fileNames(setup).map(name => initPaths[name]);
/** Renders all files. The set-up of Google is compiled from the policy. */
function initFiles(values, setup) {
    const policy = policyTemplate(values);
    // Nothing is written that the action would refuse.
    const loaded = (0,load.loadPolicy)(policy, initPaths.policy, version/* version */.r);
    const texts = {
        policy,
        tests: testsTemplate(values),
        plan: planWorkflowTemplate(values),
        train: trainWorkflowTemplate(values),
        trainSteps: trainStepsTemplate(values),
        releaseSteps: releaseStepsTemplate(values),
        github: githubScriptTemplate(values),
        ...googleSetup(loaded, `${values.repository}/${initPaths.policy}`),
    };
    return fileNames(setup).map(name => ({ path: initPaths[name], text: texts[name], what: purposes[name] }));
}

;// CONCATENATED MODULE: ./build/cli/init/next-steps.js



/** Returns what to do after the files are written, in order: complete commands, with the user's values. */
function nextSteps(values, setup, files) {
    const { branch, image, action, builds } = values;
    const withAction = [initPaths.plan, initPaths.train].filter(path => files.some(file => file.path === path));
    const parts = [
        ['Create what jobs use, unless it exists:', ...creations(values)],
        ["Set up Google's side, as an administrator of IAM:", ...googleCommands(setup)],
        ["Set up GitHub's side, as an administrator of the repository:", `sh ${initPaths.github}`],
        ...(image.digest === undefined && !builds ? [digestStep(values)] : []),
        ...(action.startsWith('OWNER/') && withAction.length > 0
            ? [[`In ${withAction.join(' and ')}, replace OWNER with the account that publishes the action.`]]
            : []),
        ['See what a merge would do:', `npx --yes ${(0,gcloud.quoteShell)(asPackage(action))} plan`],
        [
            `Commit, and open a pull request. Its merge to ${branch} trains. Then a person approves ${releaseEnvironment}, and the run releases:`,
            'git switch --create vertex',
            `git add ${files.map(({ path }) => (0,gcloud.quoteShell)(path)).join(' ')}`,
            "git commit --message 'Train and release on Vertex AI'",
            'git push --set-upstream origin vertex',
            'gh pr create --fill',
        ],
    ];
    const lines = parts.flatMap(([what, ...commands], index) => [
        `  ${index + 1}. ${what}`,
        ...commands.map(command => `     ${command}`),
    ]);
    return ['', 'Next:', ...lines];
}
function creations({ bucket, project, region, image }) {
    const [ours, itsProject] = [project, image.project].map(one => `--project=${(0,gcloud.quoteShell)(one)}`);
    return [
        `gcloud services enable storage.googleapis.com ${ours}`,
        `gcloud services enable artifactregistry.googleapis.com ${itsProject}`,
        `gcloud storage buckets create ${(0,gcloud.quoteShell)(`gs://${bucket}`)} ${ours} --location=${(0,gcloud.quoteShell)(region)} --uniform-bucket-level-access`,
        `gcloud artifacts repositories create ${(0,gcloud.quoteShell)(image.repository)} ${itsProject} --location=${(0,gcloud.quoteShell)(image.location)} --repository-format=docker`,
    ];
}
const digestStep = ({ image }) => [
    `Build and push the image. Then put its digest into ${initPaths.trainSteps}, in place of the zeros. The last command shows it:`,
    `gcloud auth configure-docker ${(0,gcloud.quoteShell)(`${image.location}-docker.pkg.dev`)} --quiet`,
    `docker build --tag ${(0,gcloud.quoteShell)(`${image.name}:latest`)} .`,
    `docker push ${(0,gcloud.quoteShell)(`${image.name}:latest`)}`,
    `gcloud artifacts docker images describe ${(0,gcloud.quoteShell)(`${image.name}:latest`)} --format='value(image_summary.digest)'`,
];
function googleCommands(setup) {
    return setup === 'gcloud'
        ? [`bash ${initPaths.googleScript}`]
        : ['terraform -chdir=setup init', 'terraform -chdir=setup apply'];
}

;// CONCATENATED MODULE: ./build/cli/init/published-action.js


/** A package that npm took from a repository at GitHub, at a commit. */
const fromGitHub = /^git\+(?:ssh|https):\/\/(?:git@)?github\.com\/([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?#([0-9a-f]{40})$/;
/**
 * Returns the action that this program was published with, at its commit: `acme/keyless-vertex@9b2f\u2026`. npm notes it for
 * `npx github:acme/keyless-vertex#v1`. `undefined` for any other installation.
 */
async function publishedAction({ program, read, }) {
    // The program is `dist/cli/index.js` of its package, and npm's notes are beside the package.
    const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(program), '../..');
    const notes = await read((0,external_node_path_.join)(folder, '../.package-lock.json')).catch(() => undefined);
    const lock = (0,json/* parseJson */.qF)(notes?.toString('utf8') ?? '');
    const packages = (0,json.isObject)(lock) && (0,json.isObject)(lock['packages']) ? lock['packages'] : {};
    const own = packages['node_modules/keyless-vertex'];
    const [, name, commit] = fromGitHub.exec((0,json.isObject)(own) ? String(own['resolved']) : '') ?? [];
    return name === undefined ? undefined : `${name}@${commit}`;
}

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
;// CONCATENATED MODULE: ./build/cli/init/values.js

/** The form of each value, and where it is defined. */
const values_forms = {
    repository: {
        pattern: /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d_])?\/(?!\.{1,2}$)[\w.-]{1,100}$/i,
        expected: 'owner/name of a repository, as acme/fraud',
    },
    repositoryId: { pattern: /^[1-9]\d{0,15}$/, expected: 'the digits of an id, as 512345678' },
    ownerId: { pattern: /^[1-9]\d{0,15}$/, expected: 'the digits of an id, as 90210' },
    server: { pattern: /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/, expected: 'the host of a GitHub server, as github.com' },
    // Git permits more. A workflow reads [ ] * ? + ! and \ in the name of a branch as a pattern.
    branch: {
        pattern: /^(?=\w)(?!.*(?:\.\.|\/\/|\/\.|\.lock$|[/.]$))[\w./#@-]{1,200}$/,
        expected: 'the name of a branch, as main',
    },
    // https://cloud.google.com/resource-manager/reference/rest/v3/projects
    project: {
        pattern: /^[a-z][a-z\d-]{4,28}[a-z\d]$/,
        expected: 'the id of a project: 6 to 30 lower-case letters, digits and hyphens, a letter first, as acme-ml',
    },
    projectNumber: {
        pattern: /^[1-9]\d{5,18}$/,
        expected: 'the number of the project, which is not its id, as 123456789',
    },
    region: { pattern: /^[a-z]{2,20}-[a-z]{2,20}\d{1,2}$/, expected: 'a region of Vertex AI, as us-central1' },
    // https://cloud.google.com/storage/docs/buckets#naming
    bucket: {
        pattern: /^(?!goog)(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z\d][a-z\d_.-]{1,220}[a-z\d]$/,
        expected: 'the name of a bucket: lower-case letters, digits, hyphens and dots, as acme-models',
    },
    image: {
        pattern: /^[a-z\d-]{2,30}-docker\.pkg\.dev\/[a-z][a-z\d-]{4,28}[a-z\d]\/[a-z][a-z\d-]{0,62}\/[a-z\d][a-z\d._-]{0,127}(?:@sha256:[\da-f]{64})?$/,
        expected: 'an image in Artifact Registry, with or without its digest, as us-docker.pkg.dev/acme-ml/train/fraud',
    },
    // https://cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.models/upload
    model: {
        pattern: /^[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/,
        expected: 'a name of lower-case letters, digits and hyphens, a letter first, as fraud',
    },
    reviewer: {
        pattern: /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d_])?$/i,
        expected: 'the login of a person at GitHub, as alice',
    },
    // https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools/create
    pool: {
        pattern: /^(?!gcp-)[a-z\d-]{4,32}$/,
        expected: 'the id of a pool: 4 to 32 lower-case letters, digits and hyphens, not gcp- first, as github',
    },
    provider: {
        pattern: /^(?!gcp-)[a-z\d-]{4,32}$/,
        expected: 'the id of a provider: 4 to 32 lower-case letters, digits and hyphens, not gcp- first, as internal',
    },
    action: {
        pattern: /^[\w.-]{1,100}\/[\w.-]{1,100}@[\w.][\w./-]{0,199}$/,
        expected: 'owner/name@ref of the action, as acme/keyless-vertex@v1',
    },
};
/** All names, in the order of the faults. */
const valueNames = Object.keys(values_forms);
/** The flag of a value: `--repository-id`. */
const flagOf = (name) => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
/** Says what is wrong with a value; `undefined`: nothing. */
function checkValue(name, value) {
    const { pattern, expected } = values_forms[name];
    if (pattern.test(value))
        return undefined;
    return value === '' ? `expected ${expected}` : `expected ${expected}, got ${(0,core_text/* quote */.hD)(value)}`;
}
/** Values that have a usual or a derived answer. */
function derivedValues(given) {
    const { repository, project, region = 'us-central1', model = modelNameOf(repository) } = given;
    const isProject = project !== undefined && checkValue('project', project) === undefined;
    return {
        server: 'github.com',
        branch: 'main',
        region,
        model,
        pool: 'github',
        provider: 'internal',
        // The documents write OWNER for the account that publishes the action.
        action: 'OWNER/keyless-vertex@v1',
        ...(isProject && {
            bucket: `${project}-models`,
            ...(model !== undefined && { image: `${region}-docker.pkg.dev/${project}/train/${model}` }),
        }),
    };
}
/** A name for the model, out of that of the repository. */
function modelNameOf(repository) {
    const name = (repository?.split('/')[1] ?? '').toLowerCase().replace(/[^a-z\d]+/g, '-');
    const fitting = name
        .replace(/^[^a-z]+/, '')
        .slice(0, 63)
        .replace(/-+$/, '');
    return repository === undefined ? undefined : fitting === '' ? 'model' : fitting;
}
/** Values that derive from another one. Without that one, they are no fault of their own. */
const derivedFrom = {
    bucket: 'project',
    image: 'project',
    model: 'repository',
};
/** Returns the values, or everything that is wrong with them. */
function readValues(given) {
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const all = { ...derivedValues(given), ...present };
    const faults = [];
    const need = (name) => {
        const value = all[name];
        const isOfAnother = value === undefined && derivedFrom[name] !== undefined;
        const message = value === undefined ? `missing; ${checkValue(name, '')}` : checkValue(name, value);
        if (message !== undefined && !isOfAnother)
            faults.push({ name, message });
        return value ?? '';
    };
    const values = {
        repository: need('repository'),
        repositoryId: need('repositoryId'),
        ownerId: need('ownerId'),
        server: need('server'),
        branch: need('branch'),
        project: need('project'),
        projectNumber: need('projectNumber'),
        region: need('region'),
        bucket: need('bucket'),
        image: parseImage(need('image')),
        model: need('model'),
        reviewer: all.reviewer === undefined ? undefined : need('reviewer'),
        pool: need('pool'),
        provider: need('provider'),
        action: need('action'),
        builds: false,
    };
    return faults.length === 0 ? values : faults;
}
function parseImage(image) {
    const [name = '', digest] = image.split('@');
    const [host = '', project = '', repository = ''] = name.split('/');
    return { host, location: host.replace(/-docker\.pkg\.dev$/, ''), project, repository, name, digest };
}

;// CONCATENATED MODULE: ./build/cli/init/questions.js

const questions = {
    repository: { message: 'Repository at GitHub', example: 'acme/fraud' },
    project: { message: 'Project at Google (its id)', example: 'acme-ml' },
    projectNumber: {
        message: 'Number of the project (gcloud projects describe ID --format="value(projectNumber)")',
        example: '123456789',
    },
    region: { message: 'Region of Vertex AI' },
    bucket: { message: 'Bucket for models, without gs://' },
    image: { message: 'Training image in Artifact Registry, with or without its digest' },
};
/**
 * Asks for the values that have no answer yet. A derived value is the answer to an empty line.
 *
 * @returns `undefined` if the person ended the questions
 */
async function askedValues(given, names, { ask }) {
    let known = given;
    for (const name of names) {
        const question = questions[name];
        if (question === undefined || known[name] !== undefined)
            continue;
        const derived = derivedValues(known)[name];
        const answer = await ask({
            ...question,
            ...(derived !== undefined && { initial: derived }),
            check: value => checkValue(name, value),
        });
        if (answer === undefined)
            return undefined;
        known = { ...known, [name]: answer };
    }
    return known;
}

;// CONCATENATED MODULE: ./build/cli/init/init.js













/** Writes policy, steps, workflows and set-up of a repository, or says why it writes nothing. */
async function initRepository(options, session) {
    const { terminal, end } = session;
    const checkout = await (0,git/* readCheckout */.b$)(terminal);
    const root = (0,external_node_path_.resolve)(checkout?.root ?? terminal.directory);
    const existing = await existingFiles(terminal, root, options.setup);
    if (existing.length > 0 && !options.force && !options.keep) {
        refuseExisting(existing, terminal);
        return end(1);
    }
    const values = await findValues(options, checkout, terminal);
    if (values === undefined) {
        terminal.complain('Nothing was written.');
        return end(1);
    }
    const files = initFiles(values, options.setup);
    const chosen = files.filter(({ path }) => options.force || !existing.includes(path));
    const next = nextSteps(values, options.setup, chosen);
    if (options.json)
        tellAsJson(values, files, { chosen, existing, next, options }, terminal);
    else
        tellFiles(chosen, existing, root, options, terminal);
    if (options.dryRun)
        return;
    const isAsked = terminal.isInteractive && !options.yes && !options.json;
    if (isAsked && !(await terminal.confirm('Write these files?'))) {
        terminal.complain('Nothing was written.');
        return end(1);
    }
    await writeFiles(chosen, root, options, terminal);
    if (!options.json)
        for (const line of next)
            terminal.print(line);
}
/** Returns the files of `init` that exist already. */
async function existingFiles(terminal, root, setup) {
    const found = await Promise.all(pathsOfFiles(setup).map(async (path) => {
        const folder = await terminal.list((0,external_node_path_.join)(root, (0,external_node_path_.dirname)(path))).catch(() => []);
        const name = path.slice(path.lastIndexOf('/') + 1);
        return folder.includes(name) || folder.includes(`${name}/`) ? [path] : [];
    }));
    return found.flat();
}
function refuseExisting(existing, { complain }) {
    complain([
        `Nothing was written, because ${existing.length === 1 ? 'this file exists' : 'these files exist'} already:`,
        ...existing.map(path => `  ${path}`),
        'Write only the missing files with --keep, replace them with --force, or look at what it would write with --force --dry-run.',
    ].join('\n'));
}
/**
 * Finds every value: options first, then git, GitHub and the person at the terminal.
 *
 * @returns `undefined` if the person ended the questions
 * @throws UsageError with everything that is missing or malformed
 */
async function findValues(options, checkout, terminal) {
    const action = options.action ?? (await publishedAction(terminal));
    const local = withCheckout({ ...options, action }, checkout);
    const isInteractive = terminal.isInteractive && !options.yes && !options.json;
    const faults = isInteractive ? malformedValues(local) : faultsWithoutIds(local);
    if (faults.length > 0)
        throw faultyValues(faults);
    const named = local.repository === undefined && isInteractive ? await askedValues(local, ['repository'], terminal) : local;
    if (named === undefined)
        return undefined;
    const known = await withGitHub(named, options, terminal);
    const given = isInteractive
        ? await askedValues(known, ['project', 'projectNumber', 'region', 'bucket', 'image'], terminal)
        : known;
    if (given === undefined)
        return undefined;
    const values = readValues(given);
    if ('repository' in values) {
        const isBuilt = values.image.digest !== undefined;
        return { ...values, builds: !isBuilt && (await hasDockerfile(checkout?.root ?? terminal.directory, terminal)) };
    }
    throw faultyValues(values);
}
const hasDockerfile = async (root, terminal) => (await terminal.list(root).catch(() => [])).includes('Dockerfile');
const malformedValues = (given) => valueNames.flatMap(name => {
    const value = given[name];
    const message = value === undefined ? undefined : checkValue(name, value);
    return message === undefined ? [] : [{ name, message }];
});
/** What is malformed or missing besides the ids: GitHub is asked for them only if nothing else is wrong. */
function faultsWithoutIds(given) {
    const values = readValues({ ...given, repositoryId: given.repositoryId ?? '1', ownerId: given.ownerId ?? '1' });
    return 'repository' in values ? [] : values;
}
const faultyValues = (faults) => new session/* UsageError */.e('Nothing was written, because of these options:', faults.map(({ name, message }) => `  ${flagOf(name)}: ${message}`));
function withCheckout(options, checkout) {
    const { remote, defaultBranch, branch } = checkout ?? {};
    // The remote says nothing about another repository.
    const isOfRemote = options.repository === undefined || options.repository === remote?.repository;
    const found = {
        ...(remote && isOfRemote && { repository: remote.repository, server: remote.host }),
        ...(isOfRemote && { branch: defaultBranch?.name ?? (checkout?.sha === undefined ? branch : undefined) }),
    };
    return { ...found, ...definedOf(options) };
}
const definedOf = (given) => Object.fromEntries(valueNames.flatMap(name => (given[name] === undefined ? [] : [[name, given[name]]])));
/** Adds the ids, the exact name and the default branch, unless options give the ids. */
async function withGitHub(given, options, terminal) {
    const { repository, repositoryId, ownerId, server = 'github.com' } = given;
    if (repository === undefined || (repositoryId !== undefined && ownerId !== undefined))
        return given;
    const token = await findGitHubToken(terminal, server);
    if (token === undefined)
        throw noTokenToAsk(server, repository);
    const transport = await terminal.connect();
    try {
        const facts = await askRepositoryIds({ server, repository, token }, { transport, clock: shortWaits });
        return { ...given, ...facts, ...definedOf({ ...options, repository: undefined }) };
    }
    finally {
        transport.close();
    }
}
/** A person waits for the answer. */
const shortWaits = { ...clock/* systemClock */.m, random: () => 0.05 };
const noTokenToAsk = (server, repository) => new errors/* ActionError */.lZ('INPUT_INVALID', `There is no token to ask ${server} for the ids of ${repository}`, {
    title: 'The ids of the repository are unknown',
    ...(server !== 'github.com' && {
        cause: 'The remote of the checkout may name any server. One gets a token only if GH_HOST or gh names it, too.',
    }),
    cure: `${signIn(server)}; or give both ids as options: --repository-id and --owner-id. Then the command sends no request.`,
});
const signIn = (server) => server === 'github.com'
    ? 'Sign in with `gh auth login`, or set GH_TOKEN'
    : `If this is your server, sign in with \`gh auth login --hostname ${server}\`, or set GH_HOST=${server} and GH_ENTERPRISE_TOKEN`;
function tellAsJson(values, files, { chosen, existing, next, options }, { print }) {
    const answer = {
        written: !options.dryRun,
        values,
        files: files.map(file => ({
            path: file.path,
            action: !chosen.includes(file) ? 'keep' : existing.includes(file.path) ? 'replace' : 'create',
            ...(options.dryRun && { text: file.text }),
        })),
        next,
    };
    print((0,as_json.safeJson)(answer));
}
function tellFiles(chosen, existing, root, { dryRun }, { print }) {
    if (dryRun)
        for (const { path, text } of chosen)
            print(`# ---- ${path}\n${text}`);
    print(`${dryRun ? 'It would write' : 'Writes'} in ${(0,core_escape/* printable */.g$)(root)}:`);
    const width = Math.max(0, ...chosen.map(({ path }) => path.length));
    for (const { path, what } of chosen)
        print(`  ${path.padEnd(width)}  ${what}${existing.includes(path) ? ' (replaced)' : ''}`);
}
/** If one file cannot be written, the error names it, and the message those that were. */
async function writeFiles(files, root, { force }, terminal) {
    const written = [];
    try {
        for (const { path, text } of files) {
            await terminal.write(root, path, text, { overwrite: force === true });
            written.push(path);
        }
    }
    catch (error) {
        if (written.length > 0)
            terminal.complain(`Only these files were written: ${written.join(', ')}`);
        throw error;
    }
}


/***/ }),

/***/ 84300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    }),
};


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   m: () => (/* binding */ withoutEcho)
/* harmony export */ });
/** A piece of a token of at least this length is never shown. */
const pieceLength = 12;
/** Most bytes that are read of a refusal, which is short text. */
const refusalBytes = 65_536;
/** Matches any token of GitHub or Google. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g;
/**
 * Returns the text without anything that looks like a token, and without any piece of at least 12 characters of the
 * given tokens. Servers echo what they were sent.
 */
function redact(text, tokens) {
    const pieces = new Set();
    for (const token of tokens)
        for (let at = 0; at + pieceLength <= token.length; at++)
            pieces.add(token.slice(at, at + pieceLength));
    let kept = '';
    let hiddenUntil = 0;
    for (let at = 0; at < text.length; at++) {
        if (pieces.has(text.slice(at, at + pieceLength))) {
            if (at >= hiddenUntil)
                kept += '***';
            hiddenUntil = at + pieceLength;
        }
        if (at >= hiddenUntil)
            kept += text.charAt(at);
    }
    return kept.replace(tokenLike, '***');
}
/**
 * Returns a reply without what the server echoes of the bearer token. A refusal is searched for every piece of it; in a
 * success any 23 characters are found.
 */
function withoutEcho(reply, bearer) {
    const refused = reply.status < 200 || reply.status > 299;
    if (!refused && !holdsPiece(reply.body, bearer))
        return reply;
    const text = reply.body.toString('utf8', 0, refused ? refusalBytes : reply.body.length);
    return { ...reply, body: Buffer.from(redact(text, [bearer])) };
}
function holdsPiece(body, token) {
    for (let at = 0; at + pieceLength <= token.length; at += pieceLength)
        if (body.includes(token.slice(at, at + pieceLength), 0, 'latin1'))
            return true;
    return false;
}


/***/ }),

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 33426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ mayConnectEarly),
/* harmony export */   R$: () => (/* binding */ earlyHosts),
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony export isResultsHost */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30150);

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
const isGitHubHost = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
    (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/**
 * True for a host that may receive the job's token for artifacts, such as `results-receiver.actions.githubusercontent.com`.
 * An Enterprise Server has no such host.
 */
const isResultsHost = (host, server) => isGitHubHosted(server) && isBelow(host, actionsDomain(server));
/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Domain of the services behind a job, such as the one that issues OIDC tokens, `pipelines.actions.githubusercontent.com`. Source:
 * https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server) => `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`;
/** True for a host that may receive a token of Google. The list is closed. */
const isGoogleHost = (host) => _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host);
const isBelow = (host, domain) => domain !== undefined &&
    host.endsWith(`.${domain}`) &&
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
    !host.includes('..');
/** The issuer of github.com. It returns its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com';
/**
 * Hosts that a run certainly uses, to connect to them while the program loads. A connection alone carries no
 * information.
 */
function earlyHosts(github, mode) {
    if (mode === 'plan' || github.idToken === undefined)
        return [github.api];
    const google = _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** True if a run may connect to a host before it has a request for it. */
const mayConnectEarly = (host, github) => isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost;


/***/ }),

/***/ 31232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ permissionsOfCalls),
/* harmony export */   Rg: () => (/* binding */ lendsMethods),
/* harmony export */   Ru: () => (/* binding */ collectLendNeeds),
/* harmony export */   Yk: () => (/* binding */ testableNeeds)
/* harmony export */ });
/* harmony import */ var _lent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59314);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);


/** Short names of calls, each with the permission on the project that it needs. Counting has its own. */
const permissionOfCall = {
    ...Object.fromEntries(Object.keys(_lent_js__WEBPACK_IMPORTED_MODULE_0__/* .gatewayCalls */ .e$).map(call => [call, 'aiplatform.endpoints.predict'])),
    countTokens: 'aiplatform.endpoints.computeTokens',
    computeTokens: 'aiplatform.endpoints.computeTokens',
};
/** Returns the permissions on a project that the calls of a gateway need. A method's own permission is not known. */
const permissionsOfCalls = (gateway) => [
    ...new Set((gateway?.calls ?? []).map(call => permissionOfCall[call] ?? 'aiplatform.')),
];
/** True if the gateway passes on methods that it knows only by their protos. */
const lendsMethods = ({ lend }) => permissionsOfCalls(lend?.gateway).includes('aiplatform.');
/** Returns what the calls of a gateway need in each project that the grant names, as far as a request can test it. */
function testableNeeds({ allow, lend }) {
    const permissions = permissionsOfCalls(lend?.gateway).filter(permission => !permission.endsWith('.'));
    if (lend?.gateway === undefined)
        return [];
    const users = ['lend.gateway'];
    return (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalTexts */ .SM)(allow.projects).flatMap((project) => {
        const on = { type: 'project', project };
        return [
            { service: 'aiplatform.googleapis.com', on, for: users },
            ...permissions.map((permission) => ({ permission, on, for: users })),
        ];
    });
}
/** Collects what lending needs beside the roles for calls: nothing says what a program does with a credential. */
function collectLendNeeds({ grant, called, members }, needs) {
    const { lend, serviceAccount } = grant;
    if (lend === undefined)
        return;
    // The role contains iam.serviceAccounts.getOpenIdToken: https://docs.cloud.google.com/iam/docs/roles-permissions/iam
    if (serviceAccount !== undefined && lend.credentials.includes('id_token'))
        needs.bind('roles/iam.workloadIdentityUser', { type: 'service account', name: serviceAccount }, members, `${called}: lends its ID tokens (lend.credentials)`);
    const forms = lend.credentials.filter(form => _lent_js__WEBPACK_IMPORTED_MODULE_0__/* .accessTokenForms */ .Zd.includes(form));
    if (forms.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: nothing says what other programs do with its credential (lend.credentials: ${forms.join(', ')}).`,
            cure: `Bind the roles that they need to ${serviceAccount ?? 'the members of the grant'} by hand, and no others.`,
        });
}


/***/ })

};
