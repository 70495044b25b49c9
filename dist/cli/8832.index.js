export const id = 8832;
export const ids = [8832];
export const modules = {

/***/ 73174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   t: () => (/* binding */ checkLink)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96386);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15178);




/** Returns why a reference cannot resolve in any run; `undefined` if it may resolve. */
function checkLink({ reference, path }, targets) {
    const flaw = checkers[reference.root](reference, targets);
    return flaw && { path, message: `${reference.text}: ${flaw.message}`, cure: flaw.cure };
}
const checkers = {
    run: ({ path }) => path.length === 1 && path[0] === 'id' ? undefined : { message: 'a run has only an id', cure: 'Write ${run.id}.' },
    github: ({ path: [claim, ...rest] }) => {
        if (rest.length > 0)
            return { message: `the claim ${claim} is a string, without fields` };
        if (_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.some(name => name === claim) || /^repo_property_\w+$/.test(claim))
            return undefined;
        return {
            message: `GitHub's token has no claim ${claim}`,
            cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Its claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}.`,
        };
    },
    variables: ({ path: [name, ...rest] }, { variables }) => {
        const declaration = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (declaration === undefined)
            return {
                message: `no variable is named ${name}`,
                cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(name, Object.keys(variables)) ?? 'Declare it under variables.',
            };
        const deep = declaration.type === 'list' || declaration.type === 'object';
        if (rest.length > 0 && !deep)
            return { message: `the variable ${name} is of type ${declaration.type}, without fields` };
        return undefined;
    },
    steps: ({ path: [id, ...rest] }, targets) => {
        const { steps, schema, studies, detaching } = targets;
        const kind = steps.get(id);
        if (kind === undefined && steps.has(id))
            return undefined;
        if (kind === undefined)
            return { message: `no step is named ${id}`, cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(id, [...steps.keys()]) ?? 'Name one of this file.' };
        if (kind === 'pipelineJob' && rest[0] === 'tasks')
            return typeof rest[1] === 'string' && rest[2] === 'outputs' && typeof rest[3] === 'string'
                ? undefined
                : {
                    message: "a pipeline's results are its tasks' outputs",
                    cure: `Write \${steps.${id}.tasks.TASK.outputs.NAME}.`,
                };
        if (rest[0] === 'bestTrial' && (studies?.get(id)?.length ?? 0) > 1)
            return {
                message: 'the study has several metrics, so it has no single best trial',
                cure: `Keep one metric, or refer to \${steps.${id}.trials}.`,
            };
        if (rest[0] === 'detachedAt' && rest.length === 1 && kind !== 'attach') {
            const cure = `Write cancel: detach, or leave it out.`;
            return detaching?.has(id) ? undefined : { message: 'the step does not detach its job', cure };
        }
        const { returns } = schema.messages[kind];
        const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema);
        return 'message' in end ? end : noOutputDirectory(id, kind, rest, targets);
    },
};
/** A job without an output directory returns no place either. This is known before it runs for hours. */
function noOutputDirectory(id, kind, path, { bodies }) {
    const place = path.slice(0, path.indexOf('baseOutputDirectory') + 1);
    const body = bodies?.get(id);
    // The value of a reference is not known yet.
    if (place.length === 0 || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(body, place.slice(0, -1))) || (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(body, place) !== undefined)
        return undefined;
    return {
        message: `${id} sets no ${(0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPath */ .jV)(place)}, so its result will have none`,
        cure: `Write ${(0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPath */ .jV)(['steps', id, kind, ...place])}: { outputUriPrefix: gs://\u2026 }`,
    };
}
const anything = { type: 'any' };
/** Returns the shape of a reference's target, if it has one: `any` if only the run can tell. */
function targetOf({ root, path: [id, ...rest] }, { steps, schema }) {
    const kind = root === 'steps' ? steps.get(id) : undefined;
    if (kind === undefined || rest[0] === 'detachedAt' || (kind === 'pipelineJob' && rest[0] === 'tasks'))
        return anything;
    const { returns } = schema.messages[kind];
    const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema);
    return 'message' in end ? anything : end;
}
/** Follows a path through the shape of the API's answer. */
function followPath(path, shape, schema) {
    const [segment, ...rest] = path;
    if (segment === undefined || shape.type === 'any')
        return shape;
    switch (shape.type) {
        case 'list':
            return typeof segment === 'number'
                ? followPath(rest, shape.of, schema)
                : { message: `${segment} does not exist in a list`, cure: `Name an item first: [0].${segment}.` };
        case 'map':
            return typeof segment === 'number'
                ? { message: `[${segment}] does not exist in a mapping` }
                : followPath(rest, shape.of, schema);
        case 'object': {
            const fields = schema.shapes[shape.name]?.fields ?? {};
            const field = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
            if (field !== undefined)
                return followPath(rest, field.shape, schema);
            return { message: `${shape.name} has no field ${segment}.`, cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(String(segment), Object.keys(fields)) };
        }
        case 'either': {
            const ends = shape.of.map(one => followPath(path, one, schema));
            return ends.find(end => !('message' in end)) ?? ends[0] ?? anything;
        }
        case 'string':
        case 'integer':
        case 'number':
        case 'boolean':
        case 'enum':
            return { message: `${segment} does not exist in a value without fields` };
        default:
            return shape;
    }
}


/***/ }),

/***/ 53741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ digestOfSources),
/* harmony export */   a: () => (/* binding */ describeSources)
/* harmony export */ });
/** Returns the digest of what is sent: of the archive, or of the manifest of single files. */
const digestOfSources = ({ archive, sha256 }) => archive?.sha256 ?? sha256;
/** Returns the line of a plan: `agent/: 12 files, 34567 bytes, as a tar.gz of 9876 bytes, sha256 \u2026`. */
function describeSources({ request, files, bytes, archive, sha256 }) {
    const what = `${request.from.join(', ')}: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${bytes} bytes`;
    if (archive === undefined)
        return `Takes ${what}, sha256 of their manifest ${sha256}`;
    return `Takes ${what}, as a ${request.archive} of ${archive.bytes} bytes, sha256 ${archive.sha256}`;
}


/***/ }),

/***/ 31621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ checkSources),
/* harmony export */   LB: () => (/* binding */ keepNeeds),
/* harmony export */   OW: () => (/* binding */ agentSources),
/* harmony export */   Pe: () => (/* binding */ sentSources),
/* harmony export */   Z3: () => (/* binding */ sourcePath),
/* harmony export */   n1: () => (/* binding */ outlineSources)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35293);
/* harmony import */ var _file_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53741);
/* harmony import */ var _kept_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98044);





/** The place of the sources in an engine. */
const sourcePath = ['spec', 'sourceCodeSpec', 'inlineSource', 'sourceArchive'];
/** The archive is a part of the request, in base64. A larger one belongs into an image. */
const mostArchiveBytes = 8 * 1024 * 1024;
/** Most bytes of all files, which the packing reads. */
const mostSourceBytes = 256 * 1024 * 1024;
/** Returns what an engine takes from the workspace. */
function agentSources(body) {
    const written = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, sourcePath);
    const from = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(written) ? textsIn([written['from']].flat()) : [];
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(written) || from.length === 0)
        return [];
    const { include, exclude } = written;
    return [
        {
            at: [...sourcePath, 'from'],
            from,
            include: Array.isArray(include) ? textsIn(include) : undefined,
            exclude: Array.isArray(exclude) ? textsIn(exclude) : undefined,
            archive: 'tar.gz',
            maxBytes: mostSourceBytes,
            maxArchiveBytes: mostArchiveBytes,
            ...requiredFiles(body),
        },
    ];
}
const textsIn = (items) => items.every(item => typeof item === 'string') ? items.map(String) : [];
/** Returns the files that Google will look for: the module of the agent, and its requirements. */
function requiredFiles(body) {
    const at = ['spec', 'sourceCodeSpec', 'pythonSpec'];
    const python = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, at);
    const { entrypointModule: module, requirementsFile: requirements } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(python) ? python : {};
    const path = typeof module === 'string' && /^[\w.]+$/.test(module) ? module.replaceAll('.', '/') : undefined;
    const hasRequirements = typeof requirements === 'string' && requirements !== '';
    return {
        requiresOneOf: [
            ...(path === undefined ? [] : [[`${path}.py`, `${path}/__init__.py`]]),
            ...(hasRequirements ? [[requirements]] : []),
        ],
        requiredAt: [
            ...(path === undefined ? [] : [[...at, 'entrypointModule']]),
            ...(hasRequirements ? [[...at, 'requirementsFile']] : []),
        ],
    };
}
/** Returns what is wrong with the folder for archives. */
function checkSources(body) {
    const written = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, sourcePath);
    // The bytes of a tar.gz begin with 1f 8b 08. A path, such as support/, can look like base64.
    if (typeof written === 'string' && written !== '' && !written.startsWith('H4sI'))
        return [
            {
                path: sourcePath,
                message: 'is neither the base64 of a tar.gz nor a mapping with `from`',
                cure: `For files of the workspace write { from: ${written.length > 100 ? 'FOLDER' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(written)} }.`,
            },
        ];
    const path = [...sourcePath, 'keep'];
    const keep = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, path);
    if (typeof keep !== 'string' || /^gs:\/\/[^/]+\/(?:.*\/)?$/.test(keep))
        return [];
    return [
        {
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(keep)} is not a folder of a bucket`,
            cure: 'Write gs://BUCKET/PREFIX/, with the slash at its end.',
        },
    ];
}
/** Returns what a plan says of the sources. */
function outlineSources(body) {
    const written = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, sourcePath);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(written))
        return [];
    const { keep } = written;
    return typeof keep === 'string'
        ? [`Keeps the archive of the sources in ${keep} by its digest`]
        : ['Keeps no archive of the sources (keep), so that no later run can restore this version'];
}
/** Returns what the run's own account needs in the bucket for archives. */
function keepNeeds(body) {
    const at = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, [...sourcePath, 'keep']);
    return at === undefined ? [] : [{ permissions: ['storage.objects.create', 'storage.objects.get'], at }];
}
/**
 * Returns the body of the request: with the bytes of the archive in place of the paths of files. They are digested again
 * while they are read. An archive that is to be kept is uploaded first.
 *
 * @throws ActionError `WORKSPACE_CHANGED` if they are not those that were read before
 */
async function sentSources(run) {
    const { id, step, request, ports, signal } = run;
    const [sources] = step.sources ?? [];
    if (sources === undefined)
        return undefined;
    const [content] = ports.contentsOf(id)[0] ?? [];
    if (content === undefined)
        throw new Error('sources of an agent are one archive');
    const keep = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(request.body, [...sourcePath, 'keep']);
    const label = (0,_kept_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceLabelOf */ .xv)((0,_file_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfSources */ .K)(sources));
    const parts = [];
    for await (const part of content.open(0))
        parts.push(new Uint8Array(part));
    if (typeof keep === 'string') {
        const { uri, isAdopted } = await ports.objects.put((0,_kept_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .keptUri */ .Vg)(keep, label), content, { step: id, signal });
        ports.tell({
            type: 'progress',
            step: id,
            message: `${uri} ${isAdopted ? 'has' : 'got'} the archive of the sources`,
        });
    }
    const archive = Buffer.concat(parts).toString('base64');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(request.body['labels']) ? request.body['labels'] : {};
    return {
        body: { ...(0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .withValue */ .cO)(request.body, sourcePath, archive), labels: { ...labels, [_kept_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceLabel */ .en]: label } },
        keep: typeof keep === 'string' ? keep : undefined,
    };
}


/***/ }),

/***/ 98044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ keptUri),
/* harmony export */   bF: () => (/* binding */ withKeptSources),
/* harmony export */   en: () => (/* binding */ sourceLabel),
/* harmony export */   xv: () => (/* binding */ sourceLabelOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35293);




/** The label of an engine that names its sources. */
const sourceLabel = 'keyless-source';
/** Most bytes of a kept archive: more than an engine takes. */
const mostKeptBytes = 16 * 1024 * 1024;
const inlinePath = ['spec', 'sourceCodeSpec', 'inlineSource'];
/** Returns the value of the label: 40 hex digits, since a label has at most 63 characters. */
const sourceLabelOf = (sha256) => sha256.slice(0, 40);
/** Returns where an archive is kept. */
const keptUri = (keep, label) => `${keep}${label}.tar.gz`;
/**
 * Fills the sources of a former version in, which Google does not return: from where they were kept.
 *
 * @returns `undefined` if they are not kept
 * @throws ActionError `STEP_REJECTED` if the kept bytes are others
 */
async function withKeptSources(changes, { before, keep }, { id, ports }) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(changes, inlinePath)))
        return changes;
    const label = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(before?.['labels']) ? before['labels'][sourceLabel] : undefined;
    if (keep === undefined || typeof label !== 'string' || !/^[0-9a-f]{40}$/.test(label))
        return undefined;
    const uri = keptUri(keep, label);
    const bytes = await ports.readBytes(uri, mostKeptBytes, id);
    if (sourceLabelOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')) !== label) {
        const message = `${uri} is not the archive that its name says`;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .stepError */ .hH)(id, 'STEP_REJECTED', message, { subject: { kind: 'file', name: uri } });
    }
    return (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .withValue */ .cO)(changes, [...inlinePath, 'sourceArchive'], Buffer.from(bytes).toString('base64'));
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ outlineQuery),
/* harmony export */   Dp: () => (/* binding */ checkQuery),
/* harmony export */   EO: () => (/* binding */ readAgentQuery)
/* harmony export */ });
/* unused harmony export answerDefaults */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26067);
/* harmony import */ var _name_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63851);
/* harmony import */ var _rollout_check_rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47982);
/* harmony import */ var _rollout_outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19996);
/* harmony import */ var _rollout_read_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43701);






/** Bounds of an answer, unless the step names others. */
const answerDefaults = { maxBytes: 1024 * 1024, withinMs: 300_000 };
/** Reads the body of a question, whose form is checked already. */
function readAgentQuery(body) {
    const { engine, class_method: method, input, expect, latency, max_bytes: bytes, attempts, restore } = body;
    const expected = Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(expect) ? expect : {});
    return {
        engine,
        classMethod: typeof method === 'string' ? method : undefined,
        input: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(input) ? input : {},
        expect: Object.fromEntries(expected.map(([path, one]) => [path, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(one) ? one : {}])),
        withinMs: (0,_rollout_read_body_js__WEBPACK_IMPORTED_MODULE_3__/* .latencyMs */ .zn)(latency) ?? answerDefaults.withinMs,
        maxBytes: typeof bytes === 'number' ? bytes : answerDefaults.maxBytes,
        attempts: typeof attempts === 'number' ? attempts : 1,
        restore: restore === true,
    };
}
/** Returns what is wrong with a question to an agent beyond its form. Paths are from the body. */
function checkQuery(body) {
    const { class_method: method, expect, latency } = body;
    const faults = [...(0,_name_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .checkName */ .I3)(body, 'engine', _name_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .engineName */ .OC), ...(0,_rollout_check_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFaults */ .Rk)(expect, ['expect'])];
    for (const fault of faults.length === 0 ? expectPaths(expect) : [])
        faults.push(fault);
    faults.push(...(0,_rollout_check_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyFaults */ .Ij)(latency, ['latency']));
    if (typeof method === 'string' && !/^[A-Za-z_]\w{0,127}$/.test(method))
        faults.push({
            path: ['class_method'],
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(method)} is not the name of a method`,
            cure: 'Write one such as stream_query.',
        });
    return faults;
}
/** An expectation on a part that no answer has would always fail. */
function expectPaths(expect) {
    const paths = typeof expect === 'object' && expect !== null ? Object.keys(expect) : [];
    return paths.flatMap(path => /^(?:text$|last(?:$|[.[])|events(?:$|\[))/.test(path)
        ? []
        : [
            {
                path: ['expect', path],
                message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is not a part of an answer`,
                cure: 'Begin with text, last or events, as last.content.parts[0].text.',
                key: true,
            },
        ]);
}
/** Returns what a question to an agent does, for the plan. */
function outlineQuery(body) {
    const { engine, classMethod, expect, withinMs, maxBytes, attempts, restore } = readAgentQuery(body);
    const method = classMethod === undefined ? '' : ` by ${classMethod}`;
    const often = attempts === 1 ? 'once' : `at most ${attempts} times`;
    const expected = (0,_rollout_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExpectations */ .tw)(expect);
    return [
        `Asks ${namedEngine(engine)}${method} ${often}, and reads at most ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(maxBytes)} bytes of its answer, for at most ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(withinMs)}`,
        ...(expected.length === 0 ? [] : [`Its answer must be as expected: ${expected.join('; ')}`]),
        ...(restore
            ? [
                'If the question fails, restores the version that the engine had before this run changed it. Sources of the workspace can be restored if they were kept (sourceArchive.keep)',
            ]
            : []),
    ];
}
function namedEngine(engine) {
    if (engine instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .Pending */ .UX)
        return engine.reference;
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(engine))
        return `the agent engine called ${JSON.stringify(engine['displayName'])}`;
    return `the agent engine ${String(engine)}`;
}


/***/ }),

/***/ 89537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ methodOf),
/* harmony export */   P: () => (/* binding */ checkCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26067);
/* harmony import */ var _document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89896);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96386);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69145);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17440);







/**
 * Returns what is wrong with a call: its method, the names in its path, and its request by the method's own message.
 */
function checkCall({ method: name, body }, context) {
    if (typeof name !== 'string')
        return [];
    const method = methodOf(name, context.api);
    if (method === undefined)
        return [{ path: ['method'], ...methodFault(name, context.api) }];
    const kind = context.api?.kindOf(name, method);
    if (kind !== undefined) {
        const message = `${name} has its own kind of step, which the grant limits`;
        return [{ path: ['method'], message, cure: `Write ${kind} instead of call.` }];
    }
    const request = body ?? {};
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(request))
        return [];
    return [
        ...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFields */ .NB)(method).flatMap(field => checkPathField(field, request, context)),
        ...checkRequest(method, request, context.shapes),
        ...(method.labels === undefined ? [] : (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLabels */ .C)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(request, method.labels), method.labels)),
        ...ownLabels(request, [], method.labels ?? []),
    ].map(fault => ({ ...fault, path: ['body', ...fault.path] }));
}
/** Finds our own attribution labels, which an update must not write. */
function ownLabels(value, path, checked) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => ownLabels(item, [...path, index], checked));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const at = [...path, key];
        if (key !== 'labels' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(item))
            return ownLabels(item, at, checked);
        if ((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(at) === (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(checked))
            return [];
        return (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLabels */ .C)(Object.fromEntries(Object.entries(item).filter(([name]) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurLabel */ .NA)(name))), at);
    });
}
/** Returns the method of a name; `undefined` if there is none. */
const methodOf = (name, api) => typeof name === 'string' && api !== undefined && Object.hasOwn(api.methods, name) ? api.methods[name] : undefined;
function methodFault(name, api) {
    const why = api !== undefined && Object.hasOwn(api.uncallable, name) ? api.uncallable[name] : undefined;
    if (name === 'ReasoningEngineExecutionService.StreamQueryReasoningEngine')
        return { message: `${name} has its own kind of step`, cure: 'Write queryAgent instead of call.' };
    if (why !== undefined)
        return { message: `${name} ${why}, which a step cannot` };
    const names = Object.keys(api?.methods ?? {});
    // `CreatePersistentResource` alone, or under another service.
    const own = name.split('.').at(-1) ?? '';
    const meant = [own, ...asInReference(name)];
    const elsewhere = names.find(one => meant.some(word => one.split('.')[1]?.toLowerCase() === word.toLowerCase()));
    const cure = elsewhere === undefined ? (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .ZA)(name, names) : `Did you mean ${elsewhere}?`;
    return { message: `no method of Vertex AI: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(name)}`, cure };
}
/**
 * Names from Google's reference: `projects.locations.tensorboards.create` means `createTensorboard` or
 * `createTensorboards`.
 */
function asInReference(name) {
    const [, collection, action] = /^projects\.(?:\w+\.)*(\w+)\.(\w+)$/.exec(name) ?? [];
    if (collection === undefined || action === undefined)
        return [];
    const singular = collection.replace(/(?<=index)es$|s$/, '');
    const verb = action === 'patch' ? 'update' : action;
    return [`${verb}${singular}`, `${verb}${collection}`];
}
/** Resources in a call must be in the step's project and location, which the grant allows. */
function checkPathField({ path, globs }, request, context) {
    const value = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(request, path);
    const expected = `an id or a full name, as ${globs[0].replace('*', context.project).replace('*', context.location)}`;
    if (value === undefined || value === null)
        return [{ path: path.slice(0, -1), message: `${path.at(-1)} is required: ${expected}`, key: true }];
    const { project, location } = context.pendingPlace ?? {};
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX || project !== undefined || location !== undefined)
        return [];
    const name = typeof value === 'string' ? withIdOf((0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .nameInPlace */ .W8)(value, globs[0], context), context) : '';
    const parent = `projects/${context.project}/locations/${context.location}/`;
    const below = name.slice(parent.length);
    if (name.startsWith(parent) && !name.includes('..') && globs.some(glob => segmentPattern(glob).test(below)))
        return [];
    const got = typeof value === 'string' ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(value) : 'something else';
    return [
        {
            path: [...path],
            message: `expected ${expected}, got ${got}`,
            cure: "It is in the step's own project and location.",
        },
    ];
}
/** Replaces the project's number in Google's names with its id. */
const withIdOf = (name, { projectIds }) => name.replace(/^projects\/(\d+)\//, (all, number) => {
    const id = projectIds?.get(number);
    return id === undefined ? all : `projects/${id}/`;
});
/** Matches the part after the project and the location. */
const segmentPattern = (glob) => new RegExp(`^${glob.replace('projects/*/locations/*/', '').replaceAll('*', '[\\w.@-]+').replaceAll('/', '\\/')}$`);
/** Checks the request against the method's message, without the fields in the path. */
function checkRequest(method, request, shapes) {
    const inPath = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFields */ .NB)(method);
    const message = shapes[method.request];
    if (message === undefined)
        throw new Error(`no shape is named ${method.request}`);
    const top = [...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .placeFields */ .F6)(method), ...inPath.flatMap(({ path }) => (path.length === 1 ? path : []))];
    const fields = Object.fromEntries(Object.entries(message.fields).filter(([field]) => !top.includes(field)));
    // An update names in its mask what it changes, and omits the rest.
    const below = method.verb === 'PATCH' ? withoutRequiredFields(shapes) : shapes;
    const left = inPath.reduce((rest, { path }) => (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutField */ .Hr)(rest, path), request);
    return (0,_document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShape */ .eA)(left, { type: 'object', name: method.request }, { ...below, [method.request]: { ...message, fields } });
}
const withoutRequiredFields = (shapes) => Object.fromEntries(Object.entries(shapes).map(([name, object]) => [
    name,
    {
        ...object,
        fields: Object.fromEntries(Object.entries(object.fields).map(([field, { required: _, ...rest }]) => [field, rest])),
    },
]));


/***/ }),

/***/ 17440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ placeFields),
/* harmony export */   Hr: () => (/* binding */ withoutField),
/* harmony export */   NB: () => (/* binding */ pathFields),
/* harmony export */   UY: () => (/* binding */ callRequest),
/* harmony export */   W8: () => (/* binding */ nameInPlace)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35293);


const variable = /\{([\w.]+)=([^}]+)\}/g;
/** Returns the path's fields that the step must fill: all but its own project and location. */
const pathFields = ({ path, also = [] }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => isPlace(glob) ? [] : [{ path: field.split('.'), globs: [glob, ...also] }]);
/** Returns the fields that the step's project and location fill. */
const placeFields = ({ path }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => (isPlace(glob) ? [field] : []));
const isPlace = (glob) => glob === 'projects/*/locations/*';
/**
 * Returns a full name from an id or a full name. An id needs a form with one collection, as
 * `projects/*\/locations/*\/datasets/*`.
 */
function nameInPlace(value, glob, { project, location }) {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return value.reference;
    const text = String(value);
    // The form of a publisher's model in the reference.
    if (text.startsWith('publishers/'))
        return `projects/${project}/locations/${location}/${text}`;
    const collection = /^projects\/\*\/locations\/\*\/([A-Za-z]+)\/\*$/.exec(glob)?.[1];
    return text.includes('/') || collection === undefined
        ? text
        : `projects/${project}/locations/${location}/${collection}/${text}`;
}
/** Returns the parts of a call (google/api/http.proto): fields in the path, in the body, and the rest in the query. */
function callRequest(method, request, place) {
    const path = method.path.replace(variable, (_, field, glob) => isPlace(glob)
        ? `projects/${place.project}/locations/${place.location}`
        : nameInPlace((0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(request, field.split('.')), glob, place));
    const rest = pathFields(method).reduce((left, field) => withoutField(left, field.path), request);
    const { body: field } = method;
    if (field === '*')
        return { verb: method.verb, path, query: {}, body: rest };
    const body = field === undefined ? undefined : rest[field];
    const others = field === undefined ? rest : withoutField(rest, [field]);
    return {
        verb: method.verb,
        path,
        query: queryOf(others),
        body: field === undefined ? undefined : (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(body) ? body : {},
    };
}
/** Returns the object without the value at a path. */
function withoutField(object, [key = '', ...deeper]) {
    const { [key]: value, ...others } = object;
    return deeper.length > 0 && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? { ...others, [key]: withoutField(value, deeper) } : others;
}
/** Messages become dotted paths of their fields, lists repeated parameters. */
function queryOf(fields, prefix = '') {
    return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value))
            return Object.entries(queryOf(value, `${prefix}${key}.`));
        return [[prefix + key, Array.isArray(value) ? value.map(String) : String(value)]];
    }));
}


