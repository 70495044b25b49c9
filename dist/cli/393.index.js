export const id = 393;
export const ids = [393,7045,2942];
export const modules = {

/***/ 64477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ findAbove),
  readSuites: () => (/* binding */ readSuites)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/parts.js
var document_parts = __webpack_require__(41858);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(89500);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(28531);
// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/policy/testing/claims.js
var testing_claims = __webpack_require__(93215);
// EXTERNAL MODULE: ./build/policy/decide/evidence.js
var evidence = __webpack_require__(25699);
;// CONCATENATED MODULE: ./build/policy/testing/conditions.js

/** Returns the names of all conditions of a grant, as a decision reports them: `when.ref`, `branch.rules`, \u2026 */
const conditionsOf = (grant) => [
    ...grant.when.map(({ claim }) => `when.${claim}`),
    ...[...(0,evidence/* judgeBranch */.m8)(grant, {}, undefined), ...(0,evidence/* judgeApproval */.bA)(grant, {}, undefined)].map(({ condition }) => condition),
];

;// CONCATENATED MODULE: ./build/policy/testing/test-shapes.js
const plainText = { type: 'string' };
const texts = { type: 'list', of: plainText };
/** The reader checks each value: a claim may also be nothing, which stands for its absence. */
const claims = { type: 'map', of: { type: 'any' } };
/** The form of a file of policy tests. See docs/policy-tests.md. */
const policyTestShapes = {
    PolicyTests: {
        fields: {
            version: {
                shape: { type: 'integer', minimum: 1, maximum: 1 },
                required: true,
                description: 'Version of the file format: 1.',
            },
            policy: {
                shape: plainText,
                description: 'Path of the policy, from the folder of this file or from the root of the repository. Default: .github/vertex-policy.yml.',
            },
            grant: {
                shape: plainText,
                description: 'The grant of tests that name none. Default: the only grant of the policy.',
            },
            claims: {
                shape: claims,
                description: 'Claims of all tests. The other claims are those of a push to main on a runner of GitHub.',
            },
            tests: {
                shape: { type: 'list', of: { type: 'object', name: 'PolicyTest' } },
                required: true,
                description: 'The tests. Each is one job that asks for a grant.',
            },
        },
    },
    PolicyTest: {
        fields: {
            name: { shape: plainText, required: true, description: 'What the test shows. Names are unique in a file.' },
            grant: { shape: plainText, description: 'The grant that the job asks for. With allow it need not be named.' },
            claims: {
                shape: claims,
                description: 'Claims of this job, in addition to those of all tests. null: the token lacks the claim.',
            },
            branch: {
                shape: { type: 'object', name: 'BranchAnswers' },
                description: 'What GitHub says about the branch. Default: what the grant requires.',
            },
            approval: {
                shape: { type: 'object', name: 'ApprovalAnswers' },
                description: 'What GitHub says about the approval. Default: what the grant requires.',
            },
            steps: {
                shape: { type: 'object', name: 'StepsOfTest' },
                description: 'A steps file, and whether the grant allows all of it (allow, require).',
            },
            expect: {
                shape: { type: 'object', name: 'Expectation' },
                required: true,
                description: 'The expected decision.',
            },
        },
    },
    BranchAnswers: {
        fields: {
            rules: { shape: texts, description: 'Types of the active rules of the branch. [] for none.' },
            reviews: {
                shape: { type: 'integer', minimum: 0, maximum: 10 },
                description: 'How many approving reviews a ruleset of the branch requires.',
            },
            merged: {
                shape: { type: 'boolean' },
                description: 'false: the commit is not the merge commit of a merged pull request.',
            },
        },
    },
    ApprovalAnswers: {
        fields: {
            approvers: {
                shape: texts,
                description: 'Logins of the people who approved. actor: the person who started the run. []: no person.',
            },
            reviewers: {
                shape: texts,
                description: 'Logins of the present reviewers of the environment. Default: all who approved.',
            },
            required_reviewers: {
                shape: { type: 'boolean' },
                description: 'false: the environment has no required reviewers.',
            },
        },
    },
    StepsOfTest: {
        fields: {
            file: {
                shape: plainText,
                required: true,
                description: 'Path of the steps file, from the folder of this file or from a folder above it.',
            },
            variables: {
                shape: { type: 'map', of: plainText },
                description: 'Values for ${variables.name}. A variable without a value is not known, as in a plan.',
            },
            allowed: { shape: { type: 'boolean' }, description: 'false: the grant refuses something in it. Default: true.' },
        },
    },
    Expectation: {
        fields: {
            allow: { shape: plainText, description: 'The grant that the job gets.' },
            deny: {
                shape: {
                    type: 'either',
                    of: [{ type: 'enum', values: ['any'] }, texts],
                    expected: 'any, or a list of conditions such as [when.ref]',
                },
                description: 'All conditions that fail, such as [when.ref]. any: at least one.',
            },
        },
        oneofs: { decision: ['allow', 'deny'] },
    },
};

