export const id = 2197;
export const ids = [2197];
export const modules = {

/***/ 32748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ driftLines),
/* harmony export */   M3: () => (/* binding */ driftSections),
/* harmony export */   _x: () => (/* binding */ countEffects),
/* harmony export */   describeSetupDifference: () => (/* binding */ describeSetupDifference),
/* harmony export */   standingOfProviders: () => (/* binding */ standingOfProviders),
/* harmony export */   standingTable: () => (/* binding */ standingTable)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64636);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77795);



const logMarksOfEffects = {
    'lets in': '\u2717 lets in  ',
    unknown: '? unknown  ',
    'keeps out': '\u2717 keeps out',
    neither: '- neither  ',
};
const marksOfEffects = {
    'lets in': '\u274c lets in',
    unknown: '\u2754 unknown',
    'keeps out': '\u26d4 keeps out',
    neither: '\u2796 neither',
};
/** `2 let in more than the policy, 1 unknown`; `no drift` */
function countEffects(differences) {
    const words = {
        'lets in': 'let in more than the policy',
        unknown: 'unknown',
        'keeps out': 'keep a run out',
        neither: 'neither let in nor keep out',
    };
    const counts = _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.flatMap(effect => {
        const number = differences.filter(one => one.effect === effect).length;
        return number === 0 ? [] : [`${number} ${words[effect]}`];
    });
    return counts.length === 0 ? 'no drift' : counts.join(', ');
}
/** A difference with its example token, without its fix. */
const describeSetupDifference = ({ message, example }) => example === undefined ? message : `${message}. Example of such a token: ${JSON.stringify(example)}`;
/** Returns lines for the log. No name in them can be a workflow command. */
function driftLines({ differences, notes }) {
    return [
        ...differences.flatMap(one => [
            `${logMarksOfEffects[one.effect]}  ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(describeSetupDifference(one), 2_000)}`,
            `    ${one.fix.words}`,
            ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(one.fix.commands, '    '),
        ]),
        ...notes.map(({ message }) => `- note       ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(message, 2_000)}`),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** Returns how each provider stands, the worst first. */
function standingOfProviders({ providers, differences }) {
    const rank = (effect) => effect === undefined ? _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.length : _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.indexOf(effect);
    return providers
        .map(({ resource }) => {
        const own = (0,_policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(differences.filter(one => one.providers.includes(resource)));
        const count = (effect) => own.filter(one => one.effect === effect).length;
        const counts = {
            'lets in': count('lets in'),
            unknown: count('unknown'),
            'keeps out': count('keeps out'),
            neither: count('neither'),
        };
        return { provider: resource, worst: own[0]?.effect, counts };
    })
        .toSorted((a, b) => rank(a.worst) - rank(b.worst));
}
/** Formats the providers as a table for a terminal. */
function standingTable(standings) {
    const header = ['provider', ..._policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY];
    const rows = standings.map(({ provider, counts }) => [
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(provider),
        ..._policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.map(effect => String(counts[effect])),
    ]);
    const widths = header.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]?.length ?? 0)));
    const line = (cells) => cells
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ');
    return [header, ...rows].map(line).map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** Returns the part of the summary about drift. */
function driftSections({ differences, notes }) {
    return [
        '### Set-up at Google',
        differences.length === 0
            ? "Google's side is what the policy compiles to, as far as it was compared."
            : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['', 'What', 'Difference'], differences.map(one => [
                marksOfEffects[one.effect],
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one.on),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(describeSetupDifference(one), 1_000)),
            ])),
        ...differences.flatMap(({ fix }) => fix.commands.length === 0 ? [] : [`${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(fix.words)}\n\n${(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlocks */ .EH)(fix.commands)}`]),
        notes.map(({ message }) => `- ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(message, 1_000))}`).join('\n'),
    ];
}


/***/ }),

/***/ 12197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareLiveSetup: () => (/* binding */ compareLiveSetup)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
/* harmony import */ var _credentials_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85027);
/* harmony import */ var _google_live_setup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19717);
/* harmony import */ var _policy_compile_compile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40736);
/* harmony import */ var _policy_drift_find_drift_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98624);
/* harmony import */ var _policy_drift_layout_in_use_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64007);
/* harmony import */ var _policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13913);
/* harmony import */ var _policy_drift_powers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50477);
/* harmony import */ var _report_commands_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77795);
/* harmony import */ var _report_drift_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32748);
/* harmony import */ var _published_keys_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58669);












