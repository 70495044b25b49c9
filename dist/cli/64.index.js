export const id = 64;
export const ids = [64];
export const modules = {

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

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ connectEarly),
/* harmony export */   j: () => (/* binding */ httpsPort)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85376);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88637);



const httpsPort = 443;
const maxHeadBytes = 16 * 1024;
/**
 * Begins to connect to hosts while the rest of the program loads. Nothing is sent to them yet, not even for TLS. It needs
 * `node:net` alone: TLS and HTTPS take longer to load than all of Node to start.
 *
 * A connection that fails here is opened again when a request needs it, and that request tells the reason.
 */
function connectEarly(env, hosts) {
    const exit = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readNetworkAccess */ .Z)(env);
    if ('refused' in exit)
        return new Map();
    const connections = hosts.flatMap((host) => {
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassesProxy */ .Z)(env, host, httpsPort) ? undefined : exit.proxy;
        // The way to such a proxy needs TLS itself.
        if (proxy?.tls)
            return [];
        const connection = proxy === undefined ? open(host, httpsPort) : openTunnel(host, proxy);
        connection.catch(() => { });
        return [[host, connection]];
    });
    return new Map(connections);
}
function open(host, port) {
    return new Promise((resolve, reject) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, noDelay: true });
        socket.on('error', reject);
        socket.on('connect', () => resolve(socket));
    });
}
/** A tunnel through a proxy, by CONNECT. Source: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6 */
async function openTunnel(host, { url }) {
    const { hostname, port, username, password } = new URL(url);
    const socket = await open(hostname.replace(/^\[|\]$/g, ''), Number(port || 80));
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const target = `${host}:${httpsPort}`;
    const head = [
        `CONNECT ${target} HTTP/1.1`,
        ...(credentials === ':' ? [] : [`proxy-authorization: Basic ${Buffer.from(credentials).toString('base64')}`]),
        'proxy-connection: keep-alive',
        `host: ${target}`,
    ];
    return new Promise((resolve, reject) => {
        let answer = '';
        const fail = () => {
            socket.destroy();
            reject(new Error('the proxy opened no tunnel'));
        };
        const read = (chunk) => {
            answer += chunk.toString('latin1');
            const end = answer.indexOf('\r\n\r\n');
            if (end < 0 && answer.length < maxHeadBytes)
                return;
            // A proxy sends nothing of its own behind its head.
            if (end !== answer.length - 4 || !/^HTTP\/1\.\d 200 /.test(answer))
                fail();
            else
                resolve(socket.pause().off('data', read).off('close', fail));
        };
        socket.on('data', read).on('close', fail);
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });
}


/***/ }),

/***/ 85376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readNetworkAccess)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88637);


/**
 * Reads from the environment how requests may leave. Nothing leaves a process that would print or write what it sends,
 * that trusts every certificate, or whose proxy setting is invalid.
 */
function readNetworkAccess(env, usesProxies = nodeUsesProxies) {
    const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .readProxy */ .n)(env);
    const flaws = [...leaks(env), ...proxyFlaws(proxy, usesProxies)];
    if (flaws.length === 0)
        return { proxy: proxy !== undefined && 'url' in proxy ? proxy : undefined };
    const title = 'Nothing was sent, because of the environment of this step';
    const message = `${title}: ${flaws.map(flaw => flaw.message).join('; ')}`;
    const cure = [...new Set(flaws.map(flaw => flaw.cure))].join(' ');
    return { refused: new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', message, { title, cure }) };
}
function proxyFlaws(proxy, usesProxies) {
    if (proxy === undefined)
        return [];
    if ('message' in proxy)
        return [proxy];
    if (usesProxies())
        return [];
    return [
        {
            message: `${proxy.variable} is set, and Node ${process.versions.node} cannot use a proxy: it would send past it`,
            cure: `Use Node 24.5 or later (or 22.21 and later of 22), or remove ${proxy.variable}.`,
        },
    ];
}
/** Older versions ignore the proxy of an agent. This option of Node came with it, in 22.21 and 24.5. */
const nodeUsesProxies = () => process.allowedNodeEnvironmentFlags.has('--use-env-proxy');
/**
 * Returns settings that make Node show secrets. Source:
 * https://nodejs.org/docs/latest-v24.x/api/cli.html#environment-variables
 */