;// CONCATENATED MODULE: ./build/policy/testing/load.js











const root = { type: 'object', name: 'PolicyTests' };
/**
 * Reads a file of policy tests. See docs/policy-tests.md.
 *
 * @throws ActionError `POLICY_INVALID` if it is not YAML
 */
function readPolicyTests(text, file) {
    const document = (0,yaml.parseDocument)(text, file, 'POLICY_INVALID');
    const parts = (0,document_parts/* partsOf */.C)(document.value, root, policyTestShapes) ?? {};
    const shape = [...(0,check_shape/* checkShape */.eA)(document.value, root, policyTestShapes), ...emptyParts(document.value)];
    const faults = [];
    const reading = { report: fault => void faults.push(fault), written: document.written };
    const shared = (0,testing_claims/* readStatedClaims */.b)(recordOf(parts.claims), ['claims'], reading);
    return {
        file,
        policy: parts.policy,
        claims: shared,
        testsOf: policy => {
            const found = [...shape, ...faults];
            const within = { ...reading, report: (fault) => void found.push(fault) };
            const tests = readTests(parts, shared, policy, document, within);
            if (found.length > 0)
                throw (0,problem_list/* invalidFile */.Am)('POLICY_INVALID', file, problemsOfTests(found, document));
            return tests;
        },
    };
}
const recordOf = (value) => (0,json.isObject)(value) ? value : undefined;
const problemsOfTests = (faults, document) => faults.map(({ path, message, ...options }) => document.problem(path, message, options));
/** Nothing after a colon is a fault everywhere but in `claims`, where it stands for an absent claim. */
function emptyParts(value, path = []) {
    if (value === null) {
        const cure = 'Give it a value, or remove the line.';
        return [{ path, message: 'nothing after the colon.', cure, key: true }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, index) => emptyParts(item, [...path, index]));
    if (!(0,json.isObject)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => key === 'claims' && (0,json.isObject)(item) ? [] : emptyParts(item, [...path, key]));
}
function readTests(parts, shared, policy, document, reading) {
    const defaultGrant = parts.grant ?? (policy && onlyGrant(policy));
    if (parts.grant !== undefined && policy !== undefined)
        checkGrant(policy, parts.grant, ['grant'], reading);
    const names = new Set();
    return (parts.tests ?? []).flatMap((test = {}, index) => {
        const path = ['tests', index];
        const { name = '' } = test;
        if (name !== '' && names.has(name))
            reading.report({ path: [...path, 'name'], message: `another test is named ${(0,core_text/* quote */.hD)(name)}.`, cure: 'Rename one.' });
        names.add(name);
        const stated = { ...shared, ...(0,testing_claims/* readStatedClaims */.b)(recordOf(test.claims), [...path, 'claims'], reading) };
        const grant = grantOfTest(test, defaultGrant, policy, path, reading);
        const expected = readExpected(test.expect, grant, [...path, 'expect'], reading);
        if (policy === undefined || grant === undefined || expected === undefined)
            return [];
        const { file, line, column, path: at } = document.problem([...path, 'name'], '');
        const place = { file, line, column, path: at };
        const claims = { aud: audienceOfGrant(grant), ...(0,testing_claims/* completeClaims */.R)(stated, policy) };
        const steps = readStepsOfTest(test);
        const answers = readAnswers(test);
        return [{ name, grant: grant.name, claims, stated, shared, answers, expected, place, ...(steps && { steps }) }];
    });
}
const audienceOfGrant = ({ provider }) => `https://iam.googleapis.com/${provider.resource}`;
function onlyGrant({ grants }) {
    const names = Object.keys(grants);
    return names.length === 1 ? names[0] : undefined;
}
/** Returns the grant of a test: what it names, what it expects, or the file's. */
function grantOfTest({ grant, expect }, otherwise, policy, path, reading) {
    const allowed = expect?.allow;
    if (grant !== undefined && allowed !== undefined && grant !== allowed) {
        const cure = 'A job gets the grant that it asks for, or none: name the same one, or remove grant.';
        reading.report({ path: [...path, 'expect', 'allow'], message: `the test asks for ${grant}.`, cure });
    }
    const name = allowed ?? grant ?? otherwise;
    if (policy === undefined)
        return undefined;
    if (name === undefined) {
        const cure = `Add grant: with one of ${Object.keys(policy.grants).join(', ')}.`;
        reading.report({ path, message: 'the test does not say which grant the job asks for.', cure, key: true });
        return undefined;
    }
    if (name === otherwise)
        return (0,load/* grantOf */.o)(policy, name);
    return checkGrant(policy, name, [...path, ...(allowed === undefined ? ['grant'] : ['expect', 'allow'])], reading);
}
function checkGrant(policy, name, path, reading) {
    const grant = (0,load/* grantOf */.o)(policy, name);
    if (grant !== undefined)
        return grant;
    const names = Object.keys(policy.grants);
    if (policy.abstract.includes(name))
        reading.report({
            path,
            message: `grant ${name} is abstract: no job can use it.`,
            cure: `Grants: ${names.join(', ')}.`,
        });
    else {
        const cure = (0,suggest/* suggest */.ZA)(name, names) ?? `Grants: ${names.join(', ')}.`;
        reading.report({ path, message: `the policy has no grant ${(0,core_text/* quote */.hD)(name)}.`, cure });
    }
    return undefined;
}
function readExpected(value, grant, path, reading) {
    if (value === undefined)
        return undefined;
    const { allow, deny } = value;
    if (allow !== undefined)
        return { allow: true };
    if (deny === undefined) {
        reading.report({ path, message: 'neither allow nor deny.', cure: 'Write allow: GRANT, or deny: [when.ref].' });
        return undefined;
    }
    if (deny === 'any')
        return { deny };
    const at = [...path, 'deny'];
    if (deny.length === 0)
        reading.report({ path: at, message: 'an empty list.', cure: 'Name what fails, or write any, or allow: GRANT.' });
    const known = grant === undefined ? undefined : conditionsOf(grant);
    for (const [index, name] of deny.entries())
        if (name !== undefined && known?.includes(name) === false) {
            const cure = (0,suggest/* suggest */.ZA)(name, known) ?? `Its conditions: ${known.join(', ')}.`;
            reading.report({ path: [...at, index], message: `grant ${grant?.name} has no condition ${(0,core_text/* quote */.hD)(name)}.`, cure });
        }
    return { deny: deny.filter(name => name !== undefined) };
}
function readStepsOfTest({ steps }) {
    if (steps?.file === undefined)
        return undefined;
    const given = Object.entries(steps.variables ?? {});
    const variables = Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    return { file: steps.file, variables, allowed: steps.allowed ?? true };
}
const defined = (list) => list?.filter(one => one !== undefined);
function readAnswers({ branch, approval }) {
    const rules = defined(branch?.rules);
    const approvers = defined(approval?.approvers);
    const reviewers = defined(approval?.reviewers);
    return {
        ...(branch && {
            branch: {
                ...(rules && { rules }),
                ...(branch.reviews !== undefined && { reviews: branch.reviews }),
                ...(branch.merged !== undefined && { merged: branch.merged }),
            },
        }),
        ...(approval && {
            approval: {
                ...(approvers && { approvers }),
                ...(reviewers && { reviewers }),
                ...(approval.required_reviewers !== undefined && { requiredReviewers: approval.required_reviewers }),
            },
        }),
    };
}