/***/ }),

/***/ 72133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ judgeWithoutIncumbent),
/* harmony export */   V4: () => (/* binding */ plannedComparisons),
/* harmony export */   uO: () => (/* binding */ describeMetricBound),
/* harmony export */   wf: () => (/* binding */ compareWithBound),
/* harmony export */   xQ: () => (/* binding */ compareWithIncumbent)
/* harmony export */ });
/* unused harmony exports describeBetterThan, exceeds */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19419);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19989);



/** Compares a metric with its bound. A value that is not a finite number fails every bound. */
function compareWithBound(metrics, metric, bound) {
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetric */ .Nk)(metrics, metric);
    const { number } = reading;
    const { min, max, equals } = bound;
    const holds = number !== undefined &&
        (typeof min !== 'number' || number >= min) &&
        (typeof max !== 'number' || number <= max) &&
        (typeof equals !== 'number' || number === equals);
    return { ...compared(metric, describeMetricBound(bound), reading, holds), bound: boundInSigns(bound) };
}
/** Compares a challenger with the incumbent. A challenger without the metric does not beat it. */
function compareWithIncumbent(metrics, wanted, incumbent) {
    const { metric, by, goal } = wanted;
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetric */ .Nk)(metrics, metric);
    const { number } = reading;
    const [greater, less] = goal === 'MAXIMIZE' ? [number, incumbent.number] : [incumbent.number, number];
    const holds = greater !== undefined && less !== undefined && exceeds(greater, less, by);
    const expected = describeBetterThan(wanted, `${incumbent.number} of ${incumbent.name}`);
    const [sign, side] = goal === 'MAXIMIZE' ? ['>', 'above'] : ['<', 'below'];
    const bound = `${by === 0 ? sign : `${by} ${side}`} ${incumbent.number} of the current model`;
    return { ...compared(metric, expected, reading, holds), bound };
}
/** Judges a challenger without a number to beat: it must still have the metric. */
function judgeWithoutIncumbent(metrics, wanted, { name, holds, note, cure }) {
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetric */ .Nk)(metrics, wanted.metric);
    const found = compared(wanted.metric, describeBetterThan(wanted, name), reading, holds && reading.number !== undefined);
    return reading.number === undefined ? found : { ...found, note, ...(!holds && cure !== undefined && { cure }) };
}
function compared(metric, expected, reading, holds) {
    const note = reading.number === undefined ? reading.flaw : undefined;
    return { metric, expected, actual: reading.shown, holds, ...(note === undefined ? {} : { note }) };
}
/** Describes a bound: `at least 0.92`, `exactly 1`. */
function describeMetricBound({ min, max, equals }) {
    if (equals !== undefined)
        return `exactly ${describeBound(equals)}`;
    if (min !== undefined && max !== undefined)
        return `from ${describeBound(min)} to ${describeBound(max)}`;
    return min === undefined ? `at most ${describeBound(max)}` : `at least ${describeBound(min)}`;
}
/** Writes a bound in signs: `\u2265 0.92`, `0.1\u20130.3`, `= 1`. */
function boundInSigns({ min, max, equals }) {
    if (equals !== undefined)
        return `= ${describeBound(equals)}`;
    if (min !== undefined && max !== undefined)
        return `${describeBound(min)}\u2013${describeBound(max)}`;
    return min === undefined ? `\u2264 ${describeBound(max)}` : `\u2265 ${describeBound(min)}`;
}
/** @param whom the version to beat, with its number if that is known */
function describeBetterThan({ by, goal }, whom) {
    const direction = goal === 'MINIMIZE' ? 'less than' : 'more than';
    return by === undefined || by === 0 ? `${direction} ${whom}` : `at least ${describeBound(by)} ${direction} ${whom}`;
}
/**
 * Returns the comparisons of a gate before its numbers are known.
 *
 * @param body may contain `Pending` values
 */
function plannedComparisons(body) {
    const { exists } = body;
    const bounded = [
        ...(exists === undefined ? [] : [{ metric: describeBound(exists), expected: 'to exist' }]),
        ...(0,_read_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequire */ .o)(body['require']).map(({ metric, bound }) => ({ metric, expected: describeMetricBound(bound) })),
    ];
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(body['better_than']))
        return bounded;
    const { endpoint, model, metric, ...rest } = body['better_than'];
    const whom = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(endpoint) ? endpoint['displayName'] : endpoint;
    const name = endpoint === undefined ? describeBound(model) : `what serves on ${describeBound(whom)}`;
    return [...bounded, { metric: describeBound(metric), expected: describeBetterThan(rest, name) }];
}
const describeBound = (value) => (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? value.reference : String(value));
/**
 * True if one number is greater than another, by at least so much. It calculates in decimals, as they are written,
 * since 0.9 \u2212 0.8 is less than 0.1 in binary.
 */
function exceeds(greater, less, by) {
    if (by === 0)
        return greater > less;
    const [a, b, margin] = [greater, less, by].map(toDecimal);
    if (a === undefined || b === undefined || margin === undefined)
        return false;
    const exponent = Math.min(a.exponent, b.exponent, margin.exponent);
    const scaled = (one) => one.digits * 10n ** BigInt(one.exponent - exponent);
    return scaled(a) - scaled(b) >= scaled(margin);
}
/** @param value finite */
function toDecimal(value) {
    const [mantissa = '0', power = '0'] = String(value).split('e');
    const [whole = '0', fraction = ''] = mantissa.split('.');
    return { digits: BigInt(`${whole}${fraction}`), exponent: Number(power) - fraction.length };
}


/***/ }),

/***/ 19419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ parseMetrics),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   Zv: () => (/* binding */ metricNames),
/* harmony export */   vw: () => (/* binding */ isMeasurement),
/* harmony export */   ww: () => (/* binding */ measuredValue)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96386);



/** Numbers at a greater depth are not read. */
const deepestMetrics = 100;
/**
 * Reads a file of metrics. Python's `json` writes `NaN` and `Infinity`, which are invalid JSON. They are accepted, so
 * that the gate can name the metric.
 *
 * @returns `undefined` if it is not a JSON object, or nests too deep
 */
function parseMetrics(text) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.replace(stringOrNotFinite, quoteNotFinite), reviveNotFinite);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestMetrics) ? value : undefined;
}
/** A string without an end continues to the end of the text, so that each character is read once. */
const stringOrNotFinite = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g;
/** Prefix of a word without a JSON number, until it is revived. */
const notFinite = 'no finite number: ';
const quoteNotFinite = (token) => token.startsWith('"') ? token : JSON.stringify(`${notFinite}${token}`);
function reviveNotFinite(_, value) {
    const word = typeof value === 'string' && value.startsWith(notFinite) ? value.slice(notFinite.length) : '';
    return ['NaN', 'Infinity', '-Infinity'].includes(word) ? Number(word) : value;
}
/** True for a trial's `Measurement` of the API, or its list `[{ metricId, value }]`. */
const isMeasurement = (value) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? isMeasuredList(value['metrics']) : isMeasuredList(value);
const isMeasuredList = (value) => Array.isArray(value) && value.every(item => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(item) && typeof item['metricId'] === 'string');
/** Returns the numbers by metric id. The API omits a value of 0. */
function measuredValue(measurement) {
    const list = 'metrics' in measurement ? measurement.metrics : measurement;
    return Object.fromEntries(list.map(({ metricId, value }) => [metricId, value ?? 0]));
}
/**
 * Returns the number of a name: the key itself, or a path of keys and indices as `slices.eu.auc`,
 * `confidenceMetrics[3].recall`.
 */
function readMetric(metrics, name) {
    const path = Object.hasOwn(metrics, name) ? [name] : (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readPath */ .G7)(name);
    const value = path && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(metrics, path);
    if (value === undefined)
        return { number: undefined, shown: undefined, flaw: `there is none${hint(metrics, name)}` };
    if (typeof value !== 'number')
        return { number: undefined, shown: typeName(value), flaw: 'that is not a number' };
    if (!Number.isFinite(value))
        return { number: undefined, shown: String(value), flaw: 'that is not a finite number' };
    return { number: value, shown: String(value) };
}
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    // A number that was written as text can be shown. Any other text is untrusted.
    if (typeof value === 'string')
        return /^[-+\d.eE%]{1,40}$/.test(value) ? `the string "${value}"` : 'a string';
    return typeof value === 'boolean' ? String(value) : 'a mapping';
}
/** Names what exists instead, if possible. Keys are the writer's own. */
function hint(metrics, name) {
    const names = metricNames(metrics).filter(one => /^[\w./[\]-]{1,80}$/.test(one));
    const below = names.find(one => one.endsWith(`.${name}`));
    const nearest = below === undefined ? (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(name, names) : `Did you mean ${below}?`;
    if (nearest !== undefined)
        return `. ${nearest}`;
    const some = names.slice(0, 8).join(', ');
    return some === '' ? ', and no other number either' : ` among ${some}${names.length > 8 ? ', \u2026' : ''}`;
}
/** Returns the first hundred paths of numbers, in order. */
function metricNames(metrics) {
    const found = [];
    const visit = (value, path, depth) => {
        if (found.length >= 100 || depth > 8)
            return;
        if (typeof value === 'number')
            found.push(path);
        else if (Array.isArray(value))
            for (const [index, item] of value.entries())
                visit(item, `${path}[${index}]`, depth + 1);
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value))
            for (const [key, item] of Object.entries(value))
                visit(item, path === '' ? key : `${path}.${key}`, depth + 1);
    };
    visit(metrics, '', 0);
    return found;
}


/***/ }),

/***/ 19989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readGate),
/* harmony export */   o: () => (/* binding */ readRequire)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19419);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42507);



/** Reads a gate's body, whose form is checked already. */
function readGate(body) {
    const { better_than: betterThan, import: imported, absent } = body;
    return {
        source: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(body['rows']) ? { rows: (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .readRowsSource */ .DV)(body['rows']) } : readSource(body['metrics']),
        exists: optionalText(body['exists']),
        require: readRequire(body['require']),
        betterThan: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(betterThan) ? readBetterThan(betterThan) : undefined,
        absent: absent === 'pass' ? 'pass' : 'fail',
        import: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(imported)
            ? {
                model: String(imported['model']),
                displayName: optionalText(imported['displayName']),
                metricsSchemaUri: optionalText(imported['metricsSchemaUri']),
            }
            : undefined,
    };
}
/** Reads the bounds of a gate, by metric. */
const readRequire = (require) => Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(require) ? require : {}).map(([metric, bound]) => ({
    metric,
    bound: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(bound) ? bound : {},
}));
function readBetterThan({ endpoint, model, metric, by, goal }) {
    return {
        endpoint,
        model: optionalText(model),
        metric: String(metric),
        by: typeof by === 'number' ? by : 0,
        goal: goal === 'MINIMIZE' ? 'MINIMIZE' : 'MAXIMIZE',
    };
}
function readSource(metrics) {
    if (metrics === undefined)
        return { none: true };
    if (typeof metrics === 'string')
        return { file: metrics };
    const model = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(metrics) && Object.keys(metrics).length === 1 ? metrics['model'] : undefined;
    if (typeof model === 'string')
        return { model };
    if ((0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .isMeasurement */ .vw)(metrics))
        return { values: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredValue */ .ww)(metrics) };
    return { values: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(metrics) ? metrics : {} };
}
const optionalText = (value) => (typeof value === 'string' ? value : undefined);


/***/ }),

/***/ 42507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uu: () => (/* binding */ checkRows),
  zZ: () => (/* binding */ queryRow),
  DV: () => (/* binding */ readRowsSource)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/query-text.js
/** Comments, strings, quoted names, names, and any other character. https://docs.cloud.google.com/bigquery/docs/reference/standard-sql/lexical */
const tokenForms = [
    String.raw `(?:--|#)[^\r\n]*`,
    String.raw `\/\*(?:[^*]|\*(?!\/))*\*\/`,
    String.raw `'''(?:[^'\\]|\\[^]|'(?!''))*'''`,
    String.raw `"""(?:[^"\\]|\\[^]|"(?!""))*"""`,
    String.raw `'(?!'')(?:[^'\\\r\n]|\\[^])*'`,
    String.raw `"(?!"")(?:[^"\\\r\n]|\\[^])*"`,
    '(?<quoted>`[^`\\\\\\n]*`)',
    String.raw `(?<word>[A-Za-z_]\w*)`,
    String.raw `(?<space>\s+)`,
    '(?<other>[^\'"`])',
];
const token = new RegExp(tokenForms.join('|'), 'gy');
/** Functions of the query language that reach other services, models, or databases; `SAFE.` may stand before one. */
const reachesOut = /^(?:SAFE\.)?(EXTERNAL_\w*|VECTOR_SEARCH|(ML|AI|OBJ)\.\w+)$/i;
/** First words of statements that do not read. A dry run, too, refuses all but one SELECT, but needs a token. */
const writes = /^(?:INSERT|UPDATE|DELETE|MERGE|TRUNCATE|CREATE|DROP|ALTER|EXPORT|LOAD|CALL|GRANT|REVOKE|DECLARE|SET|BEGIN|EXECUTE)$/i;
/**
 * Returns why a query cannot be judged before it runs: it may read more than the tables that a dry run lists. A text that
 * cannot be split into its parts with certainty is refused.
 */
