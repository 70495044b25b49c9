export const id = 367;
export const ids = [367];
export const modules = {

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   putPullComment: () => (/* binding */ putPullComment)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5817);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1050);



/** GitHub accepts 65,536 characters. */
const longestComment = 65_000;
/** GitHub keeps at most 2,500 comments of a pull request. */
const mostCommentPages = 26;
/**
 * Writes the comment, or updates the one with its marker that the same identity wrote. A comment of another author is
 * never touched, whatever it contains. If two jobs create it at the same time, the older one stays.
 */
async function putPullComment(api, comment, asked) {
    const full = await putText(api, comment, longestComment, asked.repository);
    const last = 'refused' in full && /too long/i.test(full.refused.words)
        ? await putText(api, comment, longestComment / 4, asked.repository)
        : full;
    return 'refused' in last ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explainGitHubRefusal */ .zP)(last.refused, asked) : { done: last.value };
}
async function putText(api, { pull, marker, text }, length, repository) {
    const body = `${marker}\n${text(length - marker.length - 1)}`;
    const find = () => findOwn(api, repository, pull, marker);
    const found = await find();
    if ('refused' in found)
        return found;
    const { own, pullId } = found.value;
    if (own?.body === body)
        return { value: 'unchanged' };
    if (own !== undefined) {
        const updated = await updateComment(api, own.id, body);
        // It was deleted in between.
        if (!('refused' in updated) || updated.refused.type !== 'NOT_FOUND')
            return updated;
    }
    const created = await api.mutate(addition, { subject: pullId, body }, data => readNodeId((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'addComment'), 'commentEdge'), 'node')));
    if ('refused' in created && !isUncertain(created.refused))
        return created;
    // Another job may have created it at the same time, and a lost answer may hide that this one did.
    const now = await find();
    if ('refused' in now || now.value.own === undefined)
        return 'refused' in created ? created : { value: 'created' };
    const oldest = now.value.own;
    if ('refused' in created || oldest.id === created.value)
        return { value: 'created' };
    const moved = await updateComment(api, oldest.id, body);
    if (!('refused' in moved))
        await api.mutate(deletion, { id: created.value }, () => true);
    return { value: 'created' };
}
/** True if the change may have taken place anyway. */
const isUncertain = ({ status }) => status === undefined || status >= 500;
async function updateComment(api, id, body) {
    const reply = await api.mutate(change, { id, body }, data => readNodeId((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'updateIssueComment'), 'issueComment')));
    return 'refused' in reply ? reply : { value: 'updated' };
}
/** Reads the comments, oldest first, until the one with the marker. */
async function findOwn({ query }, repository, pull, marker) {
    const [owner = '', name = ''] = repository.split('/');
    let after = '';
    let pullId = '';
    for (let page = 1; page <= mostCommentPages; page++) {
        const variables = { owner, name, ...(after !== '' && { after }) };
        const reply = await query(commentsOf(pull), variables, data => readPage(data, marker));
        if ('refused' in reply)
            return reply;
        pullId = reply.value.pullId;
        if (reply.value.own !== undefined || reply.value.next === undefined)
            return { value: { pullId, own: reply.value.own } };
        after = reply.value.next;
    }
    return { value: { pullId, own: undefined } };
}
function readPage(data, marker) {
    const pull = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'repository'), 'pullRequest');
    const comments = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(pull, 'comments');
    const [nodes, info] = [(0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(comments, 'nodes'), (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(comments, 'pageInfo')];
    const pullId = readNodeId(pull);
    if (pullId === undefined || !Array.isArray(nodes) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(info))
        return undefined;
    const own = nodes.find(one => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(one, 'viewerDidAuthor') === true && (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(one, 'body').split(/\r?\n/, 1)[0] === marker);
    const id = readNodeId(own);
    return {
        pullId,
        own: id === undefined ? undefined : { id, body: (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(own, 'body') },
        next: info['hasNextPage'] === true ? (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(info, 'endCursor') : undefined,
    };
}
const readNodeId = (node) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(node, 'id') || undefined;
/** @param pull a whole number: our variables are texts */
const commentsOf = (pull) => `query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) { pullRequest(number: ${pull}) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
const addition = 'mutation($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { id } } } }';
const change = 'mutation($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } } }';
const deletion = 'mutation($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';


/***/ })

};