// EXTERNAL MODULE: ./build/cli/files.js
var cli_files = __webpack_require__(82566);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
;// CONCATENATED MODULE: ./build/cli/policy-tests/suites.js





const defaultTests = '.github/vertex-policy.test.yml';
/**
 * Reads files of tests and their policies.
 *
 * @param paths of files, or of folders that contain them
 * @param policy the policy of all of them, instead of those that they name
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
async function readSuites(terminal, paths, policy) {
    const root = await (0,cli_files/* repositoryRoot */.Hn)(terminal);
    const sources = new Map();
    const refusals = [];
    const collect = async (act) => {
        try {
            return await act();
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            refusals.push(error);
            return undefined;
        }
    };
    const byPolicy = new Map();
    for (const path of await testFiles(terminal, paths, root)) {
        const text = await (0,cli_files/* readTextFile */.Gu)(terminal, path);
        sources.set((0,cli_files/* shownPath */.pS)(path), text);
        const file = await collect(() => readPolicyTests(text, (0,cli_files/* shownPath */.pS)(path)));
        if (file === undefined)
            continue;
        const named = policy ?? (await findPolicy(terminal, path, file.policy ?? cli_files.defaultPolicyPath, root));
        byPolicy.set(named, [...(byPolicy.get(named) ?? []), file]);
    }
    const suites = [];
    for (const [path, files] of byPolicy) {
        const loaded = await collect(() => (0,cli_files/* loadPolicyFile */.n$)(terminal, path));
        if (loaded !== undefined)
            sources.set((0,cli_files/* shownPath */.pS)(path), loaded.text);
        const tests = [];
        for (const file of files)
            tests.push(...((await collect(() => file.testsOf(loaded?.policy))) ?? []));
        if (loaded !== undefined)
            suites.push({ loaded, tests, files: files.map(({ file }) => file) });
    }
    (0,cli_files/* refuseTogether */.ll)(refusals, 'files');
    return { suites, sources };
}
/** Returns the files to test: those that are named, and those in folders that are named. */
async function testFiles(terminal, paths, root) {
    if (paths.length === 0) {
        for (const folder of [terminal.directory, root]) {
            const path = (0,external_node_path_.join)(folder, defaultTests);
            if (await (0,cli_files/* isFile */.fo)(terminal, path))
                return [(0,external_node_path_.relative)(terminal.directory, path)];
        }
        throw new session/* UsageError */.e(`there is no ${defaultTests} here: name the files of tests. docs/policy-tests.md shows one.`);
    }
    const found = [];
    for (const path of paths) {
        const entries = path === '-' ? undefined : await terminal.list(path).catch(() => undefined);
        const files = entries === undefined ? [path] : await filesBelow(terminal, path, entries);
        if (files.length === 0)
            throw new session/* UsageError */.e(`${(0,cli_files/* shownPath */.pS)(path)} contains no file named *policy.test.yml`);
        found.push(...files);
    }
    return [...new Set(found)];
}
async function filesBelow(terminal, folder, entries) {
    const found = [];
    for (const entry of entries.toSorted()) {
        const path = (0,external_node_path_.join)(folder, entry);
        if (/policy\.test\.ya?ml$/.test(entry))
            found.push(path);
        else if (entry.endsWith('/') && entry !== 'node_modules/' && entry !== '.git/')
            found.push(...(await filesBelow(terminal, path, await terminal.list(path))));
    }
    return found;
}
/** Finds the policy from the folder of a file of tests upwards, to the root of the repository. */
const findPolicy = (terminal, file, policy, root) => findAbove(terminal, file, policy, root, 'policy');
/**
 * Finds a file from the folder of a file of tests upwards, to the root of the repository.
 *
 * @param noun what it is, for the message
 * @returns its path from the current folder
 */