function leaks(env) {
    const printing = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE'].filter(name => env[name]);
    const options = leakingOptions(env['NODE_OPTIONS'] ?? '');
    return [
        ...printing.map(name => ({
            message: `${name} is set: Node would print the headers of requests, including tokens`,
            cure: removal(name),
        })),
        ...options.map(option => ({
            message: `NODE_OPTIONS has ${option}: Node would show data of this process, including tokens`,
            cure: removal(`${option} in NODE_OPTIONS`),
        })),
        ...(env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
            ? [
                {
                    message: 'NODE_TLS_REJECT_UNAUTHORIZED is 0: anyone on the network path could steal the tokens',
                    cure: `${removal('NODE_TLS_REJECT_UNAUTHORIZED')} To trust the authority of an inspecting proxy, set NODE_EXTRA_CA_CERTS to its PEM file instead.`,
                },
            ]
            : []),
    ];
}
/**
 * Returns options of Node that print or write what a process sends or holds (keys of its connections, its memory, its
 * environment), or that let a debugger in.
 */
function leakingOptions(options) {
    const names = options.replaceAll('_', '-').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    const leaking = /^--(tls-keylog|trace-tls|trace-event|inspect|heapsnapshot|heap-prof|report-)/;
    return [...new Set(names)].filter(name => leaking.test(name));
}
const removal = (what) => `Remove ${what} from the \`env:\` of workflow, job and step, from what earlier steps write to GITHUB_ENV, and on a self-hosted runner from its environment and its .env file.`;


/***/ }),

/***/ 88637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ bypassesProxy),
/* harmony export */   n: () => (/* binding */ readProxy)
/* harmony export */ });
/**
 * Returns the proxy for HTTPS that the environment names, read as the runner and `@actions/http-client` do: the
 * lower-case variable first, spaces trimmed, `http://` if there is no scheme. Sources:
 * https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts,
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/RunnerWebProxy.cs
 */
function readProxy(env) {
    const written = env['https_proxy'] || env['HTTPS_PROXY'];
    const value = written?.trim();
    if (value === undefined || value === '')
        return undefined;
    // The runner sets both to the same value. Users know the upper-case one.
    const variable = env['HTTPS_PROXY'] === written ? 'HTTPS_PROXY' : 'https_proxy';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http';
    if (scheme.startsWith('socks'))
        return { variable, message: `${variable} names a SOCKS proxy, which this action cannot use`, cure: httpProxyCure };
    if (scheme !== 'http' && scheme !== 'https') {
        const message = `${variable} does not begin with http:// or https://`;
        return { variable, message, cure: httpProxyCure };
    }
    const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (url === undefined)
        return { variable, message: `${variable} is not the address of a proxy`, cure: encodingCure(variable) };
    const { username, password, host } = url;
    const credentials = username === '' && password === '' ? '' : `${username}:${password}@`;
    return {
        url: `${url.protocol}//${credentials}${host}`,
        host,
        variable,
        tls: url.protocol === 'https:',
        hasCredentials: credentials !== '',
    };
}
/**
 * Parses a URL strictly. A raw `#`, `/`, `?` or `\` in a password ends the host part, so a later `@` shows that the
 * password was not encoded.
 */
