// Makes a file of types from each OpenAPI document: generated/<service>.ts. PLUTO_DOCUMENTS names their folder.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const documents = resolve(process.env.PLUTO_DOCUMENTS ?? "../../../docs/api");
await mkdir("generated", { recursive: true });
for (const file of (await readdir(documents)).filter((name) => name.endsWith(".yaml"))) {
  const types = await openapiTS(pathToFileURL(resolve(documents, file)));
  await writeFile(`generated/${file.replace(".yaml", ".ts")}`, astToString(types));
}
