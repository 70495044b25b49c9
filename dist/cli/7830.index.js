export const id = 7830;
export const ids = [7830];
export const modules = {

/***/ 4504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ crc32c),
/* harmony export */   z: () => (/* binding */ Crc32c)
/* harmony export */ });
/**
 * Eight tables of one entry for each byte, one after another: the polynomial of CRC-32C, reflected. The table k has the
 * effect of a byte that k other bytes follow.
 */
const tables = (() => {
    const all = new Int32Array(8 * 256);
    for (let byte = 0; byte < 256; byte++) {
        let sum = byte;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
        all[byte] = sum;
    }
    for (let at = 256; at < all.length; at++) {
        const before = all[at - 256] ?? 0;
        all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
    }
    return all;
})();
/**
 * Computes a CRC-32C (Castagnoli) of bytes that come in parts: the only checksum that every object of Cloud Storage has
 * (https://docs.cloud.google.com/storage/docs/data-validation). Eight bytes at a time, which is several times as fast as
 * one.
 */
class Crc32c {
    #sum = ~0;
    update(bytes) {
        const t = tables;
        const whole = bytes.length - (bytes.length % 8);
        let sum = this.#sum;
        let at = 0;
        for (; at < whole; at += 8) {
            const low = sum ^
                (bytes[at] |
                    (bytes[at + 1] << 8) |
                    (bytes[at + 2] << 16) |
                    (bytes[at + 3] << 24));
            sum =
                t[1792 + (low & 0xff)] ^
                    t[1536 + ((low >>> 8) & 0xff)] ^
                    t[1280 + ((low >>> 16) & 0xff)] ^
                    t[1024 + (low >>> 24)] ^
                    t[768 + bytes[at + 4]] ^
                    t[512 + bytes[at + 5]] ^
                    t[256 + bytes[at + 6]] ^
                    t[bytes[at + 7]];
        }
        for (; at < bytes.length; at++)
            sum = (sum >>> 8) ^ t[(sum ^ bytes[at]) & 0xff];
        this.#sum = sum;
        return this;
    }
    /** Base64, big-endian, as Cloud Storage writes it. */
    digest() {
        const digest = Buffer.alloc(4);
        digest.writeUInt32BE(~this.#sum >>> 0);
        return digest.toString('base64');
    }
}
/** Returns the CRC-32C of bytes in base64, as Cloud Storage writes it. */
const crc32c = (bytes) => new Crc32c().update(bytes).digest();


/***/ }),

