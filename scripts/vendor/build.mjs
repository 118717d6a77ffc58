// Bundles Courier's widgets into static/vendor/courier-inbox. The same versions give the same bytes.
//   cd scripts/vendor && npm ci --ignore-scripts && npm run build
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../static/vendor/courier-inbox");
const PACKAGES = [
  "courier-ui-inbox",
  "courier-ui-preferences",
  "courier-ui-toast",
  "courier-ui-core",
  "courier-js",
];

const manifest = (name) => JSON.parse(readFileSync(join(here, "node_modules/@trycourier", name, "package.json")));

const LICENSE = `Courier's widgets (@trycourier/courier-ui-inbox, courier-ui-preferences, courier-ui-toast,
courier-ui-core, courier-js) are distributed under the MIT licence, as their package.json files
declare. The packages ship no licence text of their own; this is that of the MIT licence.

Copyright (c) Courier (trycourier)

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

for (const name of PACKAGES) {
  if (manifest(name).license !== "MIT") throw new Error(`${name} is no longer under the MIT licence`);
}
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: ["entry.js"],
  outfile: join(out, "courier-inbox.js"),
  bundle: true,
  format: "esm",
  target: "es2020",
  minify: true,
  legalComments: "inline",
});
writeFileSync(join(out, "LICENSE"), LICENSE);
writeFileSync(
  join(out, "VERSION"),
  PACKAGES.map((name) => `@trycourier/${name} ${manifest(name).version} MIT\n`).join(""),
);
const files = ["LICENSE", "VERSION", "courier-inbox.js"];
const sum = (file) => createHash("sha256").update(readFileSync(join(out, file))).digest("hex");
writeFileSync(join(out, "SHA256SUMS"), files.map((file) => `${sum(file)}  ${file}\n`).join(""));
