export const id = 955;
export const ids = [955];
export const modules = {

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askForPolicy: () => (/* binding */ askForPolicy),
  createContext: () => (/* binding */ createContext),
  createTransport: () => (/* reexport */ createTransport),
  tellFault: () => (/* binding */ tellFault)
});

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/github/repository.js + 3 modules
var repository = __webpack_require__(4057);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/github/runner.js

// By its exports the package loads only as a whole: an HTTP client, child processes and more at each start.



/** The functions of `@actions/core` of the same names, and an exit code of 1. */
const ofThisProcess = {
    getInput: name => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: message => process.stdout.write(`${message}${external_node_os_.EOL}`),
    debug: message => issueCommand('debug', {}, message),
    setSecret: secret => issueCommand('add-mask', {}, secret),
    startGroup: name => issue('group', name),
    endGroup: () => issue('endgroup'),
    notice: (message, properties) => issueCommand('notice', toCommandProperties(properties ?? {}), String(message)),
    warning: (message, properties) => issueCommand('warning', toCommandProperties(properties ?? {}), String(message)),
    error: (message, properties) => issueCommand('error', toCommandProperties(properties ?? {}), String(message)),
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
    fail: () => {
        process.exitCode = 1;
    },
};
/** Creates the runner of this process. @param toolkit replaced in tests */
function createRunner(toolkit = ofThisProcess) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    const quote = (lines) => {
        // One write, so that other output of this process cannot come in between.
        if (lines.length > 0)
            toolkit.info(lines
                .flatMap(line => line.split('\n'))
                .map(tame)
                .join('\n'));
    };
    return {
        input: name => toolkit.getInput(name),
        mask: secret => toolkit.setSecret(secret),
        say: (line = '') => {
            endStream();
            toolkit.info(tame(line));
        },
        debug: line => toolkit.debug(tame(line)),
        quote: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(tame(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(tame(title));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            print(message, { title, ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', (0,command_files/* keyValue */.Hv)(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', (0,command_files/* keyValue */.Hv)(name, value)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: () => {
            endStream();
            toolkit.fail();
        },
    };
}
/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const tame = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :');

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/report/failure.js
var failure = __webpack_require__(897);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(7885);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/network/early.js
var network_early = __webpack_require__(574);
// EXTERNAL MODULE: ./build/network/environment.js
var environment = __webpack_require__(5376);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/network/route.js
/** The error's code, if it looks like one. */
function codeOf(error) {
    const code = textIn(error, 'code');
    return /^\w{1,60}$/.test(code) ? code : '';
}
/** A text field of an error; empty if it is not text. */
function textIn(error, name) {
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
function untrusted(flaw, code, way) {
    const { host, proxy } = way;
    // With a proxy that uses TLS itself, either certificate may be meant.
    const whose = proxy?.tls ? `the certificate of ${host}, or of the proxy ${proxy.host},` : `the certificate of ${host}`;
    const { what, cause, cure } = explanations[flaw](way);
    return {
        reason: `${whose} ${what} (${code})`,
        cause,
        cure,
        commands: [{ when: 'This shows the certificate, from the runner:', run: showCertificate(way) }],
        lasting: true,
    };
}
const explanations = {
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
        cause: `In the place of ${way.host}, ${inspector(way)} or a sign-in page answers.`,
        cure: `Have what answers let the runner through to ${way.host}.`,
    }),
    other: way => ({
        what: 'was not accepted',
        cause: `In the place of ${way.host}, ${inspector(way)} answers; or its certificate is not in order.`,
        cure: 'Have the certificate renewed, or what answers in its place removed.',
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
            ? `${named}, which does not hold the authority that signed it.`
            : `${named}, which holds no certificate in PEM form.`;
    }
    catch (error) {
        return `${named}, which cannot be read (${codeOf(error)}): Node trusts its own authorities alone.`;
    }
}

;// CONCATENATED MODULE: ./build/network/failures.js



/** A reply that this action refuses to read. */
class UnusableReply extends Error {
}
/** The failure for a time-out. */
const timedOut = (seconds, way) => ({
    ...unreachable(way),
    reason: `no answer within ${seconds} s`,
});
/** Explains an error of Node's connections. */
function explainFailure(error, way) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return explainFailure(error.errors[0], way);
    if (error instanceof UnusableReply)
        return { ...unreachable(way), reason: error.message, lasting: true };
    const code = codeOf(error);
    if (code === 'ERR_PROXY_TUNNEL' && way.proxy !== undefined)
        return refusedByProxy(numberIn(error), way.proxy, way);
    const flaw = certificateFlaw(code);
    if (flaw !== undefined)
        return untrusted(flaw, code, way);
    const connection = connections[code];
    if (connection !== undefined)
        return notConnected(connection, code, way);
    if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code))
        return noTls(error, code, way);
    const words = code.startsWith('HPE_')
        ? `what answered does not speak HTTP (${code})`
        : `the connection failed${unknownWords(error, code, way)}`;
    return { ...unreachable(way), reason: `${words}` };
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
    const base = { ...unreachable(way), reason: `${words} (${code})` };
    // A connection that was open leads to the host, too.
    if (proxy === undefined || code === 'ECONNRESET' || code === 'EPIPE') {
        const reason = `${base.reason}`;
        if (by !== 'of')
            return { ...base, reason };
        return {
            ...base,
            reason,
            cause: `The name server of this runner does not know ${host}.`,
            cure: 'If the runner is behind a proxy, set HTTPS_PROXY. Else check its name server.',
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
            ...unreachable(way),
            reason: `the proxy ${proxy.host} closed the connection before it opened one to ${host}`,
            cause: `What ${proxy.variable} names is overloaded, or is not an HTTP proxy.`,
        };
    }
    if (status === 407) {
        return {
            reason: `the proxy ${proxy.host} asks for credentials (407)`,
            cause: proxy.hasCredentials
                ? `It does not accept the user name and password in ${proxy.variable}, or does not accept Basic authentication.`
                : `${proxy.variable} has no user name and password.`,
            cure: `Write ${proxy.variable} as ${proxy.tls ? 'https' : 'http'}://USER:PASSWORD@${proxy.host}, both percent-encoded, in the environment of the runner or in its .env file.`,
            lasting: true,
        };
    }
    if (status >= 500 || status === 429 || status === 408) {
        return {
            ...unreachable(way),
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
    const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || textIn(error, 'reason') === 'wrong version number';
    if (isPlain && proxy?.tls) {
        return {
            reason: `the proxy ${proxy.host} does not speak TLS (${code})`,
            cause: `${proxy.variable} begins with https://, but the proxy takes plain HTTP, as most do.`,
            cure: `Write http:// in ${proxy.variable}: what goes to ${host} is encrypted all the same.`,
            lasting: true,
        };
    }
    return {
        ...unreachable(way),
        reason: `the TLS handshake failed (${code})`,
        cause: isPlain
            ? `In the place of ${host}, ${inspector(way)} or a sign-in page answers, without TLS.`
            : `Between the runner and ${host}, ${inspector(way)} broke the handshake off, or knows old versions of TLS alone.`,
        lasting: isPlain || /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE/.test(code),
    };
}
/** The failure if nothing more is known: the host is down, or out of reach. */
function unreachable(way) {
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

// EXTERNAL MODULE: ./build/network/proxy.js
var network_proxy = __webpack_require__(8637);
;// CONCATENATED MODULE: ./build/network/transport.js







const defaultTimeoutMs = 30_000;
const maxReplyBytes = 32 * 1024 * 1024;
/**
 * Creates the only transport of this action, which its libraries use, too: HTTPS with kept and early connections,
 * through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`). It sends nothing if the environment would
 * show what is sent.
 */
function createTransport(env, { timeLimit, ca, early = new Map() } = { timeLimit: AbortSignal.timeout }) {
    const exit = (0,environment/* readExit */.D)(env);
    const proxy = 'proxy' in exit ? exit.proxy : undefined;
    // One for all connections: to make it takes longer than anything else that a connection computes.
    const secureContext = (0,external_node_tls_.createSecureContext)(ca === undefined ? {} : { ca });
    const kept = { keepAlive: true, maxSockets: 64, scheduling: 'lifo', secureContext };
    const direct = new WarmAgent(kept);
    // `bypassesProxy` decides which hosts use the proxy: Node reads NO_PROXY by other rules.
    const tunnels = proxy && new WarmAgent({ ...kept, proxyEnv: { https_proxy: proxy.url } });
    const routeTo = (host, port) => proxy === undefined || tunnels === undefined || (0,network_proxy/* bypassesProxy */.Z)(env, host, port)
        ? { agent: direct, way: { host, port, proxy: undefined, env } }
        : { agent: tunnels, way: { host, port, proxy, env } };
    return {
        to: (allows, { bearer } = { bearer: true }) => {
            return async (request) => {
                const { protocol, hostname, port } = request.url;
                if (protocol !== 'https:')
                    throw refused(request.url, 'it is not an https address');
                if (!allows(hostname))
                    throw refused(request.url, 'it is not on the closed list of hosts');
                if (!bearer && Object.keys(request.headers).some(name => name.toLowerCase() === 'authorization'))
                    throw refused(request.url, 'no token may be sent to it');
                if ('refused' in exit)
                    throw exit.refused;
                return exchange(routeTo(hostname, Number(port || network_early/* httpsPort */.j)), request, timeLimit);
            };
        },
        warm: (host, allows) => {
            const { agent } = routeTo(host, network_early/* httpsPort */.j);
            if (allows(host))
                agent.warm(host, () => early.get(host) ?? (0,network_early/* connectEarly */.I)(env, [host]).get(host));
        },
        close: () => {
            direct.destroy();
            tunnels?.destroy();
        },
    };
}
const refused = (url, reason) => new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`);
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
function exchange({ agent, way }, request, timeLimit) {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    const timeout = timeLimit(timeoutMs);
    const secrets = Object.entries(request.headers).flatMap(([name, value]) => /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
    const { method, headers, body } = request;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const signals = request.signal === undefined ? [timeout] : [request.signal, timeout];
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            const whole = { ...way, secrets };
            const failure = timeout.aborted ? timedOut(timeoutMs / 1000, whole) : explainFailure(error, whole);
            reject(request.signal?.aborted ? request.signal.reason : noAnswer(request, failure));
        };
        const aborted = signals.find(signal => signal.aborted);
        if (aborted !== undefined)
            return fail(aborted.reason);
        const outgoing = (0,external_node_https_.request)(request.url, { method, agent, headers: { ...headers, ...length } });
        const stop = () => {
            outgoing.destroy(new Error('aborted'));
        };
        for (const signal of signals)
            signal.addEventListener('abort', stop);
        outgoing.on('close', () => {
            for (const signal of signals)
                signal.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => readReply(incoming, resolve, fail));
        outgoing.end(body);
    });
}
function readReply(incoming, resolve, fail) {
    const chunks = [];
    let size = 0;
    incoming.on('error', fail);
    incoming.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxReplyBytes)
            incoming.destroy(new UnusableReply(`the reply is larger than ${maxReplyBytes} bytes`));
    });
    incoming.on('end', () => {
        const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]));
        resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
    });
}
/** Names the request, never its headers or body, which may contain a token. */
const noAnswer = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details);

;// CONCATENATED MODULE: ./build/run/create-context.js








/** Creates the run's context (runner, transport, GitHub client) for main and post. */
function createContext(environment, transport, signal, { clock, monotonic, disk, toolkit }) {
    const { apiUrl, hosts, identity } = environment;
    const send = transport.to(host => (0,network_hosts/* isOfGitHub */.ND)(host, hosts));
    const repositories = new Map();
    return {
        environment,
        transport,
        signal,
        clock,
        monotonic,
        disk,
        runner: createRunner(toolkit),
        repository: (token, input) => {
            const key = `${input} ${token}`;
            const known = repositories.get(key) ?? (0,repository/* createRepository */.v)({ ...identity, apiUrl, token, input, send, clock });
            repositories.set(key, known);
            return known;
        },
    };
}
/** Requests the policy while the rest of the program loads: a run needs it first. */
function askForPolicy(context) {
    try {
        const inputs = (0,run_inputs/* readInputs */.K)(context.runner.input);
        if (inputs.policy.kind !== 'checkout')
            (0,run_context/* policyReader */.C)(context, inputs).askEarly(inputs.policy);
    }
    catch {
        // The run reads the inputs again, and reports what is wrong with them.
    }
}
/** Reports an uncaught error and fails the step: a broken runner, or a fault of this action. */
function tellFault(error, { toolkit }) {
    const runner = createRunner(toolkit);
    const { lines, annotations } = (0,failure/* describeFailure */.I)(error, { version: version/* version */.r });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
    runner.fail();
}


/***/ })

};