function refuseQueryText(query) {
    const parts = [];
    let end = 0;
    token.lastIndex = 0;
    for (let match = token.exec(query); match !== null; match = token.exec(query)) {
        end = token.lastIndex;
        const { quoted, word, other } = match.groups ?? {};
        const text = quoted === undefined ? (word ?? other) : quoted.slice(1, -1);
        if (text !== undefined)
            parts.push(text);
    }
    if (end < query.length) {
        const message = `has a string, a quoted name or a comment that does not end, at character ${end + 1}`;
        return { message, cure: 'Close it, and write no backslash in a quoted name.' };
    }
    const [verb = ''] = parts.filter(part => part !== '(');
    if (writes.test(verb))
        return { message: `is not a SELECT: it begins with ${verb.toUpperCase()}`, cure: 'A gate only reads.' };
    const metadata = parts.find(part => /information_schema/i.test(part));
    if (metadata !== undefined)
        return { message: 'reads INFORMATION_SCHEMA, which no dataset bounds', cure: 'Read tables of datasets.' };
    const called = parts.flatMap((part, index) => (part === '(' ? [nameBefore(parts, index)] : []));
    const outside = called.find(name => reachesOut.test(name));
    if (outside === undefined)
        return undefined;
    return { message: `calls ${outside}, which can reach more than tables`, cure: 'Read tables only.' };
}
/** Returns the name before a parenthesis, as `ML.PREDICT`. */
function nameBefore(parts, end) {
    let start = end - 1;
    while (start >= 2 && parts[start - 1] === '.')
        start -= 2;
    return parts.slice(Math.max(start, 0), end).join('');
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/row.js

/**
 * Returns a row of BigQuery's as metrics: each column by its name, with the value that it has. A number that JavaScript
 * cannot hold exactly stays text, which no bound accepts. `undefined`: it is not a row of this schema.
 * https://docs.cloud.google.com/bigquery/docs/reference/rest/v2/jobs/getQueryResults
 */
function readRow(schema, row) {
    const fields = (0,json.isObject)(schema) ? schema['fields'] : undefined;
    const cells = (0,json.isObject)(row) ? row['f'] : undefined;
    if (!Array.isArray(fields) || !Array.isArray(cells) || fields.length !== cells.length)
        return undefined;
    const columns = [];
    for (const [index, field] of fields.entries()) {
        const cell = cells[index];
        if (!(0,json.isObject)(field) || typeof field['name'] !== 'string' || !(0,json.isObject)(cell))
            return undefined;
        columns.push([field['name'], readCell(field, cell['v'])]);
    }
    return Object.fromEntries(columns);
}
function readCell(field, value) {
    if (value === null || value === undefined)
        return null;
    if (field['mode'] !== 'REPEATED')
        return readCellValue(field, value);
    return Array.isArray(value) ? value.map(item => ((0,json.isObject)(item) ? readCellValue(field, item['v']) : null)) : null;
}
function readCellValue(field, value) {
    if (value === null)
        return null;
    const type = String(field['type']);
    if (type === 'RECORD' || type === 'STRUCT')
        return readRow(field, value) ?? null;
    if (typeof value !== 'string')
        return value;
    if (type === 'BOOLEAN' || type === 'BOOL')
        return value === 'true' ? true : value === 'false' ? false : value;
    if (type === 'FLOAT' || type === 'FLOAT64')
        return readFloat(value);
    return numeric.has(type) ? readExact(value) : value;
}
const numeric = new Set(['INTEGER', 'INT64', 'NUMERIC', 'BIGNUMERIC']);
/** A double, as BigQuery writes it. */
function readFloat(text) {
    const special = { NaN: Number.NaN, Infinity, inf: Infinity, '-Infinity': -Infinity, '-inf': -Infinity }[text];
    if (special !== undefined)
        return special;
    return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}
/** An integer or a decimal number, if a double has exactly its value. */
function readExact(text) {
    if (!/^-?\d+(\.\d+)?$/.test(text))
        return text;
    const number = Number(text);
    const [, fraction = ''] = text.split('.');
    const isExact = fraction === '' ? Number.isSafeInteger(number) : number.toFixed(fraction.length) === text;
    return isExact ? number : text;
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/rows.js





/** Reads `rows` of a body, whose form is checked already. */
const readRowsSource = (rows) => ({
    query: String(rows['query']),
    parameters: (0,json.isObject)(rows['parameters']) ? rows['parameters'] : {},
    location: typeof rows['location'] === 'string' ? rows['location'] : undefined,
    project: typeof rows['project'] === 'string' ? rows['project'] : undefined,
    maximumBytesBilled: Number(rows['maximum_bytes_billed']),
});
/** Returns what is wrong with `rows` beyond its form. Paths are from the body. */
function checkRows({ query, parameters, location }) {
    const faults = [];
    const refused = typeof query === 'string' ? refuseQueryText(query) : undefined;
    if (refused !== undefined)
        faults.push({ path: ['rows', 'query'], ...refused });
    for (const [name, value] of Object.entries((0,json.isObject)(parameters) ? parameters : {})) {
        const path = ['rows', 'parameters', name];
        if (!/^[A-Za-z_]\w{0,127}$/.test(name))
            faults.push({
                path,
                message: `${(0,core_text/* quote */.hD)(name)} is not a name of a parameter`,
                cure: 'Write @name in the query.',
                key: true,
            });
        if (!(value instanceof json/* Pending */.UX) && typeOfParameter(value) === undefined)
            faults.push({ path, message: 'expected a string, a number, true or false' });
    }
    if (typeof location === 'string' && !/^[A-Za-z0-9-]{2,40}$/.test(location))
        faults.push({
            path: ['rows', 'location'],
            message: `expected a location such as US or us-central1, got ${(0,core_text/* quote */.hD)(location)}`,
        });
    return faults;
}
const typeOfParameter = (value) => typeof value === 'number'
    ? Number.isSafeInteger(value)
        ? 'INT64'
        : 'FLOAT64'
    : { string: 'STRING', boolean: 'BOOL' }[typeof value];
/**
 * Runs a query that only reads, and returns its single row. A dry run says what it reads, which the grant must allow,
 * before anything is read.
 *
 * @throws ActionError `STEP_FAILED` if there is not exactly one row, `STEP_REJECTED`, `LIMITS_EXCEEDED`
 */
async function queryRow(source, run) {
    const { id, ports, signal, step } = run;
    const project = source.project ?? step.project;
    const root = `bigquery/v2/projects/${project}`;
    const call = { step: id, signal };
    const dry = await ports.services.repeatable('bigquery', `${root}/jobs`, {
        ...call,
        body: {
            jobReference: { projectId: project, ...(source.location && { location: source.location }) },
            configuration: { dryRun: true, query: { ...queryRequest(source), priority: 'INTERACTIVE' } },
        },
    });
    permitReads(dry, source, run);
    signal.throwIfAborted();
    const first = await ports.services.repeatable('bigquery', `${root}/queries`, {
        ...call,
        body: {
            ...queryRequest(source),
            ...(source.location && { location: source.location }),
            // The same request within 15 minutes is the same query: a lost answer bills nothing twice.
            requestId: `${run.request.dedupeKey.slice(0, 20)}-${run.since.toString(36)}`,
            labels: { ...run.request.labels },
            timeoutMs: 10_000,
            maxResults: 2,
        },
    });
    const answer = await complete(first, root, run);
    return { metrics: theRow(answer, source, run), job: jobOf(first, answer, project) };
}
const queryRequest = ({ query, parameters, maximumBytesBilled }) => {
    const queryParameters = Object.entries(parameters).map(([name, value]) => ({
        name,
        parameterType: { type: typeOfParameter(value) },
        parameterValue: { value: String(value) },
    }));
    return {
        query,
        useLegacySql: false,
        maximumBytesBilled: String(maximumBytesBilled),
        ...(queryParameters.length > 0 && { parameterMode: 'NAMED', queryParameters }),
    };
};
/** What a query of tables has none of: code, models, and what other services are asked. */
const reaching = [
    'referencedRoutines',
    'referencedPropertyGraphs',
    'externalServiceCosts',
    'mlStatistics',
    'sparkStatistics',
    'genAiStats',
];
/** @throws ActionError unless the query only reads tables that the grant allows, within its limit */
function permitReads(dry, { maximumBytesBilled }, { id, permit }) {
    const statistics = (0,json.isObject)(dry['statistics']) ? dry['statistics'] : {};
    const found = (0,json.isObject)(statistics['query']) ? statistics['query'] : {};
    const refuse = (message, cure) => {
        throw (0,errors/* stepError */.hH)(id, 'STEP_REJECTED', `the query of the gate ${message}`, { cure });
    };
    const kind = found['statementType'];
    if (kind !== 'SELECT')
        refuse(`is ${typeof kind === 'string' ? `a statement of type ${(0,core_text/* quote */.hD)(kind)}` : 'of no known type'}`, 'Write one SELECT.');
    const outside = reaching.find(field => !isNone(found[field]));
    if (outside !== undefined)
        refuse(`has ${outside}: it can reach more than tables`, 'Read tables only, without routines, models and remote functions.');
    for (const field of ['referencedTables', 'referencedLogicalViews'])
        for (const table of itemsIn(found[field])) {
            const { projectId, datasetId } = (0,json.isObject)(table) ? table : {};
            if (typeof projectId !== 'string' || typeof datasetId !== 'string')
                throw (0,errors/* stepError */.hH)(id, 'STEP_REJECTED', 'the query of the gate reads a table without a name');
            permit('query_datasets', `${projectId}.${datasetId}`, ['gate', 'rows', 'query']);
        }
    const bytes = Number(found['totalBytesProcessed'] ?? statistics['totalBytesProcessed']);
    if (!(bytes <= maximumBytesBilled))
        refuse(`would read ${Number.isFinite(bytes) ? `${bytes} bytes` : 'an unknown number of bytes'}, and its limit is ${maximumBytesBilled}`, 'Read fewer columns or partitions, or raise maximum_bytes_billed.');
}
const itemsIn = (value) => (Array.isArray(value) ? value : []);
const isNone = (value) => value === undefined ||
    value === null ||
    (Array.isArray(value) ? value.length === 0 : (0,json.isObject)(value) && Object.keys(value).length === 0);
/** Waits for the end of a query. One that the run does not wait for any more is cancelled. */
async function complete(first, root, { id, ports, signal, step, since }) {
    const { jobId, location } = (0,json.isObject)(first['jobReference']) ? first['jobReference'] : {};
    const query = { ...(typeof location === 'string' && { location }) };
    let answer = first;
    try {
        while (answer['jobComplete'] !== true) {
            if (typeof jobId !== 'string' || !/^[\w-]{1,1024}$/.test(jobId))
                throw (0,errors/* stepError */.hH)(id, 'STEP_FAILED', 'BigQuery returned a query without a job');
            if (step.timeoutSeconds !== undefined && ports.clock.now() >= since + step.timeoutSeconds * 1_000)
                throw (0,errors/* stepError */.hH)(id, 'STEP_TIMEOUT', `the query took longer than its timeout of ${step.timeoutSeconds} s`);
            await ports.clock.sleep(1_000, signal);
            answer = await ports.services.get('bigquery', `${root}/queries/${jobId}`, {
                step: id,
                signal,
                query: { ...query, timeoutMs: '10000', maxResults: '2' },
            });
        }
    }
    catch (error) {
        if (typeof jobId === 'string' &&
            (signal.aborted || (error instanceof errors/* ActionError */.lZ && error.code === 'STEP_TIMEOUT')))
            await ports.services
                .repeatable('bigquery', `${root}/jobs/${jobId}/cancel`, { step: id, query })
                .catch(() => undefined);
        throw error;
    }
    return answer;
}
function theRow(answer, { query }, { id }) {
    const [row] = itemsIn(answer['rows']);
    const total = String(answer['totalRows'] ?? itemsIn(answer['rows']).length);
    if (total !== '1' || row === undefined) {
        const cure = total === '0' ? 'Check its WHERE.' : 'Use COUNT, MAX or LIMIT 1 so that one row is left.';
        throw (0,errors/* stepError */.hH)(id, 'STEP_FAILED', `the query returned ${total} rows, and a gate needs exactly one`, {
            cure: `${cure} The query: ${(0,core_text/* quote */.hD)(query)}`,
        });
    }
    const metrics = readRow(answer['schema'], row);
    if (metrics === undefined)
        throw (0,errors/* stepError */.hH)(id, 'STEP_FAILED', 'the row that BigQuery returned does not fit its schema');
    return metrics;
}
function jobOf(first, answer, project) {
    const { jobId, location } = (0,json.isObject)(first['jobReference']) ? first['jobReference'] : {};
    const bytes = answer['totalBytesBilled'] ?? answer['totalBytesProcessed'] ?? '0';
    return { job: `${project}:${String(location ?? '')}.${String(jobId ?? '')}`, bytes_billed: String(bytes) };
}


/***/ }),

/***/ 93716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ readBuildBody),
/* harmony export */   fQ: () => (/* binding */ usesDockerfile),
/* harmony export */   vz: () => (/* binding */ googleBuilder)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Google's own builder, which needs no entry in `allow.build_steps`. */
const googleBuilder = 'gcr.io/buildpacks/builder:latest';
/** Reads a body whose form is checked already. */
function readBuildBody(body) {
    const { buildpacks, steps, tags } = body;
    return {
        from: textUnlessEmpty(body['from']) ?? '.',
        dockerfile: textUnlessEmpty(body['dockerfile']) ?? 'Dockerfile',
        image: String(body['image']),
        staging: String(body['staging']),
        buildArgs: textsByKey(body['build_args']),
        target: textUnlessEmpty(body['target']),
        platform: textUnlessEmpty(body['platform']),
        buildpacks: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(buildpacks)
            ? { builder: textUnlessEmpty(buildpacks['builder']) ?? googleBuilder, env: textsByKey(buildpacks['env']) }
            : undefined,
        steps: Array.isArray(steps) ? steps.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject) : undefined,
        serviceAccount: textUnlessEmpty(body['serviceAccount']),
        machineType: textUnlessEmpty(body['machineType']),
        tags: Array.isArray(tags) ? tags.map(String) : [],
    };
}
/** True if Docker builds it, so that there must be a Dockerfile. */
const usesDockerfile = ({ buildpacks, steps }) => buildpacks === undefined && steps === undefined;
const textUnlessEmpty = (value) => typeof value === 'string' && value !== '' ? value : undefined;
const textsByKey = (value) => Object.fromEntries(Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? value : {}).map(([key, item]) => [key, String(item)]));


/***/ }),

/***/ 92530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ composeBuild),
/* harmony export */   P: () => (/* binding */ treeTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
/* harmony import */ var _toolkit_find_builds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51270);



/**
 * Returns the tag of an image: the same for the same files and the same way to build them. Base images and packages
 * that a build downloads are not part of it.
 *
 * @param archiveSha256 of the archive of all files
 */
function treeTag(build, archiveSha256) {
    const { dockerfile, buildArgs, target, platform, buildpacks, steps } = build;
    const sorted = (values) => Object.entries(values).sort();
    const way = steps !== undefined
        ? { steps }
        : buildpacks !== undefined
            ? { builder: buildpacks.builder, env: sorted(buildpacks.env) }
            : { dockerfile, buildArgs: sorted(buildArgs), target, platform };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([archiveSha256, way]));
    return `tree-${digest.digest('hex').slice(0, 32)}`;
}
/** Returns the request of a build: https://cloud.google.com/build/docs/api/reference/rest/v1/projects.locations.builds */
function composeBuild(build, parts) {
    const { image, source, labels, project, timeoutSeconds } = parts;
    const { serviceAccount, machineType } = build;
    const [, bucket = '', object = ''] = /^gs:\/\/([^/]+)\/(.+)$/s.exec(source.uri) ?? [];
    const ofAccount = serviceAccount === undefined ? '' : ((0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .accountProject */ .TP)(serviceAccount) ?? project);
    return {
        source: { storageSource: { bucket, object, generation: source.generation } },
        steps: stepsOf(build, image),
        images: [image],
        tags: [...(0,_toolkit_find_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsOf */ .Fg)(labels), ...build.tags],
        options: { logging: 'CLOUD_LOGGING_ONLY', ...(machineType !== undefined && { machineType }), ...ownSteps(build) },
        ...(build.steps !== undefined && { substitutions: { _IMAGE: image } }),
        ...(serviceAccount !== undefined && { serviceAccount: `projects/${ofAccount}/serviceAccounts/${serviceAccount}` }),
        // Cloud Build ends it even if the runner dies.
        ...(timeoutSeconds !== undefined && { timeout: `${timeoutSeconds}s` }),
    };
}
/** The user's steps may use `$_IMAGE`, and need not. */
const ownSteps = ({ steps }) => steps === undefined ? {} : { substitutionOption: 'ALLOW_LOOSE' };
function stepsOf(build, image) {
    const { steps, buildpacks, dockerfile, buildArgs, target, platform } = build;
    if (steps !== undefined)
        return steps;
    if (buildpacks !== undefined)
        return [
            {
                id: 'build',
                name: 'gcr.io/k8s-skaffold/pack',
                entrypoint: 'pack',
                args: [
                    ...['build', image, '--builder', buildpacks.builder, '--network', 'cloudbuild', '--path', '.'],
                    ...eachOf('--env', buildpacks.env),
                ].map(literally),
            },
        ];
    return [
        {
            id: 'build',
            name: 'gcr.io/cloud-builders/docker',
            args: [
                ...['build', '--file', dockerfile, '--tag', image],
                ...eachOf('--build-arg', buildArgs),
                ...(target === undefined ? [] : ['--target', target]),
                ...(platform === undefined ? [] : ['--platform', platform]),
                '.',
            ].map(literally),
            env: ['DOCKER_BUILDKIT=1'],
        },
    ];
}
const eachOf = (flag, values) => Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => [flag, `${key}=${value}`]);
/** A dollar would begin a substitution of Cloud Build. */
const literally = (text) => text.replaceAll('$', '$$$$');


/***/ }),

/***/ 24104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   "if": () => (/* binding */ parseImageName),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/** @returns `undefined` for any other text */
function parseImageName(text) {
    const [, location = '', project = '', repository = '', image = ''] = /^([a-z0-9-]{1,40})-docker\.pkg\.dev\/([a-z][a-z0-9-]{1,62}|[a-z0-9.-]{1,63}\/[a-z][a-z0-9-]{1,62})\/([a-z][a-z0-9-]{0,62})\/([a-z0-9][a-z0-9._/-]{0,200})$/.exec(text) ?? [];
    const isPlain = image !== '' && image.split('/').every(part => /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(part));
    // A project of a domain, example.com:project, is written with a slash in the name of an image.
    return isPlain ? { project: project.replace('/', ':'), location, repository, image } : undefined;
}
/** Full name of the repository. */
const repositoryOf = ({ project, location, repository }) => `projects/${project}/locations/${location}/repositories/${repository}`;
/** Full name of the package: an inner slash is `%2F`. */
const packageOf = (name) => `${repositoryOf(name)}/packages/${name.image.replaceAll('/', '%2F')}`;


/***/ }),

/***/ 63851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ newEndpointId),
/* harmony export */   FT: () => (/* binding */ contentModel),
/* harmony export */   Gj: () => (/* binding */ deployedId),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   OC: () => (/* binding */ engineName),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   vD: () => (/* binding */ predictName),
/* harmony export */   zY: () => (/* binding */ endpointName)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);

const place = 'projects\\/[a-z0-9.:-]+\\/locations\\/[a-z0-9-]+';
const endpointName = {
    pattern: new RegExp(`^(${place}\\/endpoints\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an endpoint, or projects/P/locations/L/endpoints/ID',
};
/**
 * CreateEndpointRequest.endpoint_id (endpoint_service.proto), or the longer number that Google gave to an existing one.
 */
const newEndpointId = {
    pattern: /^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,18})$/,
    expected: 'an id of up to 63 of a\u2013z, 0\u20139 and -, that starts with a letter and does not end with -, or a number',
};
/** A publisher's own model, such as one for embeddings, is called like an endpoint. */
const predictName = {
    pattern: new RegExp(`${endpointName.pattern.source}|^(${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/[\\w.@-]{1,128}$`),
    expected: `${endpointName.expected}, or publishers/google/models/ID`,
};
const modelName = {
    pattern: new RegExp(`^(${place}\\/models\\/)?[A-Za-z0-9_-]{1,63}(@[a-z0-9-]{1,128})?$`),
    expected: 'the id of a model or its full name, with @version or @alias',
};
const engineName = {
    pattern: new RegExp(`^(${place}\\/reasoningEngines\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an agent engine, or projects/P/locations/L/reasoningEngines/ID',
};
const deployedId = {
    pattern: /^[1-9]\d{0,9}$/,
    expected: 'the id of a deployed model, a number of up to 10 digits',
};
const contentModel = {
    pattern: new RegExp(`^(((${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/)?[A-Za-z0-9][\\w.@-]{0,127}|${place}\\/endpoints\\/[\\w-]{1,63})$`),
    expected: "a model, such as gemini-2.5-flash, publishers/google/models/\u2026, or the full name of a tuned model's endpoint",
};
/** Returns a fault if a body's field is a string that does not match the form. */
function checkName(body, field, { pattern, expected }) {
    const value = body[field];
    return typeof value !== 'string' || pattern.test(value)
        ? []
        : [{ path: [field], message: `expected ${expected}, got ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(value)}` }];
}


/***/ }),

/***/ 8832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ll: () => (/* binding */ checkBody),
  BG: () => (/* binding */ definitions),
  PK: () => (/* binding */ filePlaceOf),
  lK: () => (/* binding */ ownShapes),
  ek: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./build/steps/kinds/name-forms.js
var name_forms = __webpack_require__(63851);
;// CONCATENATED MODULE: ./build/steps/kinds/shared-shapes.js
/** Shapes in which the definitions of kinds write their own messages. */
const stringShape = { type: 'string' };
const integerShape = { type: 'integer' };
const numberShape = { type: 'number' };
const booleanShape = { type: 'boolean' };
const anyShape = { type: 'any' };
const periodShape = { type: 'string', format: 'period' };
const latencyShape = { type: 'string', format: 'latency' };
/** Returns the shape of a message by its name. */
const messageShape = (name) => ({ type: 'object', name });
/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
const endpointField = {
    shape: {
        type: 'either',
        of: [stringShape, messageShape('EndpointByDisplayName')],
        expected: 'an id, a full resource name, or { displayName }',
    },
    required: true,
    description: 'Id, full resource name, or { displayName } that matches exactly one endpoint.',
};
const modelField = {
    shape: {
        type: 'either',
        of: [stringShape, messageShape('NewestModel')],
        expected: 'an id, a full resource name, or { displayName, newest: true }',
    },
    required: true,
    description: 'Id or full resource name of the model, with @version or @alias, or { displayName, newest: true }.',
};
/** Returns the same field, not required. */
const optional = ({ required: _, ...field }) => field;

// EXTERNAL MODULE: ./build/steps/kinds/agents/agent-sources.js
var agent_sources = __webpack_require__(31621);
// EXTERNAL MODULE: ./build/steps/kinds/agents/query-body.js
var query_body = __webpack_require__(844);
;// CONCATENATED MODULE: ./build/steps/kinds/agents/definition.js




/** Sources of an agent from the workspace, in place of their bytes. */
const sourceShapes = {
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource': {
        fields: {
            sourceArchive: {
                shape: {
                    type: 'either',
                    of: [{ type: 'string', format: 'bytes' }, messageShape('AgentSources')],
                    expected: 'base64, or { from } with files of the workspace',
                },
                required: true,
                description: 'Files of the workspace, packed as a .tar.gz; or such an archive in base64.',
            },
        },
    },
    AgentSources: {
        fields: {
            from: {
                shape: {
                    type: 'either',
                    of: [stringShape, { type: 'list', of: stringShape }],
                    expected: 'a path, or a list of paths',
                },
                required: true,
                description: 'Files and folders of the workspace. The archive has what is below a folder, not the folder itself.',
            },
            include: {
                shape: { type: 'list', of: stringShape },
                description: 'Patterns as in .gitignore: only what one of them matches.',
            },
            exclude: {
                shape: { type: 'list', of: stringShape },
                description: 'Patterns as in .gitignore, besides .git and what the repository ignores.',
            },
            keep: {
                shape: stringShape,
                description: 'Folder gs://bucket/prefix/ in which the archive is kept by its digest, so that a later run can restore this version.',
            },
        },
    },
};
/** The messages of a question to an agent. */
const queryShapes = {
    QueryAgentStep: {
        fields: {
            engine: {
                shape: {
                    type: 'either',
                    of: [stringShape, messageShape('EngineByDisplayName')],
                    expected: 'an id, a full resource name, or { displayName }',
                },
                required: true,
                description: 'Id, full resource name, or { displayName } that matches exactly one agent engine.',
            },
            class_method: {
                shape: stringShape,
                description: 'The method of the agent. Default: stream_query, async_stream_query or query, or the only one that streams.',
            },
            input: {
                shape: { type: 'map', of: anyShape },
                required: true,
                description: 'The arguments of the method, such as user_id and message.',
            },
            expect: {
                shape: { type: 'map', of: messageShape('Expectation') },
                description: 'Path to the expected value: text (of all events), last (the last event) or events, such as last.content.parts[0].text.',
            },
            latency: {
                shape: latencyShape,
                description: 'Longest time from the question to the end of the answer, such as 30s. Default: 300s.',
            },
            max_bytes: {
                shape: { type: 'integer', minimum: 1, maximum: 16_777_216 },
                description: 'Most bytes of the answer. Default: 1048576.',
            },
            attempts: {
                shape: { type: 'integer', minimum: 1, maximum: 10 },
                description: 'How often the agent is asked until its answer is as expected. A question may have effects, so the default is 1.',
            },
            restore: {
                shape: { type: 'boolean' },
                description: 'True: if the answer is not as expected, the step restores the version that the engine had before this run changed it.',
            },
        },
    },
    EngineByDisplayName: {
        fields: { displayName: { shape: stringShape, required: true, description: 'Its display name.' } },
    },
    QueryAgentResult: {
        fields: {
            engine: { shape: stringShape, description: 'Full name of the engine.' },
            classMethod: { shape: stringShape, description: 'The method that was called.' },
            answer: { shape: stringShape, description: 'Text of the answer, at most 64 KiB.' },
            events: {
                shape: { type: 'list', of: anyShape },
                description: 'Events of the answer: the last ones that fit into 128 KiB.',
            },
            milliseconds: { shape: integerShape, description: 'From the question to the end of the answer.' },
        },
    },
};
/** Agent engines. */
const agents = {
    reasoningEngine: {
        handledAs: 'own',
        description: 'Creates or updates an agent engine: the REST resource projects.locations.reasoningEngines.',
        body: 'ReasoningEngine',
        returns: 'ReasoningEngine',
        shapes: () => sourceShapes,
        sources: agent_sources/* agentSources */.OW,
        earlyPaths: [[...agent_sources/* sourcePath */.Z3]],
        outline: agent_sources/* outlineSources */.n1,
        check: body => [...(0,name_forms/* checkName */.I3)(body, 'name', name_forms/* engineName */.OC), ...(0,agent_sources/* checkSources */.BT)(body)],
        call: { verb: 'POST', path: '{parent}/reasoningEngines' },
        otherMethods: ['ReasoningEngineService.UpdateReasoningEngine'],
        places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], serviceAccount: ['spec', 'serviceAccount'] },
        needs: {
            permissions: ['create', 'get', 'list', 'update'].map(verb => `aiplatform.reasoningEngines.${verb}`),
            logs: true,
            runsCode: true,
            named: agent_sources/* keepNeeds */.LB,
        },
    },
    queryAgent: {
        handledAs: 'own',
        description: 'Asks an agent and reads its answer to the end. If the answer is not as expected, it can restore the former version of the engine.',
        body: 'QueryAgentStep',
        returns: 'QueryAgentResult',
        refersTo: ['Expectation'],
        shapes: () => queryShapes,
        check: query_body/* checkQuery */.Dp,
        places: {},
        mainField: 'engine',
        isRegional: true,
        mustWait: true,
        isNameless: true,
        isUnlabelled: () => true,
        isGate: true,
        outline: query_body/* outlineQuery */.$Q,
        needs: {
            permissions: ['get', 'query'].map(verb => `aiplatform.reasoningEngines.${verb}`),
            more: ({ engine, restore }) => [
                ...(typeof engine === 'string' ? [] : ['aiplatform.reasoningEngines.list']),
                ...(restore === true ? ['aiplatform.reasoningEngines.update'] : []),
            ],
        },
    },
};

