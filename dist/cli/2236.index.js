export const id = 2236;
export const ids = [2236,2942];
export const modules = {

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/* unused harmony exports gcloudUndeploy, gcloudLog */
/** Quotes one word for a POSIX shell. Claims and policy values are untrusted text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/**
 * Returns the project of an account: `trainer@acme-ml.iam.gserviceaccount.com` belongs to acme-ml, and a default
 * account's email begins with its project.
 */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
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
 */
function gcloudServingLog(project, endpoint) {
    const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
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
