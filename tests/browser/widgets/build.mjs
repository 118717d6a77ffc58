// Bundles the test pages with Courier's packages as they are published. The same versions give the same bytes.
//   cd tests/browser/widgets && npm ci --ignore-scripts && npm run build
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "built");
const PACKAGES = [
  "@trycourier/courier-js",
  "@trycourier/courier-react",
  "@trycourier/courier-react-components",
  "@trycourier/courier-ui-core",
  "@trycourier/courier-ui-inbox",
  "@trycourier/courier-ui-preferences",
  "@trycourier/courier-ui-toast",
  "react",
  "react-dom",
  "scheduler",
];

const read = (...parts) => readFileSync(join(here, ...parts));
const sum = (...parts) => createHash("sha256").update(read(...parts)).digest("hex");
const manifest = (name) => JSON.parse(read("node_modules", name, "package.json"));
for (const name of PACKAGES) {
  if (manifest(name).license !== "MIT") throw new Error(`${name} is no longer under the MIT licence`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
await build({
  absWorkingDir: here,
  entryPoints: ["components", "javascript", "react"].map((name) => ({ in: `pages/entry/${name}.js`, out: name })),
  outdir: out,
  chunkNames: "shared-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  minify: true,
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
});
// Courier's packages carry no text of their own; the demo's bundle has it.
copyFileSync(join(here, "../../../static/vendor/courier-inbox/LICENSE"), join(out, "LICENSE.courier"));
copyFileSync(join(here, "node_modules/react/LICENSE"), join(out, "LICENSE.react"));
writeFileSync(join(out, "VERSION"), PACKAGES.map((name) => `${name} ${manifest(name).version} MIT\n`).join(""));

const sources = ["build.mjs", "package-lock.json", ...readdirSync(join(here, "pages"), { recursive: true })
  .filter((file) => /\.jsx?$/.test(file)).sort().map((file) => `pages/${file}`)];
writeFileSync(join(out, "SOURCES"), sources.map((file) => `${sum(file)}  ${file}\n`).join(""));
const files = readdirSync(out).sort();
writeFileSync(join(out, "SHA256SUMS"), files.map((file) => `${sum("built", file)}  ${file}\n`).join(""));
