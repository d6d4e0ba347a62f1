import createClient, { type Client } from "openapi-fetch";
import type { components, paths as IdentityPaths } from "./generated/identity.js";
import type { paths as MemoryPaths } from "./generated/memory.js";
import type { paths as MessagingPaths } from "./generated/messaging.js";
import type { paths as SchedulerPaths } from "./generated/scheduler.js";

/** How every request fails: branch on `code`. */
export type Problem = components["schemas"]["Problem"];

/** A client of each service; their types say what can be asked and what is answered. */
export interface Pluto {
  identity: Client<IdentityPaths>;
  messaging: Client<MessagingPaths>;
  memory: Client<MemoryPaths>;
  scheduler: Client<SchedulerPaths>;
}

/** A client registered at identity, an operator's for one. */
export interface Credentials {
  id: string;
  secret: string;
}

/** @param token asked before each request, so that it may be a fresh one each time */
export function pluto(url: string, token: () => Promise<string>): Pluto {
  const made = <Paths extends object>(): Client<Paths> => {
    const client = createClient<Paths>({ baseUrl: url });
    client.use({
      async onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${await token()}`);
        return request;
      },
    });
    return client as Client<Paths>;
  };
  return { identity: made(), messaging: made(), memory: made(), scheduler: made() };
}

/** Tokens by client credentials, asked for again half a minute before they end. */
export function tokens(url: string, { id, secret }: Credentials): () => Promise<string> {
  const identity = createClient<IdentityPaths>({ baseUrl: url });
  let token = "";
  let usableUntil = 0;
  return async () => {
    if (Date.now() >= usableUntil) {
      const { data, error } = await identity.POST("/api/v1/auth/token", {
        headers: {
          Authorization: `Basic ${btoa(`${id}:${secret}`)}`,
          "Content-Type": "application/x-www-form-urlencoded",
        },
        body: { grant_type: "client_credentials" },
        bodySerializer: (form) => new URLSearchParams(form as Record<string, string>),
      });
      if (!data) {
        throw new Error(`no token: ${JSON.stringify(error)}`);
      }
      token = data.access_token;
      usableUntil = Date.now() + (data.expires_in - 30) * 1000;
    }
    return token;
  };
}

/** All items of a list, page by page. */
export async function* everything<T>(
  page: (cursor: string | undefined) => Promise<{ data?: { items: T[]; next_cursor?: string | null }; error?: unknown }>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { data, error } = await page(cursor);
    if (!data) {
      throw new Error(`no page: ${JSON.stringify(error)}`);
    }
    yield* data.items;
    cursor = data.next_cursor ?? undefined;
  } while (cursor);
}
