#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 28167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 18909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(49154);
const { Command } = __nccwpck_require__(34348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(41135);
const { Help } = __nccwpck_require__(79754);
const { Option } = __nccwpck_require__(45240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 49154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 34348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(78474).EventEmitter);
const childProcess = __nccwpck_require__(31421);
const path = __nccwpck_require__(76760);
const fs = __nccwpck_require__(73024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(49154);
const { CommanderError } = __nccwpck_require__(41135);
const { Help, stripColor } = __nccwpck_require__(79754);
const { Option, DualOptions } = __nccwpck_require__(45240);
const { suggestSimilar } = __nccwpck_require__(65030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 41135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 79754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(49154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 45240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 65030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau\u2013Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   Y: () => (/* binding */ identityAttributes),
/* harmony export */   Zn: () => (/* binding */ appendEvent),
/* harmony export */   aY: () => (/* binding */ startChain),
/* harmony export */   bl: () => (/* binding */ typePrefix),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62807);
/* harmony import */ var _event_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76730);



/** Prefix of every event's CloudEvents type. */
const typePrefix = 'dev.keyless-vertex.';
/** Returns the hex SHA-256 of bytes, or of a text's UTF-8. */
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** CloudEvents attributes of the first line. They identify the run from which the chain starts. */
const identityAttributes = {
    server: 'server',
    repository: 'repository',
    repositoryid: 'repositoryId',
    runid: 'runId',
    runattempt: 'runAttempt',
    job: 'job',
    sha: 'sha',
};
const attributesOf = (run) => Object.fromEntries(Object.entries(identityAttributes).map(([attribute, key]) => [attribute, run[key]]));
/** URL of the run's attempt: the `source` of all its events. */
const sourceOf = (run) => `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
/** The state before the first line: the digest of the run's identity. */
const startChain = (run) => ({
    seq: 1,
    prev: sha256(JSON.stringify(attributesOf(run))),
});
/**
 * Returns the next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`. The
 * first line also has the run's identity. See docs/design/audit-record.md.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type lacks, and for anything like a token
 */
function appendEvent(state, run, event) {
    const link = linkOf(state, run, event);
    if ('fault' in link)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('INTERNAL', `The record does not accept this ${event.type}: ${link.fault}`);
    return link;
}
/** As `appendEvent`, for unchecked data. A fault is returned as a message. */
function linkOf(state, run, event) {
    const data = (0,_event_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedData */ .zS)(event.type, event.data);
    if (typeof data === 'string')
        return { fault: data };
    const line = JSON.stringify({
        specversion: '1.0',
        id: event.id,
        source: sourceOf(run),
        type: `${typePrefix}${event.type}`,
        ...(typeof data['step'] === 'string' ? { subject: data['step'] } : {}),
        time: event.time,
        datacontenttype: 'application/json',
        seq: state.seq,
        prev: state.prev,
        ...(state.seq === 1 ? attributesOf(run) : {}),
        ...(event.torn === undefined ? {} : { torn: event.torn }),
        data,
    });
    if (credential.test(line))
        return { fault: 'it contains what looks like a token' };
    return { line, state: { seq: state.seq + 1, prev: sha256(line) } };
}
/** Matches JSON Web Tokens and Google's access tokens. It is the last check; no token should get this far. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/;


/***/ }),

/***/ 76730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zS: () => (/* binding */ allowedData),
  VX: () => (/* binding */ isEventType)
});

// UNUSED EXPORTS: eventFields

// EXTERNAL MODULE: ./build/core/json.js
var json = __nccwpck_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __nccwpck_require__(26067);
;// CONCATENATED MODULE: ./build/audit/forms.js

const formOf = (words, read, fields) => Object.assign((value) => read(value), { words, ...(fields && { fields }) });
const anyText = (value) => (typeof value === 'string' ? value : undefined);
const textForm = formOf('text', anyText);
/** One of the values that this version writes. */
const oneOf = (...values) => formOf(values.map(value => `\`${value}\``).join(' or '), anyText);
const wholeNumber = formOf('integer', value => (Number.isSafeInteger(value) ? value : undefined));
const finiteNumber = formOf('number', value => (Number.isFinite(value) ? value : undefined));
const flag = formOf('boolean', value => (typeof value === 'boolean' ? value : undefined));
const nullable = (form) => formOf(`${form.words} or null`, value => (value === null ? null : form(value)), form.fields);
/** A field that an event may lack: earlier records lack it, or not every run has it. */
const mayLack = (form) => Object.assign(formOf(form.words, form, form.fields), { optional: true });
const listForm = (form) => formOf(`list of: ${form.words}`, value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
}, form.fields);
/** Names with values of one form, sorted by name. */
const sortedMap = (form) => formOf(`map to: ${form.words}`, value => {
    if (!(0,json.isObject)(value) || Object.values(value).some(item => form(item) === undefined))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
});
/** An object of exactly these fields. */
const objectOf = (fields) => formOf('object', value => {
    const data = (0,json.isObject)(value) ? readFields(fields, value) : undefined;
    return data !== undefined && 'data' in data ? data.data : undefined;
}, fields);
/** Returns the fields in the record's order, or the first field that is unknown, or is missing or of the wrong form. */
function readFields(fields, value) {
    const unknown = Object.keys(value).find(key => !Object.hasOwn(fields, key));
    if (unknown !== undefined)
        return { unknown };
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])]);
    const wrong = entries.find(([key, item]) => item === undefined && !(fields[key]?.optional && value[key] === undefined));
    if (wrong !== undefined)
        return { wrong: wrong[0] };
    return { data: Object.fromEntries(entries.filter(([, item]) => item !== undefined)) };
}

;// CONCATENATED MODULE: ./build/audit/event-fields.js



const textForms = listForm(textForm);
/** Only records of earlier versions have `asked`, and they can lack `result`. */
const conditionForm = objectOf({
    condition: textForm,
    expected: textForm,
    actual: mayLack(textForm),
    holds: flag,
    result: mayLack(oneOf('holds', 'fails', 'unknown', 'not asked')),
    asked: mayLack(flag),
    hint: mayLack(textForm),
});
/** Numbers are text, exactly as found. */
const judged = listForm(objectOf({ metric: textForm, expected: textForm, actual: nullable(textForm), holds: flag }));
/** A difference between Google's side and the policy: what differs, what that does, and on which resource. */
const driftForm = objectOf({ rule: textForm, effect: textForm, on: textForm });
/** Id of a deployed model to its percentage. */
const shares = sortedMap(wholeNumber);
/** Milliseconds, by percentile. */
const percentileForms = { p50_ms: mayLack(finiteNumber), p95_ms: mayLack(finiteNumber), p99_ms: mayLack(finiteNumber) };
/** The answers of one deployed model. `error_ratio` is from 0 to 1, and absent without requests. */
const modelSampleForm = objectOf({
    model: textForm,
    deployed_model_id: textForm,
    requests: wholeNumber,
    failures: wholeNumber,
    error_ratio: mayLack(finiteNumber),
    ...percentileForms,
});
/** Limits on the new model: most failures (of a probe), highest error ratio (of a minute), latencies. */
const sampleBoundForm = objectOf({
    failures: mayLack(wholeNumber),
    error_ratio: mayLack(finiteNumber),
    min_requests: mayLack(wholeNumber),
    ...percentileForms,
});
/**
 * All events of the record, with their fields: claims, ids, digests, names, reasons. Never a token, a body, or a log
 * line. Each is the `data` of a CloudEvent with the type `dev.keyless-vertex.<key>`. See docs/design/audit-record.md.
 */
const eventFields = {
    'run.started': {
        action_version: textForm,
        mode: textForm,
        grant: textForm,
        rerun: textForm,
        key: textForm,
        server: textForm,
    },
    'policy.loaded': { policy: textForm, commit: nullable(textForm), sha256: textForm, repository_id: mayLack(textForm) },
    'token.requested': { issuer: textForm, audience: textForm, purpose: oneOf('first', 'renewal') },
    'token.verified': {
        claims: sortedMap(textForm),
        jti: nullable(textForm),
        key_id: textForm,
        token_sha256: textForm,
        expires_at: textForm,
    },
    'token.rejected': { code: textForm, reason: textForm, token_sha256: nullable(textForm) },
    'decision.made': {
        verdict: textForm,
        grant: textForm,
        conditions: listForm(conditionForm),
        approvers: textForms,
        merged_pull_request: nullable(wholeNumber),
    },
    'credential.exchanged': { principal: nullable(textForm), expires_at: textForm },
    'credential.impersonated': { service_account: textForm, expires_at: textForm },
    'credential.renewed': { principal: nullable(textForm), service_account: nullable(textForm), expires_at: textForm },
    /** Google's side compared with the policy, before any step: only with the input `drift`. Empty: no difference. */
    'setup.compared': { provider: textForm, service_account: nullable(textForm), differences: listForm(driftForm) },
    /** For a `call`, `method` is a method of Google's protos. */
    'step.started': {
        step: textForm,
        kind: textForm,
        method: nullable(textForm),
        project: textForm,
        location: textForm,
        request_sha256: textForm,
        dedupe_key: textForm,
        /** Digests of what the step takes from the workspace: of each manifest, or of the archive. */
        sources_sha256: mayLack(textForms),
    },
    'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
    /** The version that an alias meant when it was deployed. */
    'model.resolved': { step: textForm, asked: textForm, model: textForm },
    'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
    /** A build has pushed an image. */
    'image.built': { step: textForm, build: textForm, image: textForm, digest: textForm },
    /** Written before the action asks Google to stop a job or a build. */
    'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: oneOf('timeout', 'queue', 'run') },
    /** A step tries its next alternative. The attempt before has ended. */
    'step.fallback': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        from: textForm,
        to: textForm,
        reason: textForm,
    },
    /** Written before the first upload. `sha256` is that of the archive, or of the manifest of all files. */
    'object.staging': { step: textForm, uri: textForm, objects: wholeNumber, bytes: wholeNumber, sha256: textForm },
    /** All objects are there. `adopted` had been there before. */
    'object.staged': {
        step: textForm,
        uri: textForm,
        objects: wholeNumber,
        bytes: wholeNumber,
        sha256: textForm,
        adopted: wholeNumber,
    },
    'gate.judged': { step: textForm, comparisons: judged, passed: flag, query: mayLack(sortedMap(textForm)) },
    /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
    'rollout.began': {
        step: textForm,
        endpoint: textForm,
        model: textForm,
        deployed_model_id: nullable(textForm),
        former: shares,
    },
    'rollout.changed': { step: textForm, endpoint: textForm, shares },
    /**
     * A probe, or a minute of real traffic: in the record before the change of the split that it justifies. `samples` is
     * the number that it stands for: more than 1 only in a long bake, if all of them passed. The first model is the new
     * one.
     */
    'rollout.sampled': {
        step: textForm,
        endpoint: textForm,
        by: oneOf('probe', 'watch'),
        share: wholeNumber,
        from: textForm,
        to: textForm,
        samples: wholeNumber,
        models: listForm(modelSampleForm),
        bound: sampleBoundForm,
        passed: flag,
    },
    /** Written when a rollout is complete and a model that no longer serves is undeployed. */
    'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
    /** Written after the restoration: undoing does not wait for the record. */
    'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: nullable(textForm), reason: textForm },
    /** Written before a question to an agent, which may have effects. */
    'agent.queried': { step: textForm, engine: textForm, class_method: textForm, request_sha256: textForm },
    'agent.answered': {
        step: textForm,
        engine: textForm,
        status: nullable(wholeNumber),
        events: wholeNumber,
        response_bytes: wholeNumber,
        milliseconds: wholeNumber,
        passed: flag,
    },
    /** Written after the request that restores an agent's former version: undoing does not wait for the record. */
    'agent.restored': { step: textForm, engine: textForm, source_sha256: nullable(textForm), reason: textForm },
    /** Written before a compiled pipeline is uploaded. `version` is its digest. */
    'template.published': { step: textForm, package: textForm, version: textForm },
    /** Written before an existing schedule is changed; `fields` are those of an update. */
    'schedule.changed': {
        step: textForm,
        schedule: textForm,
        change: oneOf('update', 'pause', 'resume', 'delete'),
        fields: textForms,
    },
    /** Written before a tag is set; `from` is the version that it named. */
    'template.tagged': { step: textForm, package: textForm, version: textForm, tag: textForm, from: nullable(textForm) },
    'step.finished': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        state: textForm,
        reason: nullable(textForm),
    },
    /** The listener that lends is ready. `calls` and `credentials` are what the grant lends. */
    'lend.started': {
        borrower: textForm,
        listener: oneOf('run', 'job', 'background'),
        address: textForm,
        isolation: nullable(textForm),
        calls: textForms,
        credentials: textForms,
        budget: sortedMap(wholeNumber),
    },
    /** Written before a call is sent to Google. `call` numbers the calls of a listener from 1. */
    'call.began': {
        call: wholeNumber,
        borrower: textForm,
        method: textForm,
        model: nullable(textForm),
        project: textForm,
        location: textForm,
        request_bytes: wholeNumber,
        request_sha256: textForm,
    },
    /** `rule` is the key of the policy, or the rule of the gateway, that refuses it. */
    'call.refused': {
        borrower: textForm,
        method: nullable(textForm),
        model: nullable(textForm),
        rule: textForm,
        request_bytes: wholeNumber,
        request_sha256: nullable(textForm),
    },
    /** `broken`: the answer ended early, so its tokens are the larger of what was seen and what was reserved. */
    'call.ended': {
        call: wholeNumber,
        status: nullable(wholeNumber),
        outcome: oneOf('complete', 'broken', 'unanswered'),
        response_bytes: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
        milliseconds: wholeNumber,
    },
    /**
     * Written before a real token leaves this action, once for each token and form. `scopes` are those of the token;
     * a client may have requested less.
     */
    'token.lent': {
        borrower: textForm,
        form: oneOf('file', 'metadata', 'access_token', 'id_token', 'subject_token'),
        token_sha256: textForm,
        audience: nullable(textForm),
        scopes: textForms,
        requested_scopes: textForms,
        expires_at: textForm,
    },
    'lend.ended': {
        reason: oneOf('command', 'job', 'idle', 'stopped', 'duration', 'cancelled', 'denied', 'failure'),
        calls: wholeNumber,
        refused: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
    },
    'run.cancelled': { signal: textForm, cancelled: textForms, left_running: textForms },
    'run.finished': {
        conclusion: oneOf('success', 'failure', 'cancelled'),
        code: nullable(textForm),
        steps_sha256: nullable(textForm),
    },
};
/** True for the name of an event, without its CloudEvents prefix. */
const isEventType = (type) => Object.hasOwn(eventFields, type);
/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
function allowedData(type, value) {
    if (!(0,json.isObject)(value))
        return 'data is not an object';
    const found = readFields(eventFields[type], value);
    if ('data' in found)
        return found.data;
    return 'unknown' in found
        ? `data has a field ${(0,core_text/* quote */.hD)(found.unknown)}, which ${type} does not have`
        : `data.${found.wrong} of ${type} is missing or of the wrong form`;
}