/**
 * Compares Google's side with what the policy compiles to, as far as the grant needs it: its provider, its pool, and who
 * can use its account. Mode `check` without steps compares the whole policy. It only reads, and no step has begun.
 *
 * @throws ActionError `SETUP_DRIFTED` with `drift: fail`, also for what could not be read
 */
async function compareLiveSetup(context, runState, { drift, mode, steps }, { access, claims, record }) {
    const { runner } = context;
    const { policy, grant } = access.inForce();
    const isWhole = mode === 'check' && steps === undefined;
    const report = await comparePolicy(context, { policy, grant, access, claims, isWhole });
    runState.drift = (0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .driftSections */ .M3)(report);
    const { differences } = report;
    await record.write('setup.compared', {
        provider: grant.provider.resource,
        service_account: grant.serviceAccount ?? null,
        differences: differences.map(({ rule, effect, on }) => ({ rule, effect, on })),
    });
    runner.group(`Set-up at Google: ${(0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .countEffects */ ._x)(differences)}`);
    runner.quote((0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .driftLines */ .$m)(report));
    runner.endGroup();
    const [worst] = differences;
    if (worst === undefined)
        return;
    if (drift === 'fail')
        throw drifted(report);
    const shown = differences.slice(0, 5).map(one => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__.describeSetupDifference)(one)));
    const title = `The set-up at Google is not what the policy compiles to: ${(0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .countEffects */ ._x)(differences)}`;
    const message = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationText */ .xr)(shown.join('\n')).slice(0, 3_000);
    const commands = (0,_report_commands_js__WEBPACK_IMPORTED_MODULE_9__/* .fittingCommands */ .Ie)(worst.fix.commands, _core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF - message.length);
    runner.annotate({ level: 'warning', title, message: message + commands });
}
async function comparePolicy(context, compared) {
    const { policy, grant, access, claims, isWhole } = compared;
    const { provider, serviceAccount } = grant;
    const policies = [{ policy: policy.policy, name: policy.name, sha256: policy.sha256 }];
    const narrowed = (setup) => (isWhole ? setup : (0,_policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .setupOfGrant */ .JF)(setup, provider, serviceAccount));
    const usual = (0,_policy_compile_compile_js__WEBPACK_IMPORTED_MODULE_4__.compileSetup)(policies);
    const wanted = narrowed(usual);
    const parts = isWhole ? (0,_policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOfSetup */ .HT)(wanted) : (0,_policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOfGrant */ .Q4)(wanted);
    const live = await (0,_google_live_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .readLiveSetup */ .s)(setupReader(context, access, policy.policy.universe), parts);
    const setup = narrowed((0,_policy_drift_layout_in_use_js__WEBPACK_IMPORTED_MODULE_6__/* .compileAsLive */ .i)(policies, usual, live));
    const members = setup.providers.flatMap(({ grants }) => grants.flatMap(one => (one.grant === grant.name ? one.members : [])));
    const found = (0,_policy_drift_find_drift_js__WEBPACK_IMPORTED_MODULE_5__/* .findDrift */ .L)({
        setup,
        live,
        accepted: new Set(),
        reader: (0,_credentials_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .grantee */ .Fb)(grant, claims, access.credential.serviceAccount),
        only: isWhole ? undefined : { provider: provider.resource, members },
    });
    return { ...found, providers: setup.providers };
}
const setupReader = ({ transport, clock }, { client }, universe) => ({
    client,
    universe,
    mustReadRole: _policy_drift_powers_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnknownRole */ .Vi,
    issuerKeys: (0,_published_keys_js__WEBPACK_IMPORTED_MODULE_11__/* .publishedKeys */ .H)(transport, clock),
});
function drifted({ differences }) {
    const [worst] = differences;
    const unknown = differences.filter(({ effect }) => effect === 'unknown').length;
    const shown = differences.slice(0, 5).map(one => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__.describeSetupDifference)(one)));
    const more = differences.length > shown.length ? [`and ${differences.length - shown.length} more`] : [];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('SETUP_DRIFTED', `The set-up at Google is not what the policy compiles to (${(0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .countEffects */ ._x)(differences)}): ${[...shown, ...more].join('; ')}`, {
        title: `Google's side has drifted: ${(0,_report_drift_js__WEBPACK_IMPORTED_MODULE_10__/* .countEffects */ ._x)(differences)}`,
        cure: unknown === differences.length
            ? 'Nothing is known to differ, but a part could not be read. Let the account of the grant read it, or set drift: warn.'
            : (worst?.fix.words ?? ''),
        commands: differences.flatMap(({ fix }) => fix.commands),
    });
}


/***/ })

};
