/**
 * Where the server is: a list of places to look in, in order, and the first at which it is.
 *
 * Nothing here knows the editor: what is on the disk is asked through `exists`.
 */
import * as path from "node:path";

/** How a server is started, and in which words its place is told in the log. */
export interface Found {
  readonly command: string;
  readonly args: readonly string[];
  readonly from: string;
}

/** What is known of the user's machine and settings. */
export interface Surroundings {
  /** The setting `comp.server.path`, as it was written. */
  readonly setting: string;
  /** The Python that is selected in the editor, if anything knows. */
  readonly interpreter: string | undefined;
  /** The folders that are open, then the folders from the plan upwards. */
  readonly folders: readonly string[];
  /** The folder of the user, for `~`. */
  readonly home: string;
  /** The environment variable `PATH`. */
  readonly searchPath: string;
  readonly windows: boolean;
  readonly exists: (file: string) => boolean;
}

export const SETTING = "comp.server.path";

/** Return how to start the server, or the sentence that says what to do when there is none. */
export function findServer(around: Surroundings): Found | string {
  if (around.setting.trim() !== "") {
    return fromSetting(around);
  }
  return fromInterpreter(around) ?? fromFolders(around) ?? fromPath(around) ?? NOT_FOUND;
}

export const NOT_FOUND =
  "Plans are coloured and not checked, because Comp's own program was not found: " +
  "install it into the Python environment of this folder (pip install FOLDER-OF-COMP), " +
  `or name it in the setting ${SETTING}.`;

/** Return the folders in which `.venv` is looked for: those open, then from a plan upwards. */
export function foldersAround(open: readonly string[], plan: string | undefined): string[] {
  const found = [...open];
  let folder = plan === undefined ? undefined : path.dirname(plan);
  while (folder !== undefined && !found.includes(folder)) {
    found.push(folder);
    const above = path.dirname(folder);
    folder = above === folder ? undefined : above;
  }
  return found;
}

function fromSetting(around: Surroundings): Found | string {
  const file = expanded(around.setting.trim(), around);
  const candidates = around.windows && !/\.exe$/i.test(file) ? [`${file}.exe`, file] : [file];
  const onPath = isName(file) ? search(file, around) : undefined;
  const there = onPath ?? candidates.find(around.exists);
  if (there !== undefined) {
    return started(there, `the setting ${SETTING}`);
  }
  return (
    `Plans are coloured and not checked, because there is no program at “${file}”: ` +
    `correct the setting ${SETTING}, or empty it to have the program looked for.`
  );
}

function expanded(written: string, around: Surroundings): string {
  const first = around.folders[0] ?? ".";
  const file = written
    .replace(/^~(?=$|[\\/])/, () => around.home)
    .replaceAll("${workspaceFolder}", () => first);
  return path.isAbsolute(file) || isName(file) ? file : path.join(first, file);
}

function isName(file: string): boolean {
  return !/[\\/]/.test(file);
}

/** A Python is asked for the module, `comp` for its command, and any other program is the server. */
function started(file: string, from: string): Found {
  const name = path.basename(file.replaceAll("\\", "/")).toLowerCase().replace(/\.exe$/, "");
  if (/^(python|pypy)[\d.]*w?$/.test(name)) {
    return { command: file, args: ["-m", "comp_lsp"], from };
  }
  return { command: file, args: name === "comp" ? ["lsp"] : [], from };
}

function fromInterpreter(around: Surroundings): Found | undefined {
  const python = around.interpreter;
  if (python === undefined) {
    return undefined;
  }
  const beside = path.dirname(python);
  const folders = around.windows ? [path.join(beside, "Scripts"), beside] : [beside];
  const places = folders.map((each) => path.join(each, program(around)));
  return firstOf(places, around, "the selected Python environment");
}

function fromFolders(around: Surroundings): Found | undefined {
  const inside = around.windows ? "Scripts" : "bin";
  const places = around.folders.map((each) => path.join(each, ".venv", inside, program(around)));
  return firstOf(places, around, "the folder .venv");
}

function fromPath(around: Surroundings): Found | undefined {
  const there = search("comp-lsp", around);
  return there === undefined ? undefined : started(there, "the PATH");
}

function firstOf(places: readonly string[], around: Surroundings, from: string): Found | undefined {
  const there = places.find(around.exists);
  return there === undefined ? undefined : started(there, from);
}

function search(name: string, around: Surroundings): string | undefined {
  const suffix = around.windows && !/\.exe$/i.test(name) ? ".exe" : "";
  return around.searchPath
    .split(around.windows ? ";" : ":")
    .filter((each) => each !== "")
    .map((each) => path.join(each, name + suffix))
    .find(around.exists);
}

function program(around: Surroundings): string {
  return around.windows ? "comp-lsp.exe" : "comp-lsp";
}
