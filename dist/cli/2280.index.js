export const id = 2280;
export const ids = [2280];
export const modules = {

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ celVariables),
/* harmony export */   SD: () => (/* binding */ compileCel),
/* harmony export */   W2: () => (/* binding */ parseCel)
/* harmony export */ });
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3340);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2108);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9735);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8558);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4540);
/* harmony import */ var _bufbuild_cel_ext__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5480);


/**
 * Compiles a CEL expression, to be evaluated as Google's workload identity federation does. It knows the standard
 * functions, the string extensions (`split`, `lowerAscii`, \u2026), and Google's own `extract`. `matches` is RE2 and
 * unanchored.
 */
function compileCel(expression) {
    try {
        const run = (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e)(environment, (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)(expression));
        return variables => {
            try {
                const outcome = run(variables);
                return (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_2__/* .isCelError */ .Jr)(outcome) ? { error: outcome.message } : { value: outcome };
            }
            catch (error) {
                return { error: celErrorMessage(error) };
            }
        };
    }
    catch (error) {
        const failed = { error: celErrorMessage(error) };
        return () => failed;
    }
}
const celErrorMessage = (error) => (error instanceof Error ? error.message : String(error));
/** Parses a CEL expression; the error is the parser's own. */
function parseCel(expression) {
    try {
        return (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)(expression).expr;
    }
    catch (error) {
        return { error: celErrorMessage(error) };
    }
}
/**
 * Returns variables for CEL. Objects become maps, so that a claim is never looked up on a prototype.
 *
 * @param variables plain JSON values by name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 */
const celVariables = (variables) => Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, toCel(value)]));
function toCel(value) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(toCel);
    if (typeof value === 'object')
        return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
    throw new TypeError(`a claim cannot be a ${typeof value}`);
}
/**
 * Implements `extract("prefix{name}suffix")` of IAM conditions. It returns the text between the first prefix and the
 * next suffix, or up to the end if the suffix is empty. If either is missing, it returns the empty string.
 */
function extract(text, template) {
    const [, prefix, suffix] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? [];
    if (prefix === undefined || suffix === undefined)
        return '';
    const at = text.indexOf(prefix);
    if (at === -1)
        return '';
    const start = at + prefix.length;
    const end = suffix === '' ? text.length : text.indexOf(suffix, start);
    return end === -1 ? '' : text.slice(start, end);
}
const environment = (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_3__/* .celEnv */ .U)({
    funcs: [
        ..._bufbuild_cel_ext__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A,
        (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_5__/* .celMethod */ .y)('extract', _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING, [_bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING], _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING, function (template) {
            return extract(this, template);
        }),
    ],
});


/***/ }),

/***/ 2280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   admitToken: () => (/* binding */ admitToken)
/* harmony export */ });
/* harmony import */ var _cel_evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9093);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(957);


/**
 * Evaluates the mapping and condition of a provider in CEL, as Google's token service does. It verifies nothing: neither
 * signature nor issuer, audience or time.
 */
function admitToken({ mapping, condition, grants }, claims) {
    const assertion = (0,_cel_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ assertion: claims });
    const values = {};
    const refuse = (refusal) => ({ isAdmitted: false, refusal, attributes: {}, grants: [] });
    for (const [name, expression] of Object.entries(mapping)) {
        const outcome = (0,_cel_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(expression)(assertion);
        if ('error' in outcome || typeof outcome.value !== 'string')
            return refuse(`The mapped attribute '${name}' must be of type STRING.`);
        values[name] = outcome.value;
    }
    const { 'google.subject': subject = '', ...custom } = values;
    if (Buffer.byteLength(subject) > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy.subject.most)
        return refuse(`The size of mapped attribute google.subject exceeds the ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy.subject.most} bytes limit.`);
    const attributes = Object.fromEntries(Object.entries(custom).map(([name, value]) => [name.slice('attribute.'.length), value]));
    const outcome = (0,_cel_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(condition)((0,_cel_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ assertion: claims, attribute: attributes, google: { subject } }));
    const isAdmitted = 'value' in outcome && outcome.value === true;
    const sets = new Set(Object.entries(attributes).map(([name, value]) => `attribute.${name}/${value}`));
    const isMember = (member) => sets.has(member.slice(member.indexOf('/attribute.') + 1));
    return {
        isAdmitted,
        ...(!isAdmitted && { refusal: 'The given credential is rejected by the attribute condition.' }),
        subject,
        attributes,
        grants: isAdmitted ? grants.filter(({ members }) => members.some(isMember)).map(({ grant }) => grant) : [],
    };
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ isExceeded),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   S4: () => (/* binding */ limitUses),
/* harmony export */   d9: () => (/* binding */ describeExcess)
/* harmony export */ });
/**
 * Google's limits of a workload identity provider, and of the members of one allow policy. Sources:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers and
 * https://docs.cloud.google.com/iam/quotas
 */
const limits = {
    condition: { limit: 'characters of the condition', most: 4096 },
    expression: { limit: 'characters of the longest mapping expression', most: 2048 },
    attributes: { limit: 'custom attributes', most: 50 },
    name: { limit: 'characters of the longest attribute name', most: 100 },
    values: { limit: 'bytes of all mapped attributes', most: 8192 },
    subject: { limit: 'bytes of google.subject', most: 127 },
    members: { limit: 'members of the service account with the most', most: 1500 },
};
/** The longest values of `repository_id:run_id:run_attempt:sha`: 64-bit numbers, 50 attempts, and SHA-256. */
const longestRunSubject = 20 + 20 + 2 + 64 + 3;
/** Returns how near a provider is to each limit. */
function limitUses({ mapping, condition, valueBytes, mostMembers }) {
    const custom = Object.keys(mapping).filter(name => name.startsWith('attribute.'));
    const subject = mapping['google.subject'] === 'assertion.sub' ? [] : [longestRunSubject];
    return [
        { ...limits.condition, used: condition.length },
        { ...limits.expression, used: Math.max(...Object.values(mapping).map(expression => expression.length)) },
        { ...limits.attributes, used: custom.length },
        { ...limits.name, used: Math.max(0, ...custom.map(name => name.length - 'attribute.'.length)) },
        { ...limits.values, used: valueBytes + (subject[0] ?? limits.subject.most) },
        ...subject.map(used => ({ ...limits.subject, used })),
        { ...limits.members, used: mostMembers },
    ];
}
/** Formats limits that are exceeded: `60 of 50 custom attributes`. */
const describeExcess = (uses) => uses
    .filter(isExceeded)
    .map(({ used, most, limit }) => `${used} of ${most} ${limit}`)
    .join(', ');
const isExceeded = ({ used, most }) => used > most;


/***/ })

};
