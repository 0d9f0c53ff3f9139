import type { FileKind } from "./diff-files";

/** So much of a path is looked at, from its end: no system allows more. */
const pathLength = 4_096;

const locks = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "bun.lockb",
  "cartfile.resolved",
  "package.resolved",
  "go.sum",
  "go.work.sum",
  "pylock.toml",
  "conda-lock.yml",
  "gradle.lockfile",
  "buildscript-gradle.lockfile",
  "verification-metadata.xml",
  "packages.lock.json",
  "project.assets.json",
  "gems.locked",
  "cabal.project.freeze",
  ".terraform.lock.hcl",
  "vcpkg-lock.json",
  "dub.selections.json",
]);
const anyLock = /\.lock$/;
/** Julia's lock file; only the capital tells it from others. */
const juliaLock = /(?:^|\/)Manifest\.toml$/;

const generated = [
  /\.min\.(?:js|mjs|cjs|css)$/,
  /\.(?:js|css|mjs|cjs)\.map$/,
  /\.(?:pb|pb\.gw|gen|generated|g|freezed|designer)\.[a-z]+$/,
  /_pb2(?:_grpc)?\.pyi?$/,
  /(?:^|[._-])generated\.[a-z]+$/,
  /(?:^|\/)zz_generated[^/]*$/,
  /\.snap$/,
  /\.tsbuildinfo$/,
  /(?:^|\/)(?:dist|vendor|node_modules|bower_components|third_party|__generated__|generated|__snapshots__|\.next|\.nuxt|\.yarn|storybook-static)\//,
];

const migrations = [
  /(?:^|\/)prisma\/migrations\//,
  /(?:^|\/)db\/(?:migrate|post_migrate|structure\.sql$|schema\.rb$)/,
  /(?:^|\/)(?:migrations?|db-migrations?|dbmigrations?|(?:db|database|liquibase)\/changelogs?)\/(?:[^/]+\/)*[^/]+\.(?:sql|[cm]?[jt]s|py|rb|php|go|java|kt|cs|exs|xml|ya?ml|json|rs)$/,
  /(?:^|\/)alembic\/versions\//,
  /(?:^|\/)versions\/[0-9a-f]{12}_[^/]+\.py$/,
  /(?:^|\/)(?:[vur]\d[\d._]*|r)__[^/]+\.(?:sql|java|kt)$/,
  /\.(?:up|down)\.sql$/,
  /(?:^|\/)drizzle\/(?:[^/]+\/)*\d{4}_[^/]+\.sql$/,
  /(?:^|\/)db\.changelog[^/]*$/,
];

const tests = [
  /(?:^|\/)(?:tests?|testing|__tests__|__mocks__|testdata|test-data|fixtures|__fixtures__|e2e|cypress|androidtest|unittests?|integration[-_]?tests?|[a-z0-9.]+\.(?:tests?|unittests|integrationtests))\//,
  /(?:^|\/)specs?\/(?:[^/]+\/)*[^/]+\.(?:rb|[cm]?[jt]sx?|php|lua|cr|exs?|py|java|kt|hs|ml)$/,
  /\.(?:test|tests|spec|specs|cy|e2e|unit|journey)\.[a-z]+$/,
  /[_-]tests?\.[a-z]+$/,
  /_spec\.(?:rb|lua|cr|exs?|[jt]sx?)$|-spec\.[cm]?[jt]sx?$/,
  /(?:^|\/)test_[^/]+\.(?:py|rb|c|cpp|jl|r)$/,
  /(?:^|\/)(?:conftest|tests)\.py$|(?:^|\/)(?:test|spec|rails)_helper\.rb$|(?:^|\/)phpunit\.xml(?:\.dist)?$/,
  /\.(?:feature|bats|t)$/,
];
/** Where only capitals tell a test class from a word such as `latest.java`. */
const testClass =
  /(?:^|\/)(?:Test[A-Z][^/]*|[^/]*[a-z0-9](?:Tests?|TestCase|Spec|Specs|IT))\.(?:java|kt|kts|scala|groovy|cs|fs|vb|swift|php|m|mm|hs)$|(?:^|\/)[A-Za-z0-9]*[a-z0-9](?:UI)?Tests\//;

