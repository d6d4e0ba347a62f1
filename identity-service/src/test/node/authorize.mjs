// An application by openid-client: discovery, authorization code with PKCE, ID token, refresh, and what is refused. A line for each thing
// seen. Usage: authorize.mjs SERVICE ISSUER CLIENT SECRET REDIRECT SCOPE EMAIL PASSWORD COOKIE
// The person's part, which is a page in a browser, is played by its requests.

import * as openid from 'openid-client';

const [service, issuer, id, secret, redirect, scope, email, password, cookie] = process.argv.slice(2);

const atService = (url, options) => {
  const asked = new URL(url);
  if (asked.origin !== new URL(issuer).origin) {
    throw new Error(`asks ${asked.origin}, which is not the issuer`);
  }
  return fetch(new URL(asked.pathname + asked.search, service), options);
};

const say = (what, outcome) => console.log(`${what}: ${outcome}`);
const post = (path, body, headers) => fetch(new URL(`/api/v1${path}`, service), {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const config = await openid.discovery(new URL(issuer), id, secret, undefined, { [openid.customFetch]: atService });
say('discovery', Object.entries(config.serverMetadata()).filter(([name]) => name.endsWith('_endpoint')).map(([, url]) => new URL(url).pathname).join(' '));
say('pkce', config.serverMetadata().supportsPKCE());

const pkceCodeVerifier = openid.randomPKCECodeVerifier();
const expectedState = openid.randomState();
const expectedNonce = openid.randomNonce();
const where = openid.buildAuthorizationUrl(config, {
  redirect_uri: redirect,
  scope,
  code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  state: expectedState,
  nonce: expectedNonce,
  max_age: '600',
});
const page = await atService(where, { redirect: 'manual' });
say('page', `${page.status} ${page.headers.get('content-type')}`);

const grant = await (await post('/auth/login', { email, password })).json();
const kept = await post('/oauth/browser', {}, { authorization: `Bearer ${grant.access_token}` });
const shown = kept.headers.get('set-cookie').split(';')[0];
say('cookie', shown.startsWith(`${cookie}=`));
const answered = async (decision) => (await post(
  '/oauth/authorizations',
  { query: where.search.slice(1), decision, just_signed_in: true },
  { cookie: shown },
)).json();
const asked = await answered();
say('asked', `${asked.next} ${asked.application}`);
const back = new URL((await answered('allow')).redirect_to);

const checks = { pkceCodeVerifier, expectedState, expectedNonce, maxAge: 600, idTokenExpected: true };
await openid.authorizationCodeGrant(config, withIssuer(back), checks).then(
  () => say('of another issuer', 'taken'),
  (refused) => say('of another issuer', refused.code),
);
await openid.authorizationCodeGrant(config, back, { ...checks, expectedState: 'another' }).then(
  () => say('another state', 'taken'),
  (refused) => say('another state', refused.code),
);
const tokens = await openid.authorizationCodeGrant(config, back, checks);
say('granted', `${tokens.token_type} ${tokens.scope} ${tokens.claims().sub === grant.user_id} ${Boolean(tokens.claims().auth_time)}`);
say('opens', await statusOf('/users/me', tokens.access_token));
const info = await openid.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
say('user info', `${info.sub === grant.user_id} ${info.email === email}`);
say('and not', await statusOf('/users/sessions', tokens.access_token));

const next = await openid.refreshTokenGrant(config, tokens.refresh_token);
say('refreshed', `${next.refresh_token !== tokens.refresh_token} ${await statusOf('/users/me', next.access_token)}`);

const silent = new URL(where);
silent.searchParams.set('prompt', 'none');
const again = await atService(silent, { redirect: 'manual', headers: { cookie: shown } });
say('without a question', `${again.status} ${new URL(again.headers.get('location')).searchParams.has('code')}`);
const secondCode = new URL(again.headers.get('location'));
const stranger = await atService(silent, { redirect: 'manual' });
await openid.authorizationCodeGrant(config, new URL(stranger.headers.get('location')), checks).then(
  () => say('a stranger', 'taken'),
  (refused) => say('a stranger', refused.error ?? refused.code),
);
await openid.authorizationCodeGrant(config, back, checks).then(
  () => say('the code again', 'taken'),
  (refused) => say('the code again', refused.error ?? refused.code),
);
await openid.refreshTokenGrant(config, next.refresh_token).then(
  () => say('and what it gave', 'goes on'),
  (refused) => say('and what it gave', refused.error ?? refused.code),
);

const second = await openid.authorizationCodeGrant(config, secondCode, checks);
await openid.tokenRevocation(config, second.refresh_token);
await openid.refreshTokenGrant(config, second.refresh_token).then(
  () => say('given back', 'goes on'),
  (refused) => say('given back', refused.error ?? refused.code),
);

function withIssuer(url) {
  const other = new URL(url);
  other.searchParams.set('iss', 'https://elsewhere.invalid');
  return other;
}

async function statusOf(path, bearer) {
  const answer = await fetch(new URL(`/api/v1${path}`, service), { headers: { authorization: `Bearer ${bearer}` } });
  return answer.status;
}