function parse(address) {
    // URL drops tabs and line breaks, which a valid value does not contain.
    if (/[\u0000-\u0020\u007f]/.test(address) || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (/^[^/]*\/\/[^/?#\\]*[/?#\\].*@/.test(address))
        return undefined;
    try {
        decodeURIComponent(url.username);
        decodeURIComponent(url.password);
    }
    catch {
        return undefined;
    }
    return url;
}
const httpProxyCure = 'Name an HTTP proxy, as http://proxy.example:3128.';
const encodingCure = (variable) => `Write ${variable} as http://USER:PASSWORD@HOST:PORT, with a port of at most 65535. In user name and password percent-encode each of % # / ? @ : \\ and spaces (# is %23, / is %2F, ? is %3F, % is %25, @ is %40, : is %3A, \\ is %5C), and set it again at its source: the runner's environment or its .env file, or \`env:\` in the workflow.`;
/**
 * True if a host is reached without the proxy, by the rules of the runner and of `@actions/http-client`. Entries of
 * `NO_PROXY` match the host and its subdomains, with or without a leading dot (or `*.`). An entry with a port matches
 * only that port, and `*` matches all. Loopback hosts never use a proxy.
 */
function bypassesProxy(env, host, port) {
    const name = host.toLowerCase();
    if (isLoopback(name))
        return true;
    const entries = (env['no_proxy'] || env['NO_PROXY'] || '').toLowerCase().split(/[\s,]+/);
    return entries.some(entry => {
        if (entry === '*')
            return true;
        const domain = entry.replace(/^\*?\./, '');
        return domain !== '' && [name, `${name}:${port}`].some(one => one === domain || one.endsWith(`.${domain}`));
    });
}
const isLoopback = (host) => host === 'localhost' || host.startsWith('127.') || host === '[::1]' || host === '[0:0:0:0:0:0:0:1]';


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTransport: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/network/early.js
var network_early = __webpack_require__(574);
// EXTERNAL MODULE: ./build/network/environment.js
var environment = __webpack_require__(85376);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/network/network-failure.js
/** The error's code, if it looks like one. */
function codeOf(error) {
    const code = textProperty(error, 'code');
    return /^\w{1,60}$/.test(code) ? code : '';
}
/** A text field of an error; empty if it is not text. */
function textProperty(error, name) {
    const found = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof found === 'string' ? found : '';
}

;// CONCATENATED MODULE: ./build/network/certificates.js


/**
 * All codes with which Node refuses a certificate. Source:
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
 */
const flaws = {
    UNABLE_TO_GET_ISSUER_CERT: 'authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'authority',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'authority',
    UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'authority',
    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'authority',
    CERT_SIGNATURE_FAILURE: 'authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'authority',
    CERT_UNTRUSTED: 'authority',
    CERT_REJECTED: 'authority',
    CERT_CHAIN_TOO_LONG: 'authority',
    INVALID_CA: 'authority',
    PATH_LENGTH_EXCEEDED: 'authority',
    CERT_NOT_YET_VALID: 'time',
    CERT_HAS_EXPIRED: 'time',
    ERROR_IN_CERT_NOT_BEFORE_FIELD: 'time',
    ERROR_IN_CERT_NOT_AFTER_FIELD: 'time',
    ERR_TLS_CERT_ALTNAME_INVALID: 'name',
    HOSTNAME_MISMATCH: 'name',
    CERT_REVOKED: 'other',
    INVALID_PURPOSE: 'other',
    UNABLE_TO_GET_CRL: 'other',
    UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'other',
    CRL_SIGNATURE_FAILURE: 'other',
    CRL_NOT_YET_VALID: 'other',
    CRL_HAS_EXPIRED: 'other',
    ERROR_IN_CRL_LAST_UPDATE_FIELD: 'other',
    ERROR_IN_CRL_NEXT_UPDATE_FIELD: 'other',
    ERR_TLS_CERT_ALTNAME_FORMAT: 'other',
    UNSPECIFIED: 'other',
};
/** Returns the certificate error of a Node code; `undefined` if the code is about something else. */
const certificateFlaw = (code) => flaws[code];
/** The failure for a refused certificate. A retry cannot help. */
function untrustedCertificate(flaw, code, way) {
    const { host, proxy } = way;
    // With a proxy that uses TLS itself, either certificate may be meant.
    const whose = proxy?.tls ? `the certificate of ${host}, or of the proxy ${proxy.host},` : `the certificate of ${host}`;
    const { what, cause, cure } = flawExplanations[flaw](way);
    return {
        reason: `${whose} ${what} (${code})`,
        cause,
        cure,
        commands: [{ when: 'This shows the certificate, from the runner:', run: showCertificate(way) }],
        lasting: true,
    };
}
const flawExplanations = {
    authority: way => ({
        what: 'is signed by an authority that is not trusted here',
        cause: extraAuthorities(way.env) ??
            `Between the runner and ${way.host}, ${inspector(way)} inspects TLS, with an authority of its own.`,
        cure: "In the environment of the runner or in its .env file, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; or NODE_USE_SYSTEM_CA=1, if the runner's system trusts it.",
    }),
    time: way => ({
        what: 'is not valid at the time that the clock of this runner shows',
        cause: `The clock is wrong (timedatectl shows it), or ${inspector(way)} shows an old certificate.`,
        cure: 'Correct the clock of the runner, or have the certificate renewed.',
    }),
    name: way => ({
        what: 'is for another name',
        cause: `Instead of ${way.host}, ${inspector(way)} or a sign-in page answers.`,
        cure: `Configure the server that answers to let the runner through to ${way.host}.`,
    }),
    other: way => ({
        what: 'was not accepted',
        cause: `Instead of ${way.host}, ${inspector(way)} answers; or its certificate is not valid.`,
        cure: 'Have the certificate renewed, or remove the server that answers instead.',
    }),
};
/** Names what may be in between. */
const inspector = ({ proxy }) => proxy === undefined ? 'a proxy or firewall' : `the proxy ${proxy.host}, or a firewall,`;
function showCertificate({ host, port, proxy }) {
    const by = proxy === undefined ? '' : ` -proxy ${withPort(proxy.host, proxy.tls ? 443 : 80)}`;
    return `openssl s_client${by} -connect ${host}:${port} -servername ${host} </dev/null`;
}
const withPort = (host, port) => (/:\d+$/.test(host) ? host : `${host}:${port}`);
/** Returns what is wrong with the file of NODE_EXTRA_CA_CERTS. Node only warns about it at its start. */
function extraAuthorities(env) {
    const path = env['NODE_EXTRA_CA_CERTS'];
    if (path === undefined || path === '')
        return undefined;
    const named = `NODE_EXTRA_CA_CERTS names ${JSON.stringify(path.slice(0, 300))}`;
    try {
        return /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/.test((0,external_node_fs_.readFileSync)(path, 'utf8'))
            ? `${named}, which does not contain the authority that signed it.`
            : `${named}, which contains no certificate in PEM form.`;
    }
    catch (error) {
        return `${named}, which cannot be read (${codeOf(error)}): Node trusts only its own authorities.`;
    }
}

;// CONCATENATED MODULE: ./build/network/failures.js



/** A reply that this action refuses to read. */
class UnusableReply extends Error {
}
/** The failure for a time-out. */
const requestTimedOut = (seconds, way) => ({
    ...unreachableHost(way),
    reason: `no answer within ${seconds} s`,
});
/** Explains an error of Node's connections. */
function explainNetworkError(error, way) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return explainNetworkError(error.errors[0], way);
    if (error instanceof UnusableReply)
        return { ...unreachableHost(way), reason: error.message, lasting: true };
    const code = codeOf(error);
    if (code === 'ERR_PROXY_TUNNEL' && way.proxy !== undefined)
        return refusedByProxy(numberIn(error), way.proxy, way);
    const flaw = certificateFlaw(code);
    if (flaw !== undefined)
        return untrustedCertificate(flaw, code, way);
    const connection = connections[code];
    if (connection !== undefined)
        return notConnected(connection, code, way);
    if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code))
        return noTls(error, code, way);
    const words = code.startsWith('HPE_')
        ? `what answered does not speak HTTP (${code})`
        : `the connection failed${unknownWords(error, code, way)}`;
    return { ...unreachableHost(way), reason: `${words}` };
}
/** System error codes of connections, with their meaning. */
const connections = {
    ECONNREFUSED: { words: 'the connection was refused', proxy: 'by' },
    ECONNRESET: { words: 'the connection was reset', proxy: 'to' },
    ECONNABORTED: { words: 'the connection was aborted', proxy: 'to' },
    EPIPE: { words: 'the connection was closed while the request was sent', proxy: 'to' },
    ETIMEDOUT: { words: 'the connection timed out', proxy: 'to' },
    EHOSTUNREACH: { words: 'there is no route', proxy: 'to' },
    EHOSTDOWN: { words: 'there is no route', proxy: 'to' },
    ENETUNREACH: { words: 'there is no route', proxy: 'to' },
    ENETDOWN: { words: 'the network of this machine is down', proxy: 'to' },
    EADDRNOTAVAIL: { words: 'this machine has no address to connect from', proxy: 'to' },
    EACCES: { words: 'this machine does not allow the connection', proxy: 'to' },
    EPERM: { words: 'this machine does not allow the connection', proxy: 'to' },
    EMFILE: { words: 'this process has too many files open', proxy: 'to' },
    ENFILE: { words: 'this machine has too many files open', proxy: 'to' },
    ENOTFOUND: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_AGAIN: { words: 'the name could not be resolved for now', proxy: 'of' },
    EAI_FAIL: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NODATA: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NONAME: { words: 'the name could not be resolved', proxy: 'of' },
};
function notConnected({ words, proxy: by }, code, way) {
    const { host, proxy } = way;
    const base = { ...unreachableHost(way), reason: `${words} (${code})` };
    // A connection that was open leads to the host, too.
    if (proxy === undefined || code === 'ECONNRESET' || code === 'EPIPE') {
        const reason = `${base.reason}`;
        if (by !== 'of')
            return { ...base, reason };
        return {
            ...base,
            reason,
            cause: `The name server of this runner does not know ${host}.`,
            cure: 'If the runner is behind a proxy, set HTTPS_PROXY. Otherwise check its name server.',
            commands: [{ when: 'This looks the name up:', run: `nslookup ${host}` }],
        };
    }
    const proxyName = new URL(proxy.url).hostname;
    return {
        reason: `${base.reason} ${by} the proxy ${proxy.host}`,
        cause: by === 'of'
            ? `${proxy.variable} names the proxy ${proxy.host}, which the name server of this runner does not know.`
            : `${proxy.variable} names the proxy ${proxy.host}, which is down, or which this runner cannot reach.`,
        cure: `Check that ${proxy.variable} names the right host and port, and that the proxy is up.${orDirect(way)}`,
        commands: [
            {
                when: 'This checks the proxy from the runner:',
                run: by === 'of' ? `nslookup ${proxyName}` : `curl -v ${proxy.tls ? 'https' : 'http'}://${proxy.host}`,
            },
        ],
        lasting: by === 'of' && code !== 'EAI_AGAIN',
    };
}
/** @param status the proxy's answer to CONNECT */
function refusedByProxy(status, proxy, way) {
    const { host } = way;
    if (status === undefined) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} closed the connection before it opened one to ${host}`,
            cause: `What ${proxy.variable} names is overloaded, or is not an HTTP proxy.`,
        };
    }
    if (status === 407) {
        return {
            reason: `the proxy ${proxy.host} requires credentials (407)`,
            cause: proxy.hasCredentials
                ? `It does not accept the user name and password in ${proxy.variable}, or does not accept Basic authentication.`
                : `${proxy.variable} has no user name and password.`,
            cure: `Write ${proxy.variable} as ${proxy.tls ? 'https' : 'http'}://USER:PASSWORD@${proxy.host}, both percent-encoded, in the environment of the runner or in its .env file.`,
            lasting: true,
        };
    }
    if (status >= 500 || status === 429 || status === 408) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} could not connect to ${host} (${status})`,
            cause: `The proxy is overloaded, or cannot resolve or reach ${host}.`,
        };
    }
    return {
        reason: `the proxy ${proxy.host} refused to connect to ${host} (${status})`,
        cause: `Its rules do not allow ${host}.`,
        cure: `Have the proxy allow CONNECT to port ${way.port} of these hosts: ${hostsToAllow(host).join(', ')}; and for mode: check of ${checkHosts.join(', ')}.${orDirect(way)}`,
        lasting: true,
    };
}
/** Services that `mode: check` uses in addition. */
const checkHosts = ['serviceusage', 'cloudresourcemanager', 'iam', 'artifactregistry'].map(service => `${service}.googleapis.com`);
/** Hosts that a run needs. The refused one comes first. */
const hostsToAllow = (host) => [
    ...new Set([
        host,
        ...(isGitHubs(host) || isGoogles(host) ? ['api.github.com', '*.actions.githubusercontent.com'] : []),
        'sts.googleapis.com',
        'iamcredentials.googleapis.com',
        '*-aiplatform.googleapis.com',
        'storage.googleapis.com',
        'logging.googleapis.com',
        'monitoring.googleapis.com',
    ]),
];
function noTls(error, code, way) {
    const { host, proxy } = way;
    const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || textProperty(error, 'reason') === 'wrong version number';
    if (isPlain && proxy?.tls) {
        return {
            reason: `the proxy ${proxy.host} does not speak TLS (${code})`,
            cause: `${proxy.variable} begins with https://, but the proxy accepts only plain HTTP, as most do.`,
            cure: `Write http:// in ${proxy.variable}: what goes to ${host} is still encrypted.`,
            lasting: true,
        };
    }
    return {
        ...unreachableHost(way),
        reason: `the TLS handshake failed (${code})`,
        cause: isPlain
            ? `Instead of ${host}, ${inspector(way)} or a sign-in page answers, without TLS.`
            : `Between the runner and ${host}, ${inspector(way)} broke the handshake off, or supports only old versions of TLS.`,
        lasting: isPlain || /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE/.test(code),
    };
}
/** The failure if nothing more is known: the host is down, or out of reach. */
function unreachableHost(way) {
    const { host, port, proxy } = way;
    const page = isGoogles(host)
        ? ' (https://status.cloud.google.com)'
        : isGitHubs(host)
            ? ' (https://www.githubstatus.com)'
            : '';
    return {
        reason: 'the connection failed',
        cause: proxy === undefined
            ? `${host} is down or overloaded${page}, or this runner cannot reach it.`
            : `${host} is down or overloaded${page}, or the proxy ${proxy.host} cannot reach it.`,
        cure: proxy === undefined
            ? 'Re-run the job when it answers. If the runner is behind a proxy, set HTTPS_PROXY.'
            : `Re-run the job when it answers.${orDirect(way)}`,
        commands: [
            { when: 'This checks it from the runner:', run: `curl -v https://${host}${port === 443 ? '' : `:${port}`}` },
        ],
        lasting: false,
    };
}
const isGoogles = (host) => /(^|\.)(googleapis\.com|vertexai\.goog|pkg\.dev)$/.test(host);
const isGitHubs = (host) => /(^|\.)(github\.com|githubusercontent\.com|ghe\.com)$/.test(host);
const orDirect = ({ host }) => ` If the runner reaches ${host} without the proxy, add ${host} to NO_PROXY.`;
/** Describes an unknown error: its code and one short line, without possible secrets. */
function unknownWords(error, code, { proxy, secrets }) {
    const message = error instanceof Error ? error.message.slice(0, 2_000) : '';
    const hidden = [...secrets, ...(proxy === undefined ? [] : credentialsOf(proxy))];
    // `redact` only finds pieces of a certain length, so shorter secrets are replaced as a whole.
    const shown = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), (0,redact/* redact */.E)(message, hidden));
    const [line = ''] = shown.replace(/\/\/\S*@/g, '//***@').split(/[\r\n]/, 1);
    const words = line.slice(0, 200).trim();
    return `${words === '' ? '' : `: ${words}`}${code === '' ? '' : ` (${code})`}`;
}
function credentialsOf({ url }) {
    const { username, password } = new URL(url);
    return [username, password].flatMap(part => [part, decodeURIComponent(part)]).filter(part => part !== '');
}
function numberIn(error) {
    const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    return typeof status === 'number' ? status : undefined;
}