async function findAbove(terminal, file, name, root, noun) {
    const start = file === '-' ? terminal.directory : (0,external_node_path_.join)(terminal.directory, (0,external_node_path_.dirname)(file));
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await (0,cli_files/* isFile */.fo)(terminal, path))
            return (0,external_node_path_.relative)(terminal.directory, path);
        if (folder === root || (0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    throw new session/* UsageError */.e(`${(0,cli_files/* shownPath */.pS)(file)}: there is no ${noun} ${name}, neither beside it nor in the folders above`);
}


/***/ }),

/***/ 42942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ gcloudEngineLog),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   X8: () => (/* binding */ gcloudLog),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/** Quotes one word for a POSIX shell. Claims and policy values are untrusted text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/**
 * Returns the project of an account: `trainer@acme-ml.iam.gserviceaccount.com` belongs to acme-ml, and a default
 * account's email begins with its project, by number or by id.
 */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(?:(\d+)-compute@developer|([\w.:-]+)@appspot)\.gserviceaccount\.com$/.exec(email)?.slice(1).find(Boolean);
/**
 * Command that lists resources of Vertex AI in one place.
 *
 * @param what `endpoints list`, `models list-version fraud`
 */
const gcloudList = (what, { project, location }) => `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`;
/**
 * Command that undeploys a model.
 *
 * @param endpoint full name
 */
