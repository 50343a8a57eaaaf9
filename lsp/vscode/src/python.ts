/** What the Python extension says of the environment that is selected, where it is installed. */
import * as vscode from "vscode";

interface PythonApi {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(at: {
      readonly path: string;
    }): Thenable<{ readonly executable: { readonly uri?: vscode.Uri } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

/** Return the selected Python for a document; undefined where nobody knows one. */
export async function selectedPython(resource?: vscode.Uri): Promise<string | undefined> {
  const api = await pythonApi();
  if (api === undefined) {
    return undefined;
  }
  const chosen = api.environments.getActiveEnvironmentPath(resource);
  const resolved = await api.environments.resolveEnvironment(chosen);
  return resolved?.executable.uri?.fsPath;
}

/** Have something done whenever another environment is selected. */
export async function onPythonSelected(again: () => void): Promise<vscode.Disposable> {
  const api = await pythonApi();
  return api?.environments.onDidChangeActiveEnvironmentPath(again) ?? { dispose: () => undefined };
}

async function pythonApi(): Promise<PythonApi | undefined> {
  const extension = vscode.extensions.getExtension<unknown>("ms-python.python");
  if (extension === undefined) {
    return undefined;
  }
  const api = await extension.activate();
  return isPythonApi(api) ? api : undefined;
}

function isPythonApi(api: unknown): api is PythonApi {
  return typeof api === "object" && api !== null && "environments" in api;
}