/***/ }),

/***/ 94307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ verifyChain),
/* harmony export */   Xw: () => (/* binding */ readLine)
/* harmony export */ });
/* unused harmony export readChain */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(26067);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79169);
/* harmony import */ var _event_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76730);





/**
 * Checks a record: no line was edited, removed, inserted, reordered, or torn. Removed lines at its end show in
 * `closed`. Only the comparison with the run's `audit_sha256` proves that, and that the record was not rewritten from
 * its start.
 *
 * @param options.sha256 the run's `audit_sha256`
 */
function verifyChain(record, options = {}) {
    const chain = readChain(record);
    if (!chain.ok)
        return chain;
    const events = chain.states.length - 1;
    if (chain.rest.length > 0)
        return broken(events + 1, undefined, 'it does not end with a line feed: it was cut off while it was written, or later');
    const last = chain.states.at(-1);
    if (chain.run === undefined || last === undefined)
        return broken(1, undefined, 'the record is empty');
    if (options.sha256 !== undefined && options.sha256.toLowerCase() !== last.prev) {
        const reason = `its SHA-256 is ${last.prev}, the run's last line had ${options.sha256.toLowerCase()}: it was edited, or lines were cut off after it or added, or this is another run's record`;
        return broken(events, events, reason);
    }
    return { ok: true, events, sha256: last.prev, closed: chain.closed, run: chain.run };
}
/** Reads a record up to its last complete line. `rest` is the incomplete line of a killed run. */
function readChain(record) {
    const bytes = Buffer.isBuffer(record) ? record : Buffer.from(record);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const states = [];
    let run;
    let closed = false;
    for (let start = 0, line = 1; start < end; line++) {
        const stop = bytes.indexOf(0x0a, start);
        const read = readLine(bytes.subarray(start, stop), line, run, states.at(-1), closed);
        if ('reason' in read)
            return read;
        if (run === undefined)
            states.push((0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .startChain */ .aY)(read.run));
        run = read.run;
        states.push(read.state);
        closed = read.closes;
        start = stop + 1;
    }
    return { ok: true, run, states, closed, rest: bytes.subarray(end) };
}
/** @param foreign whether an event of another version is accepted, as far as its form can be checked */
function readLine(bytes, line, knownRun, knownState, closed, foreign = 'refused') {
    if (bytes.length > longestRecordLine)
        return broken(line, undefined, 'it is longer than any line of a record');
    const found = parseLine(bytes);
    if (found === undefined)
        return broken(line, undefined, 'it is not a JSON object');
    const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined;
    const run = knownRun ?? identityIn(found);
    if (typeof run === 'string')
        return broken(line, seq, run);
    const state = knownState ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .startChain */ .aY)(run);
    const misplaced = placeFault(found, state, closed);
    if (misplaced !== undefined)
        return broken(line, seq, misplaced);
    const event = eventIn(found);
    const rebuilt = typeof event === 'string' ? { fault: event } : (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .linkOf */ .IJ)(state, run, event);
    const known = !('fault' in rebuilt);
    if (!known && (foreign === 'refused' || !isForeign(found)))
        return broken(line, seq, rebuilt.fault);
    // JSON.stringify would overflow the stack.
    if (!known && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isDeeperThan */ .hz)(found, deepestEvent))
        return broken(line, seq, 'it nests deeper than any event of a record');
    const expected = known ? rebuilt.line : JSON.stringify(found);
    // Compares bytes, not text: different bytes that are not UTF-8 can decode to the same text.
    if (!bytes.equals(Buffer.from(expected)))
        return broken(line, seq, difference(found, expected));
    const closes = found['type'] === `${_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .typePrefix */ .bl}run.finished`;
    return { run, state: { seq: state.seq + 1, prev: (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) }, closes, found, known };
}
/** Far more than an event has. A record that was made to have more must not use up the memory or the stack. */
const longestRecordLine = 16 * 1024 * 1024;
const deepestEvent = 100;
/** True for an event of this program, in a form that another version may have. */
const isForeign = ({ id, time, type, data }) => typeof id === 'string' &&
    typeof time === 'string' &&
    typeof type === 'string' &&
    type.startsWith(_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .typePrefix */ .bl) &&
    (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(data);
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString());
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) ? value : undefined;
}
function identityIn(found) {
    const text = (attribute) => {
        const value = found[attribute];
        return typeof value === 'string' ? value : undefined;
    };
    const absent = Object.keys(_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAttributes */ .Y).filter(attribute => text(attribute) === undefined);
    if (absent.length > 0)
        return `the first line does not say which run it is of (${absent.join(', ')}): lines before it were removed`;
    return {
        server: text('server') ?? '',
        repository: text('repository') ?? '',
        repositoryId: text('repositoryid') ?? '',
        runId: text('runid') ?? '',
        runAttempt: text('runattempt') ?? '',
        job: text('job') ?? '',
        sha: text('sha') ?? '',
    };
}
/** Checks that a line is where it says, after the line that it names. */
function placeFault(found, state, closed) {
    const { seq, prev } = found;
    if (closed)
        return 'it comes after run.finished, which closes a record: it was added';
    if (seq !== state.seq) {
        if (typeof seq !== 'number')
            return `its seq is ${seq === undefined ? 'missing' : 'not a number'}, ${state.seq} was expected`;
        const what = `its seq is ${seq}, ${state.seq} was expected`;
        return seq > state.seq
            ? `${what}: lines before it were removed or reordered`
            : `${what}: it was inserted, repeated or reordered`;
    }
    if (prev === state.prev)
        return undefined;
    const said = typeof prev === 'string' ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(prev) : 'nothing';
    if (state.seq === 1)
        return `its prev is ${said}, the run that it names has ${state.prev}: the first line was edited`;
    return `its prev is ${said}, but line ${state.seq - 1} has the SHA-256 ${state.prev}: line ${state.seq - 1} was edited or replaced after this one was written, or this one was`;
}
function eventIn(found) {
    const { id, time, type, torn } = found;
    if (typeof id !== 'string' || typeof time !== 'string')
        return 'its id or time is not a string';
    if (torn !== undefined && typeof torn !== 'string')
        return 'its torn is not a string';
    const name = typeof type === 'string' && type.startsWith(_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .typePrefix */ .bl) ? type.slice(_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .typePrefix */ .bl.length) : '';
    if (!(0,_event_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isEventType */ .VX)(name))
        return `its type is ${typeof type === 'string' ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(type) : 'nothing'}, which no record has`;
    return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) };
}
/** The most attributes that a message names. */
const mostDiffering = 20;
/** Names the attributes that differ from what the writer would have written. */
function difference(found, rebuilt) {
    const expected = parseLine(Buffer.from(rebuilt)) ?? {};
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = names.filter(name => !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found[name], expected[name])).map(_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD);
    const more = differing.length > mostDiffering ? ` and ${differing.length - mostDiffering} more` : '';
    return differing.length > 0
        ? `it differs from what was written: ${differing.slice(0, mostDiffering).join(', ')}${more} differ`
        : 'it differs from what was written: its white space, order, escapes or repeated keys differ';
}


/***/ }),

/***/ 33986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61968);
/* harmony import */ var _cli_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(12455);


process.exitCode = await (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .K)(process.argv.slice(2), (0,_cli_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .processTerminal */ .qH)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 19146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   b$: () => (/* binding */ readCheckout),
/* harmony export */   r3: () => (/* binding */ readCommitted)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45723);

/** Neither asks for passwords, nor fetches what a partial clone lacks, nor writes. */
const quietly = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
const git = ({ execute }, args) => execute('git', args, quietly);
/** Returns the output of a git command as one line; `undefined` if it failed, or if there is no git. */
async function line(terminal, ...args) {
    const done = await git(terminal, args);
    const text = done?.exitCode === 0 ? (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(done.output)?.trim() : undefined;
    return text === '' ? undefined : text;
}
/** Asks git about the current folder; `undefined` if there is no git, or no checkout. */
async function readCheckout(terminal) {
    const root = await line(terminal, 'rev-parse', '--show-toplevel');
    if (root === undefined)
        return undefined;
    const remote = await remoteName(terminal);
    const [url, branch, sha, defaultBranch] = await Promise.all([
        remote && line(terminal, 'remote', 'get-url', remote),
        line(terminal, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
        commitOf(terminal, 'HEAD'),
        remote === undefined ? undefined : remoteDefault(terminal, remote),
    ]);
    return { root, branch, sha, defaultBranch, remote: url === undefined ? undefined : parseRemote(url) };
}
/** `origin`, or the only remote if it has another name. */
async function remoteName(terminal) {
    const names = (await line(terminal, 'remote'))?.split(/\r?\n/) ?? [];
    return names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
}
/** A clone notes the default branch of its remote. Without that note, the usual names are tried. */
async function remoteDefault(terminal, remote) {
    const prefix = `refs/remotes/${remote}/`;
    const noted = await line(terminal, 'symbolic-ref', '--quiet', `${prefix}HEAD`);
    if (noted?.startsWith(prefix))
        return { name: noted.slice(prefix.length), ref: noted };
    for (const name of ['main', 'master']) {
        const ref = `${prefix}${name}`;
        if ((await commitOf(terminal, ref)) !== undefined)
            return { name, ref };
    }
    return undefined;
}
/** Returns the commit of a ref; `undefined` if there is no such ref. */
const commitOf = (terminal, ref) => line(terminal, 'rev-parse', '--quiet', '--verify', `${ref}^{commit}`);
/** Reads a file at a ref; `undefined` if there is no such file, or if it is not a text. */
async function readCommitted(terminal, ref, path) {
    const commit = await commitOf(terminal, ref);
    if (commit === undefined)
        return undefined;
    const blob = await git(terminal, ['cat-file', 'blob', `${commit}:${path}`]);
    const text = blob?.exitCode === 0 ? (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(blob.output) : undefined;
    return text === undefined ? undefined : { text, commit };
}
/**
 * Reads host and repository out of the URL of a remote. User name and password of a URL are dropped here.
 *
 * @param url `https://github.com/acme/fraud.git`, `git@github.com:acme/fraud.git`, `ssh://git@github.com:22/acme/fraud`
 */
function parseRemote(url) {
    const short = /^(?:[^@/:\s]{1,100}@)?([\w.-]{1,253}):(?!\/\/)\/?([^:]{1,300})$/.exec(url);
    const [host = '', path = ''] = short?.slice(1) ?? hostAndPath(url);
    const name = /^([\w-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(path)?.[1];
    // GitHub answers SSH on port 443 at this host.
    const server = host.toLowerCase().replace(/^ssh\.github\.com$/, 'github.com');
    return name === undefined || server === '' ? undefined : { host: server, repository: name };
}
function hostAndPath(url) {
    if (!URL.canParse(url))
        return [];
    const { protocol, hostname, pathname } = new URL(url);
    return ['https:', 'http:', 'ssh:', 'git:', 'git+ssh:'].includes(protocol) ? [hostname, pathname.slice(1)] : [];
}


/***/ }),

/***/ 50422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   tellError: () => (/* binding */ tellError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(68587);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(18614);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82566);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(47345);





/**
 * Writes why a command has no answer, to the standard error. With `--json`, the standard output gets it as data, too.
 */
async function tellError(error, asJson, { print, complain }) {
    const lines = await linesOf(error);
    complain(lines.map(_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP).join('\n'));
    if (!asJson)
        return;
    const { safeJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773));
    const problems = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.problems : [];
    const details = problems.map(({ message, ...problem }) => ({ message: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message), ...problem }));
    print(safeJson({ error: { message: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(lines.join('\n')), problems: details } }));
}
async function linesOf(error) {
    if (error instanceof _session_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e)
        return [error.message, ...error.details];
    if (isFileError(error))
        return [(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFileError */ .SQ)(error)];
    const { describeFailure } = await __nccwpck_require__.e(/* import() */ 1976).then(__nccwpck_require__.bind(__nccwpck_require__, 1976));
    return describeFailure(error, { version: _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r }).lines;
}
const isFileError = (error) => error instanceof Error && 'syscall' in error && 'path' in error;


/***/ }),