function gcloudUndeploy(endpoint, deployedModelId) {
    const [, project = '', , location = '', , id = ''] = endpoint.split('/');
    return [
        `gcloud ai endpoints undeploy-model ${quoteShell(id)} \\`,
        `  --project=${quoteShell(project)} --region=${quoteShell(location)} --deployed-model-id=${deployedModelId}`,
    ].join('\n');
}
/**
 * Command that shows the last hour's log of serving containers.
 *
 * @param endpoint its id; absent: all endpoints of the project
 * @param deployedModelId the only model whose lines it shows; absent: all models of the endpoint
 */
function gcloudServingLog(project, endpoint, deployedModelId) {
    const ofEndpoint = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const of = `${ofEndpoint}${deployedModelId === undefined ? '' : ` AND labels.deployed_model_id="${deployedModelId}"`}`;
    const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`);
    return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}
/** Command that shows what a filter finds in Cloud Logging in the last week, oldest first. */
const gcloudLog = (project, filter) => `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=7d --order=asc`;
/** Command that grants a role on a project. */
const gcloudGrant = (project, member, role) => [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
].join('\n');
/** Command that shows the principals of the last hour's federated runs: STS does not say what a provider maps. */
const gcloudPrincipals = (project) => [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
].join('\n');
/** Command that shows the last hour's log of an agent engine. */
function gcloudEngineLog(project, engine) {
    const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`;
    return `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
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

/***/ 15024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/** @param link between the cause and the rest of the hint */
const because = (cause, more, link = '. ') => ({
    hint: more === undefined ? `${cause}.` : `${cause}${link}${more}`,
    cause,
});
/** True for a condition that holds. */
const holds = ({ result }) => result === 'holds';
/** True for a condition that fails. */
const fails = ({ result }) => result === 'fails';
/** True for a condition about which GitHub gave no usable answer. */
const isUnknown = ({ result }) => result === 'unknown';


/***/ }),

/***/ 25699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   bA: () => (/* binding */ judgeApproval),
/* harmony export */   lG: () => (/* binding */ distinctApprovers),
/* harmony export */   m8: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15024);

const notAskedEvidence = (asked) => ({ asked, unanswered: 'GitHub was not asked' });
/** True for a question without a usable answer. */
const isUnanswered = (answer) => 'unanswered' in answer;
/** The verdict on a condition about which GitHub gave no usable answer. */
const unknownVerdict = (verdict, { unanswered, hint }, actual) => ({
    ...verdict,
    actual,
    result: 'unknown',
    hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
});
/** Names a condition: `branch.rules`. */
const conditionOf = (source, key, expected) => ({
    source,
    condition: `${source}.${key}`,
    expected,
});
const isBranch = (claims) => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false;
const claimOf = (claims, name) => Object.hasOwn(claims, name) ? claims[name] : undefined;
/** Checks `branch.rules`, `branch.reviews`, and `branch.merged`, if the grant has them. */
function judgeBranch(grant, claims, evidence) {
    const verdicts = [];
    if (grant.branch === undefined)
        return verdicts;
    if (grant.branch.rules.length > 0)
        verdicts.push(judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.reviews > 0)
        verdicts.push(judgeReviews(grant.branch.reviews, claims, evidence?.reviews ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.merged)
        verdicts.push(judgeMerged(claims, evidence?.mergedPullRequests ?? notAskedEvidence('the pull requests of the commit')));
    return verdicts;
}
function judgeRules(wanted, claims, rules) {
    const verdict = conditionOf('branch', 'rules', `active rules ${wanted.join(', ')}`);
    if (isUnanswered(rules)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, rules)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = rules.length === 0 ? undefined : rules.join(', ');
    const missing = wanted.filter(rule => !rules.includes(rule));
    if (missing.length === 0)
        return { ...verdict, actual, result: 'holds' };
    const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true';
    const hint = isClassic
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No ruleset is active for the branch, and classic branch protection does not count', 'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`No active ruleset of the branch has ${missing.join(' and ')}`, 'Add it (Settings, Rules, Rulesets).');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** A rule `pull_request` alone requires no review: its count may be 0. */
function judgeReviews(wanted, claims, required) {
    const noun = wanted === 1 ? 'approving review' : 'approving reviews';
    const verdict = conditionOf('branch', 'reviews', `a ruleset that requires ${wanted} ${noun}`);
    if (typeof required !== 'number') {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, required)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = required === 0 ? undefined : `${required} required`;
    if (required >= wanted)
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Set "Required approvals" to ${wanted} under "Require a pull request before merging" in an active ruleset of the branch (Settings, Rules, Rulesets)`);
    return { ...verdict, actual, result: 'fails', ...hint };
}
function judgeMerged(claims, merged) {
    const sha = claimOf(claims, 'sha');
    const verdict = conditionOf('branch', 'merged', `a merged pull request for ${sha ?? 'the commit'}`);
    if (isUnanswered(merged)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Pull requests are merged into branches, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, merged)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    if (merged.length > 0)
        return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request');
    return { ...verdict, actual: undefined, result: 'fails', ...hint };
}
/**
 * Checks `approval.\u2026`, if the grant has it. GitHub's approvals name neither attempt nor job, and an environment's rules
 * can be removed later. So the rule must exist now, and a second attempt cannot use the first one's approval.
 */
