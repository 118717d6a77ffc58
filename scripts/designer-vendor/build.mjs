// Bundles what the designer's modules import into static/designer/vendor. The same versions give the same bytes.
//   cd scripts/designer-vendor && npm ci --ignore-scripts && npm run build
// An argument names another folder to write to, which is how rebuild-check compares.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../../static/designer/vendor"));
// designer: every page. text: when a text is edited. code: the Code tab and the comparison.
const BUNDLES = ["designer", "text", "code"];
const ALLOWED = new Set(["MIT", "Apache-2.0", "BSD-3-Clause", "ISC"]);

const result = await build({
  absWorkingDir: here,
  entryPoints: BUNDLES.map((name) => `entries/${name}.js`),
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  metafile: true,
  write: false,
});

/** The packages whose files are in the bundles, by name. */
function bundled() {
  const names = Object.values(result.metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, input]) => input.bytesInOutput > 0)
    .map(([path]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

function manifest(name) {
  const found = JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8"));
  if (!ALLOWED.has(found.license)) throw new Error(`${name} is under the licence ${found.license}`);
  return found;
}

function licence(name) {
  const folder = join(here, "node_modules", name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file) return readFileSync(join(folder, file), "utf8").trim();
  return `The package ships no text of its own; its package.json declares: ${manifest(name).license}.`;
}

const packages = bundled();
const files = new Map(result.outputFiles.map((file) => [file.path.slice(out.length + 1), file.contents]));
// The type checker reads the entries instead of the bundles.
for (const name of BUNDLES) {
  files.set(`${name}.d.ts`, `export * from "../../../scripts/designer-vendor/entries/${name}.js";\n`);
}
files.set("LICENSE", packages.map((name) => `${"=".repeat(70)}\n${name}\n\n${licence(name)}\n`).join("\n"));
files.set(
  "VERSION",
  packages.map((name) => `${name} ${manifest(name).version} ${manifest(name).license}\n`).join(""),
);
const sum = (content) => createHash("sha256").update(content).digest("hex");
const listed = [...files.keys()].sort();
files.set("SHA256SUMS", listed.map((name) => `${sum(files.get(name))}  ${name}\n`).join(""));
if (!existsSync(out)) mkdirSync(out, { recursive: true });
for (const [name, content] of files) writeFileSync(join(out, name), content);