/***/ 82566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ defaultPolicy),
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   SQ: () => (/* binding */ describeFileError),
/* harmony export */   defaultPolicyPath: () => (/* binding */ defaultPolicyPath),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   gC: () => (/* binding */ loadPolicyFiles),
/* harmony export */   hx: () => (/* binding */ policyFolder),
/* harmony export */   ll: () => (/* binding */ refuseTogether),
/* harmony export */   n$: () => (/* binding */ loadPolicyFile),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   repositoryPaths: () => (/* binding */ repositoryPaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62807);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(26067);
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(45723);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(18614);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89500);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(47345);







/** Where the action reads the policy if its input does not say. */
const defaultPolicyPath = '.github/vertex-policy.yml';
/** Returns the path of a file as findings name it: with `/`, as it was given. `-` is the standard input. */
const shownPath = (path, separator = node_path__WEBPACK_IMPORTED_MODULE_0__.sep) => path === '-' ? '(standard input)' : separator === '\\' ? path.replaceAll('\\', '/') : path;
/**
 * Reads a text file.
 *
 * @throws Error of the system that names the file, or UsageError if it is not text
 */
async function readTextFile({ read }, path) {
    const text = (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(await read(path));
    if (text === undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${shownPath(path)} is not UTF-8 text`);
    return text;
}
/** True if there is a file that can be read. */
const isFile = ({ read }, path) => read(path).then(() => true, () => false);
/** Returns the policy of the current directory, or of the repository that contains it, as a relative path. */
async function defaultPolicy(terminal) {
    const folders = [terminal.directory, await repositoryRoot(terminal)];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, defaultPolicyPath);
        if (await isFile(terminal, path))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(terminal.directory, path);
    }
    throw new _session_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`there is no ${defaultPolicyPath} here: name the policy, or write one with keyless-vertex init`);
}
/** Loads a policy from a file. @throws ActionError `POLICY_INVALID` with every problem */
async function loadPolicyFile(terminal, path) {
    const text = await readTextFile(terminal, path);
    const { loadPolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(7045)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48219));
    return loadPolicy(text, shownPath(path), _core_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r);
}
/**
 * Loads policies from files, in their order.
 *
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
async function loadPolicyFiles(terminal, paths) {
    const loaded = [];
    const refusals = [];
    for (const path of paths)
        try {
            loaded.push(await loadPolicyFile(terminal, path));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
                throw error;
            refusals.push(error);
        }
    refuseTogether(refusals, 'policies');
    return loaded;
}
/**
 * Throws the only refusal, or one error with the problems of all.
 *
 * @param what they refuse, in the plural
 */
function refuseTogether(refusals, what) {
    const [first] = refusals;
    if (first === undefined)
        return;
    if (refusals.length === 1)
        throw first;
    const problems = refusals.flatMap(refusal => refusal.problems);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('POLICY_INVALID', `${refusals.length} ${what} have ${(0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .countProblems */ ._k)(problems)}`, { problems });
}
/** Returns the nearest folder above the current one that is a checkout; without one, the current folder. */
async function repositoryRoot({ directory, list }) {
    for (let folder = directory;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder)) {
        const names = await list(folder).catch(() => []);
        // A worktree and a submodule have a file of that name.
        if (names.includes('.git/') || names.includes('.git'))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) === folder)
            return directory;
    }
}
/** Returns the folder from which steps name files: that of the policy's repository. */
async function policyFolder(policy, terminal) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, policy));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder) === '.github' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) : repositoryRoot(terminal);
}
/** Returns a function from the path of a file to its path in the repository, with `/` on every system. */
async function repositoryPaths(terminal) {
    const root = await repositoryRoot(terminal);
    return file => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, file)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
        return path === '' || path.startsWith('../') ? file : path;
    };
}
/** What the system said about a file, in words. The path comes from the command line. */
function describeFileError(error) {
    const path = error.path === undefined ? 'the file' : shownPath(error.path);
    const reasons = {
        ENOENT: 'there is no such file or folder',
        EACCES: 'you have no permission to open it',
        EPERM: 'the system does not permit it',
        EISDIR: 'it is a folder',
        ENOTDIR: 'a part of the path is not a folder',
        EEXIST: 'it exists already',
        EFBIG: 'it is larger than 256 MiB',
        ELOOP: 'it is a link, or in one, and would be written elsewhere: replace the link with a file or folder',
    };
    const reason = reasons[error.code ?? ''];
    return reason === undefined ? `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)}: ${error.message}` : `${path}: ${reason}`;
}


/***/ }),

/***/ 85773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   findingsAsJson: () => (/* binding */ findingsAsJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(68587);

/**
 * Returns a value as JSON that acts on no terminal and no runner: characters that cannot be seen are escapes, and so is
 * the beginning of a workflow command. The value that a parser reads is the same.
 */
const safeJson = (value) => JSON.stringify(value, undefined, 2)
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeOf)
    .replaceAll('##[', String.raw `#\u0023[`);
const escapeOf = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
/** The findings as plain data, for programs. Paths of files are as they were given. */
function findingsAsJson({ findings, rules, checked }) {
    const pages = new Map(rules.map(({ id, page }) => [id, page]));
    return safeJson({
        ok: !findings.some(({ level }) => level === 'error'),
        checked,
        findings: findings.map(({ rule, level, message, place, cure, commands = [] }) => ({
            rule,
            level,
            message: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message),
            ...place,
            ...(place && { path: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(place.path) }),
            ...(cure !== undefined && { cure: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(cure) }),
            ...(commands.length > 0 && { commands }),
            ...(pages.get(rule) !== undefined && { page: pages.get(rule) }),
        })),
    });
}


/***/ }),

/***/ 39584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ addFindingsFormats),
/* harmony export */   reportFindings: () => (/* binding */ reportFindings)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48179);

/** Adds the options `--json`, `--sarif` and `--annotations` to a command that has findings. */
const addFindingsFormats = (command) => command
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--json', 'findings as JSON').conflicts(['sarif', 'annotations']))
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--sarif', 'findings as SARIF 2.1.0, for code scanning').conflicts(['json', 'annotations']))
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--annotations', 'findings as annotations of GitHub (the default if GITHUB_ACTIONS is true)').conflicts(['json', 'sarif']));
/** Writes findings in the format that the user asked for. The exit code becomes 1 if one is an error. */
async function reportFindings(session, report, { json, sarif, annotations }) {
    const { terminal } = session;
    const onRunner = terminal.environment['GITHUB_ACTIONS'] === 'true';
    if (json)
        terminal.print((await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773))).findingsAsJson(report));
    else if (sarif || annotations || onRunner) {
        const { repositoryPaths } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 82566));
        const inRepository = await repositoryPaths(terminal);
        terminal.print(sarif
            ? (await __nccwpck_require__.e(/* import() */ 5370).then(__nccwpck_require__.bind(__nccwpck_require__, 45370))).findingsAsSarif(report, inRepository)
            : (await __nccwpck_require__.e(/* import() */ 7789).then(__nccwpck_require__.bind(__nccwpck_require__, 87789))).findingsAsAnnotations(report, inRepository));
    }
    else
        terminal.print((await __nccwpck_require__.e(/* import() */ 7172).then(__nccwpck_require__.bind(__nccwpck_require__, 17172))).findingsAsText(report, terminal.hasColor));
    if (report.findings.some(({ level }) => level === 'error'))
        session.end(1);
}


/***/ }),

/***/ 32315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ splitPair),
/* harmony export */   b: () => (/* binding */ collectValues)
/* harmony export */ });
/** Collects the values of an option that can be given several times. */
const collectValues = (value, previous = []) => [
    ...previous,
    value,
];
/** Splits `name=value`; `undefined` if it is not of this form. */
function splitPair(text) {
    const at = text.indexOf('=');
    return at < 1 ? undefined : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 80401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ownerNames),
/* harmony export */   policiesToCompile: () => (/* binding */ policiesToCompile)
/* harmony export */ });
/* harmony import */ var _checkout_git_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19146);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(82566);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(47345);



/**
 * Loads the policies of a set-up, and says where each lives.
 *
 * @param paths none: the policy of this checkout
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
async function policiesToCompile(terminal, paths, { home = [] }) {
    const files = paths.length === 0 ? [await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultPolicy */ .G4)(terminal)] : paths;
    const loaded = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicyFiles */ .gC)(terminal, files);
    const homes = await homesOf(terminal, files, home);
    const inRepository = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.repositoryPaths)(terminal);
    const found = loaded.map(({ policy, linesSha256, placeOf }, index) => {
        const name = `${homes[index]}/${pathAtHome(inRepository(files[index] ?? ''))}`;
        return { policy, name, sha256: linesSha256, placeOf };
    });
    const names = found.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`two policies are ${twice}: give each its own --home`);
    return found;
}
/**
 * Returns what `compile` calls a policy of this checkout, as far as git says which repository that is. A policy
 * elsewhere is called by its path.
 */
async function ownerNames(terminal, files) {
    const home = (await (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(terminal))?.remote?.repository;
    const inRepository = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.repositoryPaths)(terminal);
    return files.map(file => {
        const path = inRepository(file);
        const atHome = pathAtHome(path);
        return home === undefined || atHome !== path ? atHome : `${home}/${path}`;
    });
}
async function homesOf(terminal, files, given) {
    const wrong = given.find(home => !/^[\w-]{1,100}\/[\w.-]{1,100}$/.test(home));
    if (wrong !== undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('--home needs OWNER/REPOSITORY');
    if (given.length === files.length)
        return given;
    if (given.length > 1)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`--home is given ${given.length} times, for ${files.length} policy files: give one for all, or one for each`);
    const [home = (await (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(terminal))?.remote?.repository] = given;
    if (home === undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('git does not say which repository this is: add --home OWNER/REPOSITORY, where the policy lives');
    return files.map(() => home);
}
/** A file outside this checkout keeps its path from `.github` on, or its name. */
function pathAtHome(path) {
    const isOutside = path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/.test(path);
    if (!isOutside)
        return path;
    const parts = path.split(/[/\\]/);
    const github = parts.lastIndexOf('.github');
    return parts.slice(github === -1 ? -1 : github).join('/');
}


/***/ }),

/***/ 61968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: createProgram

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __nccwpck_require__(48179);
// EXTERNAL MODULE: ./build/core/version.js
var version = __nccwpck_require__(18614);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __nccwpck_require__(32315);
// EXTERNAL MODULE: ./build/cli/session.js
var cli_session = __nccwpck_require__(47345);
;// CONCATENATED MODULE: ./build/cli/commands/audit-show.js