function judgeApproval(grant, claims, evidence) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const approvals = evidence?.approvals ?? notAskedEvidence('the approvals of this run');
    return [
        judgeEnvironment(claims, evidence),
        judgeReviewers(approval, claims, approvals, evidence?.reviewers),
        ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
        ...(approval.reruns ? [] : [judgeAttempt(claims)]),
    ];
}
function judgeEnvironment(claims, evidence) {
    const name = claimOf(claims, 'environment');
    const verdict = conditionOf('approval', 'environment', 'an environment with required reviewers');
    const fails = (hint, actual = name) => ({ ...verdict, actual, result: 'fails', ...hint });
    if (name === undefined || name === '')
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The job names no environment'), undefined);
    const environment = evidence?.environment ?? notAskedEvidence('the environment');
    if (isUnanswered(environment))
        return unknownVerdict(verdict, environment, name);
    if (environment.missing)
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`There is no environment ${name}`, 'Add it with required reviewers (Settings, Environments).'));
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? ''
        : ' On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`The environment ${name} has no required reviewers`, `Add them (Settings, Environments, ${name}).${plan}`));
}
function judgeReviewers(approval, claims, approvals, reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') }) {
    const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`;
    const among = approval.amongReviewers ? ' among the reviewers of the environment' : '';
    const verdict = conditionOf('approval', 'reviewers', `approved by ${people}${among}`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const all = distinctApprovers(approvals);
    const distinct = approval.amongReviewers ? all.filter(({ id }) => reviewers.ids.includes(id)) : all;
    const actual = distinct.length === 0 ? undefined : distinct.map(describeApprover).join(', ');
    if (distinct.length >= approval.reviewers)
        return { ...verdict, actual, result: 'holds' };
    // The approver may be in a team that cannot be read.
    const { unanswered } = reviewers;
    if (approval.amongReviewers && unanswered !== undefined && all.length >= approval.reviewers)
        return unknownVerdict(verdict, unanswered, all.map(describeApprover).join(', '));
    if (distinct.length < all.length) {
        const others = all.filter(one => !distinct.includes(one)).map(describeApprover);
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Not among the reviewers of the environment now: ${others.join(', ')}`);
        return { ...verdict, actual, result: 'fails', ...hint };
    }
    const hint = distinct.length === 0
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`No person approved this run for the environment ${claimOf(claims, 'environment') ?? ''}`.trimEnd(), 'Start a new run, not a re-run, and have a reviewer approve it. If GitHub asked for no review, add reviewers to the environment in the settings of the repository. An administrator who bypasses the review does not approve.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Each person counts once', 'GitHub lets a job start on the first approval: more come only from other jobs of the run.');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** The actor may not be among the approvers at all: approvals do not say for which job each was given. */
function judgeNotByActor(claims, approvals) {
    const id = claimOf(claims, 'actor_id');
    const actor = id === undefined ? 'the actor' : describeApprover({ login: claimOf(claims, 'actor') ?? 'the actor', id });
    const verdict = conditionOf('approval', 'not_by', `a person other than ${actor}, who started this run`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(describeApprover).join(', ');
    if (id === undefined)
        return { ...verdict, actual, result: 'fails', ...(0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The token does not say who started the run') };
    if (!approvals.some(approver => approver.id === id))
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`${claimOf(claims, 'actor') ?? 'The same person'} triggered and approved this run; another person must approve`, 'Start a new run, not a re-run, and have another reviewer approve it. "Prevent self-review" in the environment stops it earlier.');
    return { ...verdict, actual, result: 'fails', ...hint, namesPerson: true };
}
function judgeAttempt(claims) {
    const actual = claimOf(claims, 'run_attempt');
    const verdict = { ...conditionOf('approval', 'attempt', '1'), actual };
    if (actual === '1')
        return { ...verdict, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true');
    return { ...verdict, result: 'fails', ...hint };
}
/** Returns each person once, by the numeric id: names can change owners. */
const distinctApprovers = (approvals) => approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index);
const describeApprover = ({ login, id }) => `${login} (${id})`;


/***/ }),

