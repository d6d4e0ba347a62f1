// Does a few real things with a running suite. PLUTO_URL, PLUTO_CLIENT_ID and PLUTO_CLIENT_SECRET as for an operator,
// PLUTO_NUMBER: somebody who has texted. Prints one JSON object: what it was told.
import { everything, pluto, tokens, type Problem } from "./index.js";

function wanted(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is missing`);
  }
  return value;
}

const url = wanted("PLUTO_URL");
const token = tokens(url, { id: wanted("PLUTO_CLIENT_ID"), secret: wanted("PLUTO_CLIENT_SECRET") });
const api = pluto(url, token);

const found = await api.identity.POST("/api/v1/users/search", { body: { phone_number: wanted("PLUTO_NUMBER") } });
const user_id = found.data?.items[0]?.id;
if (!user_id) {
  throw new Error(`nobody has this number: ${JSON.stringify(found.error)}`);
}

const messages: string[] = [];
for await (const conversation of everything((cursor) =>
  api.messaging.GET("/api/v1/conversations", { params: { query: { user_id, cursor, limit: 1 } } }),
)) {
  const path = { id: conversation.id };
  for await (const message of everything((cursor) =>
    api.messaging.GET("/api/v1/conversations/{id}/messages", { params: { path, query: { cursor, limit: 1 } } }),
  )) {
    messages.push(message.direction);
  }
}

const once = { "Idempotency-Key": `typescript-${user_id}` };
const wish = { user_id, kind: "reminder", what: "prune the roses", starts_at: "2031-03-01T08:00:00" };
const made = await api.scheduler.POST("/api/v1/tasks", { params: { header: once }, body: wish });
const again = await api.scheduler.POST("/api/v1/tasks", { params: { header: once }, body: wish });
const id = made.data?.id ?? "";
const changed = await api.scheduler.PATCH("/api/v1/tasks/{id}", {
  params: { path: { id }, header: { "If-Match": `"${made.data?.version}"` } },
  body: { what: null },
});
const stale = await api.scheduler.PATCH("/api/v1/tasks/{id}", {
  params: { path: { id }, header: { "If-Match": `"${made.data?.version}"` } },
  body: { what: "too late" },
});
const tasks: string[] = [];
for await (const task of everything((cursor) =>
  api.scheduler.GET("/api/v1/tasks", { params: { query: { user_id, cursor, limit: 2 } } }),
)) {
  tasks.push(task.id);
}
await api.scheduler.DELETE("/api/v1/tasks/{id}", { params: { path: { id } } });
const refused = await api.identity.PATCH("/api/v1/users/{id}/preferences", {
  params: { path: { id: user_id } },
  body: { wake_up_calls: false },
});

console.log(
  JSON.stringify({
    user_id,
    messages,
    task: id,
    again: again.data?.id,
    what: changed.data?.what,
    stale: (stale.error as Problem | undefined)?.code,
    tasks,
    refused: (refused.error as Problem | undefined)?.code,
  }),
);
