// Gets a token by openid-client and judges it by jose; shows the service what jose forged of it. A line for each thing seen.
// Usage: tokens.mjs SERVICE ISSUER CLIENT SECRET AUDIENCE SCOPE PATH
// What ISSUER says of itself is asked of SERVICE, where it runs in a test; PATH opens with the token.

import * as jose from 'jose';
import * as openid from 'openid-client';

const [service, issuer, id, secret, audience, scope, path] = process.argv.slice(2);

const atService = (url, options) => {
  const asked = new URL(url);
  if (asked.origin !== new URL(issuer).origin) {
    throw new Error(`asks ${asked.origin}, which is not the issuer`);
  }
  return fetch(new URL(asked.pathname + asked.search, service), options);
};

const say = (what, outcome) => console.log(`${what}: ${outcome}`);

const config = await openid.discovery(new URL(issuer), id, undefined, openid.ClientSecretBasic(secret), {
  [openid.customFetch]: atService,
});
const server = config.serverMetadata();
say('discovery', server.issuer === issuer ? 'of the issuer' : server.issuer);

const granted = await openid.clientCredentialsGrant(config, { audience, scope });
say('grant', `${granted.token_type} ${granted.expires_in}`);

const wrong = await openid.discovery(new URL(issuer), id, undefined, openid.ClientSecretBasic(`${secret}!`), {
  [openid.customFetch]: atService,
});
await openid.clientCredentialsGrant(wrong, { audience, scope }).then(
  () => say('wrong secret', 'taken'),
  (refused) => say('wrong secret', refused.status ?? refused.code),
);

const token = granted.access_token;
const keys = jose.createRemoteJWKSet(new URL(server.jwks_uri), { [jose.customFetch]: atService });
const rules = { issuer, audience, algorithms: server.id_token_signing_alg_values_supported };
const { payload, protectedHeader } = await jose.jwtVerify(token, keys, rules);
say('verified', `${protectedHeader.alg} ${payload.sub} ${payload.scope}`);

const [header, body, signature] = token.split('.');
const encode = (part) => jose.base64url.encode(JSON.stringify(part));
const published = await (await atService(server.jwks_uri)).json();
const known = published.keys.find((key) => key.kid === protectedHeader.kid);
const pem = await jose.exportSPKI(await jose.importJWK({ ...known, ext: true }, 'ES256', { extractable: true }));
const stranger = await jose.generateKeyPair('ES256', { extractable: true });
const strangers = await jose.exportJWK(stranger.publicKey);
const signed = (claims, head, key) => new jose.SignJWT(claims).setProtectedHeader(head).sign(key);
const flipped = (text) => (text[0] === 'A' ? 'B' : 'A') + text.slice(1);

const forged = {
  'changed claims': `${header}.${encode({ ...payload, sub: 'scheduler' })}.${signature}`,
  'changed signature': `${header}.${body}.${flipped(signature)}`,
  'no signature': `${header}.${body}.`,
  'alg none': `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`,
  'alg None with kid': `${encode({ ...protectedHeader, alg: 'None' })}.${body}.`,
  'HS256 with the published PEM': await signed(payload, { ...protectedHeader, alg: 'HS256' }, new TextEncoder().encode(pem)),
  'HS256 with the published JWK': await signed(payload, { ...protectedHeader, alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(known))),
  'a stranger under our kid': await signed(payload, protectedHeader, stranger.privateKey),
  'a stranger with their own key': await signed(payload, { alg: 'ES256', typ: 'JWT', jwk: strangers }, stranger.privateKey),
  'a stranger with a place of keys': await signed(payload, { ...protectedHeader, kid: 'strangers', jku: 'https://keys.invalid/' }, stranger.privateKey),
};
for (const [what, made] of Object.entries(forged)) {
  const byJose = await jose.jwtVerify(made, keys, rules).then(() => 'taken', (refused) => refused.code);
  const byService = await ask(made);
  say(what, `${byJose === 'taken' ? 'taken' : 'refused'} by jose, ${byService} here`);
}

const refusal = (options) => jose.jwtVerify(token, keys, { ...rules, ...options }).then(() => 'taken', (refused) => `${refused.code} ${refused.claim}`);
say('for another audience', await refusal({ audience: 'pluto-memory' }));
say('of another issuer', await refusal({ issuer: 'https://elsewhere.invalid' }));
say('when it is over', await refusal({ currentDate: new Date((payload.exp + 1) * 1000) }));
say('the token itself', await ask(token));

async function ask(bearer) {
  const answer = await fetch(new URL(path, service), { headers: { authorization: `Bearer ${bearer}` } });
  return answer.status;
}
