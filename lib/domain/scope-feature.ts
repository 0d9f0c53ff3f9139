import type { DiffFile } from "./diff-files";
import type { ScopeReason } from "./scope-refactor";
import { counted, firstOf } from "./scope-words";

const newModulesFrom = 3;

const address = "\\(\\s{0,20}([\"'`]/[^\"'`]{0,200}[\"'`])";
const verbs = "(?:get|post|put|patch|delete)";
const routes = [
  new RegExp(`\\b(?:app|router|server|fastify)\\.${verbs}${address}`),
  new RegExp(
    `\\b(?:r|e|g|mux|router|group)\\.(?:G|P|D)(?:et|ost|ut|atch|elete|ET|OST|UT|ATCH|ELETE)${address}`,
  ),
  new RegExp(`\\bRoute::${verbs}${address}`),
  new RegExp(`@\\w{1,30}\\.(?:route|${verbs})${address}`),
  new RegExp(`\\bHandle(?:Func)?${address}`),
  /@(?:Get|Post|Put|Patch|Delete|Request)(?:Mapping)?\(([^)]{0,200})\)/,
  /\[Http(?:Get|Post|Put|Patch|Delete)\(("[^"]{0,200}")\)\]/,
];
const railsRoute = /^\s{0,40}((?:get|post|put|patch|delete) ["'][^"']{1,200}["']|resources? :\w{1,60})/;
const routeFile =
  /(?:^|\/)app\/(?:.{0,400}\/)?(?:page|route)\.[jt]sx?$|(?:^|\/)pages\/.{0,400}\.[jt]sx?$|(?:^|\/)routes\/.{0,400}\+(?:page|server)\.(?:svelte|[jt]s)$/;
const opensModule =
  /^\s{0,20}(?:export\s|module\.exports|exports\.|pub\s|public\s|func\s+[A-Z]|def\s|class\s|interface\s|trait\s|package\s)/;

function routeIn(text: string, path: string): string | null {
  const rails = /(?:^|\/)config\/routes(?:\.rb|\/)/.test(path) ? railsRoute.exec(text)?.[1] : undefined;
  if (rails !== undefined) return rails;
  for (const pattern of routes) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Routes that came and did not go: one whose handler or address was changed is not new. */
function newRoutes(files: readonly DiffFile[]): ScopeReason[] {
  const came: { path: string; route: string }[] = [];
  const gone = new Set<string>();
  let left = 0;
  for (const { path, hunks } of files) {
    for (const { kind, text } of hunks.flatMap(({ lines }) => lines)) {
      const route = kind === "context" ? null : routeIn(text, path);
      if (route === null) continue;
      if (kind === "added") came.push({ path, route });
      else {
        gone.add(route);
        left += 1;
      }
    }
  }
  const fresh = came.filter(({ route }) => !gone.has(route));
  const amount = Math.min(fresh.length, came.length - left);
  if (amount <= 0) return [];
  const paths = [...new Set(fresh.map(({ path }) => path))];
  return [{ message: `${counted(amount, "new route")} in ${firstOf(paths)}`, paths }];
}

function newFiles(files: readonly DiffFile[]): ScopeReason[] {
  const fresh = files.filter(({ change }) => change === "added");
  const pages = fresh.filter(({ path }) => routeFile.test(path)).map(({ path }) => path);
  const modules = fresh
    .filter(({ path, hunks }) => {
      if (routeFile.test(path)) return false;
      return hunks.some(({ lines }) => lines.some(({ text }) => opensModule.test(text)));
    })
    .map(({ path }) => path);
  const reasons: ScopeReason[] = [];
  if (pages.length > 0) {
    reasons.push({
      message: `${counted(pages.length, "new page or route", "new pages or routes")}: ${firstOf(pages)}`,
      paths: pages,
    });
  }
  if (modules.length >= newModulesFrom) {
    reasons.push({
      message: `${modules.length} new modules that others can use: ${firstOf(modules)}`,
      paths: modules,
    });
  }
  return reasons;
}

/** What in a diff adds instead of fixing (R-FIX-05): routes that were not there, pages, several new modules. Only source counts. */
export function featureReasons(files: readonly DiffFile[]): ScopeReason[] {
  const source = files.filter(({ kind }) => kind === "source");
  return [...newRoutes(source), ...newFiles(source)];
}