// EXTERNAL MODULE: ./build/steps/kinds/call/check-request.js
var check_request = __webpack_require__(89537);
;// CONCATENATED MODULE: ./build/steps/kinds/call/definition.js


/** Any other method of the API. */
const calls = {
    call: {
        handledAs: 'own',
        description: 'Calls any other method of the API, if the grant allows it by name.',
        body: 'CallStep',
        shapes: () => ({
            CallStep: {
                fields: {
                    method: {
                        shape: stringShape,
                        required: true,
                        description: 'Method of the API, such as PersistentResourceService.CreatePersistentResource.',
                    },
                    body: {
                        shape: { type: 'map', of: anyShape },
                        description: "Request of the method. Its parent is the step's project and location.",
                    },
                },
            },
        }),
        check: check_request/* checkCall */.P,
        places: {},
        mainField: 'method',
        versionKeys: [],
        needs: {
            permissions: [],
            services: ['aiplatform'],
            untested: ({ body: { method } }) => `the permissions that ${typeof method === 'string' ? method : 'a method'} needs`,
        },
    },
};

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/steps/kinds/gate/rows.js + 2 modules
var gate_rows = __webpack_require__(42507);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/check-gate.js



/** Returns what is wrong with a gate beyond its form, which the schema checks. Paths are from the body. */
function checkGate(body) {
    const { metrics, rows, exists, require, better_than: betterThan, absent, import: imported } = body;
    const faults = [];
    if (typeof metrics === 'string' && !/^gs:\/\/[^/]+\/.*[^/]$/.test(metrics))
        faults.push({
            path: ['metrics'],
            message: `expected a file such as gs://bucket/metrics.json, got ${(0,core_text/* quote */.hD)(metrics)}`,
            cure: 'For the latest evaluation of a model, write { model: \u2026 }.',
        });
    if (typeof exists === 'string' && !/^gs:\/\/[^/]+\/./.test(exists))
        faults.push({
            path: ['exists'],
            message: `expected gs://bucket/object or gs://bucket/folder/, got ${(0,core_text/* quote */.hD)(exists)}`,
        });
    if ((0,json.isObject)(rows))
        faults.push(...(0,gate_rows/* checkRows */.Uu)(rows));
    const hasNumbers = metrics !== undefined || rows !== undefined;
    if (!hasNumbers && exists === undefined)
        faults.push({ path: [], message: 'names nothing to judge', cure: 'Write metrics, rows or exists.', key: true });
    if (!hasNumbers)
        for (const [key, value] of Object.entries({ require, better_than: betterThan, import: imported }))
            if (value !== undefined)
                faults.push({
                    path: [key],
                    message: 'needs numbers, and there are none',
                    cure: 'Write metrics or rows.',
                    key: true,
                });
    if (hasNumbers && require === undefined && betterThan === undefined)
        faults.push({
            path: [],
            message: 'requires nothing, so everything would pass',
            cure: 'Write require: { METRIC: { min: \u2026 } } or better_than: { \u2026 }.',
            key: true,
        });
    if ((0,json.isObject)(require))
        faults.push(...checkRequire(require));
    if ((0,json.isObject)(betterThan))
        faults.push(...checkBetterThan(betterThan));
    else if (absent !== undefined && betterThan === undefined)
        faults.push({
            path: ['absent'],
            message: 'refers to better_than, which is missing',
            cure: 'Remove it.',
            key: true,
        });
    return faults;
}
function checkRequire(require) {
    const bounds = Object.entries(require);
    if (bounds.length === 0)
        return [{ path: ['require'], message: 'names no metric', cure: 'Write METRIC: { min: \u2026 }.', key: true }];
    return bounds.flatMap(([metric, bound]) => ((0,json.isObject)(bound) ? checkBound(bound, ['require', metric]) : []));
}
function checkBound(bound, path) {
    const { min, max, equals } = bound;
    const set = [min, max, equals].filter(value => value !== undefined);
    if (set.length === 0)
        return [{ path, message: 'bounds nothing', cure: 'Write min, max or equals.', key: true }];
    if (equals !== undefined && set.length > 1)
        return [{ path, message: 'equals cannot be combined with min and max', cure: 'Remove them.', key: true }];
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        return [{ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Exchange min and max.' }];
    return [];
}
function checkBetterThan({ endpoint, model, by }) {
    const faults = [];
    if (endpoint === undefined && model === undefined)
        faults.push({
            path: ['better_than'],
            message: 'names no model',
            cure: 'Write endpoint: for the model that serves on it now, or model:, such as fraud@champion.',
            key: true,
        });
    if (!(by instanceof json/* Pending */.UX) && typeof by === 'number' && by < 0)
        faults.push({
            path: ['better_than', 'by'],
            message: `expected 0 or more, got ${by}`,
            cure: 'If lower is better, write goal: MINIMIZE.',
        });
    return faults;
}

// EXTERNAL MODULE: ./build/steps/kinds/gate/compare.js
var compare = __webpack_require__(72133);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/steps/file/check-references.js
var check_references = __webpack_require__(73174);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/links.js




/**
 * Returns why a gate's `metrics` cannot come from a reference. Names of files, free-form mappings, and a trial's
 * measurement can contain numbers by name. No other message of the API does.
 *
 * @param text of `metrics`: a reference within a longer string forms a name
 */
function checkMetricsLink({ reference, path }, text, targets) {
    if (text !== reference.text || reference.root !== 'steps')
        return undefined;
    const target = (0,check_references/* targetOf */.$)(reference, targets);
    if (canBeMetrics(target))
        return undefined;
    const [id] = reference.path;
    const kind = targets.steps.get(id);
    return {
        path,
        message: `${reference.text} ${describeLinkShape(target)}, in which a gate finds no metrics`,
        cure: `${(kind && cures[kind]?.(id)) ?? 'Name the file that contains them, such as gs://bucket/metrics.json.'}`,
    };
}
/**
 * Returns a metric that a gate needs and a tuning job's study does not measure. Otherwise the gate would fail after the
 * job was paid for.
 */
function checkMeasured({ reference, path }, body, { studies }) {
    const [id, trial] = reference.path;
    const measured = reference.root === 'steps' && trial === 'bestTrial' && path.at(-1) === 'metrics' && studies?.get(id);
    // A metric that is a reference is known later.
    if (!measured || measured.some(metric => metric.includes('${')))
        return [];
    const { require, better_than: betterThan } = body;
    const bounded = Object.keys((0,json.isObject)(require) ? require : {}).map(metric => ({ metric, at: ['require', metric] }));
    const compared = (0,json.isObject)(betterThan) ? betterThan['metric'] : undefined;
    const all = typeof compared === 'string' ? [...bounded, { metric: compared, at: ['better_than', 'metric'] }] : bounded;
    return all.flatMap(({ metric, at }) => {
        if (measured.includes(metric) || metric.includes('${'))
            return [];
        const cure = (0,suggest/* suggest */.ZA)(metric, measured) ?? `It measures ${measured.join(', ')}.`;
        return [{ path: [...path.slice(0, -1), ...at], message: `the study of ${id} has no metric ${(0,core_text/* quote */.hD)(metric)}`, cure }];
    });
}
const measurements = ['Measurement', 'Measurement.Metric'];
function canBeMetrics(shape) {
    switch (shape.type) {
        case 'any':
        case 'string':
        case 'map':
            return true;
        case 'object':
            return measurements.includes(shape.name);
        case 'list':
            return shape.of.type === 'any' || (shape.of.type === 'object' && measurements[1] === shape.of.name);
        case 'either':
            return shape.of.some(canBeMetrics);
        default:
            return false;
    }
}
const describeLinkShape = (shape) => shape.type === 'object' ? `is a ${shape.name}` : shape.type === 'list' ? 'is a list' : 'is a single value';
const cures = {
    customJob: id => `Name the file that it writes, as \${steps.${id}.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.`,
    hyperparameterTuningJob: id => `Write \${steps.${id}.bestTrial.finalMeasurement}.`,
    pipelineJob: id => `Write \${steps.${id}.tasks.TASK.outputs.NAME.metadata}.`,
    uploadModel: id => `Write { model: "\${steps.${id}.model}@\${steps.${id}.modelVersionId}" } for its latest evaluation.`,
    gate: id => `Write \${steps.${id}.metrics}.`,
};

;// CONCATENATED MODULE: ./build/steps/kinds/gate/definition.js





const isFolder = (uri) => typeof uri === 'string' && uri.endsWith('/');
/** The judgement of a model by its metrics. */
const gates = {
    gate: {
        handledAs: 'own',
        description: 'Compares metrics with thresholds or with the model in production. Steps that need this step run only if it passes.',
        body: 'GateStep',
        newestModels: [{ at: ['metrics', 'model'] }, { at: ['better_than', 'model'] }, { at: ['import', 'model'] }],
        returns: 'GateResult',
        refersTo: ['ModelEvaluation'],
        shapes: () => ({
            GateStep: {
                fields: {
                    metrics: {
                        shape: {
                            type: 'either',
                            of: [
                                stringShape,
                                messageShape('EvaluationsOf'),
                                { type: 'map', of: anyShape },
                                { type: 'list', of: anyShape },
                            ],
                            expected: 'gs://\u2026.json, { model }, or a reference to what an earlier step returned',
                        },
                        description: 'Source of the metrics: a gs:// JSON file, { model } for its latest evaluation, or a result of an earlier step.',
                    },
                    rows: {
                        shape: messageShape('GateRows'),
                        description: 'Source of the metrics: the single row that a BigQuery query returns.',
                    },
                    exists: {
                        shape: stringShape,
                        description: 'gs:// object that must exist, or a folder (ends with /) with at least one object.',
                    },
                    require: {
                        shape: { type: 'map', of: messageShape('Bound') },
                        description: 'Metric to its thresholds. Dots select nested numbers.',
                    },
                    better_than: {
                        shape: messageShape('BetterThan'),
                        description: 'The current model, which the new model must exceed.',
                    },
                    absent: {
                        shape: { type: 'enum', values: ['pass', 'fail'] },
                        description: 'Result if there is no current model yet. Default: fail.',
                    },
                    import: {
                        shape: messageShape('ImportEvaluation'),
                        description: "Stores the gate's metrics as an evaluation of a model version, for the next better_than.",
                    },
                },
                oneofs: { source: ['metrics', 'rows'] },
            },
            GateRows: {
                fields: {
                    query: { shape: stringShape, required: true, description: 'One SELECT in GoogleSQL.' },
                    parameters: { shape: { type: 'map', of: anyShape }, description: 'Values of @name in the query.' },
                    maximum_bytes_billed: {
                        shape: { type: 'integer', minimum: 1 },
                        required: true,
                        description: 'Most bytes that BigQuery may bill for the query.',
                    },
                    location: {
                        shape: stringShape,
                        description: 'Location of the data, such as US. Default: BigQuery finds it.',
                    },
                    project: { shape: stringShape, description: 'Project that pays for the query. Default: that of the step.' },
                },
            },
            EvaluationsOf: { fields: { model: modelField } },
            Bound: {
                fields: {
                    min: { shape: numberShape, description: 'Lowest value that passes.' },
                    max: { shape: numberShape, description: 'Highest value that passes.' },
                    equals: { shape: numberShape, description: 'The only value that passes.' },
                },
            },
            BetterThan: {
                fields: {
                    endpoint: optional(endpointField),
                    model: optional(modelField),
                    metric: { shape: stringShape, required: true, description: 'Name of the metric, in both models.' },
                    by: { shape: numberShape, description: 'Minimum difference. Default: 0, any improvement.' },
                    goal: {
                        shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
                        description: 'MAXIMIZE (default): higher is better. MINIMIZE: lower is better.',
                    },
                },
                oneofs: { incumbent: ['endpoint', 'model'] },
            },
            ImportEvaluation: {
                fields: {
                    model: modelField,
                    displayName: {
                        shape: stringShape,
                        description: 'Display name of the evaluation. Default: the id of the step and the beginning of its key.',
                    },
                    metricsSchemaUri: {
                        shape: stringShape,
                        description: 'Google schema that the metrics must match, such as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.',
                    },
                },
            },
            GateResult: {
                fields: {
                    metrics: { shape: anyShape },
                    comparisons: { shape: { type: 'list', of: messageShape('GateComparison') } },
                    passed: { shape: booleanShape },
                    evaluation: { shape: stringShape },
                    query: { shape: messageShape('GateQuery') },
                },
            },
            GateQuery: { fields: { job: { shape: stringShape }, bytes_billed: { shape: stringShape } } },
            GateComparison: {
                fields: {
                    metric: { shape: stringShape },
                    expected: { shape: stringShape },
                    actual: { shape: stringShape },
                    holds: { shape: booleanShape },
                    note: { shape: stringShape },
                },
            },
        }),
        check: checkGate,
        checkReference: (link, body, targets) => ({
            unusable: link.path.at(-1) === 'metrics' ? checkMetricsLink(link, body['metrics'], targets) : undefined,
            others: checkMeasured(link, body, targets),
        }),
        places: {},
        mainField: 'metrics',
        isGate: true,
        isNameless: true,
        isUnlabelled: () => true,
        // A gate calls the API only if it compares with an existing model.
        requests: (body, host) => {
            const { metrics, rows, exists, better_than: betterThan, import: imported } = body;
            if ((0,json.isObject)(rows))
                return `a query of BigQuery, at most ${String(rows['maximum_bytes_billed'])} bytes billed`;
            if (metrics === undefined && exists !== undefined)
                return 'a look, by https://storage.googleapis.com';
            if (typeof metrics !== 'string')
                return `several, at https://${host}`;
            const more = betterThan === undefined && imported === undefined ? '' : `, and several at https://${host}`;
            return `the file ${metrics}, by https://storage.googleapis.com${more}`;
        },
        comparisons: compare/* plannedComparisons */.V4,
        needs: {
            permissions: [],
            more: ({ rows, better_than: betterThan, import: imported }) => [
                ...(rows === undefined ? [] : ['bigquery.jobs.create']),
                ...(betterThan === undefined
                    ? []
                    : ['aiplatform.models.get', 'aiplatform.modelEvaluations.list', 'aiplatform.modelEvaluations.get']),
                ...(imported === undefined ? [] : ['aiplatform.models.get', 'aiplatform.modelEvaluations.import']),
            ],
            reads: ({ metrics }) => metrics,
            named: ({ exists }) => exists === undefined
                ? []
                : [{ permissions: [isFolder(exists) ? 'storage.objects.list' : 'storage.objects.get'], at: exists }],
            untested: ({ body: { metrics, rows } }) => rows !== undefined
                ? 'reading the tables of its query, which its dry run finds'
                : metrics instanceof json/* Pending */.UX
                    ? `reading ${metrics.reference}, which is known only at run time`
                    : undefined,
        },
    },
};

// EXTERNAL MODULE: ./build/steps/references.js
var references = __webpack_require__(78764);
// EXTERNAL MODULE: ./build/steps/kinds/images/build-body.js
var build_body = __webpack_require__(93716);
// EXTERNAL MODULE: ./build/steps/kinds/images/image-name.js
var image_name = __webpack_require__(24104);
;// CONCATENATED MODULE: ./build/steps/kinds/images/check-build.js


/** Checks a body of `buildImage` beyond its form. Unknown values pass. */
const checkBuild = body => [
    ...checkImage(body),
    ...checkStaging(body),
    ...checkPaths(body),
    ...checkWay(body),
    ...checkAccount(body),
    ...checkBuildTags(body),
];
function checkImage({ image }) {
    if (typeof image !== 'string' || (0,image_name/* parseImageName */["if"])(image) !== undefined)
        return [];
    const path = ['image'];
    const [named = ''] = image.split('@');
    const [last = ''] = named.split('/').slice(-1);
    const bare = last.includes(':') ? named.slice(0, named.lastIndexOf(':')) : named;
    if ((0,image_name/* parseImageName */["if"])(bare) !== undefined)
        return [
            {
                path,
                message: `${(0,core_text/* quote */.hD)(image)} has a tag or a digest, which the build decides.`,
                cure: `Write ${bare}, and use \${steps.ID.reference}.`,
            },
        ];
    return [
        {
            path,
            message: `no image of Artifact Registry: ${(0,core_text/* quote */.hD)(image)}.`,
            cure: 'Write LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME, as us-docker.pkg.dev/acme-ml/train/fraud.',
        },
    ];
}
function checkStaging({ staging }) {
    if (typeof staging !== 'string' || /^gs:\/\/[a-z0-9][\w.-]+\/(?:[^/]+\/)*$/.test(staging))
        return [];
    return [
        {
            path: ['staging'],
            message: `no folder of a bucket: ${(0,core_text/* quote */.hD)(staging)}.`,
            cure: 'Write gs://BUCKET/FOLDER/, with a slash at its end. The sources are uploaded there.',
        },
    ];
}
/** The Dockerfile must be among the sources. */
function checkPaths({ dockerfile }) {
    if (typeof dockerfile !== 'string')
        return [];
    const isInside = dockerfile !== '' && !/^[/\\]|^[a-zA-Z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(dockerfile);
    if (isInside && !dockerfile.startsWith('-'))
        return [];
    const cure = 'Write its path relative to `from`, as docker/Dockerfile.';
    return [{ path: ['dockerfile'], message: `${(0,core_text/* quote */.hD)(dockerfile)} is not inside the folder of \`from\`.`, cure }];
}
/** There is one way to build. */
function checkWay(body) {
    const { buildpacks, steps } = body;
    const way = steps !== undefined ? 'steps' : buildpacks !== undefined ? 'buildpacks' : undefined;
    if (way === undefined)
        return [];
    const others = ['dockerfile', 'build_args', 'target', 'platform', ...(way === 'steps' ? ['buildpacks'] : [])];
    return others
        .filter(key => body[key] !== undefined)
        .map(key => ({
        path: [key],
        key: true,
        message: `\`${way}\` build the image, so ${key} has no effect.`,
        cure: `Remove ${key}, or ${way}.`,
    }));
}
function checkAccount({ serviceAccount }) {
    if (typeof serviceAccount !== 'string' || serviceAccount === '')
        return [];
    if (/^[a-z0-9][\w.-]*@[a-z0-9.-]+\.gserviceaccount\.com$/.test(serviceAccount))
        return [];
    return [
        {
            path: ['serviceAccount'],
            message: `no service account: ${(0,core_text/* quote */.hD)(serviceAccount)}.`,
            cure: 'Write its email, as builder@acme-ml.iam.gserviceaccount.com.',
        },
    ];
}
/** Most tags of a build, and those that are ours. */
const mostBuildTags = 64 - 11;
function checkBuildTags({ tags }) {
    if (!Array.isArray(tags))
        return [];
    const tooMany = tags.length > mostBuildTags
        ? [{ path: ['tags'], message: `has ${tags.length} tags, and at most ${mostBuildTags} fit.` }]
        : [];
    const odd = tags.flatMap((tag, index) => {
        if (typeof tag !== 'string' || (/^\w[\w.-]{0,127}$/.test(tag) && !tag.startsWith('keyless-')))
            return [];
        const cure = 'A tag has letters, digits, ., _ and -. Tags that begin with keyless- are those of this action.';
        return [{ path: ['tags', index], message: `no tag of a build: ${(0,core_text/* quote */.hD)(tag)}.`, cure }];
    });
    return [...tooMany, ...odd];
}

// EXTERNAL MODULE: ./build/steps/kinds/images/compose-build.js
var compose_build = __webpack_require__(92530);
;// CONCATENATED MODULE: ./build/steps/kinds/images/outline-build.js



/**
 * Returns the lines of a plan: what is adopted, and otherwise built and pushed.
 *
 * @param archiveSha256 of the files; `undefined` if they are not known yet
 */
function outlineBuild(body, archiveSha256) {
    const build = (0,build_body/* readBuildBody */.D2)(body);
    const { dockerfile, image, buildpacks, steps, staging } = build;
    const isKnown = archiveSha256 !== undefined && (0,references/* pendingIn */.fE)(body).length === 0;
    const tagged = isKnown
        ? `${image}:${(0,compose_build/* treeTag */.P)(build, archiveSha256)}`
        : `${image}, with the digest of the files as its tag`;
    const by = steps !== undefined
        ? 'steps of your own'
        : buildpacks === undefined
            ? dockerfile
            : `buildpacks of ${buildpacks.builder}`;
    return [
        `Adopts ${tagged}, if the repository has it`,
        `Otherwise uploads the files to ${staging}, builds them by ${by}, and pushes it`,
    ];
}

;// CONCATENATED MODULE: ./build/steps/kinds/images/definition.js





const listOfTexts = { type: 'list', of: stringShape };
const mapOfTexts = { type: 'map', of: stringShape };
/** Most bytes of the files of a build. An image of more code than this is a mistake: data belongs into a bucket. */
const maxSourceBytes = 2 * 1024 ** 3;
/** Images that Cloud Build builds from files of the workspace. */
const builds = {
    buildImage: {
        handledAs: 'own',
        description: 'Builds an image from files of the workspace by Cloud Build, and pushes it to Artifact Registry. The same files give the same image, and an existing one is adopted.',
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
                        description: 'The image, without tag and digest: `us-docker.pkg.dev/acme-ml/train/fraud`. `allow.images` must allow `IMAGE@sha256:\u2026`.',
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
                        description: 'Your own steps of the build, in the form of Cloud Build, instead of a Dockerfile. `$_IMAGE` is the image to make. `allow.build_steps` must allow their images.',
                    },
                    include: {
                        shape: listOfTexts,
                        description: 'Only files that one of these patterns matches, as in `.gitignore`.',
                    },
                    exclude: {
                        shape: listOfTexts,
                        description: 'Files to leave out, as in `.gitignore`. Left out anyway: `.git`, and what `.dockerignore` names, or `.gitignore` if there is none.',
                    },
                    serviceAccount: {
                        shape: stringShape,
                        description: "Email of the account that builds and pushes. Default: the default account of the project's builds, which the word `default` in `allow.service_accounts` must allow.",
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
            const { from, dockerfile } = (0,build_body/* readBuildBody */.D2)(body);
            // Without a value that is not known yet, the defaults would name other files: the whole workspace.
            if ((0,references/* pendingIn */.fE)([body['from'], body['dockerfile'], body['include'], body['exclude']]).length > 0)
                return [];
            return [
                {
                    at: ['from'],
                    from: [from],
                    include: textsOf(body['include']),
                    exclude: textsOf(body['exclude']),
                    ignoreFile: '.dockerignore',
                    archive: 'tar.gz',
                    maxBytes: maxSourceBytes,
                    ...((0,build_body/* usesDockerfile */.fQ)(body) && { requires: dockerfile }),
                    ...(body['dockerfile'] !== undefined && { requiredAt: [['dockerfile']] }),
                },
            ];
        },
        requests: ({ image, staging }) => `several, to look for ${String(image)} in Artifact Registry, to upload to ${String(staging)}, and to build by https://cloudbuild.googleapis.com`,
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
};
const textsOf = (value) => Array.isArray(value) ? value.map(String) : undefined;

;// CONCATENATED MODULE: ./build/steps/kinds/inference/definition.js


/** Questions to a model that is already there. They change nothing, so a lost answer is requested again. */
const inference = {
    predict: {
        handledAs: 'own',
        description: 'Gets predictions from an endpoint: the request of endpoints.predict.',
        body: 'PredictRequest',
        returns: 'PredictResponse',
        check: body => (0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* predictName */.vD),
        call: { verb: 'POST', path: '{endpoint}:predict', collection: 'endpoints', repeatable: true },
        places: {},
        mainField: 'endpoint',
        bodyFile: ['instances'],
        isNameless: true,
        needs: { permissions: ['aiplatform.endpoints.predict'] },
    },
    generateContent: {
        handledAs: 'own',
        description: 'Sends a prompt to a Gemini or tuned model: the request of models.generateContent.',
        body: 'GenerateContentRequest',
        returns: 'GenerateContentResult',
        refersTo: ['GenerateContentResponse'],
        shapes: google => ({
            GenerateContentResult: {
                ...google['GenerateContentResponse'],
                fields: {
                    text: { shape: stringShape, description: 'Text of the first candidate.' },
                    ...google['GenerateContentResponse']?.fields,
                },
            },
        }),
        check: body => (0,name_forms/* checkName */.I3)(body, 'model', name_forms/* contentModel */.FT),
        call: {
            verb: 'POST',
            path: '{model}:generateContent',
            collection: 'publishers/google/models',
            repeatable: true,
        },
        places: { labels: ['labels'] },
        // Billing may drop a label with too many values.
        hasStableLabels: true,
        mainField: 'model',
        bodyFile: ['contents'],
        isNameless: true,
        outline: ({ model }) => (typeof model === 'string' ? undocumentedModel(model) : []),
        needs: { permissions: ['aiplatform.endpoints.predict'] },
    },
};
/** Anthropic's models are documented only for rawPredict and streamRawPredict. */
const undocumentedModel = (model) => /(^|\/)publishers\/anthropic\//.test(model)
    ? ['Asks a model of Anthropic by generateContent: Google documents only rawPredict for it, and may refuse this']
    : [];

// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
// EXTERNAL MODULE: ./build/steps/pipeline/specification.js + 1 modules
var specification = __webpack_require__(32006);
;// CONCATENATED MODULE: ./build/steps/kinds/jobs/check-job.js



/** The API accepts only full names here. */
function checkBatchModel({ model }, { project, location, pendingPlace }) {
    if (typeof model !== 'string' || model === '' || model.includes('/'))
        return [];
    const [p, l] = [
        pendingPlace?.project === undefined ? project : 'P',
        pendingPlace?.location === undefined ? location : 'L',
    ];
    const message = `expected the full name of a model, as projects/P/locations/L/models/ID, got ${(0,core_text/* quote */.hD)(model)}`;
    return [{ path: ['model'], message, cure: `Write projects/${p}/locations/${l}/models/${model}` }];
}
/** Checks how the job is identified: by its name, or by its key and kind. */
function checkAttach({ name, key, kind, since }, { project, projectIds }) {
    const faults = [];
    const byNumber = typeof name === 'string' ? (0,job_kinds/* parseJobName */.kh)(name)?.project : undefined;
    if (byNumber !== undefined && /^\d+$/.test(byNumber) && byNumber !== project && projectIds?.get(byNumber) !== project)
        faults.push({
            path: ['name'],
            message: `names the project by its number ${byNumber}, and the step by ${project}`,
            cure: `Write its id: ${(0,resource_names/* nameInProject */.eB)(project, String(name))}`,
        });
    if (name === undefined && key === undefined)
        faults.push({ path: [], message: 'names no job', cure: 'Write name: projects/\u2026, or key: of its label.', key: true });
    if (typeof name === 'string' && (0,job_kinds/* parseJobName */.kh)(name) === undefined)
        faults.push({
            path: ['name'],
            message: `expected the full name of a job, as projects/P/locations/L/customJobs/ID, got ${(0,core_text/* quote */.hD)(name)}`,
        });
    if (typeof key === 'string' && !/^[0-9a-f]{40}$/.test(key))
        faults.push({ path: ['key'], message: `expected 40 hex digits, as in the label keyless-key, got ${(0,core_text/* quote */.hD)(key)}` });
    if (name !== undefined && kind !== undefined)
        faults.push({ path: ['kind'], message: 'the name already says it', cure: 'Remove it.', key: true });
    if (typeof since === 'string' && since !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(since))
        faults.push({ path: ['since'], message: `expected a time as 2026-11-26T10:00:00Z, got ${(0,core_text/* quote */.hD)(since)}` });
    return faults;
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/definition.js





const labelledJob = { labels: ['labels'], encryptionSpec: ['encryptionSpec'] };
/** The facts that all kinds of jobs share. */
const jobDefinition = { handledAs: 'job', canDetach: true, isRegional: true };
const permissionsFor = (collection) => ['create', 'get', 'list', 'cancel'].map(verb => `aiplatform.${collection}.${verb}`);
/** Jobs: the action creates or adopts them, and watches them to their end. */
const jobs = {
    customJob: {
        ...jobDefinition,
        description: 'A custom training job: the REST resource projects.locations.customJobs.',
        body: 'CustomJob',
        returns: 'CustomJob',
        call: { verb: 'POST', path: '{parent}/customJobs' },
        places: { ...labelledJob, network: ['jobSpec', 'network'], serviceAccount: ['jobSpec', 'serviceAccount'] },
        machines: { spec: 'jobSpec' },
        needs: { permissions: permissionsFor('customJobs'), logs: true, runsCode: true },
    },
    hyperparameterTuningJob: {
        ...jobDefinition,
        description: 'Trials of a training job: the REST resource projects.locations.hyperparameterTuningJobs.',
        body: 'HyperparameterTuningJob',
        returns: 'HyperparameterTuningResult',
        shapes: google => ({
            HyperparameterTuningResult: {
                ...google['HyperparameterTuningJob'],
                fields: {
                    ...google['HyperparameterTuningJob']?.fields,
                    bestTrial: {
                        shape: messageShape('Trial'),
                        description: 'The best trial by the only metric of the study.',
                    },
                },
            },
        }),
        call: { verb: 'POST', path: '{parent}/hyperparameterTuningJobs' },
        places: {
            ...labelledJob,
            network: ['trialJobSpec', 'network'],
            serviceAccount: ['trialJobSpec', 'serviceAccount'],
        },
        studyMetrics: ['studySpec', 'metrics'],
        machines: { spec: 'trialJobSpec', isPerTrial: true },
        needs: { permissions: permissionsFor('hyperparameterTuningJobs'), logs: true, runsCode: true },
    },
    pipelineJob: {
        ...jobDefinition,
        description: 'A pipeline run: the REST resource projects.locations.pipelineJobs. pipelineSpec may be the path of a compiled file.',
        body: 'PipelineJob',
        returns: 'PipelineJob',
        call: { verb: 'POST', path: '{parent}/pipelineJobs' },
        places: { ...labelledJob, network: ['network'], serviceAccount: ['serviceAccount'] },
        pipelineJob: [],
        mainField: 'templateUri',
        earlyPaths: [['pipelineSpec']],
        hasCaching: true,
        needs: {
            permissions: permissionsFor('pipelineJobs'),
            logs: true,
            runsCode: true,
            reads: body => {
                const source = (0,specification/* pipelineSourceOf */.Du)(body);
                return source.from === 'template' ? source.uri : undefined;
            },
            // The name of this account begins with the project's number, which Google returns when the job is created.
            untested: ({ project }, accounts) => accounts.length === 0 ? `acting as the Compute Engine default service account of ${project}` : undefined,
        },
    },
    trainingPipeline: {
        ...jobDefinition,
        description: 'AutoML or custom training: the REST resource projects.locations.trainingPipelines.',
        body: 'TrainingPipeline',
        returns: 'TrainingPipeline',
        call: { verb: 'POST', path: '{parent}/trainingPipelines' },
        places: { ...labelledJob, madeLabels: ['modelToUpload', 'labels'] },
        // The job of a custom training pipeline runs like any other.
        morePlaces: body => body['trainingTaskDefinition'] === job_kinds/* customTask */.bu
            ? { network: ['trainingTaskInputs', 'network'], serviceAccount: ['trainingTaskInputs', 'serviceAccount'] }
            : {},
        machines: { spec: 'trainingTaskInputs' },
        needs: { permissions: permissionsFor('trainingPipelines'), logs: true, runsCode: true },
    },
    tuningJob: {
        ...jobDefinition,
        description: 'Tuning of a Gemini or open model: the REST resource projects.locations.tuningJobs.',
        body: 'TuningJob',
        returns: 'TuningJob',
        call: { verb: 'POST', path: '{parent}/tuningJobs' },
        places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
        needs: { permissions: permissionsFor('tuningJobs') },
    },
    batchPredictionJob: {
        ...jobDefinition,
        description: 'Predictions for a whole dataset: the REST resource projects.locations.batchPredictionJobs.',
        body: 'BatchPredictionJob',
        newestModels: [{ at: ['model'] }],
        returns: 'BatchPredictionJob',
        check: checkBatchModel,
        call: { verb: 'POST', path: '{parent}/batchPredictionJobs' },
        places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
        machines: { machineSpec: ['dedicatedResources', 'machineSpec'] },
        needs: { permissions: permissionsFor('batchPredictionJobs'), logs: true, runsCode: true },
    },
    attach: {
        handledAs: 'own',
        canDetach: true,
        isNameless: true,
        description: 'Watches a job that an earlier run of this repository and grant left running.',
        body: 'AttachStep',
        shapes: () => ({
            AttachStep: {
                fields: {
                    name: { shape: stringShape, description: 'Full resource name of the job.' },
                    key: {
                        shape: stringShape,
                        description: 'The label keyless-key of the job, from the log or the record of the run that created it.',
                    },
                    kind: {
                        shape: { type: 'enum', values: job_kinds/* jobKindNames */.GL },
                        description: 'Kind of the job, for use with key. Default: customJob.',
                    },
                    since: {
                        shape: stringShape,
                        description: 'Start of the log that the action shows, in RFC 3339: ${steps.train.detachedAt} of the run that detached. Default: the whole log.',
                    },
                },
                oneofs: { job: ['name', 'key'] },
            },
        }),
        check: checkAttach,
        places: {},
        mainField: 'name',
        isWholeByMainField: true,
        needs: { permissions: [], more: ({ name }) => [`aiplatform.${(0,resource_names/* collectionIn */.et)(String(name)) ?? 'customJobs'}.get`] },
    },
};

// EXTERNAL MODULE: ./build/document/path.js
var path = __webpack_require__(35293);
;// CONCATENATED MODULE: ./build/steps/kinds/models/check-model.js


/** Returns what is wrong with an `uploadModel` beyond its form. Paths are from the body. */
const checkUpload = (body) => [
    ...aliasFaults((0,path/* valueAt */.fK)(body, ['model', 'versionAliases']), ['model', 'versionAliases']),
    ...destinationFaults(body),
];
/** Returns what is wrong with a `copyModel` beyond its form. Paths are from the body. */
const checkCopy = ({ modelId }) => idFaults(modelId);
/** Returns what is wrong with an `aliases` step beyond its form. Paths are from the body. */
const checkAliases = ({ name, versionAliases }) => [
    ...versionFaults(name),
    ...mergeFaults(versionAliases),
];
/** Model.version_aliases (model.proto). */
const aliasForm = /^[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]$/;
const aliasRule = 'It has 2 to 128 of a\u2013z, A\u2013Z, 0\u20139 and -, begins with a\u2013z and ends with a\u2013z or 0\u20139.';
function aliasFaults(value, path, form = aliasForm) {
    return indexedTexts(value).flatMap(([index, alias], _, all) => {
        const at = [...path, index];
        if (all.some(([before, other]) => before < index && other === alias))
            return [{ path: at, message: `the alias ${(0,core_text/* quote */.hD)(alias)} is given twice`, cure: 'Remove one.' }];
        return form.test(alias)
            ? []
            : [{ path: at, message: `${(0,core_text/* quote */.hD)(alias)} is not an alias of a version`, cure: aliasRule }];
    });
}
function destinationFaults({ modelId, parentModel }) {
    if (modelId === undefined || parentModel === undefined)
        return idFaults(modelId);
    const cure = 'Keep modelId: if it exists, it becomes the parent of a new version.';
    return [{ path: ['parentModel'], message: 'is given together with modelId', cure, key: true }];
}
/** UploadModelRequest.model_id (model_service.proto). */
function idFaults(modelId) {
    if (typeof modelId !== 'string' || /^[a-z_][a-z0-9_-]{0,62}$/.test(modelId))
        return [];
    const cure = 'It has up to 63 of a\u2013z, 0\u20139, _ and -, and begins with a letter or _.';
    return [{ path: ['modelId'], message: `${(0,core_text/* quote */.hD)(modelId)} is not an id of a model`, cure }];
}
/** Aliases belong to a version. */
function versionFaults(name) {
    if (typeof name !== 'string' || /@[^@/]+$/.test(name))
        return [];
    const cure = `Write ${(0,core_text/* quote */.hD)(`${name}@VERSION`)}.`;
    return [{ path: ['name'], message: `${(0,core_text/* quote */.hD)(name)} names a model, and no version of it`, cure }];
}
/** MergeVersionAliasesRequest.version_aliases: `-champion` removes one. */
function mergeFaults(value) {
    const path = ['versionAliases'];
    if (Array.isArray(value) && value.length === 0)
        return [{ path, message: 'names no alias', cure: 'Name an alias to add, or to remove, such as -champion.' }];
    const aliases = indexedTexts(value);
    return [
        ...aliasFaults(value, path, new RegExp(aliasForm.source.replace('^', '^-?'))),
        ...aliases.flatMap(([index, alias]) => {
            const at = [...path, index];
            if (alias === '-default') {
                const cure = 'Give default to another version: it moves there.';
                return [{ path: at, message: 'a model has exactly one default version, which cannot be removed', cure }];
            }
            if (!alias.startsWith('-') || !aliases.some(([, other]) => other === alias.slice(1)))
                return [];
            return [{ path: at, message: `${(0,core_text/* quote */.hD)(alias.slice(1))} is both added and removed`, cure: 'Remove one of them.' }];
        }),
    ];
}
const indexedTexts = (value) => Array.isArray(value)
    ? [...value.entries()].filter((entry) => typeof entry[1] === 'string')
    : [];

;// CONCATENATED MODULE: ./build/steps/kinds/models/definition.js


/** Models in the registry: uploads, copies and aliases. */
const models = {
    uploadModel: {
        handledAs: 'own',
        description: 'Registers a model: the request of models.upload. If modelId exists, the step creates a new version.',
        body: 'UploadModelRequest',
        newestModels: [{ at: ['parentModel'], isVersionless: true }],
        shapes: () => ({
            NewestModel: {
                fields: {
                    displayName: { shape: stringShape, required: true, description: 'Display name of a model.' },
                    newest: {
                        shape: booleanShape,
                        required: true,
                        description: 'true: the default version of the newest model with this display name.',
                    },
                },
            },
        }),
        returns: 'UploadModelResponse',
        check: checkUpload,
        call: { verb: 'POST', path: '{parent}/models:upload' },
        places: { labels: ['model', 'labels'], encryptionSpec: ['model', 'encryptionSpec'] },
        isRegional: true,
        makesVersion: true,
        creates: ({ modelId }) => ({ collection: 'models', id: modelId }),
        needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
    },
    copyModel: {
        handledAs: 'own',
        description: 'Copies a model to this location or to another id: the request of models.copy.',
        body: 'CopyModelRequest',
        newestModels: [{ at: ['sourceModel'] }],
        returns: 'CopyModelResponse',
        check: checkCopy,
        call: { verb: 'POST', path: '{parent}/models:copy' },
        places: { encryptionSpec: ['encryptionSpec'] },
        mainField: 'sourceModel',
        isRegional: true,
        makesVersion: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
    },
    aliases: {
        handledAs: 'own',
        description: 'Adds and removes (-name) aliases of a model version: the request of models.mergeVersionAliases.',
        body: 'MergeVersionAliasesRequest',
        newestModels: [{ at: ['name'] }],
        returns: 'Model',
        check: checkAliases,
        call: { verb: 'POST', path: '{name}:mergeVersionAliases', collection: 'models' },
        places: {},
        mainField: 'name',
        versionKeys: ['model', 'name'],
        isRegional: true,
        isNameless: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.models.get', 'aiplatform.models.update'] },
    },
};

// EXTERNAL MODULE: ./build/steps/pipeline/compiled-file.js
var compiled_file = __webpack_require__(74523);
;// CONCATENATED MODULE: ./build/steps/kinds/publish/check-publish.js


/** Most tags of one step. */
const mostTags = 20;
/** Finds what the form of a publication cannot say: a repository of pipelines, and tags that are no digests. */
const checkPublish = ({ repository, tags }) => {
    const faults = [];
    if (typeof repository === 'string' && !compiled_file/* repositoryPattern */.Z0.test(repository))
        faults.push({
            path: ['repository'],
            message: `expected a repository of pipelines, got ${(0,core_text/* quote */.hD)(repository)}`,
            cure: 'As https://us-central1-kfp.pkg.dev/PROJECT/REPOSITORY, of the format KFP.',
        });
    const all = Array.isArray(tags) ? tags : [];
    if (all.length > mostTags)
        faults.push({ path: ['tags'], message: `at most ${mostTags} tags, got ${all.length}` });
    for (const [index, tag] of all.entries()) {
        if (typeof tag === 'string' && !/^[a-zA-Z0-9][\w.-]{0,127}$/.test(tag))
            faults.push({
                path: ['tags', index],
                message: `no tag of Artifact Registry: ${(0,core_text/* quote */.hD)(tag)}`,
                cure: 'Write letters, digits, dots, underscores and hyphens, such as live or v2.',
            });
        else if (typeof tag === 'string' && all.indexOf(tag) !== index)
            faults.push({ path: ['tags', index], message: `${(0,core_text/* quote */.hD)(tag)} is there twice`, cure: 'Remove one.' });
    }
    return faults;
};

;// CONCATENATED MODULE: ./build/steps/kinds/publish/definition.js




/** Compiled pipelines in Artifact Registry. */
const publications = {
    publish: {
        handledAs: 'own',
        description: 'Uploads a compiled pipeline into a repository of Artifact Registry, and returns its templateUri by digest.',
        body: 'PublishStep',
        returns: 'PublishResult',
        shapes: () => ({
            PublishStep: {
                fields: {
                    pipeline: {
                        shape: stringShape,
                        required: true,
                        description: 'Path of the compiled pipeline in the workspace, YAML or JSON. Its pipelineInfo.name names the package.',
                    },
                    repository: {
                        shape: stringShape,
                        required: true,
                        description: 'A repository of the format KFP: https://LOCATION-kfp.pkg.dev/PROJECT/REPOSITORY.',
                    },
                    tags: { shape: { type: 'list', of: stringShape }, description: 'Tags that name this version afterwards.' },
                    move_tags: {
                        shape: booleanShape,
                        description: 'True: a tag of another version is moved to this one. Default: false, the step fails.',
                    },
                    description: { shape: stringShape, description: 'Description of a new version.' },
                },
            },
            PublishResult: {
                fields: {
                    package: { shape: stringShape },
                    version: { shape: stringShape },
                    templateUri: { shape: stringShape },
                    tags: { shape: { type: 'list', of: stringShape } },
                },
            },
        }),
        check: checkPublish,
        pipelineFile: ['pipeline'],
        earlyPaths: [['pipeline']],
        places: {},
        mainField: 'pipeline',
        isNameless: true,
        isUnlabelled: () => true,
        outline: outlinePublish,
        requests: () => 'several, at https://artifactregistry.googleapis.com',
        needs: {
            permissions: [],
            named: ({ repository, tags }) => [
                {
                    permissions: [
                        'artifactregistry.versions.get',
                        'artifactregistry.kfpartifacts.create',
                        'artifactregistry.repositories.uploadArtifacts',
                        ...(Array.isArray(tags) && tags.length > 0
                            ? ['artifactregistry.tags.get', 'artifactregistry.tags.create', 'artifactregistry.tags.update']
                            : []),
                    ],
                    at: repository,
                    role: 'roles/artifactregistry.writer',
                },
            ],
        },
    },
};
function outlinePublish(body, { pipelineFile }) {
    if (pipelineFile === undefined)
        return [];
    const { path, bytes, sha256, name } = pipelineFile;
    const to = (0,compiled_file/* templateVersionOf */.sH)(body, pipelineFile)?.templateUri ?? `${name}, sha256:${sha256}`;
    const tags = Array.isArray(body['tags']) ? body['tags'].map(String) : [];
    const moved = body['move_tags'] === true ? 'moved if they are elsewhere' : 'refused if they are elsewhere';
    return [
        `Publishes ${path} (${(0,core_text/* count */.U9)(bytes)} bytes) as ${to}, unless it is there`,
        ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}, ${moved}`]),
    ];
}

// EXTERNAL MODULE: ./build/steps/kinds/rollout/check-rollout.js
var check_rollout = __webpack_require__(47982);
// EXTERNAL MODULE: ./build/steps/kinds/rollout/outline.js
var outline = __webpack_require__(19996);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/definition.js




const percentile = { shape: latencyShape, description: 'Highest latency that passes, such as 800ms or 2s.' };
const permissions = [
    ...['get', 'list', 'deploy', 'undeploy', 'update', 'predict'].map(verb => `aiplatform.endpoints.${verb}`),
    'aiplatform.models.get',
];
/** A release of a model in stages, and the way back from it. Both make several calls and undo them if they fail. */
const rollouts = {
    rollout: {
        handledAs: 'own',
        description: 'Deploys a model version next to the current ones and moves traffic to it in stages. It probes and watches each stage.',
        body: 'RolloutStep',
        newestModels: [{ at: ['model'] }],
        returns: 'RolloutResult',
        refersTo: ['Endpoint', 'DeployedModel'],
        shapes: () => ({
            RolloutStep: {
                fields: {
                    endpoint: endpointField,
                    create: {
                        shape: messageShape('Endpoint'),
                        description: 'Creates the endpoint if it does not exist. The Endpoint, with at least a displayName.',
                    },
                    model: modelField,
                    deployedModel: {
                        shape: messageShape('DeployedModel'),
                        required: true,
                        description: 'The DeployedModel without its model: dedicatedResources, serviceAccount, \u2026.',
                    },
                    traffic: {
                        shape: { type: 'list', of: { type: 'integer', minimum: 0, maximum: 100 } },
                        required: true,
                        description: 'Rising percentages for the new version. They may end below 100; a later rollout of the same version continues from there.',
                    },
                    bake: {
                        shape: periodShape,
                        description: 'How long the step watches each share before the next one. Default: 0s.',
                    },
                    probe: {
                        shape: messageShape('RolloutProbe'),
                        description: 'Test requests after each change of traffic and during the bake.',
                    },
                    watch: {
                        shape: messageShape('Watch'),
                        description: 'Limits on the metrics of real traffic in Cloud Monitoring, during each bake.',
                    },
                    keep: {
                        shape: { type: 'integer', minimum: 0, maximum: 1 },
                        description: '1: the previous model stays deployed at 0 % after the rollout, for a fast rollback. Default: 0.',
                    },
                },
            },
            RolloutProbe: {
                fields: {
                    instances: {
                        shape: { type: 'list', of: anyShape },
                        required: true,
                        description: 'Instances, as in a PredictRequest.',
                    },
                    parameters: { shape: anyShape, description: 'Parameters, as in a PredictRequest.' },
                    expect: {
                        shape: { type: 'map', of: messageShape('Expectation') },
                        description: 'Path in the response, such as predictions[0].score, to the expected value.',
                    },
                    latency: { shape: latencyShape, description: 'Maximum p95 latency of the probes, such as 500ms or 2s.' },
                    errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
                    requests: {
                        shape: { type: 'integer', minimum: 1, maximum: 1000 },
                        description: 'How many responses of the new version each probe needs. Default: 20.',
                    },
                },
            },
            Expectation: {
                fields: {
                    min: { shape: numberShape, description: 'Lowest value that passes.' },
                    max: { shape: numberShape, description: 'Highest value that passes.' },
                    equals: { shape: anyShape, description: 'The only value that passes.' },
                    type: {
                        shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] },
                        description: 'The expected type.',
                    },
                    contains: { shape: stringShape, description: 'A text that the value must contain.' },
                },
            },
            Watch: {
                fields: {
                    errors: { shape: messageShape('WatchErrors'), description: 'Limit on the share of failed requests.' },
                    latency: {
                        shape: messageShape('WatchLatency'),
                        description: 'Limits on the latency of requests, by percentile.',
                    },
                    failures: {
                        shape: { type: 'integer', minimum: 1 },
                        description: 'How many bad samples trigger the rollback, at one sample a minute. Default: 1.',
                    },
                    min_requests: {
                        shape: { type: 'integer', minimum: 1 },
                        description: 'Minimum number of user requests in a bake. Fewer are inconclusive. Default: 1.',
                    },
                    on_inconclusive: {
                        shape: { type: 'enum', values: ['hold', 'rollback', 'promote'] },
                        description: 'What the step does after an inconclusive bake: watch longer (hold, the default), roll back, or continue (promote).',
                    },
                    within: {
                        shape: periodShape,
                        description: 'Maximum duration of a hold before the step rolls back. Default: 1h.',
                    },
                },
            },
            WatchErrors: {
                fields: {
                    max: {
                        shape: { type: 'number', minimum: 0, maximum: 1 },
                        required: true,
                        description: 'Highest share of failed requests that passes, such as 0.01.',
                    },
                },
            },
            WatchLatency: { fields: { p50: percentile, p95: percentile, p99: percentile } },
            RolloutResult: {
                fields: {
                    endpoint: { shape: stringShape },
                    model: { shape: stringShape },
                    modelVersionId: { shape: stringShape },
                    deployedModelId: { shape: stringShape },
                    trafficSplit: { shape: { type: 'map', of: integerShape } },
                },
            },
        }),
        check: body => [
            ...(0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* endpointName */.zY),
            ...(0,name_forms/* checkName */.I3)(body, 'model', name_forms/* modelName */.fD),
            ...(0,check_rollout/* checkRollout */.WU)(body),
        ],
        places: {
            labels: ['create', 'labels'],
            encryptionSpec: ['create', 'encryptionSpec'],
            network: ['create', 'network'],
            serviceAccount: ['deployedModel', 'serviceAccount'],
        },
        mainField: 'model',
        bodyFile: ['probe', 'instances'],
        isRegional: true,
        mustWait: true,
        isRelease: true,
        creates: ({ endpoint, create }) => ({ collection: 'endpoints', id: create === undefined ? undefined : endpoint }),
        isUnlabelled: ({ create }) => create === undefined,
        outline: outline/* outlineRollout */.Mm,
        needs: {
            permissions,
            logs: true,
            more: ({ create, watch }) => [
                ...(create === undefined ? [] : ['aiplatform.endpoints.create']),
                ...(watch === undefined ? [] : ['monitoring.timeSeries.list']),
            ],
        },
    },
    rollback: {
        handledAs: 'own',
        description: 'Restores what an endpoint served before its last rollout.',
        body: 'RollbackStep',
        returns: 'RolloutResult',
        shapes: () => ({
            RollbackStep: { fields: { endpoint: endpointField } },
        }),
        check: body => (0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* endpointName */.zY),
        places: {},
        mainField: 'endpoint',
        isWholeByMainField: true,
        isRegional: true,
        mustWait: true,
        isNameless: true,
        isUnlabelled: () => true,
        outline: outline/* outlineRollback */.dk,
        needs: { permissions, logs: true },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/check-schedule.js

/** Finds what the form of a schedule cannot say: what it needs unless it is deleted, its cron, and its times. */
const checkSchedule = body => [
    ...missingFields(body),
    ...cronFaults(body['cron']),
    ...countFaults(body),
    ...timeFaults(body),
];
function missingFields(body) {
    if (body['state'] === 'DELETED')
        return [];
    return ['cron', 'maxConcurrentRunCount', 'createPipelineJobRequest']
        .filter(field => body[field] === undefined)
        .map(field => ({ path: [], message: `${field} is required`, cure: missingCures[field], key: true }));
}
const missingCures = {
    cron: 'Write cron: TZ=Europe/Berlin 0 5 * * *, in your time zone.',
    maxConcurrentRunCount: 'Write maxConcurrentRunCount: 1 if runs must not overlap.',
    createPipelineJobRequest: 'Write createPipelineJobRequest: { pipelineJob: \u2026 }.',
};
const counts = ['maxRunCount', 'maxConcurrentRunCount', 'maxConcurrentActiveRunCount'];
const countFaults = (body) => counts
    .filter(field => typeof body[field] === 'number' && body[field] < 1)
    .map(field => ({ path: [field], message: `expected at least 1, got ${String(body[field])}` }));
function timeFaults({ startTime, endTime }) {
    const [start, end] = [startTime, endTime].map(time => (typeof time === 'string' ? Date.parse(time) : Number.NaN));
    if (start === undefined || end === undefined || !(end <= start))
        return [];
    return [{ path: ['endTime'], message: `ends before it starts at ${String(startTime)}` }];
}
const fields = [
    { name: 'minute', low: 0, high: 59, names: [] },
    { name: 'hour', low: 0, high: 23, names: [] },
    { name: 'day of the month', low: 1, high: 31, names: [] },
    { name: 'month', low: 1, high: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
    { name: 'day of the week', low: 0, high: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
];
/** Source: https://docs.cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.schedules (`cron`) */
function cronFaults(cron) {
    if (typeof cron !== 'string')
        return [];
    const fail = (message) => [
        { path: ['cron'], message, cure: 'As 0 5 * * 1 for Mondays at 5:00 in UTC, or TZ=Europe/Berlin 0 5 * * 1.' },
    ];
    const [first = '', ...rest] = cron.trim().split(/\s+/);
    const zone = /^(?:CRON_)?TZ=(.*)$/.exec(first)?.[1];
    if (zone !== undefined && !isTimeZone(zone))
        return fail(`no time zone of the IANA database: ${(0,core_text/* quote */.hD)(zone)}`);
    const parts = zone === undefined ? [first, ...rest] : rest;
    if (parts.length !== fields.length)
        return fail(`expected five fields of cron, got ${parts.length}`);
    const wrong = fields.find((field, index) => !isField(parts[index] ?? '', field));
    return wrong === undefined
        ? []
        : fail(`${(0,core_text/* quote */.hD)(parts[fields.indexOf(wrong)] ?? '')} does not fit the ${wrong.name} of cron`);
}
function isTimeZone(zone) {
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== '';
    }
    catch {
        return false;
    }
}
function isField(text, { low, high, names }) {
    const namesOf = names;
    const numberIn = (word) => {
        if (/^\d{1,2}$/.test(word))
            return Number(word);
        const index = namesOf.indexOf(word.toLowerCase());
        return index < 0 ? Number.NaN : index + (low === 1 ? 1 : 0);
    };
    return text.split(',').every(part => {
        const [range = '', step, ...more] = part.split('/');
        if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step)))
            return false;
        if (range === '*')
            return true;
        const [from = '', to = from, ...others] = range.split('-');
        return others.length === 0 && numberIn(from) >= low && numberIn(to) <= high && numberIn(from) <= numberIn(to);
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/definition.js




const pipelineJob = ['createPipelineJobRequest', 'pipelineJob'];
const timestampShape = { type: 'string', format: 'timestamp' };
const places = {
    labels: [...pipelineJob, 'labels'],
    encryptionSpec: [...pipelineJob, 'encryptionSpec'],
    network: [...pipelineJob, 'network'],
    serviceAccount: [...pipelineJob, 'serviceAccount'],
};
/** The messages of a schedule: Google's Schedule, and what the step adds. */
const scheduleShapes = {
    ScheduleStep: {
        fields: {
            displayName: {
                shape: stringShape,
                required: true,
                description: 'Identifies the schedule in the project and location of the step.',
            },
            cron: {
                shape: stringShape,
                description: 'When runs start: five fields, with TZ=Europe/Berlin before them for a time zone. Default: UTC.',
            },
            startTime: {
                shape: timestampShape,
                description: 'No run starts before. Default: the creation of the schedule.',
            },
            endTime: { shape: timestampShape, description: 'No run starts after.' },
            maxRunCount: { shape: integerShape, description: 'Number of runs after which the schedule is completed.' },
            maxConcurrentRunCount: { shape: integerShape, description: 'Most runs that may start at the same time.' },
            maxConcurrentActiveRunCount: {
                shape: integerShape,
                description: 'Most runs that may be active at the same time.',
            },
            allowQueueing: {
                shape: booleanShape,
                description: 'Whether a run above these limits waits. Default: it is skipped.',
            },
            createPipelineJobRequest: {
                shape: messageShape('ScheduledPipeline'),
                description: 'What runs: { pipelineJob: \u2026 }, as a step of that kind.',
            },
            state: {
                shape: { type: 'enum', values: ['ACTIVE', 'PAUSED', 'DELETED'] },
                description: 'The state that the step brings the schedule to. Default: ACTIVE.',
            },
            catch_up: {
                shape: booleanShape,
                description: 'True: a schedule that is resumed first starts the runs that it missed. Default: false.',
            },
        },
    },
    ScheduledPipeline: {
        fields: {
            pipelineJob: {
                shape: messageShape('PipelineJob'),
                required: true,
                description: 'The run that the schedule creates each time.',
            },
        },
    },
    ScheduleResult: {
        fields: {
            name: { shape: stringShape },
            displayName: { shape: stringShape },
            state: { shape: stringShape },
            cron: { shape: stringShape },
            nextRunTime: { shape: stringShape },
            createTime: { shape: stringShape },
            updateTime: { shape: stringShape },
        },
    },
};
/** Pipelines that run by the clock. */
const schedules = {
    schedule: {
        handledAs: 'own',
        description: 'Creates, changes, pauses, resumes or deletes a schedule of pipeline runs: the REST resource projects.locations.schedules. Its display name identifies it.',
        body: 'ScheduleStep',
        returns: 'ScheduleResult',
        refersTo: ['PipelineJob'],
        shapes: () => scheduleShapes,
        check: checkSchedule,
        pipelineJob,
        earlyPaths: [[...pipelineJob, 'pipelineSpec']],
        places,
        mainField: 'displayName',
        isRegional: true,
        hasCaching: true,
        outline: outlineSchedule,
        requests: (_, host) => `schedules, at https://${host}`,
        needs: {
            permissions: ['create', 'get', 'list', 'update', 'delete'].map(verb => `aiplatform.schedules.${verb}`),
            runsCode: true,
            reads: ({ createPipelineJobRequest: request }) => {
                const job = (0,json.isObject)(request) ? request['pipelineJob'] : undefined;
                const source = (0,json.isObject)(job) ? (0,specification/* pipelineSourceOf */.Du)(job) : undefined;
                return source?.from === 'template' ? source.uri : undefined;
            },
            untested: ({ project, body }, accounts) => accounts.length === 0 && body['state'] !== 'DELETED'
                ? `acting as the Compute Engine default service account of ${project}`
                : undefined,
        },
    },
};
function outlineSchedule({ displayName, cron, state = 'ACTIVE' }) {
    const called = `the schedule ${String(displayName)}`;
    if (state === 'DELETED')
        return [`Deletes ${called}, if this grant created it`];
    const after = state === 'PAUSED' ? ', and pauses it' : '';
    return [
        `Creates ${called}, or changes what differs${after}`,
        ...(typeof cron === 'string' ? [`Runs at ${cron}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/steps/kinds/serving/check-serving.js


/** An id that Google accepts for a new endpoint (CreateEndpointRequest.endpoint_id), or an existing one. */
function checkEndpoint(body) {
    const { endpointId, displayName } = body;
    if (endpointId instanceof json/* Pending */.UX || displayName instanceof json/* Pending */.UX)
        return [];
    if (endpointId === undefined && displayName === undefined)
        return [{ path: [], message: 'names no endpoint', cure: 'Give endpointId, displayName, or both.', key: true }];
    const isNamed = typeof endpointId === 'string' && endpointId.includes('/');
    return [
        ...(isNamed ? (0,name_forms/* checkName */.I3)(body, 'endpointId', name_forms/* endpointName */.zY) : (0,name_forms/* checkName */.I3)(body, 'endpointId', name_forms/* newEndpointId */.Bw)),
        ...(isNamed || displayName !== undefined
            ? []
            : [
                {
                    path: [],
                    message: 'displayName is required',
                    cure: 'A new endpoint needs one.',
                    key: true,
                },
            ]),
        ...(displayName === '' ? [{ path: ['displayName'], message: 'expected a name, got an empty string' }] : []),
    ];
}
/** Checks a `DeployedModel`: its names, and the fields that Google requires. Paths start with `deployedModel`. */
function checkDeployedModel(deployed) {
    if (!(0,json.isObject)(deployed))
        return [];
    const faults = [
        ...(0,name_forms/* checkName */.I3)(deployed, 'model', name_forms/* modelName */.fD),
        ...(deployed['id'] === '' ? [] : (0,name_forms/* checkName */.I3)(deployed, 'id', name_forms/* deployedId */.Gj)),
        ...(deployed['model'] === undefined
            ? [{ path: [], message: 'model is required', cure: 'Say which model is deployed.', key: true }]
            : []),
    ];
    return faults.map(fault => ({ ...fault, path: ['deployedModel', ...fault.path] }));
}
/** A model that is undeployed cannot get traffic in the same call. */
function checkLeaving({ deployedModelId, trafficSplit }) {
    if (!(0,json.isObject)(trafficSplit) || typeof deployedModelId !== 'string' || !Object.hasOwn(trafficSplit, deployedModelId))
        return [];
    if (trafficSplit[deployedModelId] === 0)
        return [];
    const message = 'gives traffic to the model that it undeploys';
    return [{ path: ['trafficSplit', deployedModelId], message, cure: 'Divide 100 % among the models that stay.' }];
}

// EXTERNAL MODULE: ./build/steps/kinds/serving/split.js
var split = __webpack_require__(94283);
;// CONCATENATED MODULE: ./build/steps/kinds/serving/definition.js




/** Endpoints, the models on them, and their traffic, one change at a time. */
const serving = {
    endpoint: {
        handledAs: 'own',
        description: 'Creates an endpoint or uses an existing one: the REST resource projects.locations.endpoints, and its endpointId.',
        body: 'EndpointStep',
        returns: 'Endpoint',
        refersTo: ['Endpoint'],
        shapes: google => ({
            EndpointByDisplayName: {
                fields: {
                    displayName: { shape: stringShape, required: true, description: 'Display name of exactly one endpoint.' },
                },
            },
            EndpointStep: {
                ...google['Endpoint'],
                fields: {
                    endpointId: {
                        shape: stringShape,
                        description: 'Id of the endpoint. The step creates the endpoint if it does not exist. A full resource name must exist.',
                    },
                    ...google['Endpoint']?.fields,
                    // Not for one that is named in full, and so exists.
                    displayName: {
                        shape: stringShape,
                        description: 'Display name of the endpoint. Without endpointId, it selects the endpoint with this name.',
                    },
                },
            },
        }),
        check: checkEndpoint,
        call: { verb: 'POST', path: '{parent}/endpoints' },
        places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], network: ['network'] },
        mainField: 'endpointId',
        isWholeByMainField: true,
        isRegional: true,
        creates: ({ endpointId }) => ({ collection: 'endpoints', id: endpointId }),
        needs: {
            permissions: ['aiplatform.endpoints.create', 'aiplatform.endpoints.get', 'aiplatform.endpoints.list'],
        },
    },
    deployModel: {
        handledAs: 'own',
        description: 'Deploys a model to an endpoint: the request of endpoints.deployModel.',
        body: 'DeployModelRequest',
        newestModels: [{ at: ['deployedModel', 'model'] }],
        returns: 'DeployModelResponse',
        check: body => [
            ...(0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* endpointName */.zY),
            ...checkDeployedModel(body['deployedModel']),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], true),
        ],
        call: { verb: 'POST', path: '{endpoint}:deployModel', collection: 'endpoints' },
        places: { serviceAccount: ['deployedModel', 'serviceAccount'] },
        mainField: 'endpoint',
        isRegional: true,
        isRelease: true,
        needs: {
            permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.deploy', 'aiplatform.models.get'],
            logs: true,
        },
    },
    undeployModel: {
        handledAs: 'own',
        description: 'Undeploys a model from an endpoint: the request of endpoints.undeployModel.',
        body: 'UndeployModelRequest',
        returns: 'Endpoint',
        check: body => [
            ...(0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* endpointName */.zY),
            ...(0,name_forms/* checkName */.I3)(body, 'deployedModelId', name_forms/* deployedId */.Gj),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], false),
            ...checkLeaving(body),
        ],
        call: { verb: 'POST', path: '{endpoint}:undeployModel', collection: 'endpoints' },
        places: {},
        mainField: 'endpoint',
        isRegional: true,
        isNameless: true,
        needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.undeploy'] },
    },
    traffic: {
        handledAs: 'own',
        description: 'Sets the traffic split of an endpoint: deployed model id to percentage.',
        body: 'TrafficStep',
        returns: 'Endpoint',
        shapes: () => ({
            TrafficStep: {
                fields: {
                    endpoint: endpointField,
                    trafficSplit: {
                        shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
                        required: true,
                        description: 'Deployed model id to its percentage. The sum must be 100, or the split empty.',
                    },
                },
            },
        }),
        check: body => [
            ...(0,name_forms/* checkName */.I3)(body, 'endpoint', name_forms/* endpointName */.zY),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], false),
        ],
        call: { verb: 'PATCH', path: '{endpoint}', collection: 'endpoints' },
        otherMethods: ['EndpointService.UpdateEndpoint', 'EndpointService.UpdateEndpointLongRunning'],
        places: {},
        mainField: 'endpoint',
        isRegional: true,
        isNameless: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.update'] },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/stage/check-stage.js


/** Returns what is wrong with an upload beyond its form. Paths are from the body. */
function checkStage({ from, to, include, exclude, archive }) {
    const faults = [];
    if (from === '' || (Array.isArray(from) && from.length === 0))
        faults.push({ path: ['from'], message: 'names no file', cure: 'Write `.` for the whole workspace.' });
    for (const [key, patterns] of Object.entries({ include, exclude }))
        if (Array.isArray(patterns) && patterns.length === 0)
            faults.push({ path: [key], message: 'has no pattern', cure: 'Remove it.', key: true });
    return [...faults, ...(typeof to === 'string' ? checkTarget(to, archive) : [])];
}
function checkTarget(to, archive) {
    const at = { path: ['to'] };
    const [, folder] = /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/(.*)$/s.exec(to) ?? [];
    if (folder === undefined)
        return [{ ...at, message: `expected a folder of a bucket, as gs://bucket/code/, got ${(0,core_text/* quote */.hD)(to)}` }];
    if (/[\p{Cc}\p{Zl}\p{Zp}#[\]*?]/u.test(folder))
        return [
            {
                ...at,
                message: `${(0,core_text/* quote */.hD)(to)} has a character that is unsafe in the name of an object`,
                cure: 'Leave out control characters and # [ ] * ?.',
            },
        ];
    const parts = folder.replace(/\/$/, '').split('/');
    if (folder !== '' && parts.some(part => part === '' || part === '.' || part === '..'))
        return [
            {
                ...at,
                message: `${(0,core_text/* quote */.hD)(to)} has an empty folder, or one named . or ..`,
                cure: 'Write each folder once, with one slash after it.',
            },
        ];
    if (folder === '' || folder.endsWith('/') || archive instanceof json/* Pending */.UX)
        return [];
    if (archive === undefined || archive === 'none')
        return [
            {
                ...at,
                message: `${(0,core_text/* quote */.hD)(to)} is not a folder: several files cannot have one name`,
                cure: `Write ${(0,core_text/* quote */.hD)(`${to}/`)}, or pack the files: archive: tar.gz.`,
            },
        ];
    return [];
}

// EXTERNAL MODULE: ./build/steps/kinds/stage/objects.js
var stage_objects = __webpack_require__(33625);
;// CONCATENATED MODULE: ./build/steps/kinds/stage/outline.js



/** Returns the lines of a plan: what would be written, and where. */
function outlineStage({ to }, { sources = [] }) {
    const [taken] = sources;
    const where = to instanceof json/* Pending */.UX ? to.reference : String(to);
    if (taken === undefined)
        return [`Writes the files to ${where}; overwrites nothing`];
    const { archive, files, bytes } = taken;
    const place = to instanceof json/* Pending */.UX ? where : (0,stage_objects/* stagedUri */.F)(where, taken);
    if (archive !== undefined)
        return [`Writes ${place}, ${(0,core_text/* byteSize */.mz)(archive.bytes)}; overwrites nothing`];
    const objects = files.length === 1 ? '1 object' : `${(0,core_text/* count */.U9)(files.length)} objects`;
    return [`Writes ${objects}, ${(0,core_text/* byteSize */.mz)(bytes)}, to ${place}; overwrites nothing`];
}

;// CONCATENATED MODULE: ./build/steps/kinds/stage/definition.js




/** More is data, which belongs into a bucket by other means: it would take hours of a job's six. */
const maxBytes = 100 * 1024 ** 3;
/** Uploads of files of the workspace. */
const stages = {
    stage: {
        handledAs: 'own',
        description: 'Uploads files of the workspace to Cloud Storage. It never overwrites: an equal object is adopted, another one is an error.',
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
                        description: 'Files and folders of the workspace. Of a folder, what is in it is taken; not `.git`, and not what `.gitignore` names.',
                    },
                    to: {
                        shape: stringShape,
                        required: true,
                        description: 'Folder of a bucket, as gs://bucket/code/${github.sha}/. For an archive, it can also be the name of the object.',
                    },
                    include: {
                        shape: { type: 'list', of: stringShape },
                        description: 'Patterns as in .gitignore: only what one of them matches. A path without wildcards is taken although it is ignored.',
                    },
                    exclude: {
                        shape: { type: 'list', of: stringShape },
                        description: 'Patterns as in .gitignore: what one of them matches is left out.',
                    },
                    archive: {
                        shape: { type: 'enum', values: ['none', 'tar.gz', 'zip'] },
                        description: 'Packs all files into one object: the same bytes from the same files. Below a folder it is named by its SHA-256. Default: none.',
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
        sources: ({ from, include, exclude, archive }) => {
            const paths = definition_textsOf(typeof from === 'string' ? [from] : from);
            const [only, without] = [include, exclude].map(patterns => patterns === undefined ? undefined : definition_textsOf(patterns));
            const format = archive === undefined ? 'none' : archive;
            // A part that is not known yet, or is wrong, which the checks of the body say.
            if (paths === undefined || (include !== undefined && only === undefined))
                return [];
            if ((exclude !== undefined && without === undefined) || !isFormat(format))
                return [];
            return [{ at: ['from'], from: paths, include: only, exclude: without, archive: format, maxBytes }];
        },
        earlyPaths: [['from'], ['include'], ['exclude'], ['archive']],
        places: {},
        mainField: 'from',
        isNameless: true,
        isUnlabelled: () => true,
        outline: outlineStage,
        requests: ({ to }) => `uploads to ${to instanceof json/* Pending */.UX ? to.reference : String(to)}, by https://storage.googleapis.com`,
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
};
const definition_textsOf = (value) => Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string') ? value : undefined;
const isFormat = (value) => value === 'none' || value === 'tar.gz' || value === 'zip';

;// CONCATENATED MODULE: ./build/steps/kinds/registry.js












/** The definition of every kind, a line for each family. */
const registry = {
    ...jobs,
    ...models,
    ...serving,
    ...agents,
    ...publications,
    ...builds,
    ...schedules,
    ...inference,
    ...gates,
    ...rollouts,
    ...stages,
    ...calls,
};
/** Every kind of step with its definition. */
const definitions = registry;
/** Returns the places in a kind's body. */
function placesOf(kind, body) {
    const { places, morePlaces } = definitions[kind];
    return morePlaces === undefined ? places : { ...places, ...morePlaces(body) };
}
/** Returns what is wrong with a body beyond its form. Paths are from the body. */
const checkBody = (kind, body, context) => definitions[kind].check?.(body, context) ?? [];
/** Returns the part of a kind's body that may be the path of a file; `undefined` if it has none. */
const filePlaceOf = (kind) => definitions[kind].bodyFile;
/**
 * Returns the messages of kinds that are not Google's. They are written in the same language, so that they are checked,
 * bounded, and published in the same way.
 *
 * @param google the API's own messages; some of them are extended
 */
const ownShapes = (google) => Object.assign({}, ...Object.values(definitions).map(({ shapes }) => shapes?.(google)));


/***/ }),

/***/ 47982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ latencyFaults),
/* harmony export */   Rk: () => (/* binding */ expectFaults),
/* harmony export */   WU: () => (/* binding */ checkRollout)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35293);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43701);





/** A bake must be longer than a minute to contain a whole minute of metrics. Seconds. */
const shortestBake = 120;
/** Returns what is wrong with a rollout beyond its form and its names. Paths are from the body. */
const checkRollout = (body) => [
    ...createFaults(body),
    ...deployedFaults(body['deployedModel']),
    ...trafficFaults(body['traffic']),
    ...probeFaults(body),
    ...watchFaults(body),
];
function createFaults({ endpoint, create, probe }) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(create))
        return [];
    const faults = [];
    const isId = typeof endpoint === 'string' && !endpoint.includes('/');
    if (typeof endpoint === 'string' && !isId)
        faults.push({
            path: ['create'],
            message: 'an endpoint with a full name must exist',
            cure: 'Name it by its id, or leave out create.',
            key: true,
        });
    if (isId && !/^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,8})$/.test(endpoint))
        faults.push({
            path: ['endpoint'],
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(endpoint)} cannot be the id of a new endpoint`,
            cure: 'It has up to 63 of a\u2013z, 0\u20139 and -, and begins with a letter; or up to 9 digits.',
        });
    const asked = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(endpoint) ? endpoint['displayName'] : undefined;
    const { displayName, trafficSplit } = create;
    if (typeof asked === 'string' && typeof displayName === 'string' && asked !== displayName)
        faults.push({
            path: ['create', 'displayName'],
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(displayName)} is not the display name that selects the endpoint, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(asked)}`,
            cure: 'Write the same.',
        });
    if (trafficSplit !== undefined)
        faults.push({
            path: ['create', 'trafficSplit'],
            message: 'a new endpoint has no models to split traffic between',
            cure: 'Remove it: traffic defines the stages of the rollout.',
            key: true,
        });
    const isPrivate = create['network'] !== undefined || create['privateServiceConnectConfig'] !== undefined;
    if (isPrivate && probe !== undefined)
        faults.push({
            path: ['probe'],
            message: 'the action cannot probe an endpoint in a private network',
            cure: 'Leave it out, and let watch check real traffic.',
            key: true,
        });
    return faults;
}
function deployedFaults(deployed) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(deployed))
        return [];
    const at = (field) => ['deployedModel', field];
    const faults = [];
    if (deployed['model'] !== undefined)
        faults.push({
            path: at('model'),
            message: 'the model belongs next to deployedModel',
            cure: 'Move it to rollout.model.',
            key: true,
        });
    if (deployed['id'] !== undefined)
        faults.push({
            path: at('id'),
            message: 'the rollout chooses the id, to find its deployment again',
            cure: 'Remove it.',
            key: true,
        });
    const resources = ['dedicatedResources', 'automaticResources', 'sharedResources'];
    if (resources.every(field => deployed[field] === undefined))
        faults.push({
            path: ['deployedModel'],
            message: 'names no machines',
            cure: `Give ${resources.join(', ')}: one of them.`,
            key: true,
        });
    return faults;
}
function trafficFaults(traffic) {
    if (!Array.isArray(traffic))
        return [];
    return traffic.flatMap((share, index) => {
        const before = traffic[index - 1];
        if (typeof share !== 'number' || typeof before !== 'number' || share > before)
            return [];
        return [
            {
                path: ['traffic', index],
                message: `${share} does not rise above ${before}`,
                cure: 'Write rising percentages.',
            },
        ];
    });
}
/** True for a rollout that never gives the model any traffic, so that there is nothing to observe. */
const isDark = ({ traffic }) => Array.isArray(traffic) && traffic.length === 1 && traffic[0] === 0;
function probeFaults(body) {
    const { probe } = body;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(probe))
        return [];
    const { expect, latency, errors } = probe;
    const faults = [];
    const expectsNothing = expect === undefined || ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(expect) && Object.keys(expect).length === 0);
    if (expectsNothing && latency === undefined && errors === undefined)
        faults.push({
            path: ['probe'],
            message: 'expects nothing, so nothing could fail it',
            cure: 'Give expect, latency or errors.',
            key: true,
        });
    faults.push(...expectFaults(expect, ['probe', 'expect']));
    faults.push(...latencyFaults(latency, ['probe', 'latency']));
    if (isDark(body))
        faults.push({ path: ['probe'], message: 'a model at 0 % cannot be probed', cure: 'Remove it.', key: true });
    return faults;
}
/** Returns what is wrong with expectations of an answer, beyond their form. */
const expectFaults = (expect, at) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(expect) ? Object.entries(expect).flatMap(([path, one]) => expectationFaults(path, one, at)) : [];
function expectationFaults(text, expectation, at) {
    const path = [...at, text];
    const faults = [];
    if ((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readPath */ .G7)(text) === undefined)
        faults.push({
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is not a path into an answer`,
            cure: 'Write one like predictions[0].score.',
            key: true,
        });
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(expectation))
        return faults;
    const { min, max } = expectation;
    // A misspelt one is reported already.
    if (Object.keys(expectation).length === 0)
        faults.push({ path, message: 'expects nothing', cure: 'Give min, max, equals, type or contains.', key: true });
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        faults.push({ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Change one of them.' });
    return faults;
}
function watchFaults(body) {
    const { watch, bake } = body;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(watch))
        return [];
    const { errors, latency } = watch;
    const faults = [];
    const hasLatency = latency !== undefined && !((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(latency) && Object.keys(latency).length === 0);
    if (errors === undefined && !hasLatency)
        faults.push({
            path: ['watch'],
            message: 'has no limit, so nothing could fail it',
            cure: 'Give errors: { max }, or latency: { p95 }.',
            key: true,
        });
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(latency))
        for (const name of _read_body_js__WEBPACK_IMPORTED_MODULE_1__/* .percentiles */ .FX)
            faults.push(...latencyFaults(latency[name], ['watch', 'latency', name]));
    const seconds = bake === undefined ? 0 : (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(bake);
    if (!(bake instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX) && seconds !== undefined && seconds < shortestBake)
        faults.push({
            path: bake === undefined ? ['watch'] : ['bake'],
            message: `watch looks at whole minutes, and ${bake === undefined ? 'there is no bake' : 'the bake is too short for one'}`,
            cure: 'Give bake, of 2m at least; less than 10m of real traffic shows little.',
            key: true,
        });
    if (isDark(body))
        faults.push({ path: ['watch'], message: 'a model at 0 % gets no traffic to watch', cure: 'Remove it.', key: true });
    return faults;
}
/** Returns a fault for a latency of zero. */
function latencyFaults(latency, path) {
    // Its form is checked already.
    if (typeof latency !== 'string' || !/^0+(\.0+)?m?s$/.test(latency))
        return [];
    return [{ path, message: `expected a time above 0, as 500ms or 2s, got ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(latency)}` }];
}


/***/ }),

/***/ 19996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ outlineRollout),
/* harmony export */   dk: () => (/* binding */ outlineRollback),
/* harmony export */   tw: () => (/* binding */ formatExpectations)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _gate_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72133);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43701);




/** Returns the stages of a rollout for the plan. */
function outlineRollout(body) {
    const { endpoint, create, bakeMs, probe, watch, keep } = (0,_read_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readRolloutBody */ .wc)(body);
    const shares = [body['traffic']].flat();
    const made = create === undefined ? '' : ', which is created if it does not exist';
    const bake = bakeMs > 0 ? `, held for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(bakeMs)}` : '';
    return [
        `Deploys ${named(body['model'])} on ${named(endpoint)}${made}, without traffic`,
        ...shares.map(share => `Gives it ${named(share)} % of the traffic${bake}`),
        ...(probe === undefined ? [] : [`At each share the probes must pass: ${describeProbe(probe)}`]),
        ...(watch === undefined ? [] : [`At each share real traffic must stay within limits: ${describeWatch(watch)}`]),
        ending(shares.at(-1), keep),
        'On failure, restores the previous split and undeploys the new model',
    ];
}
/** Returns the effect of a rollback for the plan. */
const outlineRollback = ({ endpoint }) => [
    `Gives ${named(endpoint)} back to what served before its last rollout, and undeploys what was rolled out`,
];
function ending(last, keep) {
    if (last !== 100)
        return `Stops at ${named(last)} %: a later rollout of the same version continues from there`;
    return keep ? 'Keeps the previous models deployed at 0 %' : 'Undeploys the previous models';
}
function describeProbe({ requests, errors, latencyMs, expect }) {
    const expected = formatExpectations(expect);
    const slowest = latencyMs === undefined ? [] : [`p95 at most ${latencyMs} ms`];
    return [`of ${requests} at most ${errors} fail`, ...slowest, ...expected].join('; ');
}
/** Returns expectations of an answer in words. */
const formatExpectations = (expect) => Object.entries(expect).flatMap(([path, { type, equals, min, max, contains }]) => [
    ...(type === undefined ? [] : [`${path} of type ${named(type)}`]),
    ...(equals === undefined ? [] : [`${path} exactly ${named(equals)}`]),
    ...(contains === undefined ? [] : [`${path} with the text ${named(contains)}`]),
    ...(min === undefined && max === undefined ? [] : [`${path} ${(0,_gate_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMetricBound */ .uO)({ min, max })}`]),
]);
function describeWatch({ errors, latency, failures, minRequests, onInconclusive, withinMs }) {
    const then = {
        hold: `are watched for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(withinMs)} more, then rolled back`,
        rollback: 'are rolled back',
        promote: 'continue anyway',
    };
    return [
        ...(errors === undefined ? [] : [`at most ${Number((errors * 100).toFixed(4))} % errors`]),
        ...latency.map(({ percentile, boundMs }) => `${percentile} at most ${boundMs} ms`),
        `${failures} bad ${failures === 1 ? 'sample rolls' : 'samples roll'} back`,
        `fewer than ${minRequests} requests ${then[onInconclusive]}`,
    ].join('; ');
}
/** Formats a value of the body. */
function named(value) {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX)
        return value.reference;
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) && value['displayName'] !== undefined)
        return `the endpoint called ${named(value['displayName'])}`;
    return typeof value === 'string' ? value : JSON.stringify(value);
}


/***/ }),

/***/ 43701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ percentiles),
/* harmony export */   wc: () => (/* binding */ readRolloutBody),
/* harmony export */   zn: () => (/* binding */ latencyMs)
/* harmony export */ });
/* unused harmony export periodMs */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);


const percentiles = ['p50', 'p95', 'p99'];
/** Reads a rollout's body, whose form is checked already. */
function readRolloutBody(body) {
    const { create, traffic, bake, probe, watch } = body;
    return {
        endpoint: body['endpoint'],
        create: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(create) ? create : undefined,
        model: String(body['model']),
        deployedModel: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(body['deployedModel']) ? body['deployedModel'] : {},
        traffic: Array.isArray(traffic) ? traffic.map(Number) : [],
        bakeMs: periodMs(bake) ?? 0,
        probe: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(probe) ? readProbe(probe) : undefined,
        watch: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(watch) ? readWatch(watch) : undefined,
        keep: body['keep'] === 1,
    };
}
function readProbe({ instances, parameters, expect, latency, errors, requests }) {
    const expected = Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(expect) ? expect : {});
    return {
        instances: Array.isArray(instances) ? instances : [],
        parameters,
        expect: Object.fromEntries(expected.map(([path, value]) => [path, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(value) ? value : {}])),
        latencyMs: latencyMs(latency),
        errors: typeof errors === 'number' ? errors : 0,
        requests: typeof requests === 'number' ? requests : 20,
    };
}
function readWatch(watch) {
    const { errors, latency, failures, on_inconclusive: then } = watch;
    const bounds = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(latency) ? latency : {};
    return {
        errors: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(errors) && typeof errors['max'] === 'number' ? errors['max'] : undefined,
        latency: percentiles.flatMap(percentile => {
            const boundMs = latencyMs(bounds[percentile]);
            return boundMs === undefined ? [] : [{ percentile, boundMs }];
        }),
        failures: typeof failures === 'number' ? failures : 1,
        minRequests: typeof watch['min_requests'] === 'number' ? watch['min_requests'] : 1,
        onInconclusive: then === 'rollback' || then === 'promote' ? then : 'hold',
        withinMs: periodMs(watch['within']) ?? 3_600_000,
    };
}
/** Returns `500ms` or `2s` in milliseconds; `undefined` for anything else. */
function latencyMs(text) {
    const [, amount, unit] = typeof text === 'string' ? (/^(\d{1,6}(?:\.\d{1,3})?)(ms|s)$/.exec(text) ?? []) : [];
    const milliseconds = Number(amount) * (unit === 's' ? 1_000 : 1);
    return milliseconds > 0 ? milliseconds : undefined;
}
/** Returns a period, as `10m`, in milliseconds; `undefined` for anything else. */
function periodMs(period) {
    const seconds = (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(period);
    return seconds === undefined ? undefined : seconds * 1_000;
}


/***/ }),

/***/ 94283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ checkSplit),
/* harmony export */   iO: () => (/* binding */ describeSplit),
/* harmony export */   jR: () => (/* binding */ unknownDeployedModels),
/* harmony export */   qj: () => (/* binding */ deployedOf),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   uv: () => (/* binding */ splitOf),
/* harmony export */   xY: () => (/* binding */ sameSplit)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);


/**
 * Returns what is wrong with a split, whatever the endpoint has: shares are whole percentages with the sum 100, or
 * there are none. See docs/design/rollouts.md.
 *
 * @param deploys true if the split may name the model that is being deployed, as "0"
 */
function checkSplit(split, path, deploys) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(split))
        return [];
    const shares = Object.entries(split);
    const faults = shares.flatMap(([id, share]) => {
        const at = [...path, id];
        if (!/^\d{1,10}$/.test(id))
            return [
                {
                    path: at,
                    message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(id)} is not an id of a deployed model`,
                    cure: 'It is a number of up to 10 digits.',
                    key: true,
                },
            ];
        if (id === '0' && !deploys)
            return [
                {
                    path: at,
                    message: '"0" stands for the model that a deployModel deploys, and this step deploys none',
                    cure: 'Name it by its id.',
                    key: true,
                },
            ];
        if (share instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX || (typeof share === 'number' && share >= 0 && share <= 100))
            return [];
        return [{ path: at, message: `expected a percentage from 0 to 100, got ${JSON.stringify(share)}` }];
    });
    if (faults.length > 0 || shares.length === 0 || shares.some(([, share]) => share instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX))
        return faults;
    const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
    return sum === 100
        ? []
        : [
            {
                path,
                message: `the shares are ${sum} together, not 100`,
                cure: 'Make them 100, or write {} for no traffic at all.',
                key: true,
            },
        ];
}
/** True if two splits give every model the same share. An absent model has 0. */
const sameSplit = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => shareOf(a, id) === shareOf(b, id));
/** Returns a model's share; 0 if it has none. */
const shareOf = (split, id) => Number(split[id] ?? 0);
/** Returns the split of an endpoint; empty if it has none. */
const splitOf = ({ trafficSplit }) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(trafficSplit) ? trafficSplit : {});
/** `1234: 90 %, 5678: 10 %` */
const describeSplit = (split) => Object.entries(split)
    .map(([id, share]) => `${id}: ${String(share)} %`)
    .join(', ') || 'no traffic';