/***/ 93215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ completeClaims),
/* harmony export */   b: () => (/* binding */ readStatedClaims)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96386);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15178);
/* harmony import */ var _load_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62181);
/* harmony import */ var _load_when_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54166);





/** Reads `claims` of a test, and reports what no token of GitHub has. */
function readStatedClaims(value, path, reading) {
    return Object.fromEntries(Object.entries(value ?? {}).flatMap(([claim, item]) => {
        const at = [...path, claim];
        if ((0,_load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .isClaim */ .j_)(claim))
            return [[claim, item === null ? undefined : readClaimValue(claim, item, at, reading)]];
        const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}, and repo_property_*.`;
        reading.report({ path: at, message: 'no such claim.', cure, key: true });
        return [];
    }));
}
function readClaimValue(claim, value, path, reading) {
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return (0,_load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(value, path, reading).literal;
    if (typeof value !== 'string') {
        const cure = 'A job has one value of each claim: write it, or null if the token lacks the claim.';
        reading.report({ path, message: `expected a string, got ${Array.isArray(value) ? 'a list' : 'a mapping'}.`, cure });
        return '';
    }
    const form = _load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .claimForms */ .Uu[claim];
    if (_load_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .controlCharacters */ .Q.test(value)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(value)) {
        const message = `${claim} is ${form.words}; no token has ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)}.`;
        const cure = claim === 'ref' ? `Write refs/heads/${value} for the branch, refs/tags/${value} for the tag.` : undefined;
        reading.report({ path, message, cure });
    }
    return value;
}
/** An ordinary job: a push to main, on a runner of GitHub. */
const ordinaryJob = {
    actor: 'octocat',
    actor_id: '583231',
    base_ref: '',
    event_name: 'push',
    head_ref: '',
    ref: 'refs/heads/main',
    ref_protected: 'true',
    repository: 'octo-org/octo-repo',
    repository_id: '1',
    repository_owner_id: '1',
    repository_visibility: 'private',
    run_attempt: '1',
    run_id: '1',
    run_number: '1',
    runner_environment: 'github-hosted',
    sha: '0123456789abcdef0123456789abcdef01234567',
    workflow: 'test',
};
/**
 * Returns all claims of a token. What is not stated is as in a push to main; what GitHub derives from other claims is
 * derived from the stated ones. Nothing comes from the policy except its issuer: a test must notice what it admits.
 */
function completeClaims(stated, { issuer }) {
    const basic = { ...ordinaryJob, ...stated };
    const { repository = '', ref = '', workflow = '', sha, environment, event_name: event } = basic;
    const workflowRef = `${repository}/.github/workflows/${workflow}.yml@${ref}`;
    const derived = {
        iss: issuer,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        repository_owner: repository.split('/')[0],
        sub: `repo:${repository}:${subjectContext(environment, event, ref)}`,
        workflow_ref: workflowRef,
        workflow_sha: sha,
        job_workflow_ref: basic['workflow_ref'] ?? workflowRef,
        job_workflow_sha: sha,
    };
    const all = Object.entries({ ...derived, ...basic });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function subjectContext(environment, event, ref) {
    if (environment !== undefined)
        return `environment:${environment}`;
    return event === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}


/***/ })

};