;// CONCATENATED MODULE: ./build/network/send-body.js
const isStreamed = (body) => typeof body === 'object' && 'open' in body;
/** Bytes of a body. */
const bodyLength = (body) => (isStreamed(body) ? body.bytes : Buffer.byteLength(body));
/**
 * Sends the body of a request, and ends it. An answer may come before the whole body is sent: a refusal. Nothing more is
 * sent then.
 *
 * @param fail gets the error of a body that cannot be read, as it is: it is not about the network
 */
function sendBody(outgoing, body, fail) {
    if (body === undefined || !isStreamed(body))
        return void outgoing.end(body);
    // A connection with half a request on it cannot serve another one.
    outgoing.on('response', incoming => incoming.on('end', () => {
        if (!outgoing.writableEnded)
            outgoing.destroy();
    }));
    writeParts(outgoing, body).catch((error) => {
        fail(error);
        outgoing.destroy();
    });
}
async function writeParts(outgoing, body) {
    for await (const part of body.open()) {
        if (outgoing.destroyed)
            return;
        if (!outgoing.write(part))
            await drained(outgoing);
    }
    if (!outgoing.destroyed)
        outgoing.end();
}
/** Waits until the connection takes more, or is closed. */
function drained(outgoing) {
    return new Promise(resolve => {
        const done = () => {
            outgoing.off('drain', done);
            outgoing.off('close', done);
            resolve();
        };
        outgoing.on('drain', done);
        outgoing.on('close', done);
        if (outgoing.destroyed)
            done();
    });
}