/** Returns the deployed models of an endpoint. */
const deployedOf = ({ deployedModels }) => Array.isArray(deployedModels) ? deployedModels.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject) : [];
/** Names ids in a split that the endpoint does not have; `undefined` if it has them all. */
function unknownDeployedModels(split, endpoint) {
    const there = deployedOf(endpoint).map(({ id }) => String(id));
    const unknownModels = Object.keys(split).filter(id => id !== '0' && !there.includes(id));
    if (unknownModels.length === 0)
        return undefined;
    return `it has no deployed model ${unknownModels.join(', ')}; there ${there.length === 0 ? 'is none' : `are ${there.join(', ')}`}`;
}


/***/ }),

/***/ 33625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stagedUri),
/* harmony export */   t: () => (/* binding */ plannedObjects)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);


/** Limit of Cloud Storage (https://docs.cloud.google.com/storage/docs/objects#naming). Bytes. */
const maxNameBytes = 1024;
/** Returns the address of the result: the archive's, or the folder. */
function stagedUri(to, { request, archive }) {
    if (archive === undefined || !to.endsWith('/'))
        return to;
    return `${to}${archive.sha256}.${request.archive}`;
}
/**
 * Returns every object with its address.
 *
 * @throws ActionError `STEPS_INVALID` if a name is too long, before anything is sent
 */