/** Adds `audit show`, which tells what a record says: who asked, who approved, what was made, and why. */
function addAuditShow(audit, session) {
    audit
        .command('show')
        .summary('tell who asked, who approved, what was made and why')
        .description('Checks the hash chain of records, and tells what they say. Puts records of one workflow run together. Exit code 1: a chain is broken, or has not the hash.')
        .argument('<file...>', 'records, as vertex-audit.jsonl; a folder: each *.jsonl in it; -: the standard input')
        .option('--sha256 <hex>', "the run's audit_sha256; repeat it for several records. Without it, a record that was rewritten from its first line on looks valid", options/* collectValues */.b)
        .option('--host <name>', 'a GitHub Enterprise Server whose pages may be linked; repeat it for several', options/* collectValues */.b)
        .option('--json', 'what the records say, as JSON: docs/audit-story.md')
        .option('--html', 'one page without scripts, for a browser: redirect it into a file')
        .addHelpText('after', `
Examples:
  $ keyless-vertex audit show vertex-audit.jsonl --sha256 6f1c\u2026
  $ keyless-vertex audit show run-17012345678 --html > run.html`)
        .action((files, options) => auditShow(files, options, session));
}
async function auditShow(files, options, session) {
    const { sha256: hashes = [], host: hosts = [], json = false, html = false } = options;
    const { terminal, end } = session;
    if (json && html)
        throw new cli_session/* UsageError */.e('--json and --html exclude each other');
    const { isHash, readRecords } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 43010));
    if (!hashes.every(isHash))
        throw new cli_session/* UsageError */.e('--sha256 needs 64 hexadecimal digits');
    const { storyOf } = await __nccwpck_require__.e(/* import() */ 3039).then(__nccwpck_require__.bind(__nccwpck_require__, 3039));
    const story = storyOf(await readRecords(files, terminal), { hashes, hosts });
    if (!story.ok)
        end(1);
    if (json) {
        const { safeJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773));
        return terminal.print(safeJson(story));
    }
    if (html) {
        const { storyAsHtml } = await Promise.all(/* import() */[__nccwpck_require__.e(148), __nccwpck_require__.e(4764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94764));
        return terminal.print(storyAsHtml(story, hosts));
    }
    const { storyAsText } = await Promise.all(/* import() */[__nccwpck_require__.e(148), __nccwpck_require__.e(8851)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58851));
    const { styleOf } = await __nccwpck_require__.e(/* import() */ 7380).then(__nccwpck_require__.bind(__nccwpck_require__, 97380));
    const width = Math.min(Math.max(terminal.columns ?? 100, 60), 120);
    terminal.print(storyAsText(story, { width, paint: styleOf(terminal.hasColor) }));
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __nccwpck_require__(28314);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __nccwpck_require__(79169);
;// CONCATENATED MODULE: ./build/audit/lent-calls.js


/** Counts the calls of a valid record. Returns nothing for a record that lends nothing. */
function countLentCalls(record) {
    const open = new Set();
    const counts = { calls: 0, refused: 0, tokens: 0 };
    let lends = false;
    const bytes = Buffer.isBuffer(record) ? record : Buffer.from(record);
    // Line by line: a record can be larger than the longest string.
    for (let start = 0, stop = bytes.indexOf(0x0a); stop >= 0; start = stop + 1, stop = bytes.indexOf(0x0a, start)) {
        const event = (0,json/* parseJson */.qF)(bytes.subarray(start, stop).toString());
        const { type, data } = (0,json.isObject)(event) ? event : {};
        const call = (0,json.isObject)(data) ? data['call'] : undefined;
        switch (typeof type === 'string' ? type.slice(chain/* typePrefix */.bl.length) : '') {
            case 'lend.started':
                lends = true;
                break;
            case 'call.began':
                counts.calls += 1;
                open.add(call);
                break;
            case 'call.ended':
                open.delete(call);
                break;
            case 'call.refused':
                counts.refused += 1;
                break;
            case 'token.lent':
                counts.tokens += 1;
                break;
            default:
        }
    }
    return lends ? { ...counts, unended: [...open].filter(one => typeof one === 'number') } : undefined;
}

// EXTERNAL MODULE: ./build/audit/verify.js
var verify = __nccwpck_require__(94307);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __nccwpck_require__(68587);
// EXTERNAL MODULE: ./build/cli/files.js
var cli_files = __nccwpck_require__(82566);
// EXTERNAL MODULE: ./build/cli/findings/as-json.js
var as_json = __nccwpck_require__(85773);
// EXTERNAL MODULE: ./build/cli/record-files.js
var record_files = __nccwpck_require__(43010);
;// CONCATENATED MODULE: ./build/cli/commands/audit-verify.js







/** Adds `audit verify`, which checks the hash chain of a record and reports where it breaks. */
function addAuditVerify(audit, session) {
    audit
        .command('verify')
        .summary('check the hash chain of a record, and report where it breaks')
        .argument('<file>', 'a record, as vertex-audit.jsonl; or a folder, with --sha256: the record in it that has this hash')
        .option('--sha256 <hex>', "the run's audit_sha256 (its output, log and summary show it): without it, a record that was rewritten from its first line on looks valid")
        .option('--json', 'the answer as JSON')
        .addHelpText('after', '\nExample:\n  $ keyless-vertex audit verify vertex-audit.jsonl --sha256 6f1c\u2026')
        .action((file, options) => auditVerify(file, options, session));
}
async function auditVerify(path, options, { terminal, end }) {
    const { sha256, json = false } = options;
    if (sha256 !== undefined && !(0,record_files.isHash)(sha256))
        throw new cli_session/* UsageError */.e('--sha256 needs 64 hexadecimal digits');
    const { file, bytes: record } = chooseRecord(path, await (0,record_files.readRecords)([path], terminal), sha256);
    const verdict = mustBeClosed((0,verify/* verifyChain */.H5)(record, sha256 === undefined ? {} : { sha256 }));
    if (!verdict.ok)
        end(1);
    const lent = verdict.ok ? countLentCalls(record) : undefined;
    if (json)
        terminal.print((0,as_json.safeJson)({ file, ...verdict, ...(lent && { lent }) }));
    else
        terminal.print(verdict.ok
            ? describeValidChain(file, verdict, { compared: sha256 !== undefined, lent })
            : describeChainBreak(file, verdict));
}
/** Returns the only record, or the one with the hash. @throws UsageError if there is none, or the choice is not clear */
function chooseRecord(path, inputs, hash) {
    const [first] = inputs;
    if (first !== undefined && inputs.length === 1)
        return first;
    const files = `${(0,cli_files/* shownPath */.pS)(path)} has ${inputs.length} *.jsonl files`;
    if (hash === undefined)
        throw new cli_session/* UsageError */.e(`${files}: name one, or add --sha256 with the hash of the run`);
    const found = inputs.find(({ bytes }) => (0,record_files/* hashOfLastLine */.c)(bytes) === hash.toLowerCase());
    if (found === undefined)
        throw new cli_session/* UsageError */.e(`${files}, and the last line of none has the SHA-256 ${hash}`);
    return found;
}
/** A record without its last event is not the whole record. */
function mustBeClosed(verdict) {
    if (!verdict.ok || verdict.closed)
        return verdict;
    const reason = 'it is the last, but not run.finished: the run was killed and never cleaned up, lines were cut off, or the file was copied while mode lend still lent';
    return { ok: false, line: verdict.events, seq: verdict.events, reason };
}
/** The writer of a record chose the names in it: no line of them acts on a terminal or a runner. */
function describeValidChain(file, { events, sha256, run }, { compared, lent }) {
    const { server, repository, runId, runAttempt, job, sha } = run;
    return [
        `${file}: valid, ${events} events`,
        `run     ${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        `job     ${job}`,
        `commit  ${sha}`,
        `sha256  ${sha256}${compared ? ' (as expected)' : ''}`,
        ...(lent === undefined ? [] : [describeLentCalls(lent)]),
        ...(compared ? [] : ["Compare sha256 with the run's audit_sha256, or pass it by --sha256."]),
    ]
        .map(core_escape/* logLine */.BP)
        .join('\n');
}
function describeLentCalls({ calls, refused, tokens, unended }) {
    const missing = unended.length === 0 ? '' : `; without an end: ${unended.slice(0, 20).join(', ')}`;
    return `lent    calls: ${calls}, refused: ${refused}, tokens: ${tokens}${missing}`;
}
function describeChainBreak(file, { line, seq, reason }) {
    return (0,core_escape/* logLine */.BP)(`${file}:${line}: the chain breaks${seq === undefined ? '' : ` at seq ${seq}`}: ${reason}`);
}

;// CONCATENATED MODULE: ./build/cli/commands/compile.js




const targets = ['gcloud', 'terraform', 'cel', 'json'];
const layouts = ['auto', 'conditions', 'bindings'];
const fences = ['boundary', 'keys', 'issuers'];
/** Adds `compile`, which prints the set-up of Google that admits exactly what policies admit. */
function addCompile(program, session) {
    program
        .command('compile')
        .summary("print Google's side of policies: providers, accounts and roles")
        .description('Turns the "when" of one or more policies into the attribute mapping and the condition of each provider, and their accounts and "allow" into bindings. Google then admits exactly what the policies say, also to a step that skips the action. Only the action enforces branch, approval, allow and require.\n\nPolicies that share a provider must be compiled together. It sends no request, and changes nothing.')
        .argument('[policy...]', 'policy files; default: .github/vertex-policy.yml')
        .addOption(new esm/* Option */.c$('--target <format>', 'what to print').choices(targets).default('gcloud'))
        .addOption(new esm/* Option */.c$('--layout <name>', 'how grants become attributes; auto chooses, and says why')
        .choices(layouts)
        .default('auto'))
        .addOption(new esm/* Option */.c$('--fence <name>', 'a further fence, for an administrator of the organization; repeatable. boundary: principals of the pools reach only your projects; keys: accounts can have no stored keys; issuers: the organization accepts no other issuer').argParser(addFence))
        .addOption(new esm/* Option */.c$('--home <owner/name>', "the repository of the policies: one for all, or one for each; default: git's remote").argParser(options/* collectValues */.b))
        .addOption(new esm/* Option */.c$('--existing-pool <resource>', 'a pool that exists already, as the policy names it: it is used, and not created; repeatable').argParser(options/* collectValues */.b))
        .addOption(new esm/* Option */.c$('--existing-account <email>', 'an account that exists already: it gets roles only; repeatable').argParser(options/* collectValues */.b))
        .option('--prove', 'prove first that Google would admit exactly what the policies admit, and print nothing otherwise')
        .option('--json', 'the same as --target json')
        .addHelpText('after', `
Examples:
  $ keyless-vertex compile > setup.sh && bash setup.sh
  $ keyless-vertex compile --target terraform > keyless.tf
  $ keyless-vertex compile --target cel --prove
  $ keyless-vertex compile a.yml b.yml --home acme/a --home acme/b --layout bindings --target json

The layout, how near each limit of Google is, and what the set-up lacks go to the standard error.
Exit code 1: a limit is exceeded, the policies do not fit together, or there is no proof.`)
        .action((policies, options) => compile(policies, options, session));
}
function addFence(value, previous = []) {
    const fence = fences.find(one => one === value);
    if (fence === undefined)
        throw new esm/* InvalidArgumentError */.Di(`Allowed choices are ${fences.join(', ')}.`);
    return [...previous, fence];
}
async function compile(paths, { target, layout, fence = [], home = [], prove, json, existingPool = [], existingAccount = [], }, { terminal, end }) {
    const { policiesToCompile } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 80401));
    const policies = await policiesToCompile(terminal, paths, { home });
    const { compileSetup } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8832), __nccwpck_require__.e(736), __nccwpck_require__.e(4362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 40736));
    const existing = { existingPools: existingPool, existingAccounts: existingAccount };
    let setup;
    const proven = [];
    try {
        setup = compileSetup(policies, { layout, fences: fence });
    }
    catch (error) {
        await (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 50422))).tellError(error, json === true || target === 'json', terminal);
        return end(1);
    }
    checkExisting(setup, existing);
    if (prove) {
        const { proveSetup } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8707), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(2719), __nccwpck_require__.e(394), __nccwpck_require__.e(3661), __nccwpck_require__.e(9471)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36883));
        const { describeProof } = await __nccwpck_require__.e(/* import() */ 6887).then(__nccwpck_require__.bind(__nccwpck_require__, 76887));
        const proof = proveSetup(policies, setup);
        proven.push(...describeProof(proof));
        if (proof.failures.length > 0) {
            terminal.complain(proven.map(core_escape/* logLine */.BP).join('\n'));
            const { safeJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773));
            if (json || target === 'json')
                terminal.print(safeJson({ error: { message: proven[0], failures: proof.failures } }));
            return end(1);
        }
    }
    terminal.print((await render(setup, json ? 'json' : target, existing)).trimEnd());
    await explain(setup, proven, terminal);
}
/** A pool or an account that the policies do not use would be a misspelled one, which the set-up then creates. */
function checkExisting({ pools, accounts }, existing) {
    const check = (option, given, known) => {
        const wrong = given.find(one => !known.includes(one));
        if (wrong !== undefined)
            throw new cli_session/* UsageError */.e(`${option} ${wrong}: the policies do not use it`, [
                'They use:',
                ...known.map(one => `  ${option} ${one}`),
            ]);
    };
    const resources = pools.map(({ resource }) => resource);
    check('--existing-pool', existing.existingPools, resources);
    const emails = accounts.map(({ email }) => email);
    check('--existing-account', existing.existingAccounts, emails);
}
async function render(setup, target, existing) {
    switch (target) {
        case 'gcloud':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(8832), __nccwpck_require__.e(8423), __nccwpck_require__.e(488)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98423))).renderGcloud(setup, existing);
        case 'terraform':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(1707), __nccwpck_require__.e(446)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31707))).renderTerraform(setup, existing);
        case 'cel':
            return (await __nccwpck_require__.e(/* import() */ 7888).then(__nccwpck_require__.bind(__nccwpck_require__, 37888))).renderCel(setup);
        case 'json':
            return (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773))).safeJson(setup);
        default:
            return target;
    }
}
/** Writes what is not part of the output, so that the output can go to a file. */
async function explain(setup, more, { complain }) {
    const { describeSetup } = await __nccwpck_require__.e(/* import() */ 3540).then(__nccwpck_require__.bind(__nccwpck_require__, 33540));
    complain([...describeSetup(setup), ...more].map(core_escape/* logLine */.BP).join('\n'));
}

// EXTERNAL MODULE: ./build/cli/findings/report.js
var findings_report = __nccwpck_require__(39584);
;// CONCATENATED MODULE: ./build/cli/commands/diff.js

const diffHelp = `
OLD and NEW are files, or REF:PATH, which git reads. Without NEW, it is the policy of this checkout.
Without OLD, it is the same file at the default branch, as of the last fetch.

Examples:
  $ keyless-vertex diff
  $ keyless-vertex diff main:.github/vertex-policy.yml .github/vertex-policy.yml
  $ keyless-vertex diff v1.2.0:policies/fraud.yml policies/fraud.yml --json

Exit code 1: the new policy admits or allows something that the old one does not, or it cannot be proved narrower.`;
/** Adds `diff`, which shows what a change of a policy newly admits and refuses. */
function addDiff(program, session) {
    const command = program
        .command('diff')
        .summary('show what a change of a policy newly admits and refuses')
        .description('Compares two versions of a policy: which tokens each grant newly admits and newly refuses, with an example of each, what steps may newly ask for, and whether the set-up of Google must change. For "when" the answer is exact. It sends nothing.')
        .argument('[old]', 'the old policy: a file, or REF:PATH')
        .argument('[new]', 'the new policy: a file, or REF:PATH')
        .addHelpText('after', diffHelp);
    (0,findings_report/* addFindingsFormats */.C)(command).action((old, proposed, options) => diffPolicies(old, proposed, options, session));
}
async function diffPolicies(old, proposed, options, session) {
    const { terminal } = session;
    const { readVersions } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(8883)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43019));
    const versions = await readVersions(terminal, old, proposed);
    const { comparePolicies } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(2719), __nccwpck_require__.e(1144), __nccwpck_require__.e(4880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71144));
    const { compareSetups } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8832), __nccwpck_require__.e(736), __nccwpck_require__.e(3778)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7407));
    const { quoteShell } = await __nccwpck_require__.e(/* import() */ 2942).then(__nccwpck_require__.bind(__nccwpck_require__, 42942));
    const { defaultPolicyPath } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 82566));
    const path = versions.path ?? defaultPolicyPath;
    const diff = {
        old: versions.old.document.file,
        proposed: versions.proposed.document.file,
        change: comparePolicies(versions.old.policy, versions.proposed.policy),
        setup: compareSetups(versions.old.policy, versions.proposed.policy),
        command: `keyless-vertex compile ${quoteShell(path)} > setup.sh && bash setup.sh`,
    };
    if (diff.change.effect === 'widened')
        session.end(1);
    const { diffAsJson, diffFindings } = await __nccwpck_require__.e(/* import() */ 8244).then(__nccwpck_require__.bind(__nccwpck_require__, 48244));
    if (options.json)
        return terminal.print(diffAsJson(diff));
    if (!options.sarif)
        terminal.print((await __nccwpck_require__.e(/* import() */ 2577).then(__nccwpck_require__.bind(__nccwpck_require__, 42577))).diffAsText(diff, terminal.hasColor));
    const onRunner = terminal.environment['GITHUB_ACTIONS'] === 'true';
    if (!options.sarif && !options.annotations && !onRunner)
        return;
    const { reportFindings } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 39584));
    await reportFindings(session, diffFindings(diff, versions.proposed), options.sarif ? options : { annotations: true });
}

// EXTERNAL MODULE: ./build/cli/policies-to-compile.js
var policies_to_compile = __nccwpck_require__(80401);
;// CONCATENATED MODULE: ./build/cli/commands/drift.js



/** Adds `drift`, which compares Google's side with what policies compile to. */
function addDrift(program, session) {
    const command = program
        .command('drift')
        .summary("compare Google's side with what policies compile to")
        .description([
        'Reads the providers, pools, service accounts and roles at Google, and compares them with what policies compile to. It says of each difference whether it lets in more than the policy, or keeps a run out. It changes nothing.',
        'Name policies that share a provider in one call.',
        "It sends requests to Google's APIs. Their token is GOOGLE_OAUTH_ACCESS_TOKEN, CLOUDSDK_AUTH_ACCESS_TOKEN, or that of gcloud.",
    ].join('\n\n'))
        .argument('[policies...]', 'policy files; default: that of the repository')
        .option('--accept <member...>', 'members of IAM that may have more than the policies need, such as administrators')
        .option('--reader <member>', 'the account that runs this, as a member of IAM, for commands that let it read more')
        .option('--allow-unknown', 'exit with 0 although a part could not be read');
    (0,findings_report/* addFindingsFormats */.C)(command)
        .addHelpText('after', '\nExit codes: 0 no drift. 1 drift, or an unreadable part. 2 an invalid command line, file or token.\n\nExamples:\n  $ keyless-vertex drift\n  $ keyless-vertex drift policies/*.yml --accept group:platform@acme.example --sarif')
        .action((paths, options) => drift(paths, options, session));
}
async function drift(paths, options, session) {
    const { terminal, end } = session;
    const files = paths.length > 0 ? paths : [await (0,cli_files/* defaultPolicy */.G4)(terminal)];
    const loaded = await (0,cli_files/* loadPolicyFiles */.gC)(terminal, files);
    const { compareWithGoogle } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8707), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8832), __nccwpck_require__.e(2719), __nccwpck_require__.e(736), __nccwpck_require__.e(3661), __nccwpck_require__.e(7293), __nccwpck_require__.e(8482), __nccwpck_require__.e(4392), __nccwpck_require__.e(6034)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80979));
    const owners = await (0,policies_to_compile/* ownerNames */.M)(terminal, files);
    const named = loaded.map((policy, index) => {
        const name = (0,cli_files/* shownPath */.pS)(files[index] ?? '');
        return { ...policy, name, owner: owners[index] ?? name };
    });
    const report = await compareWithGoogle(terminal, named, {
        accepted: new Set(options.accept ?? []),
        reader: options.reader,
    });
    await tellDrift(session, report, named, options);
    const counted = report.differences.filter(({ effect }) => effect !== 'unknown' || !options.allowUnknown);
    end(counted.length === 0 ? 0 : 1);
}
async function tellDrift(session, report, policies, options) {
    const { terminal } = session;
    const { standingOfProviders, standingTable } = await __nccwpck_require__.e(/* import() */ 2748).then(__nccwpck_require__.bind(__nccwpck_require__, 32748));
    const standings = standingOfProviders(report);
    if (options.json) {
        const { safeJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 85773));
        const { differences, notes } = report;
        terminal.print(safeJson({ ok: differences.length === 0, providers: standings, differences, notes }));
        return;
    }
    if (!options.sarif)
        terminal.print(`${standingTable(standings).join('\n')}\n`);
    await (0,findings_report.reportFindings)(session, await findingsIn(report, policies, options), options);
}
async function findingsIn(report, policies, { allowUnknown }) {
    const { driftRules } = await __nccwpck_require__.e(/* import() */ 4636).then(__nccwpck_require__.bind(__nccwpck_require__, 64636));
    const { describeSetupDifference } = await __nccwpck_require__.e(/* import() */ 2748).then(__nccwpck_require__.bind(__nccwpck_require__, 32748));
    const placeOf = placesOfProviders(policies);
    const levels = {
        'lets in': 'error',
        'keeps out': 'error',
        unknown: allowUnknown ? 'warning' : 'error',
        neither: 'warning',
    };
    return {
        findings: [
            ...report.differences.map((one) => ({
                rule: one.rule,
                level: levels[one.effect],
                message: `${one.effect}: ${describeSetupDifference(one)}`,
                cure: one.fix.words,
                commands: one.fix.commands,
                place: one.providers.map(placeOf).find(place => place !== undefined),
            })),
            ...report.notes.map(({ message }) => ({ rule: 'drift-note', level: 'note', message })),
        ],
        rules: [
            ...Object.entries(driftRules).map(([id, summary]) => ({
                id,
                summary,
                level: 'error',
                page: 'docs/drift.md',
            })),
            { id: 'drift-note', summary: 'Something to know. It is not drift.', level: 'note', page: 'docs/drift.md' },
        ],
        checked: policies.map(({ name }) => name),
    };
}
/** Finds the line of a policy that names a provider. */
function placesOfProviders(policies) {
    const places = new Map(policies.flatMap(({ policy, placeOf }) => Object.entries(policy.providers).map(([name, { resource }]) => [resource, placeOf(['providers', name, 'resource'])])));
    return resource => places.get(resource);
}

;// CONCATENATED MODULE: ./build/cli/commands/explain.js


/** Adds `explain`, which says what a policy makes of claims. */
function addExplain(program, session) {
    program
        .command('explain')
        .summary('say which grants some claims match, and why')
        .description("Explains each grant condition by condition, with near misses, and what Google's side would say. Claims come from a file, or from a run in a few words. They are not verified, so this decides nothing. A token as input is never printed.")
        .argument('[policy]', 'a policy; without it, .github/vertex-policy.yml of this checkout')
        .option('--claims <file>', 'claims as JSON or YAML, or the payload of a token; - is the standard input')
        .option('--event <name>', 'the event of a run, as push; GitHub\u2019s claims are filled in')
        .option('--ref <ref>', 'the whole ref, as refs/heads/main')
        .option('--repository <owner/name>', 'default: the only one of the policy')
        .option('--repository-id <id>', 'default: the only one of the policy')
        .option('--owner-id <id>', 'the id of its owner')
        .option('--environment <name>', 'the environment of the job')
        .option('--workflow <file>', 'the workflow, as train.yml')
        .option('--job-workflow-ref <ref>', 'the reusable workflow of the job, as OWNER/NAME/.github/workflows/FILE@REF')
        .addOption(new esm/* Option */.c$('--runner <environment>', 'where the job runs; default: github-hosted').choices([
        'github-hosted',
        'self-hosted',
    ]))
        .option('--claim <name=value>', 'any other claim; repeatable', options/* collectValues */.b)
        .option('--grant <name>', 'this grant only')
        .option('--steps <file>', 'a steps file: what each grant allows of it')
        .option('--variables <name=value>', 'values of variables of the steps; repeatable', options/* collectValues */.b)
        .option('--json', 'the answer as JSON')
        .addHelpText('after', `
Examples:
  $ keyless-vertex explain --event push --ref refs/heads/main --claim ref_protected=true
  $ keyless-vertex explain --event push --ref refs/heads/main --environment production --workflow train.yml \\
      --grant deploy
  $ keyless-vertex explain --claims claims.json --steps vertex/train.yml

Exit code 0: the grant matches, or one of them if none is named.`)
        .action(async (policy, options) => {
        const { explainClaims } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(394), __nccwpck_require__.e(4229)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61201));
        await explainClaims(policy, options, session);
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/init.js

/** Adds `init`, which writes policy, steps, workflows and set-up of a repository. */
function addInit(program, session) {
    program
        .command('init')
        .summary('write policy, steps, workflows and set-up of this repository')
        .description('Writes the files that a repository needs to train on merges and to release after an approval: policy, steps, workflows, and the set-up of Google and GitHub. It never replaces a file unless you say so.\n\nIt asks GitHub for the numeric ids of repository and owner, with the token of GH_TOKEN, GITHUB_TOKEN or `gh`. With --repository-id and --owner-id it sends no request. On a terminal, missing values are questions.')
        .option('--repository <owner/name>', "the repository at GitHub; default: git's remote")
        .option('--repository-id <id>', 'its numeric id')
        .option('--owner-id <id>', 'the numeric id of its owner')
        .option('--project <id>', 'the project at Google, as acme-ml')
        .option('--project-number <number>', 'its number, as 123456789')
        .option('--region <region>', 'where jobs run; default: us-central1')
        .option('--bucket <name>', 'the bucket for models; default: PROJECT-models')
        .option('--image <image>', 'the training image; default: REGION-docker.pkg.dev/PROJECT/train/MODEL')
        .option('--model <name>', 'the name of model and endpoint; default: that of the repository')
        .option('--branch <name>', 'the default branch; default: that of GitHub, or of git')
        .option('--reviewer <login>', 'who approves releases; default: the person who runs setup/github.sh')
        .option('--pool <id>', 'the workload identity pool; default: github')
        .option('--provider <id>', 'its provider; default: internal')
        .option('--server <host>', 'the GitHub server; default: that of the remote, or github.com')
        .option('--action <owner/name@ref>', 'the action in workflows')
        .addOption(new esm/* Option */.c$('--setup <target>', 'how the set-up of Google is written')
        .choices(['gcloud', 'terraform', 'both'])
        .default('gcloud'))
        .option('--keep', 'write only the files that are missing')
        .addOption(new esm/* Option */.c$('--force', 'replace existing files').conflicts('keep'))
        .option('--dry-run', 'print the files, and write nothing')
        .option('-y, --yes', 'ask nothing, also on a terminal')
        .option('--json', 'the files and the next commands as JSON; asks nothing')
        .addHelpText('after', `
Examples:
  $ keyless-vertex init
  $ keyless-vertex init --project acme-ml --project-number 123456789
  $ keyless-vertex init --repository acme/fraud --repository-id 512345678 --owner-id 90210 \\
      --project acme-ml --project-number 123456789 --dry-run
`)
        .addHelpText('after', 'Exit code 1: a file exists already, or you declined.')
        .action(async (options) => {
        const { initRepository } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(8832), __nccwpck_require__.e(736), __nccwpck_require__.e(1707), __nccwpck_require__.e(9456), __nccwpck_require__.e(8423), __nccwpck_require__.e(632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 62809));
        return initRepository(options, session);
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/lend-in-a-job.js


/** Adds `lend`, which runs a command in a job as mode `lend` of the action does. */
function addLend(program, session) {
    program
        .command('lend')
        .summary('run a command that may call Google, in a job of GitHub Actions')
        .description("Runs a command in a job of GitHub Actions, as mode: lend of the action does. The command may call Google as far as the lend of the grant says. It gets neither the job's tokens nor any key. The step needs id-token: write, and the variable GITHUB_TOKEN to read the policy; POLICY_TOKEN reads a central policy.\n\nThe standard output has what the command prints, errors too, and nothing else. What the standard input has is passed to the command as a whole.")
        .requiredOption('--grant <name>', 'the grant to use')
        .option('--policy <source>', 'where the policy is, as the input policy')
        .option('--key <text>', 'names the borrower in the record; default: the job')
        .addOption(new esm/* Option */.c$('--env-allow <names>', 'further variables for the command; repeatable')
        .argParser(options/* collectValues */.b)
        .default([], 'none'))
        .option('--working-directory <folder>', 'where the command starts, inside the workspace')
        .option('--listen <where>', 'loopback, or bridge for containers')
        .option('--port <number>', 'the port to listen at; default: any free one')
        .option('--audit-log <file>', 'path of the record')
        .argument('<command...>', 'the command and its arguments, after --')
        .addHelpText('after', '\nExamples:\n  $ keyless-vertex lend --grant agent -- claude -p "triage the report"\n  $ keyless-vertex lend --grant agent --env-allow GH_TOKEN -- python agent.py <prompt.txt >answer.txt\n\nExit code: the command\u2019s; 1 if it could not be run.')
        .action(async (argv, options) => {
        const { lendInJob } = await Promise.all(/* import() */[__nccwpck_require__.e(64), __nccwpck_require__.e(7041)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27041));
        return lendInJob(argv, options, session);
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/local-plan.js


/** Adds `plan`, which shows on this machine what `mode: plan` shows on a pull request. */
function addPlan(program, session) {
    program
        .command('plan')
        .summary('show what a merge would submit, from this checkout and without network')
        .description('Checks policy and steps of this checkout, and shows what a push to the default branch would submit, as mode: plan does on a pull request. The policy is compared with that of the default branch, as git has it since the last fetch. It sends no request: what only a run knows shows as (known at run time).\n\nA grant that lends needs no --steps. Without --grant, every use of the action in .github/workflows is planned.')
        .option('--grant <name>', 'the grant to use')
        .option('--steps <file>', 'the steps file, by its path in the repository')
        .addOption(new esm/* Option */.c$('--variables <name=value>', 'values of variables: lines of name=value or a JSON object; repeatable')
        .argParser(options/* collectValues */.b)
        .default([], 'none'))
        .option('--policy <file>', 'the policy, by its path in the repository; ./path compares it with nothing')
        .option('--repository <owner/name>', "the repository; default: from git's remote")
        .option('--repository-id <id>', 'its numeric id')
        .option('--owner-id <id>', 'the numeric id of its owner')
        .option('--branch <name>', 'the default branch; default: from git')
        .option('--json', 'the answer as JSON')
        .addHelpText('after', '\nExamples:\n  $ keyless-vertex plan\n  $ keyless-vertex plan --grant train --steps vertex/train.yml --variables epochs=20\n\nExit code 1: the steps are invalid, exceed the grant, or the merge would be denied.')
        .action(async (options) => {
        const { planLocally } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(8832), __nccwpck_require__.e(2719), __nccwpck_require__.e(394), __nccwpck_require__.e(8255), __nccwpck_require__.e(1144), __nccwpck_require__.e(2269), __nccwpck_require__.e(7293), __nccwpck_require__.e(7408), __nccwpck_require__.e(8344), __nccwpck_require__.e(664)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9906));
        return planLocally(options, session);
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/test.js


const testHelp = `
A test names the claims of a job and the expected decision:

  version: 1
  claims: { repository_id: "512345678" }
  tests:
    - name: a push to main trains
      claims: { event_name: push, ref: refs/heads/main }
      expect: { allow: train }
    - name: another branch does not
      grant: train
      claims: { ref: refs/heads/next }
      expect: { deny: [when.ref] }

Then each condition of the policy is dropped or widened in turn. If no test fails,
the command shows the place, a token that would be admitted, and a test to add.

Examples:
  $ keyless-vertex test
  $ keyless-vertex test models/*.policy.test.yml --no-mutations
  $ keyless-vertex test --mutations=warn --sarif > tests.sarif`;
/** Adds `test`, which runs policy tests, and shows which changes of the policy they would not notice. */
function addTest(program, session) {
    const command = program
        .command('test')
        .summary('run the tests of a policy, and find what they do not test')
        .description('Runs the tests of a policy, and finds conditions that no test needs. It sends nothing.')
        .argument('[files...]', 'files of tests, or folders with *policy.test.yml (default: .github/vertex-policy.test.yml)')
        .option('--policy <file>', 'test this policy, instead of the one that each file names')
        .addOption(new esm/* Option */.c$('--mutations <how>', 'a change that no test notices: fail, or warn; only: run no tests')
        .choices(['fail', 'warn', 'only'])
        .default('fail'))
        .option('--no-mutations', 'run only the tests')
        .addHelpText('after', testHelp);
    (0,findings_report/* addFindingsFormats */.C)(command).action((files, options) => testPolicies(files, options, session));
}
async function testPolicies(files, options, session) {
    const { terminal } = session;
    const { readSuites } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(393)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64477));
    const { suites, sources } = await readSuites(terminal, files, options.policy);
    const results = await Promise.all(suites.map(suite => resultsOfSuite(suite, options, terminal)));
    const { suiteFindings, suitesAsJson } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(394), __nccwpck_require__.e(2671)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42943));
    const report = suiteFindings(results, options.mutations === 'warn' ? 'warning' : 'error', sources);
    const isFailed = report.findings.some(({ level }) => level === 'error');
    if (isFailed)
        session.end(1);
    const { reportFindings } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 39584));
    if (options.json)
        terminal.print(suitesAsJson(results, !isFailed));
    else if (options.sarif)
        await reportFindings(session, report, options);
    else {
        terminal.print((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(394), __nccwpck_require__.e(1488)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3994))).suitesAsText(results, terminal.hasColor));
        if (options.annotations || terminal.environment['GITHUB_ACTIONS'] === 'true')
            await reportFindings(session, report, { annotations: true });
    }
}
async function resultsOfSuite(suite, { mutations }, terminal) {
    const { runPolicyTests } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(394), __nccwpck_require__.e(2150)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13674));
    const { policy, placeOf } = suite.loaded;
    const results = runPolicyTests(policy, suite.tests);
    const hasSteps = suite.tests.some(({ steps }) => steps !== undefined);
    const steps = hasSteps
        ? await (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(8832), __nccwpck_require__.e(8255), __nccwpck_require__.e(3920)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42474))).checkStepsOfTests(terminal, suite)
        : [];
    const isGreen = [...results, ...steps].every(({ passed }) => passed);
    const shown = mutations === 'only' && isGreen ? {} : { results };
    if (mutations === false)
        return { suite, steps, results };
    if (!isGreen)
        return { suite, steps, results, skipped: 'No mutations: they say something only if all tests pass.' };
    const { mutatePolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(2719), __nccwpck_require__.e(394), __nccwpck_require__.e(1496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50804));
    return { suite, steps, ...shown, mutations: mutatePolicy(policy, suite.tests, placeOf) };
}