;// CONCATENATED MODULE: ./build/network/exchange.js




const defaultTimeoutMs = 30_000;
const maxResponseBytes = 32 * 1024 * 1024;
/** Sends a request, and reads the whole reply. */
function exchange(route, request, timeLimit) {
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    const signals = request.signal === undefined ? [timeout] : [request.signal, timeout];
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(request.signal?.aborted ? request.signal.reason : noAnswerError(request, way.explain(error, timeout)));
        const aborted = signals.find(signal => signal.aborted);
        if (aborted !== undefined)
            return fail(aborted.reason);
        const outgoing = sendOn(route, request);
        // A request that still waits for an early connection emits no error when it is destroyed.
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        for (const signal of signals)
            signal.addEventListener('abort', stop);
        outgoing.on('close', () => {
            for (const signal of signals)
                signal.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => readReply(incoming, resolve, fail));
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns the request on its connection. Its body is not sent yet. */
function sendOn({ agent }, { url, method, headers, body }) {
    const length = body === undefined ? {} : { 'content-length': String(bodyLength(body)) };
    return (0,external_node_https_.request)(url, { method, agent, headers: { ...headers, ...length } });
}
/** Returns the time limit of a request, and a function that explains its errors without its tokens. */
function describeWay({ destination }, { headers, timeoutMs = defaultTimeoutMs }) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
    const whole = { ...destination, secrets };
    return {
        timeoutMs,
        explain: (error, timeout) => timeout?.aborted ? requestTimedOut(timeoutMs / 1000, whole) : explainNetworkError(error, whole),
    };
}
function readReply(incoming, resolve, fail) {
    const chunks = [];
    let size = 0;
    incoming.on('error', fail);
    incoming.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxResponseBytes)
            incoming.destroy(new UnusableReply(`the reply is larger than ${maxResponseBytes} bytes`));
    });
    incoming.on('end', () => resolve({ ...headOf(incoming), body: Buffer.concat(chunks) }));
}
/** Returns status and headers of a reply. */
const headOf = (incoming) => ({
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ])),
});
/** Names the request, never its headers or body, which may contain a token. */
const noAnswerError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details);