function plannedObjects(step, to, sources, contents) {
    const uri = stagedUri(to, sources);
    const objects = contents.map((content, index) => {
        if (sources.archive !== undefined)
            return { name: uri.slice(uri.lastIndexOf('/') + 1), uri, content };
        const { path: name = '' } = sources.files[index] ?? {};
        return { name, uri: `${to}${name}`, content };
    });
    const bucketBytes = to.indexOf('/', 'gs://'.length) + 1;
    const long = objects.find(object => Buffer.byteLength(object.uri) - bucketBytes > maxNameBytes);
    if (long === undefined)
        return objects;
    throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepError */ .hH)(step, 'STEPS_INVALID', `the name of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(long.uri)} has more than ${maxNameBytes} bytes`, {
        cure: 'Shorten `to`, or pack the files: archive: tar.gz.',
    });
}


/***/ }),

/***/ 74523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ repositoryPattern),
/* harmony export */   am: () => (/* binding */ pipelineName),
/* harmony export */   hY: () => (/* binding */ publishedAs),
/* harmony export */   sH: () => (/* binding */ templateVersionOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35293);


/** `https://{location}-kfp.pkg.dev/{project}/{repository}`, with or without a slash at its end. */
const repositoryPattern = /^https:\/\/([a-z0-9-]+)-kfp\.pkg\.dev\/((?:[a-z0-9.-]+:)?[a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\/?$/;
/** Returns the version that a file becomes in a repository; `undefined` if one of them is not known. */
function templateVersionOf({ repository }, file) {
    const [, location, project, name] = (typeof repository === 'string' && repositoryPattern.exec(repository)) || [];
    if (file === undefined || location === undefined || project === undefined || name === undefined)
        return undefined;
    const version = `sha256:${file.sha256}`;
    return {
        repository: `projects/${project}/locations/${location}/repositories/${name}`,
        package: file.name,
        version,
        templateUri: `https://${location}-kfp.pkg.dev/${project}/${name}/${file.name}/${version}`,
    };
}
/** What references to a published pipeline become: also in a plan, since its version depends on the file alone. */
const publishedAs = ({ package: name, version, templateUri }, { tags }) => ({
    package: name,
    version,
    templateUri,
    tags: Array.isArray(tags) ? tags : [],
});
/** Returns the name of a compiled pipeline. */
function pipelineName(spec) {
    const name = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(spec) ? spec : {}, ['pipelineInfo', 'name']);
    return typeof name === 'string' ? name : '';
}


/***/ }),