;// CONCATENATED MODULE: ./build/cli/commands/validate.js


/** Adds `validate`, which checks a policy and steps files without a server. */
function addValidate(program, session) {
    const command = program
        .command('validate')
        .summary('check a policy and steps files, and lint the policy')
        .description('Checks a policy and steps files without a server: the policy as the action loads it, the steps against the schema of Vertex AI and against what a grant allows. A valid policy is linted. docs/policy-lint.md has the rules, and the comment that allows an exception.')
        .argument('[policy]', 'a policy; without it, .github/vertex-policy.yml of this checkout')
        .argument('[steps...]', 'steps files')
        .option('--grant <name>', 'the grant of the steps; without it, those of the workflows, or any that allows them')
        .option('--variables <name=value>', 'values of variables of the steps; repeatable', options/* collectValues */.b)
        .option('--strict', 'warnings are errors');
    (0,findings_report/* addFindingsFormats */.C)(command)
        .addHelpText('after', `
Examples:
  $ keyless-vertex validate
  $ keyless-vertex validate vertex/train.yml --grant train
  $ keyless-vertex validate policy.yml vertex/*.yml --sarif > findings.sarif`)
        .action(async (policy, steps, options) => {
        const { validate } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(6976), __nccwpck_require__.e(7918), __nccwpck_require__.e(8219), __nccwpck_require__.e(8832), __nccwpck_require__.e(2719), __nccwpck_require__.e(736), __nccwpck_require__.e(8255), __nccwpck_require__.e(4838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95014));
        await validate(policy, steps, options, session);
    });
}