/***/ 4288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** Limits how many run at the same time: first come, first served. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            // The slot is passed on directly, so that no other caller takes it.
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 97830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSources: () => (/* binding */ readSources)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/crc32c.js
var core_crc32c = __webpack_require__(4504);
// EXTERNAL MODULE: ./build/core/semaphore.js
var semaphore = __webpack_require__(4288);
;// CONCATENATED MODULE: ./build/workspace/rechunk.js
/** Yields the same bytes in parts of one size; the last one may be shorter. */
async function* rechunk(parts, size) {
    let block = new Uint8Array(size);
    let filled = 0;
    for await (const part of parts) {
        for (let at = 0; at < part.length;) {
            const taken = Math.min(size - filled, part.length - at);
            block.set(part.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < size)
                continue;
            yield block;
            block = new Uint8Array(size);
            filled = 0;
        }
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}

;// CONCATENATED MODULE: ./build/workspace/archive.js

/** Bytes that are compressed at a time. It decides the result, so it never changes. */
const blockBytes = 64 * 1024;
/**
 * Packs files into a tar archive with gzip: the same bytes from the same files, whatever their times, owners and other
 * modes. The packer is plain JavaScript, because the result of zlib depends on its version and on the processor.
 */
async function* packTarGz(files) {
    const { Gzip } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    const made = [];
    const options = { level: 6, mtime: 0 };
    let isFirst = true;
    const gzip = new Gzip(options, part => {
        // The packer writes Unix as the operating system: 255 is none (https://www.rfc-editor.org/rfc/rfc1952).
        if (isFirst)
            part[9] = 255;
        isFirst = false;
        made.push(part);
    });
    for await (const part of rechunk(tarOf(files), blockBytes)) {
        gzip.push(part);
        yield* made.splice(0);
    }
    gzip.push(new Uint8Array(0), true);
    yield* made.splice(0);
}
async function* tarOf(files) {
    const { createTarPacker } = await __webpack_require__.e(/* import() */ 1942).then(__webpack_require__.bind(__webpack_require__, 51942));
    const { readable, controller } = createTarPacker();
    const fill = async () => {
        for (const { path, bytes, isExecutable, read } of files) {
            const entry = { name: path, size: bytes, mode: isExecutable ? 0o755 : 0o644, mtime: new Date(0) };
            const writer = controller.add({ ...entry, type: 'file', uid: 0, gid: 0, uname: '', gname: '' }).getWriter();
            // The packer keeps what it gets for a while, and a part is not valid for long.
            for await (const part of read())
                await writer.write(new Uint8Array(part));
            await writer.close();
        }
        controller.finalize();
    };
    const filled = fill().catch((error) => controller.error(error));
    const reader = readable.getReader();
    try {
        for (let next = await reader.read(); !next.done; next = await reader.read())
            yield next.value;
    }
    finally {
        // If the reader stops early, no file stays open.
        await reader.cancel().catch(() => { });
        await filled;
    }
}
/** The first year that a zip can name. Its fields have no time zone, so these are those of the local one. */
const zipTime = new Date(1980, 0, 1);
/**
 * Each file of a zip is compressed by itself, with a table of 2 ** (12 + n) places. The usual one of 2 MB takes longer to
 * make than most sources take to compress. It decides the result, so it never changes.
 */
function memoryFor(bytes) {
    if (bytes <= 16 * 1024)
        return 0;
    return bytes <= 1024 * 1024 ? 4 : 8;
}
/** As `packTarGz`, for a zip. */
async function* packZip(files) {
    const { Zip, ZipDeflate } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    const made = [];
    const zip = new Zip((error, part) => {
        if (error)
            throw error;
        made.push(part);
    });
    for (const { path, bytes, isExecutable, read } of files) {
        const attrs = (isExecutable ? 0o100755 : 0o100644) << 16;
        const entry = Object.assign(new ZipDeflate(path, { level: 6, mem: memoryFor(bytes) }), {
            mtime: zipTime,
            os: 3,
            attrs,
        });
        zip.add(entry);
        for await (const part of rechunk(read(), blockBytes)) {
            entry.push(part);
            yield* made.splice(0);
        }
        entry.push(new Uint8Array(0), true);
        yield* made.splice(0);
    }
    zip.end();
    yield* made.splice(0);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./build/workspace/docker-rules.js
/**
 * Returns the rule of a `.dockerignore`. Unlike in git, every pattern begins at the folder of the file. The last pattern
 * that matches a path or one of its folders decides, so a file of an ignored folder can be kept
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
function dockerRuleOf(text) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split('\n')
        .filter(line => !line.startsWith('#'))
        .flatMap(patternOf);
    return {
        verdict: path => {
            const decisive = patterns.findLast(({ tokens }) => matchesWithFolders(tokens, path));
            if (decisive === undefined)
                return undefined;
            return decisive.keeps ? 'kept' : 'ignored';
        },
        keepsInside: patterns.some(({ keeps }) => keeps),
    };
}
/** A pattern that Docker refuses matches nothing: the build itself then reports it. */
function patternOf(line) {
    const trimmed = line.trim();
    const keeps = trimmed.startsWith('!');
    const parts = [];
    for (const part of (keeps ? trimmed.slice(1).trim() : trimmed).split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    const tokens = dockerTokensOf([...parts.join('/')]);
    return parts.length === 0 || tokens === undefined ? [] : [{ tokens, keeps }];
}
function dockerTokensOf(characters) {
    const tokens = [];
    for (let at = 0; at < characters.length; at++) {
        const character = characters[at] ?? '';
        if (character === '*' && characters[at + 1] === '*') {
            while (characters[at + 1] === '*')
                at += 1;
            if (characters[at + 1] === '/')
                at += 1;
            tokens.push({ type: at + 1 >= characters.length ? 'deep' : 'parents' });
        }
        else if (character === '*')
            tokens.push({ type: 'star' });
        else if (character === '?')
            tokens.push({ type: 'any' });
        else if (character === '[') {
            const set = setAt(characters, at);
            if (set === undefined)
                return undefined;
            tokens.push({ type: 'one', is: set.is });
            at = set.end;
        }
        else {
            if (character === '\\')
                at += 1;
            const literal = characters[at];
            if (literal === undefined)
                return undefined;
            tokens.push({ type: 'one', is: other => other === literal });
        }
    }
    return tokens;
}
/** Reads a set as `[a-z]` or `[^.]`; `undefined` if nothing ends it. */
function setAt(characters, start) {
    const isNegated = characters[start + 1] === '^';
    const ranges = [];
    const literalAt = (at) => (characters[at] === '\\' ? at + 1 : at);
    let at = start + (isNegated ? 2 : 1);
    while (characters[at] !== ']' || ranges.length === 0) {
        at = literalAt(at);
        const from = characters[at];
        if (from === undefined)
            return undefined;
        let to = from;
        if (characters[at + 1] === '-' && characters[at + 2] !== ']') {
            at = literalAt(at + 2);
            to = characters[at] ?? from;
        }
        ranges.push({ from, to });
        at += 1;
    }
    const is = (character) => character !== '/' && ranges.some(({ from, to }) => from <= character && character <= to) !== isNegated;
    return { end: at, is };
}
/**
 * True if the pattern matches the path or a folder of it. It follows all ways through the pattern at once, so that its
 * time is proportional to both lengths.
 */
function matchesWithFolders(tokens, path) {
    /** Tokens that come next; `inside` those of `parents` within a folder's name. */
    let next = new Set();
    let inside = new Set();
    enter(next, tokens, 0);
    for (const character of path.replace(/\/$/, '')) {
        if (character === '/' && next.has(tokens.length))
            return true;
        const after = new Set();
        const still = new Set();
        const proceed = (at) => (character === '/' ? enter(after, tokens, at + 1) : undefined);
        for (const at of inside) {
            still.add(at);
            proceed(at);
        }
        for (const at of next) {
            const token = tokens[at];
            if (token === undefined)
                continue;
            const { type } = token;
            if (type === 'deep' || (type === 'star' && character !== '/'))
                enter(after, tokens, at);
            if ((type === 'any' && character !== '/') || (type === 'one' && token.is(character)))
                enter(after, tokens, at + 1);
            if (type !== 'parents')
                continue;
            still.add(at);
            proceed(at);
        }
        next = after;
        inside = still;
    }
    return next.has(tokens.length);
}
/** Adds a token, and those behind it if it may match nothing. */
function enter(to, tokens, from) {
    for (let at = from; !to.has(at); at++) {
        to.add(at);
        const type = tokens[at]?.type;
        if (type !== 'star' && type !== 'deep' && type !== 'parents')
            return;
    }
}

;// CONCATENATED MODULE: ./build/workspace/path-rules.js




/** Larger than any list that people wrote. */
const mostRuleBytes = 1024 * 1024;
/**
 * Returns the rules of an ignore file; `undefined` if there is none. A file that cannot be read is a fault:
 * without its rules, something secret could be sent.
 */
function readIgnoreFile(folder, name) {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        const about = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (about === undefined || about.isDirectory())
            return undefined;
        if (about.isSymbolicLink())
            return { fault: 'is a link, which git does not follow' };
        if (!about.isFile())
            return { fault: 'is not a file' };
        if (about.size > mostRuleBytes)
            return { fault: `has ${about.size} bytes, more than ${mostRuleBytes}` };
        const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
        return name === '.gitignore' ? ruleOf(text) : dockerRuleOf(text);
    }
    catch {
        return { fault: 'cannot be read' };
    }
}
/** Returns the rule of patterns as in `.gitignore`. They distinguish case, as git does on Linux. */
function ruleOf(patterns) {
    const rules = ignore({ ignorecase: false }).add(patterns);
    return {
        verdict: path => {
            const { ignored, unignored } = rules.test(path);
            if (ignored)
                return 'ignored';
            return unignored ? 'kept' : undefined;
        },
        keepsInside: false,
    };
}

;// CONCATENATED MODULE: ./build/workspace/paths.js


/**
 * True if the deepest folder that decides about a path ignores it.
 *
 * @param path from the workspace, with `/`; every folder of a rule contains it
 */
function isIgnored(rules, path, isFolder) {
    for (const { base, rule } of rules.toReversed()) {
        const below = base === '' ? path : path.slice(base.length + 1);
        const verdict = rule.verdict(isFolder ? `${below}/` : below);
        if (verdict !== undefined)
            return verdict === 'ignored';
    }
    return false;
}
const joinPath = (folder, name) => (folder === '' ? name : `${folder}/${name}`);
/** Paths of Windows have other separators. */
const withSlashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
/** The patterns that are plain paths. */
const plainPathsIn = (patterns) => patterns
    .map(pattern => pattern.replace(/^\//, '').replace(/\/$/, ''))
    .filter(path => path !== '' && !/[*?[\]!\\#]|^\s|\s$|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(path));
/** True for git's own folder, or something in it. */
const isOfGit = (path) => path.split(/[/\\]/).some(part => part.toLowerCase() === '.git');
/**
 * True for a name that would break a line of the manifest, hide in a log, or lead elsewhere where it is unpacked. Object
 * names, manifests and archives take any other name.
 */
const isUnfit = (name) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]|^\.{1,2}$/.test(name) || !name.isWellFormed();
/** The path without links; `undefined` if nothing is there. */
function withoutLinks(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
function isLinkAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/workspace/collection.js



/** More files are hardly sources: a folder of packages or data is then missing in `exclude`. */
const mostFiles = 100_000;
/** Each fault beyond says nothing new. */
const mostFaults = 20;
/** Cloud Storage accepts no longer name of an object (https://cloud.google.com/storage/docs/objects#naming). */
const mostNameBytes = 1024;
/** A key or a token that another action leaves in the workspace: google-github-actions/auth. */
const isCredentialFile = (path) => /^gha-creds-[0-9a-z]+\.json$/i.test((0,external_node_path_.basename)(path));
/** The files that a walk has found so far, and its faults. */
class Collection {
    #request;
    #never;
    #shown;
    #files = new Map();
    #faults = [];
    #index = 0;
    #bytes = 0;
    /**
     * @param never real paths that are not taken
     * @param shown returns a real path as people write it
     */
    constructor(request, never, shown) {
        this.#request = request;
        this.#never = never;
        this.#shown = shown;
    }
    /** Says which entry of `from` the files and faults that follow belong to. */
    begin(index) {
        this.#index = index;
    }
    has(path) {
        return this.#files.has(path);
    }
    isFull() {
        return this.#faults.length >= mostFaults || this.#files.size > mostFiles;
    }
    /** True for what must not be sent: what this action writes itself, and a credential. */
    isNever(real) {
        return isCredentialFile(real) || this.#never.some(one => real === one || real.startsWith(one + external_node_path_.sep));
    }
    refuse(message, cure) {
        if (this.#faults.length < mostFaults)
            this.#faults.push({ message, cure, index: this.#index });
    }
    add(path, real, { size, mode }) {
        if (this.isNever(real))
            return;
        if (isUnfit(path))
            return this.refuse(`${JSON.stringify(path)} is a name that no object can have`, 'Rename the file.');
        if (Buffer.byteLength(path) > mostNameBytes)
            return this.refuse(`${path} has a path of ${Buffer.byteLength(path)} bytes, and an object's name has at most ${mostNameBytes}`, 'Rename it, or exclude it.');
        const there = this.#files.get(path);
        if (there !== undefined && there.real !== real)
            return this.refuse(`two files would be ${path}: ${this.#shown(there.real)} and ${this.#shown(real)}`, 'Name their common folder in `from`, or exclude one of them.');
        if (there !== undefined)
            return;
        this.#files.set(path, { path, real, bytes: size, isExecutable: (mode & 0o111) !== 0, index: this.#index });
        this.#checkSize(path, size);
    }
    #checkSize(path, bytes) {
        const { maxBytes } = this.#request;
        const before = this.#bytes;
        this.#bytes += bytes;
        if (before <= maxBytes && this.#bytes > maxBytes)
            this.refuse(`the files have more than ${maxBytes} bytes: ${path} is the one that exceeds it`, 'Exclude what is not needed, or put large data into a bucket by itself.');
        if (this.#files.size === mostFiles + 1)
            this.refuse(`there are more than ${mostFiles} files`, 'Exclude what is not needed, or pack them into one file.');
    }
    end() {
        const files = [...this.#files.values()]
            .map(file => ({ file, key: Buffer.from(file.path) }))
            .sort((a, b) => Buffer.compare(a.key, b.key))
            .map(({ file }) => file);
        const { include, exclude } = this.#request;
        if (this.#faults.length > 0)
            return { files, faults: this.#faults };
        this.begin(0);
        const missing = namedNowhere(include, files);
        if (files.length === 0) {
            const some = include !== undefined || exclude !== undefined ? 'include and exclude leave none' : 'it has none';
            this.refuse(`there is no file to send: ${some}, besides those that the repository ignores`, 'Name the files in `from` or `include`: a path that is written out is taken although .gitignore has it.');
        }
        else if (missing.length > 0)
            this.refuse(`include names ${missing.join(', ')}, which does not exist`, 'Check the path: it begins below `from`.');
        return { files, faults: this.#faults };
    }
}
/** The plain paths of `include` that match no file: a mistake that would otherwise send less than is meant. */
function namedNowhere(include = [], files) {
    return plainPathsIn(include).filter(literal => {
        const { verdict } = ruleOf([literal]);
        return !files.some(({ path }) => path === literal || verdict(path) === 'ignored');
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
;// CONCATENATED MODULE: ./build/workspace/content.js




/** Bytes of a file that are in memory at a time. */
const partBytes = 256 * 1024;
/** A smaller file is read at once: waiting for another thread takes longer than reading it. */
const smallBytes = 128 * 1024;
/** Why a file that was found cannot be read. */
class FileFault extends Error {
}
const readSome = (0,external_node_util_.promisify)(external_node_fs_.read);
/**
 * Memory of parts that is used again. What is left to the collector for each read or each file lets a process grow by
 * many parts.
 */
const spare = [];
/** Runs a reader of a file of so many bytes with memory for `readFileParts`. At its end, the next one gets it. */
async function* withPartMemory(bytes, read) {
    if (bytes < partBytes)
        return yield* read([]);
    const memory = spare.pop() ?? [];
    try {
        yield* read(memory);
    }
    finally {
        spare.push(memory);
    }
}
/**
 * Reads a file in parts, and no more than it had. A part stays as it is until the second one after it is asked for.
 *
 * @param real absolute, without links. If a link has taken the place of the file or of a folder above it since it was
 * found, nothing is read
 * @param bytes that it had when it was found
 * @param memory from `withPartMemory`
 * @throws FileFault
 */
async function* readFileParts(real, bytes, memory = []) {
    const file = openWalked(real);
    try {
        // One byte more than expected shows that it has grown.
        let left = bytes + 1;
        while (left > 0) {
            const part = memory.length < 2 ? Buffer.allocUnsafe(Math.min(bytes + 1, partBytes)) : memory.shift();
            if (part === undefined)
                break;
            const size = Math.min(left, part.length);
            const length = bytes <= smallBytes
                ? (0,external_node_fs_.readSync)(file, part, 0, size, null)
                : (await readSome(file, part, 0, size, null)).bytesRead;
            memory.push(part);
            if (length === 0)
                break;
            left -= length;
            yield part.subarray(0, length);
        }
        if (left !== 1)
            throw new FileFault('has another size than when it was found');
    }
    catch (error) {
        throw asFileFault(error);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** `O_NONBLOCK`: a pipe that has taken the place of the file must not block everything. */
const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
function openWalked(real) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(real, flags);
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            throw new FileFault('is not a file anymore');
        if (placeOfOpen(file, real) !== real)
            throw new FileFault('is now behind a link');
        return file;
    }
    catch (error) {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
        throw asFileFault(error);
    }
}
/** Returns where an open file is. The system's own answer cannot be outdated; without it, the path is read again. */
function placeOfOpen(file, real) {
    if (process.platform === 'linux') {
        try {
            return (0,external_node_fs_.readlinkSync)(`/proc/self/fd/${file}`);
        }
        catch {
            // Not every container has /proc.
        }
    }
    const [open, there] = [(0,external_node_fs_.fstatSync)(file), (0,external_node_fs_.lstatSync)(real)];
    return open.ino === there.ino && open.dev === there.dev ? external_node_fs_.realpathSync.native(real) : undefined;
}
function asFileFault(error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    if (code === undefined)
        return error;
    const reasons = {
        ENOENT: 'does not exist anymore',
        ELOOP: 'is now a link',
        EACCES: 'may not be read: check its permissions',
    };
    return new FileFault(reasons[code] ?? `cannot be read: ${code}`);
}
/** Returns content that is checked while it is read. `shown` names it in the error. */
function checkedContent(about, shown, open) {
    return {
        ...about,
        open: from => withPartMemory(about.bytes, memory => checkWhile(() => open(memory), from, about, shown)),
    };
}
/** Yields the bytes from an offset. All of them are digested, also those before it. */
async function* checkWhile(open, from, { bytes, sha256 }, shown) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let at = 0;
    /** The last part is held until the digest of all is known. */
    let held;
    try {
        for await (const part of open()) {
            digest.update(part);
            const skipped = Math.min(Math.max(from - at, 0), part.length);
            at += part.length;
            if (at > bytes)
                break;
            if (held !== undefined)
                yield held;
            held = skipped === part.length ? undefined : part.subarray(skipped);
        }
    }
    catch (error) {
        throw error instanceof FileFault ? changedError(`${shown} ${error.message}`) : error;
    }
    if (at !== bytes || digest.digest('hex') !== sha256)
        throw changedError(`${shown} has changed since this run read it`);
    if (held !== undefined)
        yield held;
}
const changedError = (message) => new errors/* ActionError */.lZ('WORKSPACE_CHANGED', message, {
    cure: 'Nothing was completed with the other bytes. Let no other process write it while the action runs, then run again.',
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
;// CONCATENATED MODULE: ./build/workspace/walk-sources.js







/** Twice the names of the largest repositories. */
const mostSourceNames = 1_000_000;
/** Links can make endless paths out of a few folders, even without any file. */
const mostFolderLinks = 10_000;
const mostFolderLevels = 64;
/**
 * Finds what a request names in a workspace. It follows links only inside of it, and leaves out `.git` and what the
 * repository ignores.
 *
 * @param never absolute paths that are not taken: what this action writes itself
 */
function walkSources(workspace, request, never) {
    const walk = new Walk(external_node_fs_.realpathSync.native(workspace), request, never);
    for (const [index, from] of request.from.entries())
        walk.take(from, index);
    return walk.found.end();
}
class Walk {
    #root;
    #request;
    found;
    #include;
    #exclude;
    #names = 0;
    #folderLinks = 0;
    constructor(root, request, never) {
        this.#root = root;
        this.#request = request;
        // If the runner's temporary folder contains the workspace, only its own files are meant.
        const inside = never.map(path => withoutLinks(path) ?? path).filter(path => this.#isInside(path));
        this.found = new Collection(request, inside, real => withSlashes((0,external_node_path_.relative)(root, real)));
        this.#include = request.include && ruleOf(request.include);
        this.#exclude = request.exclude && ruleOf(request.exclude);
    }
    take(from, index) {
        this.found.begin(index);
        const asked = (0,external_node_path_.resolve)(this.#root, from);
        const real = from.includes('\0') ? undefined : withoutLinks(asked);
        const isInside = real !== undefined && this.#isInside(real);
        if (!isInside && !this.#isInside(asked))
            return this.found.refuse(`${from} is outside of the workspace`, 'Name a path in the checked-out repository.');
        if (real === undefined && isLinkAt(asked))
            return this.found.refuse(`${from} is a link to nothing`, 'Remove the link, or name the file itself.');
        if (real === undefined)
            return this.found.refuse(`there is no ${from} in the workspace`, patternCure(from) ??
                'Check the path, and that a step with actions/checkout, and the step that makes it, come before this one.');
        if (!isInside)
            return this.found.refuse(`${from} is a link to outside of the workspace`, 'Copy the files into the repository.');
        if (isOfGit((0,external_node_path_.relative)(this.#root, real)))
            return this.found.refuse(`${from} is git's own folder`, 'Name the files to send, not the history.');
        if (this.found.isNever(real))
            return this.found.refuse(`${from} is a credential, or a file that this action writes`, 'It is never sent: name another path.');
        const about = statOf(real);
        if (about?.isFile())
            return this.found.add((0,external_node_path_.basename)(asked), real, about);
        if (about?.isDirectory() !== true)
            return this.found.refuse(`${from} is neither a file nor a folder`, 'Name a file or a folder.');
        this.#folder({ path: withSlashes((0,external_node_path_.relative)(this.#root, real)), real });
    }
    /** Walks a folder of `from`, with the rules that hold there. */
    #folder(top) {
        const { ignoreFile, requires = '', include = [] } = this.#request;
        const required = plainPathsIn([requires]);
        // Docker prefers the list of the Dockerfile itself, as `api.Dockerfile.dockerignore`.
        const names = ignoreFile === undefined ? [] : [...required.map(path => path + ignoreFile), ignoreFile];
        const [own] = names.flatMap(name => this.#rulesOf(top, name) ?? []);
        const rules = own === undefined ? this.#rulesAbove(top) : [{ base: top.path, rule: own }];
        this.#walk(top, { top: top.path, rules, readsGitIgnore: own === undefined, links: [top.real] });
        // Docker needs its own files in any case: `.dockerignore` only keeps them out of the image.
        const needed = ignoreFile === undefined ? [] : [...required, ...names];
        for (const path of [...plainPathsIn(include), ...needed])
            this.#literal(top, path);
    }
    /** Rules of `.gitignore` files above a folder. If they ignore the folder itself, its name in `from` outweighs them. */
    #rulesAbove(top) {
        const rules = [];
        let folder = { path: '', real: this.#root };
        for (const name of top.path.split('/').filter(part => part !== '')) {
            const rule = this.#rulesOf(folder, '.gitignore');
            if (rule !== undefined)
                rules.push({ base: folder.path, rule });
            folder = { path: joinPath(folder.path, name), real: folder.real + external_node_path_.sep + name };
            if (isIgnored(rules, folder.path, true))
                rules.length = 0;
        }
        return rules;
    }
    #rulesOf({ path, real }, name) {
        const found = readIgnoreFile(real, name);
        if (found === undefined || !('fault' in found))
            return found;
        this.found.refuse(`${joinPath(path, name)} ${found.fault}`, 'Without its rules it is not known what must not be sent.');
    }
    #walk(folder, under) {
        if (under.links.length > mostFolderLevels)
            return this.found.refuse(`${folder.path} is deeper than ${mostFolderLevels} folders`, 'Exclude it.');
        const entries = this.#entries(folder);
        const hasList = under.readsGitIgnore && entries.some(({ name }) => name.toString() === '.gitignore');
        const own = hasList ? this.#rulesOf(folder, '.gitignore') : undefined;
        const rules = own === undefined ? under.rules : [...under.rules, { base: folder.path, rule: own }];
        for (const entry of entries) {
            if (this.#isEnough())
                return;
            this.#entry(folder, entry, { ...under, rules });
        }
    }
    #entry(folder, entry, under) {
        const name = entry.name.toString();
        if (isOfGit(name))
            return;
        const at = joinPath(folder.path, name);
        const isLink = entry.isSymbolicLink();
        const real = isLink ? withoutLinks(folder.real + external_node_path_.sep + name) : folder.real + external_node_path_.sep + name;
        const isFolder = isLink ? isFolderAt(real) : entry.isDirectory();
        const path = under.top === '' ? at : at.slice(under.top.length + 1);
        if (this.#exclude?.verdict(isFolder ? `${path}/` : path) === 'ignored')
            return;
        const isLeftOut = isIgnored(under.rules, at, isFolder);
        if (isLeftOut && (isLink || !isFolder || !under.rules.some(({ rule }) => rule.keepsInside)))
            return;
        if (!isFolder && this.#include !== undefined && this.#include.verdict(path) !== 'ignored')
            return;
        if (!(0,external_node_buffer_.isUtf8)(entry.name) || isUnfit(name))
            return this.found.refuse(`${folder.path || '.'} has a name that no object can have: ${JSON.stringify(name)}`, 'Rename it, or exclude it.');
        if (real === undefined)
            return this.found.refuse(`${at} is a link to nothing`, 'Remove the link, or exclude it.');
        if (isLink && !this.#isInside(real))
            return this.found.refuse(`${at} is a link to outside of the workspace`, 'Copy what it leads to into the repository, or exclude the link.');
        if (isLink && isOfGit((0,external_node_path_.relative)(this.#root, real)))
            return;
        if (!isFolder)
            return this.#file(path, at, real);
        if (this.found.isNever(real))
            return;
        if (under.links.includes(real))
            return this.found.refuse(`${at} is a link to a folder that contains it`, 'Remove the link, or exclude it.');
        if (isLink)
            this.#folderLinks += 1;
        if (isLink && this.#folderLinks === mostFolderLinks + 1)
            return this.found.refuse(`${at} is the last of more than ${mostFolderLinks} links to folders`, 'Do they lead to the same folders repeatedly? Exclude them.');
        this.#walk({ path: at, real }, { ...under, links: [...under.links, real] });
    }
    #file(path, at, real) {
        const about = statOf(real);
        if (about === undefined)
            return this.found.refuse(`${at} cannot be read`, 'Check its permissions, or exclude it.');
        if (!about.isFile())
            return this.found.refuse(`${at} is neither a file nor a folder`, 'Exclude it.');
        this.found.add(path, real, about);
    }
    /** Takes a file or a folder that is written out, also where the repository ignores it. */
    #literal(top, path) {
        if (this.found.has(path) || this.#exclude?.verdict(path) === 'ignored')
            return;
        const at = joinPath(top.path, path);
        const real = withoutLinks(top.real + external_node_path_.sep + path);
        if (real === undefined || isOfGit(path) || isOfGit((0,external_node_path_.relative)(this.#root, real)))
            return;
        if (!this.#isInside(real))
            return this.found.refuse(`${at} is a link to outside of the workspace`, 'Copy the file itself into the repository.');
        if (!isFolderAt(real))
            return this.#file(path, at, real);
        this.#walk({ path: at, real }, { top: top.path, rules: [], readsGitIgnore: true, links: [real] });
    }
    #entries({ path, real }) {
        try {
            const entries = (0,external_node_fs_.readdirSync)(real, { encoding: 'buffer', withFileTypes: true });
            this.#names += entries.length;
            if (this.#names <= mostSourceNames)
                return entries;
            this.found.refuse(`${path || '.'} and the folders before it have more than ${mostSourceNames} names`, 'Exclude what is not needed.');
        }
        catch {
            this.found.refuse(`${path || '.'} cannot be read`, 'Check its permissions, or exclude it.');
        }
        return [];
    }
    #isEnough = () => this.found.isFull() || this.#names > mostSourceNames || this.#folderLinks > mostFolderLinks;
    #isInside = (path) => path === this.#root || path.startsWith(this.#root + external_node_path_.sep);
}
/** Patterns belong into `include`: a path with one names nothing. */
function patternCure(from) {
    const segments = from.split('/');
    const first = segments.findIndex(segment => /[*?]/.test(segment));
    if (first < 0)
        return undefined;
    const folder = segments.slice(0, first).join('/') || '.';
    return `A path has no patterns. Write from: ${folder}, and include: [${(0,core_text/* quote */.hD)(segments.slice(first).join('/'))}].`;
}
const isFolderAt = (real) => real !== undefined && statOf(real)?.isDirectory() === true;
/** `undefined`: it does not exist anymore, or this user may not see it. */
function statOf(real) {
    try {
        return (0,external_node_fs_.statSync)(real);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/workspace/read-sources.js








/** An archive of at most that many bytes stays in memory; a larger one is packed again when it is sent. */
const keptBytes = 8 * 1024 * 1024;
const filesAtOnce = 4;
/** Limits of the zip format without its 64-bit extension, with room for its own headers. */
const zipLimits = { files: 65_534, bytes: 4_000_000_000 };
/**
 * Reads what a request names in a workspace, and digests it. Nothing is sent.
 *
 * @param never absolute paths that are not taken: what this action writes itself
 * @returns all faults at once, if there are any
 */
async function readSources(workspace, request, never) {
    const { files: walked, faults: ofWalk } = walkSources(workspace, request, never);
    const faults = ofWalk.length > 0 ? ofWalk : faultsOf(walked, request);
    if (faults.length > 0)
        return { faults };
    try {
        const files = await digestAll(walked);
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
        const sources = { request, files, bytes, sha256: manifestDigest(files) };
        if (request.archive === 'none')
            return { sources, contents: files.map((file, index) => contentOf(file, walked[index])) };
        const { archive, content } = await digestArchive(files, walked, request.archive);
        const tooLarge = archiveFault(archive.bytes, request);
        if (tooLarge !== undefined)
            return { faults: [tooLarge] };
        return { sources: { ...sources, archive }, contents: [content] };
    }
    catch (error) {
        if (error instanceof UnreadableFiles)
            return { faults: error.faults };
        throw error;
    }
}
/** Returns what is wrong with the files together. */
function faultsOf(files, request) {
    const { requires, from, archive, requiredAt = [] } = request;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (archive === 'zip' && (files.length > zipLimits.files || bytes > zipLimits.bytes)) {
        const message = `a zip holds at most ${zipLimits.files} files and ${zipLimits.bytes} bytes, and these are ${files.length} files with ${bytes} bytes`;
        return [{ message, cure: 'Write archive: tar.gz.', index: 0 }];
    }
    if (requires === undefined || files.some(({ path }) => path === requires))
        return missingOneOf(files, request);
    const near = files.filter(({ path }) => (0,external_node_path_.basename)(path).toLowerCase() === (0,external_node_path_.basename)(requires).toLowerCase());
    const names = near.slice(0, 3).map(({ path }) => path);
    const meant = names.length === 0 ? '' : ` There is ${names.join(', ')}.`;
    const cure = `Check the path: it begins below \`from\`. An ignored file is not sent.${meant}`;
    return [{ message: `there is no ${requires} among the files of ${from[0]}`, cure, index: 0, at: requiredAt[0] }];
}
function missingOneOf(files, request) {
    const { requires, requiresOneOf = [], requiredAt = [], from } = request;
    const places = requires === undefined ? requiredAt : requiredAt.slice(1);
    const there = new Set(files.map(({ path }) => path));
    return requiresOneOf.flatMap((names, entry) => {
        if (names.some(name => there.has(name)))
            return [];
        const deeper = files.find(({ path }) => names.some(name => path.endsWith(`/${name}`)))?.path;
        const meant = deeper === undefined ? '' : ` There is ${deeper}.`;
        const message = `there is no ${names.join(' or ')} among the files of ${from.join(', ')}`;
        const cure = `Paths begin below \`from\`, and an ignored file is not sent.${meant}`;
        return [{ message, cure, index: 0, at: places[entry] }];
    });
}
function archiveFault(bytes, { maxArchiveBytes: most = Infinity }) {
    if (bytes <= most)
        return undefined;
    const message = `the archive has ${bytes} bytes, and a request takes at most ${most}`;
    return { message, cure: 'Leave out by exclude what is not needed.', index: 0 };
}
/** Carries the faults of files that were found and cannot be read. */
class UnreadableFiles extends Error {
    faults = [];
}
async function digestAll(walked) {
    const slots = new semaphore/* Semaphore */.j(filesAtOnce);
    const unreadable = new UnreadableFiles();
    const digest = async ({ path, real, bytes, isExecutable, index }) => {
        if (unreadable.faults.length >= mostFaults)
            return [];
        try {
            return [{ path, isExecutable, ...(await digestParts(filePartsOf(real, bytes))) }];
        }
        catch (error) {
            if (!(error instanceof FileFault))
                throw error;
            const cure = 'Let no other process write it while the action reads it, or exclude it.';
            unreadable.faults.push({ message: `${path} ${error.message}`, cure, index });
            return [];
        }
    };
    const files = await Promise.all(walked.map(file => slots.run(() => digest(file))));
    if (unreadable.faults.length > 0)
        throw unreadable;
    return files.flat();
}
const filePartsOf = (real, bytes) => withPartMemory(bytes, memory => readFileParts(real, bytes, memory));
async function digestParts(parts, seen = () => { }) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const crc32c = new core_crc32c/* Crc32c */.z();
    let bytes = 0;
    for await (const part of parts) {
        sha256.update(part);
        crc32c.update(part);
        bytes += part.length;
        seen(part);
    }
    return { bytes, sha256: sha256.digest('hex'), crc32c: crc32c.digest() };
}
/** Lines as `sha256sum` prints them, so that a reader can repeat it. */
function manifestDigest(files) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for (const { sha256, path } of files)
        digest.update(`${sha256}  ${path}\n`);
    return digest.digest('hex');
}
const contentOf = ({ path, bytes, sha256, crc32c }, walked) => checkedContent({ bytes, sha256, crc32c, contentType: 'application/octet-stream' }, path, memory => readFileParts(walked?.real ?? '', bytes, memory));
async function digestArchive(files, walked, format) {
    const entries = files.map((file, index) => {
        const content = contentOf(file, walked[index]);
        return { ...file, read: () => content.open(0) };
    });
    const pack = () => (format === 'zip' ? packZip : packTarGz)(entries);
    let kept = [];
    let keeping = 0;
    const archive = await digestParts(pack(), part => {
        keeping += part.length;
        if (keeping > keptBytes)
            kept = undefined;
        kept?.push(part);
    });
    const contentType = format === 'zip' ? 'application/zip' : 'application/gzip';
    const memory = kept;
    const read = memory === undefined
        ? pack
        : async function* () {
            yield* memory;
        };
    return { archive, content: checkedContent({ ...archive, contentType }, 'the archive', read) };
}


/***/ })

};
