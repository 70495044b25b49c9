export const id = 2280;
export const ids = [2280];
export const modules = {

/***/ 49093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ celVariables),
/* harmony export */   SD: () => (/* binding */ compileCel),
/* harmony export */   W2: () => (/* binding */ parseCel)
/* harmony export */ });
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78217);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53340);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42108);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89735);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98558);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54540);
/* harmony import */ var _bufbuild_cel_ext__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65480);


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

/***/ 57087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RX: () => (/* binding */ customAttributes),
/* harmony export */   m$: () => (/* binding */ createEvaluator),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49093);

/**
 * Evaluates mapping and condition of a provider as Google's token service does. It verifies nothing: neither signature
 * nor issuer, audience or time.
 */
function createEvaluator({ mapping, condition }) {
    const compiled = Object.entries(mapping).map(([name, expression]) => [name, (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(expression)]);
    const isMet = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(condition);
    return claims => {
        const assertion = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ assertion: claims });
        const attributes = {};
        for (const [name, run] of compiled) {
            const text = textIn(run, assertion);
            if (text === undefined)
                return { isAdmitted: false, attributes: {}, unmapped: name };
            attributes[name] = text;
        }
        const attribute = customAttributes(attributes);
        const google = { subject: attributes['google.subject'] ?? '' };
        const outcome = isMet({ ...assertion, ...(0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ attribute, google }) });
        return { isAdmitted: 'value' in outcome && outcome.value === true, attributes };
    };
}
/** Returns the custom attributes by their names without `attribute.`. */
const customAttributes = (attributes) => Object.fromEntries(Object.entries(attributes).flatMap(([name, text]) => name.startsWith('attribute.') ? [[name.slice('attribute.'.length), text]] : []));
/** Returns the value of an expression; nothing if it fails, or is not a string. */
function textIn(run, variables) {
    const outcome = run(variables);
    return 'value' in outcome && typeof outcome.value === 'string' ? outcome.value : undefined;
}


/***/ }),

/***/ 92280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   admitToken: () => (/* binding */ admitToken)
/* harmony export */ });
/* harmony import */ var _cel_provider_evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57087);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70957);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69701);



/**
 * Says what Google's token service would do with a token. It verifies nothing: neither signature nor issuer, audience or
 * time.
 */
function admitToken(provider, claims) {
    const { isAdmitted, attributes: mapped, unmapped } = (0,_cel_provider_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .createEvaluator */ .m$)(provider)(claims);
    const refuse = (refusal) => ({ isAdmitted: false, refusal, attributes: {}, grants: [] });
    if (unmapped !== undefined)
        return refuse(`The mapped attribute '${unmapped}' must be of type STRING.`);
    const subject = mapped['google.subject'] ?? '';
    if (Buffer.byteLength(subject) > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy.subject.most)
        return refuse(`The size of mapped attribute google.subject exceeds the ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy.subject.most} bytes limit.`);
    const attributes = (0,_cel_provider_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .customAttributes */ .RX)(mapped);
    const isMember = (member) => {
        const { name, value } = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .readAttributeSet */ .Zc)(member) ?? {};
        return value !== undefined && mapped[`attribute.${name}`] === value;
    };
    return {
        isAdmitted,
        ...(!isAdmitted && { refusal: 'The given credential is rejected by the attribute condition.' }),
        subject,
        attributes,
        grants: isAdmitted ? provider.grants.filter(({ members }) => members.some(isMember)).map(({ grant }) => grant) : [],
    };
}


/***/ }),

/***/ 70957:
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


/***/ }),

/***/ 69701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ attributeName),
/* harmony export */   Mc: () => (/* binding */ subjectClaims),
/* harmony export */   Od: () => (/* binding */ runSubject),
/* harmony export */   Yx: () => (/* binding */ claimsAttribute),
/* harmony export */   Zc: () => (/* binding */ readAttributeSet),
/* harmony export */   kn: () => (/* binding */ grantMembers),
/* harmony export */   xi: () => (/* binding */ joinedClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);


/** Claims of the subject. Without them Google refuses a token, so that they need no guard. */
const subjectClaims = ['repository_id', 'run_id', 'run_attempt', 'sha'];
/** CEL of `google.subject`: `assertion.repository_id + ':' + assertion.run_id + \u2026`, whom Google's audit log names. */
const runSubject = subjectClaims.map(claim => `assertion.${claim}`).join(" + ':' + ");
/** Claims that say whose workflow it is. */
const pins = ['repository_id', 'repository_owner_id', 'job_workflow_ref'];
/**
 * Returns the custom attribute of a grant, `train_512345678`, which is `'true'` for its tokens. It follows from the grant
 * alone. Two repositories in one pool therefore do not meet in one attribute, although both name a grant `train`.
 */
function attributeName({ name, when }) {
    const [only, ...more] = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOn */ .rU)({ when }, 'repository_id')?.anyOf ?? [];
    const id = only !== undefined && more.length === 0 && 'literal' in only ? only.literal : undefined;
    return `${name}_${id !== undefined && /^\d{1,20}$/.test(id) ? id : digestOfPins(when)}`;
}
function digestOfPins(when) {
    const values = when
        .filter(({ claim }) => pins.includes(claim))
        .flatMap(({ claim, anyOf }) => anyOf.map(matcher => JSON.stringify([claim, matcher])));
    return shortDigest(JSON.stringify(values.toSorted()));
}
/** Returns 8 hex digits of a text's SHA-256. */
const shortDigest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
/** Returns the attribute of the layout `bindings` that holds the values of these claims. */
function claimsAttribute(claims) {
    const name = claims.join('__');
    return /^[a-z0-9_]{1,100}$/.test(name) ? name : `claims_${shortDigest(name)}`;
}
/** Returns the claims of a grant in the order in which the layout `bindings` joins their values. */
const joinedClaims = ({ when }) => when.map(({ claim }) => claim).toSorted();
/**
 * Returns the members of IAM that are exactly the tokens of a grant, as `principalSet://\u2026/attribute.train_512345678/true`.
 * In the layout `bindings` there is one for each combination of values.
 */
function grantMembers(grant, layout = 'conditions') {
    const set = `${principalSets}${grant.provider.pool}/attribute`;
    if (layout === 'conditions')
        return [`${set}.${attributeName(grant)}/true`];
    const claims = joinedClaims(grant);
    const values = claims.map(name => [...new Set((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValues */ .MS)((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOn */ .rU)(grant, name)))]);
    const combinations = values.reduce((joined, texts) => joined.flatMap(before => texts.map(text => [...before, text])), [[]]);
    return combinations.map(combination => `${set}.${claimsAttribute(claims)}/${combination.join(':')}`);
}
const principalSets = 'principalSet://iam.googleapis.com/';
/** Reads `principalSet://iam.googleapis.com/{pool}/attribute.{name}/{value}`. A value may contain slashes. */
function readAttributeSet(member) {
    if (!member.startsWith(principalSets))
        return undefined;
    const parts = member.slice(principalSets.length).split('/');
    const [attribute = '', ...value] = parts.slice(poolParts);
    if (!attribute.startsWith('attribute.') || value.length === 0)
        return undefined;
    return {
        pool: parts.slice(0, poolParts).join('/'),
        name: attribute.slice('attribute.'.length),
        value: value.join('/'),
    };
}
/** Parts of `projects/{number}/locations/global/workloadIdentityPools/{pool}`. */
const poolParts = 6;


/***/ })

};