// EXTERNAL MODULE: ./build/cli/errors.js
var errors = __nccwpck_require__(50422);
;// CONCATENATED MODULE: ./build/cli/program.js














/**
 * Runs one command line.
 *
 * @param args without the names of Node and of the program
 * @returns the exit code
 */
async function runCommandLine(args, terminal) {
    let exit = 0;
    const session = {
        terminal,
        end: code => {
            exit = code;
        },
    };
    const isCompletion = args[0] === 'complete';
    const program = createProgram(session, { isCompletion });
    try {
        if (isCompletion)
            await (await __nccwpck_require__.e(/* import() */ 6767).then(__nccwpck_require__.bind(__nccwpck_require__, 36767))).addCompletion(program, args, terminal);
        await program.parseAsync([...args], { from: 'user' });
    }
    catch (error) {
        // The parser has written its message already, or the help that was asked for.
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        await (0,errors.tellError)(error, args.includes('--json'), terminal);
        return 2;
    }
    return exit;
}
/**
 * Returns the parser with all commands. Only what is needed to parse is loaded: each command loads its work when it runs,
 * so that help and completion stay fast.
 *
 * @param isCompletion true to leave `complete` to the library that completes
 */
function createProgram(session, { isCompletion = false } = {}) {
    const { terminal } = session;
    const program = new esm/* Command */.uB('keyless-vertex')
        .description('Policies, their set-up at Google, and the records of runs')
        .version(version/* version */.r, '-V, --version', 'show the version')
        .helpOption('-h, --help', 'show this help')
        .exitOverride()
        .configureOutput({
        writeOut: text => terminal.print(text.trimEnd()),
        writeErr: text => terminal.complain(text.trimEnd()),
        getOutHasColors: () => terminal.hasColor,
        getErrHasColors: () => terminal.hasColor,
    })
        .showHelpAfterError('(add --help for its options and examples)')
        .addHelpText('after', exitCodes);
    program.commandsGroup('A repository:');
    addInit(program, session);
    addPlan(program, session);
    program.commandsGroup('Policies:');
    addValidate(program, session);
    addExplain(program, session);
    addTest(program, session);
    addDiff(program, session);
    program.commandsGroup("Google's side:");
    addCompile(program, session);
    addDrift(program, session);
    program.commandsGroup('A job:');
    addLend(program, session);
    program.commandsGroup('Records of runs:');
    const audit = program.command('audit').summary('records of runs').description('Records of runs');
    addAuditShow(audit, session);
    addAuditVerify(audit, session);
    program.commandsGroup('This program:').helpCommand('help [command]', 'show the help of a command');
    if (isCompletion)
        return program;
    program
        .command('complete')
        .summary('print the completion script of a shell')
        .description('Prints a script that completes commands, options, files and names of grants.')
        .argument('<shell>', 'bash, zsh, fish or powershell')
        .addHelpText('after', '\nExample:\n  $ source <(keyless-vertex complete bash)');
    return program;
}
const exitCodes = `
Exit codes: 0 yes, 1 no, 2 the command line or a file could not be read; of lend: that of its command.
Findings are text, --json, --sarif, or --annotations. Nothing is sent to a server unless a command's help says so.`;


/***/ }),

/***/ 43010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ hashOfLastLine),
/* harmony export */   isHash: () => (/* binding */ isHash),
/* harmony export */   readRecords: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _audit_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79169);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(82566);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(47345);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(12455);




