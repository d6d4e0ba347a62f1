// How the page talks to Pluto. Tokens live in this module alone: closing or reloading the page forgets them.

let access = null;
let refresh = null;
let renewing = null;

/** What Pluto refused, with the code of its problem. */
export class Refused extends Error {
  constructor(status, problem, retryAfter) {
    super(problem.title ?? `Answered with ${status}`);
    this.status = status;
    this.code = problem.code ?? '';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

async function send(method, path, body, token, keepalive = false, credentials = 'omit') {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(`/api/v1${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials,
    cache: 'no-store',
    keepalive,
  });
  const text = await answer.text();
  const read = text && (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw new Refused(answer.status, read, Number(answer.headers.get('Retry-After')));
  }
  return read;
}

/** Asks as nobody in particular. */
export const open = (method, path, body) => send(method, path, body, null);

/** Asks as whoever has signed in in this browser for applications. */
export const here = (method, path, body) => send(method, path, body, null, false, 'same-origin');

/** Stays signed in in this browser, for applications. */
export const stay = () => send('POST', '/oauth/browser', undefined, access, false, 'same-origin');

/** Asks as who has signed in, with the next token where this one has ended. */
export async function ask(method, path, body) {
  try {
    return await send(method, path, body, access);
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status !== 401 || refused.code === 'auth:step-up.needed' || !refresh) {
      throw refused;
    }
    await renew();
    return send(method, path, body, access);
  }
}

/** One renewal at a time: a refresh token works once. */
function renew() {
  renewing ??= send('POST', '/auth/refresh', { refresh_token: refresh }, null)
    .then(keep)
    .catch((refused) => {
      forget();
      throw refused;
    })
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** Somebody has signed in. */
export function keep(grant) {
  access = grant.access_token;
  refresh = grant.refresh_token;
  return grant;
}

/** Who has signed in has shown again who they are. */
export function prove(token) {
  access = token.access_token;
}

export function forget() {
  access = null;
  refresh = null;
}

export const isSignedIn = () => access !== null;

/** Ends the session; also while the page goes away. */
export async function leave(goingAway = false) {
  const token = access;
  forget();
  if (token) {
    await send('POST', '/auth/logout', undefined, token, goingAway).catch(() => {});
  }
}

/** What this browser calls itself, so that the owner gets in here while a stranger is wrong in their name. */
export function device() {
  try {
    let name = localStorage.getItem('pluto.device');
    if (!name) {
      name = crypto.randomUUID();
      localStorage.setItem('pluto.device', name);
    }
    return name;
  } catch {
    return undefined;
  }
}
