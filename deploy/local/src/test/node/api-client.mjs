// Uses every service by clients made from their OpenAPI documents alone.
// PLUTO_URL: the edge. PLUTO_TOKEN: an operator's bearer token. PLUTO_NUMBER: somebody who has texted.
// Prints one JSON object: what it was told.
import { OpenAPIClientAxios } from "openapi-client-axios";

const { PLUTO_URL: url, PLUTO_TOKEN: token, PLUTO_NUMBER: number } = process.env;

const BODILESS = new Set(["204", "303"]);
// RFC 7009, 2.2: answered by 200 alone
const SAYS_NOTHING = "revokeToken";

const made = {};
for (const service of ["identity", "messaging", "memory", "scheduler"]) {
  const api = new OpenAPIClientAxios({
    definition: `${url}/docs/${service}/openapi`,
    withServer: { url },
    axiosConfigDefaults: { headers: { Authorization: `Bearer ${token}` }, validateStatus: () => true },
  });
  made[service] = await api.init();
  for (const { path, method, operationId, responses } of made[service].api.getOperations()) {
    const good = Object.entries(responses).filter(([status]) => status.startsWith("2") || status === "303");
    const blank = good.filter(([status, { content }]) => !BODILESS.has(status) && !Object.values(content ?? {})[0]?.schema);
    if (good.length === 0 || (blank.length > 0 && operationId !== SAYS_NOTHING)) {
      throw new Error(`${service} does not tell what ${method} ${path} answers with`);
    }
  }
}

// what the document does not have is refused here, before anything is sent
async function ask(service, method, path, parameters = {}, requestBody = undefined) {
  const operation = made[service].api.getOperations().find((known) => known.path === path && known.method === method);
  if (!operation) {
    throw new Error(`${service} documents no ${method} ${path}`);
  }
  const known = (operation.parameters ?? []).map((parameter) => parameter.name);
  const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`${service} documents no ${unknown} for ${method} ${path}, but ${known}`);
  }
  const answer = await made[service].paths[path][method](parameters, requestBody);
  if (!operation.responses[answer.status]) {
    throw new Error(`${service} documents no ${answer.status} for ${method} ${path}: ${JSON.stringify(answer.data)}`);
  }
  return { status: answer.status, type: answer.headers["content-type"], body: answer.data };
}

const found = await ask("identity", "post", "/api/v1/users/search", {}, { phone_number: number });
const user_id = found.body.items[0].id;
const profile = await ask("identity", "get", "/api/v1/users/{id}", { id: user_id });

const conversations = await ask("messaging", "get", "/api/v1/conversations", { user_id, limit: 1 });
const messages = await ask("messaging", "get", "/api/v1/conversations/{id}/messages", { id: conversations.body.items[0].id });

const memories = await ask("memory", "get", "/api/v1/memories", { user_id });

const wish = { user_id, kind: "reminder", what: "water the orchids", starts_at: "2031-01-01T08:00:00" };
const once = { "Idempotency-Key": `made-from-the-document-${user_id}` };
const task = await ask("scheduler", "post", "/api/v1/tasks", once, wish);
const again = await ask("scheduler", "post", "/api/v1/tasks", once, wish);
const tasks = [];
for (let cursor = undefined; ; ) {
  const page = await ask("scheduler", "get", "/api/v1/tasks", { user_id, limit: 2, ...(cursor && { cursor }) });
  tasks.push(...page.body.items.map((item) => item.id));
  cursor = page.body.next_cursor;
  if (!cursor) break;
}
const cancelled = await ask("scheduler", "delete", "/api/v1/tasks/{id}", { id: task.body.id });
const wrong = await ask("scheduler", "post", "/api/v1/tasks", {}, { ...wish, kind: "party" });

console.log(
  JSON.stringify({
    user_id,
    status: profile.body.status,
    directions: messages.body.items.map((message) => message.direction),
    memories: memories.body.items.length,
    created: task.status,
    task: task.body.id,
    again: again.body.id,
    tasks,
    cancelled: cancelled.status,
    wrong: { status: wrong.status, type: wrong.type, code: wrong.body.code },
  }),
);