const isHash = (text) => /^[0-9a-f]{64}$/i.test(text);
/** Returns the hex SHA-256 of the last complete line: the run's `audit_sha256`. */
function hashOfLastLine(record) {
    const end = record.lastIndexOf(0x0a);
    const start = end < 1 ? 0 : record.lastIndexOf(0x0a, end - 1) + 1;
    return (0,_audit_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(record.subarray(start, Math.max(start, end)));
}
/** Folders below the one that is named, and files in all: `gh run download` makes one folder for each artifact. */
const most = { depth: 3, files: 100 };
/**
 * Reads records: files, the standard input as `-`, and in folders every `*.jsonl`.
 *
 * @throws UsageError if a folder has no record, or too many, and if all of them together are too large
 */
async function readRecords(paths, terminal) {
    const inputs = [];
    let length = 0;
    for (const path of paths)
        for (const file of await filesAt(path, terminal)) {
            const bytes = await terminal.read(file);
            length += bytes.length;
            if (length > _terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .longestFile */ .be)
                throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(file)} and the records before it are larger than 256 MiB: name fewer`);
            inputs.push({ file: (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(file), bytes });
        }
    return inputs;
}
async function filesAt(path, terminal) {
    const names = path === '-' ? undefined : await terminal.list(path).catch(() => undefined);
    if (names === undefined)
        return [path];
    const found = await filesIn(path.replace(/[/\\]$/, ''), names, terminal, most.depth);
    if (found.length === 0)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no *.jsonl file in ${(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(path)}: name the file of the record itself`);
    if (found.length > most.files)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(path)} has more than ${most.files} *.jsonl files: name those to read`);
    return found;
}
async function filesIn(folder, names, terminal, depth) {
    const found = [];
    for (const name of names.toSorted()) {
        const path = `${folder}/${name.replace(/\/$/, '')}`;
        if (!name.endsWith('/')) {
            if (name.endsWith('.jsonl'))
                found.push(path);
        }
        else if (depth > 1)
            found.push(...(await filesIn(path, await terminal.list(path), terminal, depth - 1)));
        if (found.length > most.files)
            break;
    }
    return found;
}


/***/ }),

/***/ 47345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** An invalid command line that the parser cannot know. It ends with exit code 2 and the help of its command. */
class UsageError extends Error {
    name = 'UsageError';
    /** Lines after the message, if there are several faults. */
    details;
    constructor(message, details = []) {
        super(message);
        this.details = details;
    }
}


/***/ }),

/***/ 12455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  be: () => (/* binding */ longestFile),
  qH: () => (/* binding */ processTerminal)
});

// UNUSED EXPORTS: filesFrom, mayColor

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
;// CONCATENATED MODULE: ./build/cli/execute.js



const timeLimitMs = 20_000;
/**
 * Runs a program of the PATH without a shell and without input.
 *
 * @param extra variables besides those of this process
 * @returns `undefined` if there is no such program
 */
function executeProgram(name, args, { directory, env, extra = {} }) {
    const file = findProgram(name, env);
    if (file === undefined)
        return Promise.resolve(undefined);
    return new Promise(resolve => {
        const child = (0,external_node_child_process_.execFile)(file, args, {
            cwd: directory,
            env: { ...env, ...extra },
            encoding: 'buffer',
            timeout: timeLimitMs,
            maxBuffer: 32 * 1024 * 1024,
            windowsHide: true,
        }, (_, output, errors) => resolve({ exitCode: child.exitCode ?? undefined, output, errors: errors.toString('utf8') }));
        child.stdin?.end();
    });
}
/**
 * Finds a program by the absolute folders of PATH. Windows also looks in the current folder, and that is a checkout,
 * whose author could put a `git.exe` there.
 */
function findProgram(name, env, platform = process.platform) {
    const isWindows = platform === 'win32';
    // The variable is called Path on Windows, where names have no case.
    const entry = Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH');
    const folders = (entry?.[1] ?? '').split(external_node_path_.delimiter).filter(folder => (0,external_node_path_.isAbsolute)(folder));
    return folders.map(folder => (0,external_node_path_.join)(folder, isWindows ? `${name}.exe` : name)).find(isProgram);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/cli/prompts.js
/** The questions of @clack/prompts, which is loaded for the first one. */
const terminalPrompts = (input, output) => ({
    ask: async ({ message, initial, example, check }) => {
        const { isCancel, text } = await __nccwpck_require__.e(/* import() */ 6170).then(__nccwpck_require__.bind(__nccwpck_require__, 26170));
        const answer = await text({
            message,
            input,
            output,
            ...(initial !== undefined && { defaultValue: initial }),
            ...((initial ?? example) !== undefined && { placeholder: initial ?? example ?? '' }),
            validate: value => check(value?.trim() || (initial ?? '')),
        });
        return isCancel(answer) ? undefined : answer.trim() || (initial ?? '');
    },
    confirm: async (message) => {
        const { confirm, isCancel } = await __nccwpck_require__.e(/* import() */ 6170).then(__nccwpck_require__.bind(__nccwpck_require__, 26170));
        const answer = await confirm({ message, input, output });
        return !isCancel(answer) && answer;
    },
});

;// CONCATENATED MODULE: ./build/cli/terminal.js





/** The terminal of this process. */
function processTerminal() {
    const { stdin, stdout, stderr, env } = process;
    for (const stream of [stdout, stderr])
        stream.on('error', ignoreClosedPipe);
    return {
        print: text => void stdout.write(`${text}\n`),
        complain: text => void stderr.write(`${text}\n`),
        isInteractive: stdin.isTTY === true && stdout.isTTY === true,
        hasColor: mayColor(stdout.isTTY === true, env),
        columns: stdout.columns,
        environment: env,
        program: realPathOf(process.argv[1] ?? ''),
        ...filesFrom(process.cwd(), stdin),
        ...terminalPrompts(stdin, stdout),
        execute: (program, args, extra = {}) => executeProgram(program, args, { directory: process.cwd(), env, extra }),
        connect: async () => (await __nccwpck_require__.e(/* import() */ 64).then(__nccwpck_require__.bind(__nccwpck_require__, 64))).createTransport(env),
    };
}
/** A reader may take only what it wants, as `head` does. Otherwise Node ends with an error and its stack. */
function ignoreClosedPipe(error) {
    if (error.code !== 'EPIPE')
        throw error;
}
/**
 * The files of this machine, by paths that may be relative.
 *
 * @param directory the current one, absolute
 */
const filesFrom = (directory, input) => ({
    directory,
    read: path => readAll(path === '-' ? input : (0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)(directory, path))).catch(withPath(path)),
    list: async (path) => {
        const entries = await (0,promises_.readdir)((0,external_node_path_.resolve)(directory, path), { withFileTypes: true }).catch(withPath(path));
        return entries.map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    },
    write: async (folder, path, text, { overwrite = false } = {}) => {
        const root = (0,external_node_path_.resolve)(directory, folder);
        const file = (0,external_node_path_.resolve)(root, path);
        try {
            await refuseLinks(root, file);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.writeFile)(file, text, { flag: overwrite ? 'w' : 'wx' });
        }
        catch (error) {
            withPath(file)(error);
        }
    },
});
async function refuseLinks(folder, file) {
    for (let path = file; path !== folder && (0,external_node_path_.dirname)(path) !== path; path = (0,external_node_path_.dirname)(path)) {
        const found = await (0,promises_.lstat)(path).catch(() => undefined);
        if (found?.isSymbolicLink())
            throw Object.assign(new Error('a link'), { code: 'ELOOP', syscall: 'open' });
    }
}
/** Adds the path as the user wrote it. The system leaves it out if a folder is read as a file. */
const withPath = (path) => (error) => {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
};
/** Sources: https://no-color.org and https://force-color.org */
function mayColor(isTerminal, env) {
    if (env['NO_COLOR'])
        return false;
    const force = env['FORCE_COLOR'];
    if (force !== undefined && force !== '')
        return force !== '0' && force !== 'false';
    return isTerminal && env['TERM'] !== 'dumb';
}
/** npm starts a program by a link to its file. */
function realPathOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** A record of a hundred thousand calls has less. A device such as `/dev/zero` has no end. */
const longestFile = 256 * 1024 * 1024;
async function readAll(stream) {
    const parts = [];
    let length = 0;
    for await (const part of stream) {
        parts.push(part);
        length += part.length;
        if (length > longestFile)
            throw Object.assign(new Error('too long'), { code: 'EFBIG', syscall: 'read' });
    }
    return Buffer.concat(parts);
}


/***/ }),

/***/ 62807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   FS: () => (/* binding */ stepEnded),
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   Ot: () => (/* binding */ temporaryStatuses),
/* harmony export */   PX: () => (/* binding */ refusalStatuses),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   hH: () => (/* binding */ stepError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   p$: () => (/* binding */ withStep),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   z6: () => (/* binding */ asActionError)
/* harmony export */ });
/* unused harmony export stageOf */
/** The closed list of error codes, each with its stage. */
const stageOf = {
    INPUT_INVALID: 'inputs',
    POLICY_UNREADABLE: 'policy',
    POLICY_MISSING: 'policy',
    POLICY_INVALID: 'policy',
    GRANT_UNKNOWN: 'policy',
    STEPS_UNREADABLE: 'steps',
    STEPS_INVALID: 'steps',
    LIMITS_EXCEEDED: 'steps',
    WORKSPACE_CHANGED: 'steps',
    TOKEN_UNAVAILABLE: 'token',
    TOKEN_REJECTED: 'token',
    DENIED: 'decision',
    EVIDENCE_UNAVAILABLE: 'decision',
    STS_REJECTED: 'exchange',
    IMPERSONATION_REJECTED: 'impersonation',
    RECORD_UNWRITABLE: 'record',
    RUNNER_FILE_UNWRITABLE: 'runner',
    CHECK_FAILED: 'check',
    SETUP_DRIFTED: 'setup',
    STEP_REJECTED: 'step',
    STEP_FAILED: 'step',
    STEP_TIMEOUT: 'step',
    CANCELLED: 'step',
    LEND_FAILED: 'lend',
    COMMAND_FAILED: 'lend',
    HOST_REFUSED: 'network',
    NETWORK: 'network',
    INTERNAL: 'internal',
};
/**
 * The only error class of this action. It never holds a token, nor an error object of a library, which may hold one:
 * every STS error of google-auth-library carries the subject token. See docs/design/credentials.md.
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    title;
    fate;
    subject;
    /** Id of the step, if the message names it. */
    step;
    cure;
    commands;
    likelyCause;
    answer;
    place;
    problems;
    saysKind;
    lasting;
    unsent;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.fate = details.fate;
        this.subject = details.subject;
        this.step = details.step;
        this.cure = details.cure;
        this.commands = details.commands ?? [];
        this.likelyCause = details.cause;
        this.answer = details.answer;
        this.place = details.place;
        this.problems = details.problems ?? [];
        this.saysKind = details.saysKind ?? false;
        this.lasting = details.lasting ?? false;
        this.unsent = details.unsent ?? false;
    }
    get stage() {
        return stageOf[this.code];
    }
    get source() {
        if (this.answer !== undefined)
            return sourceOfHost(this.answer.host);
        return this.problems.length > 0 ? 'document' : 'action';
    }
    /** Returns the same failure with another message or code. Fields that `details` omits stay, except `saysKind`. */
    restated(message, { code = this.code, ...details } = {}) {
        const { title, fate, subject, step, cure, commands, likelyCause: cause, answer, place, problems, lasting, unsent, } = this;
        return new ActionError(code, message, {
            title,
            fate,
            subject,
            step,
            cure,
            commands,
            cause,
            answer,
            place,
            problems,
            lasting,
            unsent,
            ...details,
        });
    }
}
function sourceOfHost(host) {
    if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host))
        return 'google';
    return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'github' : 'server';
}
const sentenceAbout = (step, what) => `Step ${step}: ${what}`;
/** Returns an error about a step: `Step train: there is no model fraud`. */
const stepError = (step, code, what, details = {}) => new ActionError(code, sentenceAbout(step, what), { ...details, step });
/** Returns an error about the end of a step: `Step train was cancelled with its run`. */
const stepEnded = (step, code, end, details = {}) => new ActionError(code, `Step ${step} ${end}`, { ...details, step });
/** Returns the same failure, with the step in its message. */
const withStep = (error, step) => error.step === undefined ? error.restated(sentenceAbout(step, error.message), { step }) : error;
/** Describes a problem and its fix, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
function describeProblem({ path, message, cure }) {
    const what = path === '' ? message : `${path}: ${message}`;
    if (cure === undefined)
        return what;
    return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`;
}
/** Formats a problem as `file:line:column path: message`, like compilers do. */
const formatProblem = (problem) => `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`;
/**
 * HTTP statuses of temporary failures. Reads are repeated for these; a create is looked up before it is repeated. See
 * docs/design/network.md.
 */
const temporaryStatuses = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Statuses that Google can also return briefly for an existing resource: a credential, a permission, or a resource may
 * not have reached every server yet.
 */
const refusalStatuses = new Set([401, 403, 404]);
/**
 * True if Google refused to show something. For an existing resource this may be temporary; for any other it is the
 * answer.
 */
const isRefusal = (error) => error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0);
/**
 * True for a temporary failure. A success that cannot be read is one, too, and so is a redirection: something in
 * between answered.
 */
function isTemporary(error) {
    if (!(error instanceof ActionError))
        return false;
    const { status = 0 } = error.answer ?? {};
    return error.code === 'NETWORK' || temporaryStatuses.has(status) || (status >= 200 && status < 400);
}
/**
 * Returns the class and the code of an error, never its text. The text of an error from outside may contain a password
 * or a token in a form that no filter knows.
 */
function kindOfError(error) {
    if (!(error instanceof Error))
        return `something that is not an error was thrown (${error === null ? 'null' : typeof error})`;
    const code = Reflect.get(error, 'code');
    const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name;
}
/** Returns an ActionError as it is, and any other error as a fault of this action in a step. */
function asActionError(error, step) {
    if (error instanceof ActionError)
        return error;
    const fault = stepEnded(step, 'INTERNAL', `failed because of a bug in this action: ${kindOfError(error)}`);
    // The report shows the frames of our own files.
    if (error instanceof Error && error.stack !== undefined)
        fault.stack = error.stack;
    return fault;
}


/***/ }),