// EXTERNAL MODULE: ./build/network/proxy.js
var network_proxy = __webpack_require__(88637);
;// CONCATENATED MODULE: ./build/network/stream.js




/** Sends a request, and returns when the head of its reply has arrived. */
function openStream(route, request, timeLimit) {
    const { signal } = request;
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    return new Promise((resolve, reject) => {
        let isUnsent = () => true;
        const fail = (error) => reject(signal?.aborted
            ? signal.reason
            : noAnswerError(request, { ...way.explain(error, timeout), unsent: isUnsent() }));
        if (signal?.aborted)
            return fail(signal.reason);
        const outgoing = sendOn(route, request);
        isUnsent = watchSending(outgoing);
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        timeout.addEventListener('abort', stop);
        signal?.addEventListener('abort', stop);
        outgoing.on('close', () => {
            timeout.removeEventListener('abort', stop);
            signal?.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => {
            timeout.removeEventListener('abort', stop);
            // Its reader gets the error, if there is one.
            incoming.on('error', () => { });
            const explain = (error, pause) => signal?.aborted ? signal.reason : brokenOffError(request, way.explain(error, pause));
            resolve({ ...headOf(incoming), body: readParts(incoming, watchPauses(timeLimit, way.timeoutMs), explain) });
        });
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns a function that says whether nothing of a request has left: it had no connection that was ready for it. */
function watchSending(outgoing) {
    let isReady = false;
    outgoing.on('socket', socket => {
        const isNew = socket instanceof external_node_tls_.TLSSocket && !outgoing.reusedSocket && socket.getFinished() === undefined;
        if (isNew)
            socket.once('secureConnect', () => {
                isReady = true;
            });
        else
            isReady = true;
    });
    return () => !isReady;
}
/** Yields what arrives. Node reads no more from the connection than fits into its small buffer. */
async function* readParts(incoming, pauses, explain) {
    const chunks = incoming.iterator();
    let over;
    try {
        for (;;) {
            pauses.begin(limit => {
                over = limit;
                incoming.destroy(new Error('no more of the body came'));
            });
            const next = await chunks.next();
            pauses.end();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    catch (error) {
        throw explain(error, over);
    }
    finally {
        pauses.end();
        // Of a complete body nothing is left to stop, and its connection serves the next request.
        if (!incoming.complete)
            incoming.destroy();
    }
}
/**
 * Ends a wait that lasts a whole limit. One limit watches many short waits, because a stream can have many thousands: a
 * wait that began under an earlier limit ends with the next one.
 */
function watchPauses(timeLimit, milliseconds) {
    let wait = 0;
    let tooLong;
    let isArmed = false;
    const arm = () => {
        isArmed = true;
        const limit = timeLimit(milliseconds);
        const watched = wait;
        limit.addEventListener('abort', () => {
            isArmed = false;
            if (tooLong === undefined)
                return;
            if (watched === wait)
                tooLong(limit);
            else
                arm();
        });
    };
    return {
        begin: act => {
            wait += 1;
            tooLong = act;
            if (!isArmed)
                arm();
        },
        end: () => {
            tooLong = undefined;
        },
    };
}
const brokenOffError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `The answer of ${url.host} to ${method} ${url.pathname} broke off: ${reason}`, details);

;// CONCATENATED MODULE: ./build/network/transport.js








/** Connections to one host: of requests with a short reply, and of streams. */
const maxSockets = { whole: 64, streaming: 256 };
/** Milliseconds after which an unused connection of streams is closed, before the other side does it. */
const idleStreamMs = 60_000;
/**
 * Creates the only transport of this action, which its libraries use, too: HTTPS with kept and early connections,
 * through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`). It sends nothing if the environment would
 * show what is sent.
 */
function createTransport(env, { timeLimit, ca, early = new Map() } = { timeLimit: AbortSignal.timeout }) {
    const exit = (0,environment/* readNetworkAccess */.Z)(env);
    const proxy = 'proxy' in exit ? exit.proxy : undefined;
    // One for all connections: to make it takes longer than anything else that a connection computes.
    const secureContext = (0,external_node_tls_.createSecureContext)(ca === undefined ? {} : { ca });
    const kept = { keepAlive: true, maxSockets: maxSockets.whole, scheduling: 'lifo', secureContext };
    const agents = createAgents(kept, proxy);
    let streaming;
    const streams = () => {
        streaming ??= createAgents({ ...kept, maxSockets: maxSockets.streaming, timeout: idleStreamMs }, proxy);
        return streaming;
    };
    const routeTo = ({ direct, tunnels }, host, port) => proxy === undefined || tunnels === undefined || (0,network_proxy/* bypassesProxy */.Z)(env, host, port)
        ? { agent: direct, destination: { host, port, proxy: undefined, env } }
        : { agent: tunnels, destination: { host, port, proxy, env } };
    /** @throws ActionError if nothing may be sent there */
    const route = (of, { url, headers }, allows, bearer) => {
        const { protocol, hostname, port } = url;
        if (protocol !== 'https:')
            throw refusedHost(url, 'it is not an https address');
        if (!allows(hostname))
            throw refusedHost(url, 'it is not on the list of allowed hosts');
        if (!bearer && Object.keys(headers).some(name => name.toLowerCase() === 'authorization'))
            throw refusedHost(url, 'no token may be sent to it');
        if ('refused' in exit)
            throw exit.refused;
        return routeTo(of(), hostname, Number(port || network_early/* httpsPort */.j));
    };
    return {
        to: (allows, { bearer } = { bearer: true }) => {
            return async (request) => exchange(route(() => agents, request, allows, bearer), request, timeLimit);
        },
        stream: allows => {
            return async (request) => openStream(route(streams, request, allows, true), request, timeLimit);
        },
        warm: (host, allows) => {
            const { agent } = routeTo(agents, host, network_early/* httpsPort */.j);
            if (allows(host))
                agent.warm(host, () => early.get(host) ?? (0,network_early/* connectEarly */.I)(env, [host]).get(host));
        },
        close: () => {
            for (const { direct, tunnels } of [agents, streaming ?? agents]) {
                direct.destroy();
                tunnels?.destroy();
            }
        },
    };
}
const createAgents = (options, proxy) => ({
    direct: new WarmAgent(options),
    tunnels: proxy && new WarmAgent({ ...options, proxyEnv: { https_proxy: proxy.url } }),
});
const refusedHost = (url, reason) => new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`, { unsent: true });
/** Stores connections that were opened before their requests. */
class WarmAgent extends external_node_https_.Agent {
    #ready = new Map();
    /** Begins TLS as soon as the connection is open. */
    warm(host, connect) {
        const connection = this.#ready.has(host) ? undefined : connect();
        if (connection === undefined)
            return;
        const ready = connection.then(socket => this.#secure(host, socket));
        ready.catch(() => { });
        this.#ready.set(host, ready);
    }
    #secure(host, socket) {
        return new Promise((resolve, reject) => {
            const options = { ...this.options, ALPNProtocols: ['http/1.1'], host, servername: host, socket };
            const secured = (0,external_node_tls_.connect)(options, () => resolve(secured.unref()));
            secured.on('error', reject);
        });
    }
    createConnection(options, callback) {
        const host = options.host ?? '';
        const ready = Number(options.port) === network_early/* httpsPort */.j ? this.#ready.get(host) : undefined;
        this.#ready.delete(host);
        if (ready === undefined || callback === undefined)
            return super.createConnection(options, callback);
        const anew = () => {
            const socket = super.createConnection(options, callback);
            if (socket instanceof external_node_tls_.TLSSocket)
                callback(null, socket);
        };
        ready.then(socket => (socket.destroyed ? anew() : callback(null, socket.ref())), anew);
        return undefined;
    }
}


/***/ })

};