/***/ 32006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OA: () => (/* binding */ checkPipelineSource),
  ks: () => (/* binding */ checkPipelineSpec),
  Du: () => (/* binding */ pipelineSourceOf),
  l9: () => (/* binding */ readPipeline),
  v8: () => (/* binding */ rewrite)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/document/pyyaml.js

/**
 * Types of plain scalars in PyYAML, which writes compiled pipelines and reads them for Google's SDK. It has a YAML 1.1
 * of its own. The string `1e-5` needs no quotes, since a float needs a dot and a sign in its exponent. `08` needs none
 * either, since it is not octal. `y` is not a boolean.
 */
const pyyamlScalars = (core) => [
    ...core.filter(tag => typeof tag === 'string' || !/:(bool|int|float)$/.test(tag.tag)),
    ...scalars,
];
const scalar = (type, test, resolve) => ({
    tag: `tag:yaml.org,2002:${type}`,
    default: true,
    test,
    resolve,
});
const digits = (text) => text.replaceAll('_', '');
const integer = (radix) => (text) => {
    const number = Number.parseInt(digits(text).replace(/^[-+]?0[bx]/, ''), radix);
    return text.startsWith('-') && /^-0[bx]/.test(text) ? -number : number;
};
const scalars = [
    scalar('bool', /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
    scalar('bool', /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
    scalar('int', /^[-+]?0b[01_]+$/, integer(2)),
    scalar('int', /^[-+]?0x[0-9a-fA-F_]+$/, integer(16)),
    scalar('int', /^[-+]?0[0-7_]+$/, integer(8)),
    scalar('int', /^[-+]?(0|[1-9][0-9_]*)$/, integer(10)),
    scalar('float', /^[-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
    scalar('float', /^\.[0-9][0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
];
/**
 * PyYAML lets a quoted string continue at any indentation, and real pipelines do so. YAML 1.2 wants its lines deeper
 * than their parent. Spaces before such a line have no meaning, so adding some changes no value.
 */
function deepenContinuations(text) {
    let deepened = text;
    for (let repairs = 0; repairs < mostRepairs; repairs++) {
        const start = cutString(deepened);
        if (start === undefined)
            break;
        const end = closingQuote(deepened, start);
        if (end === undefined)
            break;
        const indent = ' '.repeat(start - deepened.lastIndexOf('\n', start));
        deepened =
            deepened.slice(0, start) + deepened.slice(start, end).replaceAll('\n', `\n${indent}`) + deepened.slice(end);
    }
    return deepened;
}
/** Each costs a pass over the text. */
const mostRepairs = 100;
/** Returns the start of a quoted string that the lexer gave up before its closing quote. */
function cutString(text) {
    let offset = 0;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        // Marks of the lexer that stand for no text.
        if (token === '\x02' || token === '\x18' || token === '\x1f')
            continue;
        if (/^["']/.test(token) && closingQuote(text, offset) !== offset + token.length - 1)
            return offset;
        offset += token.length;
    }
    return undefined;
}
function closingQuote(text, start) {
    const quote = text[start];
    for (let index = start + 1; index < text.length; index++) {
        if (quote === '"' && text[index] === '\\')
            index++;
        else if (text[index] === quote) {
            if (quote === '"' || text[index + 1] !== quote)
                return index;
            index++;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(28531);
;// CONCATENATED MODULE: ./build/steps/pipeline/specification.js







/**
 * The outer form of a PipelineSpec
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto).
 */
const specShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: { shape: { type: 'object', name: 'PipelineInfo' }, required: true },
            deploymentSpec: { shape: { type: 'map', of: { type: 'any' } } },
            schemaVersion: { shape: { type: 'string' }, required: true },
            sdkVersion: { shape: { type: 'string' } },
            components: { shape: { type: 'map', of: { type: 'any' } } },
            root: { shape: { type: 'map', of: { type: 'any' } }, required: true },
            defaultPipelineRoot: { shape: { type: 'string' } },
        },
    },
    PipelineInfo: {
        fields: {
            name: { shape: { type: 'string' }, required: true },
            displayName: { shape: { type: 'string' } },
            description: { shape: { type: 'string' } },
        },
    },
};
const yamlLimits = {
    ...yaml/* compiled */.QO,
    aliases: { nodes: 500_000, characters: 4 * yaml/* compiled */.QO.maxBytes },
    second: true,
    scalars: pyyamlScalars,
};
/**
 * Reads a compiled pipeline, YAML or JSON: a bare PipelineSpec, or a whole PipelineJob. A platform specification after
 * it is ignored if it is empty.
 *
 * @throws ActionError `STEPS_INVALID` with all problems
 */
function readPipeline(text, file) {
    const json = /^\s*\{/.test(text);
    const document = json
        ? (0,yaml.parseDocument)(text, file, 'STEPS_INVALID', yaml/* compiled */.QO)
        : (0,yaml.parseDocument)(deepenContinuations(text), file, 'STEPS_INVALID', yamlLimits);
    const value = (0,core_json.isObject)(document.value) ? document.value : {};
    const whole = Object.hasOwn(value, 'pipelineSpec');
    const { pipelineSpec, ...jobDefaults } = whole ? value : { pipelineSpec: document.value };
    const path = whole ? ['pipelineSpec'] : [];
    const problems = [];
    if (Object.hasOwn(value, 'apiVersion') && Object.hasOwn(value, 'kind')) {
        const message = 'a resource of Kubernetes, not a compiled pipeline';
        problems.push(document.problem(['kind'], message, { cure: 'Compile the pipeline with version 2 of kfp.' }));
    }
    else {
        const faults = [...checkPipelineSpec(pipelineSpec, path), ...checkJobConfig(jobDefaults)];
        problems.push(...faults.map(({ path: at, message, ...options }) => document.problem(at, message, options)));
    }
    if (document.second !== undefined)
        problems.push(...platformProblems(document.second));
    const [first, ...more] = problems;
    if (first !== undefined || !(0,core_json.isObject)(pipelineSpec)) {
        const what = [first?.path, first?.message].filter(Boolean).join(': ');
        const message = `${file} is not a pipeline that can run: ${what}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new errors/* ActionError */.lZ('STEPS_INVALID', message, { problems });
    }
    const written = (at) => document.written([...path, ...at]);
    return { spec: withDeclaredTypes(pipelineSpec, written), jobDefaults, document };
}
/** Returns what is wrong with the outer form of a pipeline specification. */
const checkPipelineSpec = (spec, path) => (0,check_shape/* checkShape */.eA)(spec, { type: 'object', name: 'PipelineSpec' }, specShapes, path);
/** Checks the mappings of a PipelineJob that are merged with the step's. The rest is checked with the step's body. */
function checkJobConfig(job) {
    return [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']].flatMap(path => (0,check_shape/* checkShape */.eA)((0,document_path/* valueAt */.fK)(job, path) ?? {}, { type: 'map', of: { type: 'any' } }, {}, path));
}
/** Kubeflow's second document is for Kubernetes. Vertex AI does not take it, so its settings would be lost. */
function platformProblems(document) {
    const { value } = document;
    const known = (0,core_json.isObject)(value) && Object.keys(value).every(key => key === 'platforms');
    const message = known
        ? 'requests features that Vertex AI does not have and would ignore'
        : 'a second document that is not a platform specification';
    const path = firstLeaf(value);
    return path === undefined
        ? []
        : [document.problem(path, message, { cure: 'Compile the pipeline without it.', key: true })];
}
function firstLeaf(value, path = []) {
    if (value === null)
        return undefined;
    if (!(0,core_json.isObject)(value) && !Array.isArray(value))
        return path;
    for (const [key, item] of Object.entries(value)) {
        const leaf = firstLeaf(item, [...path, Array.isArray(value) ? Number(key) : key]);
        if (leaf !== undefined)
            return leaf;
    }
    return undefined;
}
const decimalPattern = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
/**
 * Gives values their declared types, if YAML has read them otherwise: `version: 1.10` in an `env`, `1e-5` for a STRING,
 * `1e-5` for a NUMBER_DOUBLE.
 */
function withDeclaredTypes(spec, written) {
    const asText = (value, path) => typeof value === 'number' || typeof value === 'boolean' ? (written(path) ?? String(value)) : value;
    const asDeclared = (value, type, path) => {
        if (type === 'STRING')
            return asText(value, path);
        const number = type === 'NUMBER_DOUBLE' || type === 'NUMBER_INTEGER';
        return number && typeof value === 'string' && decimalPattern.test(value) ? Number(value) : value;
    };
    const typedDefault = (definition, path) => (0,core_json.isObject)(definition) && Object.hasOwn(definition, 'defaultValue')
        ? {
            ...definition,
            defaultValue: asDeclared(definition['defaultValue'], definition['parameterType'], [...path, 'defaultValue']),
        }
        : definition;
    const typedConstants = (task, path) => {
        const component = (0,document_path/* valueAt */.fK)(spec, ['components', String((0,document_path/* valueAt */.fK)(task, ['componentRef', 'name']))]);
        return rewrite(task, ['inputs', 'parameters', '*', 'runtimeValue', 'constant'], (value, [...constant]) => {
            const declared = (0,document_path/* valueAt */.fK)(component, [
                'inputDefinitions',
                'parameters',
                String(constant[path.length + 2]),
                'parameterType',
            ]);
            return asDeclared(value, declared, constant);
        }, path);
    };
    const container = ['deploymentSpec', 'executors', '*', 'container'];
    const rules = [
        [[...container, 'args', '*'], asText],
        [[...container, 'command', '*'], asText],
        [[...container, 'env', '*', 'value'], asText],
        ...['root', 'components.*'].flatMap((owner) => [
            [[...owner.split('.'), 'inputDefinitions', 'parameters', '*'], typedDefault],
            [[...owner.split('.'), 'dag', 'tasks', '*'], typedConstants],
        ]),
    ];
    return rules.reduce((typed, [pattern, change]) => {
        const next = rewrite(typed, pattern, change);
        return (0,core_json.isObject)(next) ? next : typed;
    }, spec);
}
/** Returns a copy with every value at the pattern changed. `*` is any key or index, and missing values stay absent. */
function rewrite(value, [segment, ...rest], change, path = []) {
    if (segment === undefined)
        return change(value, path);
    const matches = (key) => segment === '*' || segment === key;
    if (Array.isArray(value))
        return value.map((item, index) => (matches(index) ? rewrite(item, rest, change, [...path, index]) : item));
    if (!(0,core_json.isObject)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        matches(key) ? rewrite(item, rest, change, [...path, key]) : item,
    ]));
}
/** @param body a pipelineJob's, references resolved */
function pipelineSourceOf(body) {
    const { pipelineSpec, templateUri } = body;
    if ((0,core_json.isObject)(pipelineSpec))
        return { from: 'inline', spec: pipelineSpec };
    if (typeof pipelineSpec === 'string' && isWorkspacePath(pipelineSpec))
        return { from: 'file', file: pipelineSpec };
    if (typeof templateUri === 'string' && pipelineSpec === undefined)
        return { from: 'template', uri: templateUri };
    return { from: 'unknown' };
}
const isWorkspacePath = (path) => path !== '' && !/^[\\/~]|^\w+:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..');
/** Returns what is wrong with the source of the specification; paths are from the body. */
function checkPipelineSource({ pipelineSpec, templateUri }) {
    if (pipelineSpec !== undefined && templateUri !== undefined)
        return [{ path: ['templateUri'], message: 'only one of pipelineSpec, templateUri may be set', key: true }];
    if (pipelineSpec === undefined && templateUri === undefined)
        return [{ path: [], message: 'pipelineSpec or templateUri is required', key: true }];
    if (pipelineSpec instanceof core_json/* Pending */.UX) {
        const message = `${pipelineSpec.reference} is not known yet: the pipeline cannot be read`;
        return [{ path: ['pipelineSpec'], message, cure: 'Give the variable that it refers to.' }];
    }
    if (typeof pipelineSpec === 'string' && !isWorkspacePath(pipelineSpec)) {
        const cure = 'As pipelines/train.yaml; for gs:// and Artifact Registry write templateUri.';
        return [{ path: ['pipelineSpec'], message: 'expected a path within the workspace', cure }];
    }
    if (typeof templateUri === 'string')
        return templateFaults(templateUri);
    return [];
}
function templateFaults(uri) {
    const path = ['templateUri'];
    const odd = /[\p{Cc}\s%?#\\]|\/\.{0,2}\/|\/\.{1,2}$/u.test(uri.replace(/^(gs|https):\/\//, ''));
    if (!odd && /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/.+/.test(uri))
        return [];
    const registry = /^https:\/\/([a-z0-9-]+)-kfp\.pkg\.dev\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri);
    if (odd || registry === null) {
        const cure = 'As gs://BUCKET/train.yaml or https://us-kfp.pkg.dev/PROJECT/REPOSITORY/train/sha256:\u2026.';
        return [{ path, message: 'expected a template of Cloud Storage or Artifact Registry', cure }];
    }
    const [, location = '', project = '', repository = '', name = '', tag = ''] = registry;
    if (/^sha256:[0-9a-f]{64}$/.test(tag))
        return [];
    const cure = `Replace ${tag} by the digest of that version of ${name}, sha256:\u2026, which this prints:`;
    const place = `--project=${(0,gcloud.quoteShell)(project)} --location=${(0,gcloud.quoteShell)(location)}`;
    const of = `--repository=${(0,gcloud.quoteShell)(repository)} --package=${(0,gcloud.quoteShell)(name)}`;
    const commands = [`gcloud artifacts tags describe ${(0,gcloud.quoteShell)(tag)} ${place} ${of} --format='value(version)'`];
    return [{ path, message: 'a tag can be moved: the action reads Artifact Registry only by digest', cure, commands }];
}


/***/ }),

/***/ 78764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ linksIn),
/* harmony export */   Wm: () => (/* binding */ resolveObject),
/* harmony export */   d: () => (/* binding */ resolveReferences),
/* harmony export */   fE: () => (/* binding */ pendingIn)
/* harmony export */ });
/* unused harmony export parseTemplate */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96386);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32219);




const roots = ['variables', 'github', 'run', 'steps'];
const howTo = 'References are ${variables.x}, ${github.sha}, ${run.id} and ${steps.train.name}; $${ is a literal ${.';
/** Parses a string. `$${` is a literal `${`; every other `${` must begin a reference. */
function parseTemplate(text) {
    const template = [];
    const flaws = [];
    let end = 0;
    for (const match of text.matchAll(/\$\$\{|\$\{([^}]*)(\}?)/g)) {
        template.push(text.slice(end, match.index));
        end = match.index + match[0].length;
        if (match[0] === '$${')
            template.push('${');
        else if (match[2] === '')
            flaws.push({ message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(match[0])} has no closing }`, cure: howTo });
        else {
            const reference = parseReference(match[0], match[1] ?? '');
            if ('message' in reference)
                flaws.push(reference);
            else
                template.push(reference);
        }
    }
    template.push(text.slice(end));
    return { template: template.filter(part => part !== ''), flaws };
}
function parseReference(text, inner) {
    if (inner.startsWith('{'))
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`${text}}`)} is a GitHub expression, which is not supported here`, cure: howTo };
    const match = /^(\w+)((?:\.[\w-]+|\[\d{1,6}\])*)$/.exec(inner);
    if (match === null)
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a reference`, cure: howTo };
    const [, word = '', rest = ''] = match;
    const root = roots.find(name => name === word);
    if (root === undefined)
        return {
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} refers to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(word)}, which does not exist`,
            cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(word, roots) ?? howTo,
        };
    const [head, ...path] = [...rest.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
    if (typeof head !== 'string')
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} names no value in ${root}`, cure: howTo };
    return { text, root, path: [head, ...path] };
}
/** Returns every reference in the strings of a value. Keys are not searched. */
function linksIn(value, path = []) {
    const links = [];
    const faults = [];
    for (const { value: text, path: at } of (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesOf */ .w)(value, path)) {
        if (typeof text !== 'string' || !text.includes('${'))
            continue;
        const { template, flaws } = parseTemplate(text);
        faults.push(...flaws.map(flaw => ({ path: at, ...flaw })));
        for (const part of template)
            if (typeof part !== 'string')
                links.push({ reference: part, path: at });
    }
    return { links, faults };
}
/**
 * Replaces references with values: once, only in values, never in keys, and never in inserted text. A string that is
 * one whole reference becomes the value with its type. A longer string can only contain scalars. An unknown value
 * becomes `Pending`, and so does an invalid reference, so that it causes no second fault.
 */
function resolveReferences(value, scope, path = []) {
    const faults = [];
    let room = maxResolvedCharacters;
    const put = (text, at) => {
        if (room < 0)
            return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
        const found = substitute(text, scope, at, faults);
        room -= textLength(found);
        if (room >= 0)
            return found;
        const message = `with the values of its references, the text is longer than ${maxResolvedCharacters} characters from here on.`;
        faults.push({ path: at, message, cure: 'For large values let a job read a file.' });
        return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
    };
    const resolve = (leaf, at) => typeof leaf === 'string' && leaf.includes('${') ? put(leaf, at) : leaf;
    return { value: (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLeaves */ .L)(value, resolve, path), faults };
}
/** Replaces the references in a mapping. */
function resolveObject(object, scope) {
    const { value, faults } = resolveReferences(object, scope);
    return { value: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) ? value : {}, faults };
}
/**
 * More than Vertex AI takes in any request. Without a bound, a few references to one long value could fill the memory.
 */
const maxResolvedCharacters = 10_000_000;
/** Estimates the length of the value in JSON. An earlier step's result is counted once. */
function textLength(value) {
    if (typeof value === 'string')
        return value.length;
    if (typeof value !== 'object' || value === null || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX)
        return 4;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    const sum = Object.entries(value).reduce((all, [key, one]) => all + key.length + 4 + textLength(one), 2);
    counted.set(value, sum);
    return sum;
}
const counted = new WeakMap();
function substitute(text, scope, path, faults) {
    const { template, flaws } = parseTemplate(text);
    faults.push(...flaws.map(flaw => ({ path, ...flaw })));
    if (flaws.length > 0)
        return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
    const [only] = template;
    if (template.length === 1 && only !== undefined && typeof only !== 'string') {
        const found = resolveReference(only, scope);
        if ('message' in found)
            faults.push({ path, ...found });
        return 'value' in found ? found.value : new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(only.text, true);
    }
    let known = true;
    const parts = template.map(part => {
        if (typeof part === 'string')
            return part;
        const found = resolveReference(part, scope);
        if ('value' in found) {
            if (['string', 'number', 'boolean'].includes(typeof found.value))
                return String(found.value);
            const noun = found.value === null ? 'nothing' : Array.isArray(found.value) ? 'a list' : 'a mapping';
            faults.push({
                path,
                message: `${part.text} is ${noun}, and cannot be part of a longer string`,
                cure: 'Use it as the whole value, or refer to a field within it.',
            });
        }
        else if ('message' in found)
            faults.push({ path, ...found });
        known = false;
        return part.text;
    });
    // A text that is too long is refused by its length, before it is built.
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const whole = length > maxResolvedCharacters ? ' '.repeat(maxResolvedCharacters + 1) : parts.join('');
    return known ? whole : new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(whole, false);
}
/** Finds only own properties and list items, so `constructor` and `__proto__` lead nowhere. */
function resolveReference({ root, path, text }, scope) {
    const [head, ...rest] = path;
    const names = scope[root];
    if (!Object.hasOwn(names, head)) {
        if (root !== 'github' || !scope.verified)
            return { unknown: true };
        return { message: `${text}: the token has no claim ${head}`, cure: 'Not every event and job has every claim.' };
    }
    let value = names[head];
    for (const segment of rest) {
        const next = child(value, segment);
        if (next === undefined)
            return { message: `${text}: there is no ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(String(segment))} in it`, cure: 'Check what the step returns.' };
        value = next;
    }
    return { value };
}
function child(value, segment) {
    if (Array.isArray(value))
        return typeof segment === 'number' ? value[segment] : undefined;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}
/** Returns every unknown part of a value. */
const pendingIn = (value) => (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesOf */ .w)(value).flatMap(leaf => (leaf.value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX ? [leaf.value] : []));


/***/ }),

/***/ 51270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ buildStatus),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   QR: () => (/* binding */ keyTag),
/* harmony export */   aX: () => (/* binding */ isBuildRunning),
/* harmony export */   vo: () => (/* binding */ findBuilds)
/* harmony export */ });
/**
 * Returns labels as tags of a build, which has no labels: `keyless-step-train`.
 *
 * @see https://cloud.google.com/build/docs/view-build-results#filtering_build_results_using_queries
 */
const tagsOf = (labels) => Object.entries(labels).flatMap(([name, value]) => (value === '' ? [] : [`${name}-${value}`]));
/** The tag by which a build of a step is found again. */
const keyTag = (dedupeKey) => `keyless-key-${dedupeKey}`;
/** Returns every build with the key of a step. */
async function findBuilds({ project, location }, dedupeKey, step, services) {
    const filter = `tags="${keyTag(dedupeKey)}"`;
    const path = `v1/projects/${project}/locations/${location}/builds`;
    const found = await services.list('cloudbuild', path, 'builds', { step, query: { filter } });
    // Cloud Build decides what a filter means, so the tag is compared here once more.
    return found.filter(({ tags }) => Array.isArray(tags) && tags.includes(keyTag(dedupeKey)));
}
/** Returns a build's status, as `WORKING`; empty if it has none. */
const buildStatus = ({ status }) => (typeof status === 'string' ? status : '');
/** True for a build that has not ended. */
const isBuildRunning = (build) => ['PENDING', 'QUEUED', 'WORKING'].includes(buildStatus(build));


/***/ })

};