/***/ 68587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ markdownList),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   NM: () => (/* binding */ looksLikeToken),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cF: () => (/* binding */ annotationLength),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   fh: () => (/* binding */ quotation),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   gL: () => (/* binding */ clipText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xr: () => (/* binding */ annotationText),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports tableCell, tableRow */
/**
 * Functions that make untrusted text (claims, branch names, error bodies, model output) safe to show. They show the
 * whole text, but it has no effect on a terminal, in the runner's log, in Markdown, or in Mermaid.
 */
/** V8 reads the Unicode classes of an expression when it makes the expression. That takes milliseconds, so not at load. */
function lazy(make) {
    let made;
    return () => (made ??= make());
}
/**
 * Control, bidirectional, invisible, and unpaired characters, which hide or reorder what a reviewer reads
 * (https://trojansource.codes).
 */
const unprintable = lazy(() => /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu);
/** Characters that are all visible: ASCII, Latin letters, dashes, quotes, arrows. Nearly all text has no others. */
const allVisible = /^[\n\t\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff]*$/;
/** Longer than any line or block that is shown. Longer text is cut before anything else is done with it. */
const longestText = 262_144;
/**
 * Text that begins like a JSON Web Token, up to the first character that a token cannot have. A real one has a payload
 * after the first dot.
 */
const jwtLike = /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g;
const payload = /\.[\w-]{8}/;
/** True for a text with a token in it, or with the first two parts of one. */
const looksLikeToken = (text) => (text.match(jwtLike) ?? []).some(found => payload.test(found));
/** Other forms of credentials: a second check after masking. */
const credentials = [
    /\bya29\.[\w.-]{8,}/g, // Google access tokens
    /\bgh[a-z]_\w{16,}/g, // GitHub tokens
    /\bgithub_pat_\w{16,}/g,
    /\bAIza[\w-]{30,}/g, // Google API keys
    /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
];
/**
 * Returns the text with every invisible character written out (`\u{202e}`, `\r`, `\x1b`), and with anything like a
 * token replaced. Line feeds and tabs stay; CR LF becomes LF. Its time is proportional to the text's length, like that
 * of every function here, because others write training logs.
 */
function printable(text) {
    const withoutTokens = clipText(text, longestText).replace(jwtLike, found => payload.test(found) ? '[redacted]' : found);
    const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), withoutTokens);
    if (allVisible.test(redacted))
        return redacted;
    return redacted.replaceAll('\r\n', '\n').replace(unprintable(), character => {
        const code = character.codePointAt(0) ?? 0;
        if (character === '\r')
            return '\\r';
        return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
/** GitHub accepts 4,096 characters of an annotation's message. */
const annotationLength = 4_000;
/** Returns the text of an annotation. */
const annotationText = (text) => clipText(printable(text), annotationLength);
/**
 * Returns one line of the log without workflow commands: neither `::name::` at its start nor `##[name]` anywhere. The
 * runner ends a line at a line feed or a carriage return, and skips white space.
 */
const logLine = (text) => oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::');
/** Cuts a text to `length` characters, and adds the number of those left out. */
function clipText(text, length) {
    if (text.length <= length)
        return text;
    // Does not split a surrogate pair.
    const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
    return `${text.slice(0, end)}\u2026 (${text.length - end} more characters)`;
}
/** The longest value inside a line. Blocks have their own limit. */
const inlineLength = 400;
/** Returns the text as a sentence with a full stop. */
const withStop = (text) => (/[.!?:]$/.test(text) ? text : `${text}.`);
/** Replaces a line feed and the white space around it with one space. */
function oneLine(text) {
    if (!text.includes('\n'))
        return text;
    const lines = text.split('\n');
    const inner = lines.slice(1, -1).map(line => line.trim());
    return [lines[0]?.trimEnd() ?? '', ...inner.filter(line => line !== ''), lines.at(-1)?.trimStart() ?? ''].join(' ');
}
/**
 * Returns a code span on one line. In code, nothing is Markdown, and GitHub creates no mention, issue reference, link,
 * emoji, or formula.
 */
function code(text) {
    const shown = clipText(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength);
    if (shown === '')
        return '*(empty)*';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Words of letters, digits, and the punctuation of prose only. */
const plainWord = lazy(() => /^["'(\u201c]*[\p{L}\p{N}\p{M}\u2013\u2014\u2026\u00b7%+=\-/.,;:!?'\u2019\u201d")]*$/u);
const plainAsciiWord = /^(?:["']*\()*[A-Za-z0-9%+=\-/.,;:!?'")]*$/;
/** A code span with one backtick on each side and its punctuation, or a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu;
/** Plain words that GitHub would still change (links, emoji, references), and paths and dotted names. */
const canBeMarkup = lazy(() => /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu);
const asciiThatCanBeMarkup = /www\.|\/.*\/|\w{2}\.\w{2}|:[A-Za-z0-9/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;
/**
 * Returns outside prose on one line of Markdown. Words with a meaning in Markdown or on GitHub (`@who`, `#1`, `*x*`,
 * `<b>`, URLs, identifiers) become code spans, which are also easiest to read. A code span stays one.
 */
function markdown(text, length = 2_000) {
    const words = clipText(oneLine(printable(text)), length)
        .trim()
        .match(wordOrSpan) ?? [''];
    return escapeStart(words.map(word => (isPlain(word) ? word : codeWord(word))).join(' '));
}
/** For ASCII, the ASCII expressions decide as the others do, and need no Unicode tables. */
const isPlain = (word) => /^[\x20-\x7e]*$/.test(word)
    ? plainAsciiWord.test(word) && !asciiThatCanBeMarkup.test(word)
    : plainWord().test(word) && !canBeMarkup().test(word);
/** Returns a word as code, with the punctuation around it outside. A page of Google or GitHub becomes a link. */
function codeWord(word) {
    const before = /^["'(]*/.exec(word)?.[0] ?? '';
    let end = word.length;
    while (end > before.length && `.,;:!?'")`.includes(word.charAt(end - 1)))
        end -= 1;
    const [core, after] = [word.slice(before.length, end), word.slice(end)];
    const span = /^`([^`]+)`$/.exec(core)?.[1];
    if (core === '')
        return code(word);
    return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`;
}
/** Google's and GitHub's own pages. None redirects to an address that others choose. */
const safePage = /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/;
/** Escapes what would begin a list, a rule, or a heading's underline. */
const escapeStart = (line) => line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&');
/** Returns inline Markdown as a table cell: its pipes are escaped, also after a backslash. */
const tableCell = (inline) => inline
    .replaceAll('\n', ' ')
    // Takes backslashes without a pipe, too, so that none is read twice.
    .replace(/\\+\|?|\|/g, signs => {
    if (!signs.endsWith('|'))
        return signs;
    return `${signs.slice(0, -1)}${signs.length % 2 === 1 ? '\\' : '\\\\'}|`;
});
/** Returns one row of a table. Its cells are Markdown. */
const tableRow = (cells) => `| ${cells.map(tableCell).join(' | ')} |`;
/** Returns a table. The header is our own text; the rows are Markdown. */
const markdownTable = (header, rows) => [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n');
/** Returns a list. Its items are Markdown. */
const markdownList = (items) => items.map(item => `- ${item}`).join('\n');
/** Returns a server's words: a sentence as a quotation, anything else (JSON, HTML) as a block. */
const quotation = (text, length) => text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length);
/** Returns a code block with a fence longer than any in it. `language` is our own text. */
function codeBlock(text, language = '', length = Infinity) {
    const whole = printable(text);
    let end = whole.length;
    while (whole.charAt(end - 1) === '\n')
        end -= 1;
    const shown = clipText(whole.slice(0, end), length);
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language}\n${shown}\n${fence}`;
}
/** Returns a part that can be folded. GitHub reads the title as HTML, so it must be our own words. */
const details = (title, body, open = '') => [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n');
/**
 * Returns a link if the URL is a valid https one, otherwise the label alone (Markdown already; code with backticks in
 * it is not linked).
 */
function link(label, address) {
    const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``'))
        return label;
    const href = url.href.replace(/[()<>[\]\\`*|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${label}](${href})`;
}
/**
 * Returns the text of a quoted Mermaid label: everything but letters, digits, and a few signs as Mermaid's character
 * codes.
 */
const mermaidLabel = (text, length = 48) => {
    const shown = oneLine(printable(text)).trim();
    const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}\u2026` : shown;
    return short.replace(/[^\p{L}\p{N}\p{M} .,_\u2026\u2192\u00b7-]/gu, sign => `#${sign.codePointAt(0)};`);
};
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 28314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ Pending),
/* harmony export */   hz: () => (/* binding */ isDeeperThan),
/* harmony export */   isObject: () => (/* binding */ isObject),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** True if a value is a JSON object: neither a list nor a value that is not known yet. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending);
/**
 * Returns the value of a JSON text; `undefined` if it is invalid.
 *
 * @param revive as in `JSON.parse`
 */
function parseJson(text, revive) {
    try {
        return JSON.parse(text, revive);
    }
    catch {
        return undefined;
    }
}
/** True if data nests deeper than our own functions can follow. */
function isDeeperThan(value, most) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > most)
            return true;
        level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
}
/** A value that is not known yet: a reference to the result of an earlier step. */
class Pending {
    /** As the user wrote it: `${steps.train.name}`. */
    reference;
    /** True if the reference is the whole value, so that its type is unknown, too. Otherwise it is part of a string. */
    whole;
    constructor(reference, whole) {
        this.reference = reference;
        this.whole = whole;
    }
}


/***/ }),

/***/ 26067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   ci: () => (/* binding */ besideLimit),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vi: () => (/* binding */ inPercent),
/* harmony export */   yL: () => (/* binding */ wholeMilliseconds)
/* harmony export */ });
/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
const quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
/** `1,234,567`. Node's own way to write it loads data for all languages, which takes longer than a request. */
function count(whole) {
    const digits = String(Math.abs(whole));
    // Infinity, and a number that is written with an exponent.
    if (!/^\d+$/.test(digits))
        return String(whole);
    const groups = Array.from({ length: Math.ceil(digits.length / 3) }, (_, group) => digits.slice(Math.max(0, digits.length - 3 * group - 3), digits.length - 3 * group));
    return `${whole < 0 ? '-' : ''}${groups.toReversed().join(',')}`;
}
/** `850 ms`, `12s`, `2m 10s`, `1h 05m`, `2d 03h`: two units at most. */
function duration(milliseconds) {
    const whole = Math.max(0, Math.round(milliseconds));
    if (whole < 1000)
        return `${whole} ms`;
    const seconds = Math.round(whole / 1000);
    const two = (value) => String(value).padStart(2, '0');
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
    const hours = Math.floor(minutes / 60);
    return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
}
/** Writes a number of bytes in the unit that suits it: `512 bytes`, `3.4 MB`. */
function byteSize(bytes) {
    if (bytes < 1_000)
        return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
    const power = Math.min(Math.floor(Math.log10(bytes) / 3), 4);
    const value = bytes / 1_000 ** power;
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${['', 'KB', 'MB', 'GB', 'TB'][power]}`;
}
/** Returns a sentence as a part of another one. */
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/**
 * Writes a measured value next to its limit. Rounding never makes a value that exceeds the limit look like one that
 * does not: it gets more digits.
 *
 * @param round to the digits that are usual
 */
function besideLimit(value, limit, round) {
    const rounded = round(value);
    return limit !== undefined && value > limit !== rounded > limit ? value : rounded;
}
/** `0.33 %` of a ratio from 0 to 1. */
const percentage = (ratio, limit) => `${besideLimit(inPercent(ratio), limit === undefined ? undefined : inPercent(limit), value => Number(value.toFixed(2)))} %`;
/** Without the binary noise of 0.07 \u00d7 100. */
const inPercent = (ratio) => Number((ratio * 100).toPrecision(15));
/** `380 ms` */
const wholeMilliseconds = (milliseconds, limit) => `${besideLimit(milliseconds, limit, Math.round)} ms`;


/***/ }),

/***/ 45723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);

/** The text of UTF-8 bytes, without a byte order mark; `undefined` if they are not UTF-8. `TextDecoder` costs more to load. */
const decodeUtf8 = (bytes) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString()
        .replace(/^\ufeff/, '')
    : undefined;


/***/ }),

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** This action's version, equal to that of package.json. A test compares them. */
const version = '1.0.0';


/***/ }),

/***/ 89500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ invalidFile),
/* harmony export */   Jk: () => (/* binding */ distinctProblems),
/* harmony export */   _k: () => (/* binding */ countProblems)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62807);

/** `1 problem`, `3 problems`. */
const countProblems = (problems) => `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
/** Returns each problem once: a fault of the defaults, for example, is found again with every step. */
const distinctProblems = (found) => [
    ...new Map(found.map(problem => [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem), problem])).values(),
];
/** The error for an invalid file with all of its problems, in the order of the file. Those of other files follow. */
function invalidFile(code, file, found) {
    const files = [...new Set(found.map(problem => problem.file))];
    const problems = distinctProblems(found).sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, `${file} has ${countProblems(problems)}`, { problems });
}


/***/ }),

/***/ 48179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ InvalidArgumentError),
/* harmony export */   b7: () => (/* binding */ CommanderError),
/* harmony export */   c$: () => (/* binding */ Option),
/* harmony export */   uB: () => (/* binding */ Command)
/* harmony export */ });
/* unused harmony exports program, createCommand, createArgument, createOption, InvalidOptionArgumentError, Argument, Help */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18909);


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = _index_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(33986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