const prose = /\.(?:md|mdx|markdown|rst|adoc|asciidoc)$/;
const documentation = [
  /\.(?:txt|textile|org|tex|pod|man|1)$/,
  /(?:^|\/)(?:readme|changelog|changes|history|news|licen[cs]e|notice|authors|contributors|contributing|codeowners|copying|security|version)[^/.]*$/,
  /(?:^|\/)docs?\/(?:[^/]+\/)*[^/]+\.(?:html?|svg)$/,
];
const notDocumentation =
  /(?:^|\/)(?:requirements[^/]*|constraints[^/]*|cmakelists|robots|runtime|python_version)\.txt$/;

const translation =
  /(?:^|\/)(?:locales?|i18n|l10n|translations?|lang|messages)\/|(?:^|\/)messages_[a-z_]+\.properties$/;
const configuration = [
  /\.(?:ya?ml|toml|ini|cfg|conf|config|properties|env|json|json5|jsonc|plist|xml|tf|tfvars|hcl|nix|bicep|service|timer|rules|desktop|csproj|fsproj|vbproj|props|targets|sln|gradle|sbt|cabal|gemspec|podspec|editorconfig|mod|work|pbxproj|tpl|jsonnet|libsonnet|cue|dhall|nomad|rego)$/,
  /(?:^|\/)(?:dockerfile|containerfile|makefile|gnumakefile|rakefile|gemfile|procfile|jenkinsfile|vagrantfile|podfile|fastfile|pipfile|brewfile|justfile|tiltfile|earthfile|caddyfile|crontab)(?:\.(?!(?:[cm]?[jt]sx?|py|go|rb|java|rs)$)[a-z0-9_-]+)?$/,
  /(?:^|\/)\.(?:env|[a-z-]+rc|[a-z-]+ignore|gitattributes|gitmodules|editorconfig|nvmrc|node-version|ruby-version|python-version|tool-versions|browserslistrc|htaccess)(?:\.[a-z0-9._-]+)?$/,
  /(?:^|\/)[^/]+\.config\.[cm]?[jt]s$/,
  /(?:^|\/)(?:build|workspace)(?:\.bazel)?$|(?:^|\/)build\.(?:xml|gradle|sbt)$/,
  /(?:^|\/)settings(?:_[a-z]+)?\.py$|(?:^|\/)config\/(?:(?:environments|initializers)\/|application\.rb$)/,
  /(?:^|\/)(?:requirements|constraints)[^/]*\.txt$/,
  /(?:^|\/)(?:cmakelists|robots|runtime)\.txt$/,
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devcontainer)\//,
];

const binary =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|tiff?|psd|pdf|zip|gz|tgz|bz2|xz|7z|rar|tar|jar|war|ear|class|o|a|so|dylib|dll|exe|msi|deb|rpm|apk|aab|ipa|wasm|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|webm|ogg|wav|flac|sqlite3?|db|bin|dat|pyc|pkl|npy|parquet|keystore|jks|p12|pfx|docx?|xlsx?|pptx?|odt|ods)$|\.so(?:\.\d+)+$/;

/**
 * What a file is, by its path alone (R-FIX-05). The first of these that fits: lock file, generated, binary, test, migration, documentation,
 * configuration; everything else is source.
 */
export function fileKind(path: string): FileKind {
  const end = path.slice(-pathLength);
  const small = end.toLowerCase();
  const name = small.slice(small.lastIndexOf("/") + 1);
  const fits = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(small));
  if (locks.has(name) || anyLock.test(small) || juliaLock.test(end)) return "lock";
  if (fits(generated)) return "generated";
  if (binary.test(small)) return "binary";
  if (prose.test(small)) return "documentation";
  if (fits(tests) || testClass.test(end)) return "test";
  if (fits(migrations)) return "migration";
  if (fits(documentation) && !notDocumentation.test(small)) return "documentation";
  if (fits(configuration) && !translation.test(small)) return "configuration";
  return "source";
}
