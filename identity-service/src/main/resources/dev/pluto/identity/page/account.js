import * as api from './api.js';
import * as consent from './consent.js';
import * as passkey from './passkey.js';
import { picture } from './qr.js';
import * as words from './words.js';

const by = (id) => document.getElementById(id);
let me = null;
let challenge = null;
let request = null;
let registration = null;
let byRecovery = false;
let factors = [];
let factorRequest = null;
let reach = null;
const PASSKEY = Symbol('passkey');

// --- saying things ---------------------------------------------------------------------------------------------------

function say(text) {
  by('trouble').textContent = '';
  by('said').textContent = text;
}

function tell(failure) {
  by('said').textContent = '';
  by('trouble').textContent = words.trouble(failure);
}

/** Does something once at a time for a button, and tells how it went. */
async function doing(button, deed) {
  if (button) {
    button.disabled = true;
  }
  try {
    await deed();
  } catch (failure) {
    tell(failure);
    if (me && !api.isSignedIn()) {
      door();
    }
  } finally {
    if (button) {
      button.disabled = false;
    }
  }
}

function onClick(id, deed) {
  by(id).addEventListener('click', (event) => doing(event.currentTarget, deed));
}

function onSubmit(id, deed) {
  by(id).addEventListener('submit', (event) => {
    event.preventDefault();
    doing(event.submitter, () => deed(event.submitter));
  });
}

/**
 * Asks before something is done. Answers what was typed where something is to be typed, an empty text for a plain yes, null for no, and
 * PASSKEY for who would rather show one.
 */
function sure(title, text, yes, field) {
  const dialog = by('ask');
  const input = by('ask-name');
  by('ask-title').textContent = title;
  by('ask-text').textContent = text;
  by('ask-yes').textContent = yes;
  by('ask-field').hidden = !field;
  by('ask-passkey').hidden = !field?.passkey;
  by('ask-label').textContent = field?.label ?? '';
  input.type = field?.type ?? 'text';
  input.autocomplete = field?.autocomplete ?? 'off';
  input.maxLength = field?.length ?? 1024;
  input.required = Boolean(field);
  input.value = field?.value ?? '';
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const typed = input.value;
      input.value = '';
      resolve({ yes: typed, passkey: PASSKEY }[dialog.returnValue] ?? null);
    }, { once: true });
  });
}

/** Whoever left the page open a while ago shows again who they are. Answers whether they did. */
async function proved() {
  const { totp } = await api.ask('GET', '/auth/mfa');
  const shown = await sure('Is it still you?', 'You signed in a while ago. Show again who you are.', 'Go on', {
    label: totp ? 'Code of your app' : 'Password',
    type: totp ? 'text' : 'password',
    autocomplete: totp ? 'one-time-code' : 'current-password',
    passkey: passkey.isPossible(),
  });
  if (shown === PASSKEY) {
    const grant = await passkeyGrant();
    await api.leave();
    me = api.keep(grant).user_id;
  } else if (shown !== null) {
    api.prove(await api.ask('POST', '/auth/step-up', { [totp ? 'code' : 'password']: totp ? shown.trim() : shown }));
  }
  return shown !== null;
}

/** Asks for what nobody may do on a page that was left open. */
async function ask(method, path, body) {
  try {
    return await api.ask(method, path, body);
  } catch (failure) {
    if (failure.code !== 'auth:step-up.needed' || !(await proved())) {
      throw failure;
    }
    return api.ask(method, path, body);
  }
}

/** Of a kind, with text in it. */
function element(kind, text, className) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

/** A button that says, to who does not see, which thing it is about. */
function button(text, about, deed) {
  const made = element('button', text);
  made.type = 'button';
  made.setAttribute('aria-label', `${text}: ${about}`);
  made.addEventListener('click', () => doing(made, deed));
  return made;
}

function thing(what, when, ...more) {
  const item = document.createElement('li');
  item.append(element('p', what, 'what'), element('p', when, 'when'), ...more);
  return item;
}

function list(id, items, none) {
  by(id).replaceChildren(...(items.length > 0 || !none ? items : [element('li', none)]));
}

// --- the door --------------------------------------------------------------------------------------------------------

function door() {
  me = null;
  api.forget();
  by('house').hidden = true;
  by('sign-out').hidden = true;
  by('door').hidden = false;
  ways(true);
  by('password').value = '';
  by('door-title').focus();
}

function ways(first) {
  by('ways').hidden = !first;
  by('code-form').hidden = first;
  by('code').value = '';
}

/** Asks for what stands behind the first proof: a code of the app, or one of those for the day it is lost. */
function kindOfCode(recovery) {
  byRecovery = recovery;
  by('code-label').textContent = recovery ? 'Recovery code' : 'Code';
  by('code').inputMode = recovery ? 'text' : 'numeric';
  by('code-help').textContent = recovery
    ? 'Type one of the codes you wrote down when you set up your app.'
    : 'That was right. Now open your app and type the code it shows.';
  factorRequest = null;
  by('other-code').hidden = !factors.includes('recovery_code');
  by('other-code').textContent = recovery ? 'Use my app' : 'Use a recovery code';
}

/** Asks for the code that was sent. */
function sentCode(help) {
  by('code-label').textContent = 'Code';
  by('code').inputMode = 'numeric';
  by('code-help').textContent = help;
  by('other-code').hidden = true;
  otherFactors([]);
}

/** Which of the factors that are sent can be asked for. */
function otherFactors(offered) {
  by('factor-sms').hidden = !offered.includes('sms');
  by('factor-email').hidden = !offered.includes('email');
}

/** Has the code behind the first proof sent, for who takes it by text or mail. */
async function sendFactor(method) {
  const answer = await api.open('POST', '/auth/mfa/code', { challenge, method });
  factorRequest = answer.request_id;
  say('');
  ways(false);
  sentCode(method === 'email'
    ? 'That was right. A mail with six digits is on its way to you. Type them here.'
    : 'That was right. A text brings you six digits. Type them here.');
  otherFactors(factors);
  by('other-code').hidden = !factors.includes('totp');
  by('other-code').textContent = 'Use my app';
  byRecovery = true;
  by('code').focus();
}

/** Asks for the second proof: by the app where there is one, else by what is sent. */
async function secondHalf() {
  if (!factors.includes('totp') && factors.some((factor) => factor === 'sms' || factor === 'email')) {
    await sendFactor(factors.includes('sms') ? 'sms' : 'email');
    return;
  }
  say('');
  ways(false);
  kindOfCode(false);
  otherFactors(factors);
  by('code').focus();
}

async function signedIn(grant) {
  request = null;
  factorRequest = null;
  me = api.keep(grant).user_id;
  if (consent.isAsked) {
    me = null;
    by('password').value = '';
    await consent.signedIn();
    return;
  }
  by('password').value = '';
  by('door').hidden = true;
  by('house').hidden = false;
  by('sign-out').hidden = false;
  say('You are signed in.');
  by('house-title').focus();
  await everything();
}

/** Whom somebody says they are, as it is asked for. */
function claimed() {
  const who = by('who').value.trim();
  return { [who.includes('@') ? 'email' : 'phone_number']: who, device_id: api.device() };
}

/** Goes in with what was shown, or on to the second factor. */
async function through(shown) {
  try {
    await signedIn(await shown);
  } catch (failure) {
    if (failure.code !== 'auth:mfa.required') {
      throw failure;
    }
    request = null;
    challenge = failure.problem.challenge;
    factors = failure.problem.methods;
    await secondHalf();
  }
}

async function byPassword() {
  await through(api.open('POST', '/auth/login', { ...claimed(), password: by('password').value }));
}

async function askForCode(channel) {
  if (!by('who').reportValidity()) {
    return;
  }
  const asked = claimed();
  const answer = await api.open('POST', '/auth/code', asked.email ? asked : { ...asked, channel });
  request = answer.request_id;
  say('');
  ways(false);
  sentCode(asked.email
    ? 'If Pluto knows this address, a mail with six digits is on its way. Type them here.'
    : `If Pluto knows this number, ${channel === 'call' ? 'it rings soon and tells you' : 'a text brings you'} six digits. Type them here.`);
  by('code').focus();
}

/** Whoever has no account asks for one: what comes by mail tells whether the address has one already. */
async function register() {
  if (!by('who').reportValidity() || !by('password').reportValidity()) {
    return;
  }
  const answer = await api.open('POST', '/users', { email: by('who').value.trim(), password: by('password').value });
  request = null;
  registration = answer.request_id;
  say('');
  ways(false);
  sentCode('A mail is on its way to this address. Type the six digits from it here.');
  by('code').focus();
}

async function byCode() {
  const shown = by('code').value.trim();
  if (registration) {
    await api.open('POST', '/users/confirm', { request_id: registration, code: shown });
    registration = null;
    await byPassword();
    return;
  }
  if (request) {
    await through(api.open('POST', '/auth/code/verify', { request_id: request, code: shown, device_id: api.device() }));
    return;
  }
  if (factorRequest) {
    await signedIn(await api.open('POST', '/auth/mfa/code/verify', { challenge, request_id: factorRequest, code: shown }));
    return;
  }
  await signedIn(await api.open('POST', '/auth/mfa/verify', {
    challenge,
    [byRecovery ? 'recovery_code' : 'code']: shown,
  }));
}

async function passkeyGrant() {
  const options = await api.open('POST', '/auth/passkeys/sign-in/options');
  const credential = await passkey.show(options);
  return api.open('POST', '/auth/passkeys/sign-in', { credential });
}

async function byPasskey() {
  await signedIn(await passkeyGrant());
}

onSubmit('password-form', byPassword);
onSubmit('code-form', byCode);
onClick('passkey-in', byPasskey);
onClick('register', register);
onClick('send-code', () => askForCode('sms'));
onClick('call-code', () => askForCode('call'));
onClick('factor-sms', () => sendFactor('sms'));
onClick('factor-email', () => sendFactor('email'));
onClick('other-code', async () => {
  kindOfCode(!byRecovery);
  by('code').focus();
});
onClick('back', async () => {
  request = null;
  registration = null;
  factorRequest = null;
  ways(true);
  by('who').focus();
});
onClick('sign-out', async () => {
  await api.leave();
  door();
  say('You are signed out.');
});
addEventListener('pagehide', () => api.leave(true));

// --- what an application asks for ----------------------------------------------------------------------------------------

onClick('consent-yes', () => consent.next('allow'));
onClick('consent-no', () => consent.next('deny'));
onClick('consent-other', async () => {
  consent.other();
  ways(true);
});

// --- what stands in the house ------------------------------------------------------------------------------------------

async function everything() {
  await Promise.all([passkeys(), app(), contacts(), sessions(), applications(), devices(), looks()]);
}

async function passkeys() {
  const { items } = await api.ask('GET', '/auth/passkeys');
  list('passkeys', items.map((one) => {
    const name = one.name ?? 'A passkey';
    const used = one.last_used_at ? `last used ${words.when(one.last_used_at)}` : 'never used';
    const where = one.synced ? 'on your devices' : 'stays in one device';
    const item = thing(name, `${where}, added ${words.when(one.created_at)}, ${used}`);
    if (one.doubted_at) {
      item.append(element('p', `There may be a copy of this passkey, seen ${words.when(one.doubted_at)}. If you do not`
        + ' know why, remove it.', 'warning'));
    }
    item.append(
      button('Rename', name, () => renamed(one, name)),
      button('Remove', name, () => removed(one, name)),
    );
    return item;
  }), 'You have none yet.');
}

async function renamed(one, name) {
  const next = await sure('Rename this passkey', '', 'Rename', { label: 'Name', value: name, length: 64 });
  if (next) {
    await ask('PATCH', `/auth/passkeys/${one.id}`, { name: next });
    await passkeys();
    say(`It is called ${next} now.`);
    by('passkeys-title').focus();
  }
}

async function removed(one, name) {
  const yes = await sure('Remove this passkey?', `${name} will not let you in any more. Remove it from your device too.`,
    'Remove');
  if (yes !== null) {
    await ask('DELETE', `/auth/passkeys/${one.id}`);
    await passkeys();
    say(`${name} is removed.`);
    by('passkeys-title').focus();
  }
}

onSubmit('passkey-form', async () => {
  const name = by('passkey-name').value.trim();
  const options = await ask('POST', '/auth/passkeys/options');
  const credential = await passkey.make(options);
  await ask('POST', '/auth/passkeys', { name, credential });
  by('passkey-name').value = '';
  await passkeys();
  say(`${name} is added. You can sign in with it from now on.`);
});

async function app() {
  const state = await api.ask('GET', '/auth/mfa');
  by('app-state').textContent = state.totp
    ? `It is on. ${state.recovery_codes_left} of your recovery codes are left.`
    : 'An app on your phone can make codes that are asked for behind your password.';
  by('app-none').hidden = state.totp;
  by('app-new').hidden = true;
  by('app-there').hidden = !state.totp;
  by('app-code').value = '';
  by('app-proof').value = '';
}

onClick('app-add', async () => {
  const made = await ask('POST', '/auth/mfa/totp');
  by('app-picture').replaceChildren(picture(made.uri, 'QR code for your app. The same key stands below as text.'));
  by('app-secret').textContent = made.secret.match(/.{1,4}/g).join(' ');
  by('app-none').hidden = true;
  by('app-new').hidden = false;
  by('app-code').focus();
});
onClick('app-cancel', async () => {
  by('app-picture').replaceChildren();
  by('app-secret').textContent = '';
  await app();
  by('app-add').focus();
});
onSubmit('app-new', async () => {
  const answer = await ask('POST', '/auth/mfa/totp/confirm', { code: by('app-code').value.trim() });
  by('app-picture').replaceChildren();
  by('app-secret').textContent = '';
  await app();
  codes(answer.recovery_codes);
});
onSubmit('app-there', async (pressed) => {
  const code = by('app-proof').value.trim();
  if (pressed.value === 'codes') {
    const answer = await ask('POST', '/auth/mfa/recovery-codes', { code });
    await app();
    codes(answer.recovery_codes);
  } else {
    await ask('POST', '/auth/mfa/totp/remove', { code });
    by('codes').hidden = true;
    await app();
    say('The app is off. Your password alone lets you in.');
    by('app-title').focus();
  }
});

function codes(made) {
  list('codes-list', made.map((code) => element('li', code)));
  by('codes').hidden = false;
  say('Here are your recovery codes.');
  by('codes-title').focus();
}

onSubmit('change-form', async () => {
  const asked = { new_password: by('new').value };
  if (by('old').value) {
    asked.current_password = by('old').value;
  }
  await ask('PUT', '/auth/password', asked);
  by('change-form').reset();
  await sessions();
  say('Your password is changed, and you are signed out everywhere else.');
});

async function contacts() {
  const { phone_number: phone, email } = await api.ask('GET', '/users/me');
  by('phone-now').textContent = phone ? `You are reached at ${phone}.` : 'You have no phone number here yet.';
  by('email-now').textContent = email ? `You are reached at ${email}.` : 'You have no e-mail address here yet.';
}

/** Has a code sent where somebody wants to be reached. */
async function wanted(kind, value, how, help) {
  const answer = await ask('POST', `/users/profile/verification/${kind}`, { [kind]: value, ...how });
  reach = { kind, id: answer.id };
  by('reach-help').textContent = help;
  by('reach-code').value = '';
  by('reach-form').hidden = false;
  say('');
  by('reach-code').focus();
}

function reached() {
  reach = null;
  by('reach-form').hidden = true;
  by('reach-code').value = '';
}

onSubmit('phone-form', async (pressed) => {
  const phone = by('phone').value.trim();
  const channel = pressed?.value === 'call' ? 'call' : 'sms';
  await wanted('phone', phone, { channel }, channel === 'call'
    ? `${phone} rings soon and tells you six digits. Once you have typed them you are reached there.`
    : `A text brings six digits to ${phone}. Once you have typed them you are reached there.`);
});
onSubmit('email-form', async () => {
  const email = by('email').value.trim();
  await wanted('email', email, {}, `A mail brings six digits to ${email}. Once you have typed them you are reached there.`);
});
onSubmit('reach-form', async () => {
  const { kind, id } = reach;
  await ask('POST', `/users/profile/verification/${kind}/confirm`, { id, code: by('reach-code').value.trim() });
  by(`${kind}-form`).reset();
  reached();
  await Promise.all([contacts(), sessions()]);
  say(kind === 'phone' ? 'That is your phone number now.' : 'That is your e-mail address now.');
  by('reach-title').focus();
});
onClick('reach-cancel', async () => {
  reached();
  by('reach-title').focus();
});

async function sessions() {
  const { items } = await api.ask('GET', '/users/sessions');
  list('sessions', items.map((one) => {
    const what = one.application ?? words.agent(one.agent) + (one.current ? ' (here)' : '');
    const from = one.address ? ` from ${one.address}` : '';
    const item = thing(what, `since ${words.when(one.began_at)}${from}, by ${words.method(one.method)}`);
    if (!one.current) {
      item.append(button('Sign out', what, async () => {
        await ask('DELETE', `/users/sessions/${one.id}`);
        await sessions();
        say('It is signed out.');
        by('sessions-title').focus();
      }));
    }
    return item;
  }));
  by('others-out').hidden = items.length < 2;
}

onClick('others-out', async () => {
  await ask('DELETE', '/users/sessions/all?keep_current=true');
  await sessions();
  say('You are signed out everywhere else.');
  by('sessions-title').focus();
});

async function applications() {
  const { items } = await api.ask('GET', '/users/applications').catch(nothing);
  by('applications-section').hidden = items.length === 0;
  list('applications', items.map((one) => {
    const may = one.scopes.map((scope) => scope.words).join('. ');
    return thing(one.name, `since ${words.when(one.agreed_at)}: ${may}.`, button('Stop', one.name, async () => {
      const yes = await sure('Stop this application?', `${one.name} may do nothing for you any more.`, 'Stop');
      if (yes !== null) {
        await ask('DELETE', `/users/applications/${one.client_id}`);
        await Promise.all([applications(), sessions()]);
        say(`${one.name} is stopped.`);
        by('sessions-title').focus();
      }
    }));
  }));
}

async function devices() {
  const { items } = await api.ask('GET', '/users/devices').catch(nothing);
  by('devices-section').hidden = items.length === 0;
  list('devices', items.map((one) => {
    const what = words.agent(one.name);
    const seen = `first used ${words.when(one.first_seen_at)}, last used ${words.when(one.last_seen_at)}`;
    return thing(what, seen, button('Forget', what, async () => {
      const yes = await sure('Forget this device?', `${what} is signed out, and is new to Pluto the next time.`, 'Forget');
      if (yes !== null) {
        await ask('DELETE', `/users/devices/${one.id}`);
        await Promise.all([devices(), sessions()]);
        say('It is forgotten.');
        by('devices-title').focus();
      }
    }));
  }));
}

async function looks(cursor) {
  const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  const page = await api.ask('GET', `/users/${me}/audit?others=true&limit=20${from}`).catch(nothing);
  const items = page.items.map((one) =>
    thing(`${words.actor(one.actor)} ${words.action(one.action)}`, words.when(one.at)));
  if (cursor) {
    by('looks').append(...items);
  } else {
    list('looks', items, 'Nobody but you.');
    by('looks-section').hidden = page.isMissing ?? false;
  }
  const more = by('more-looks');
  more.hidden = !page.next_cursor;
  more.onclick = () => doing(more, () => looks(page.next_cursor));
}

/** What this house does not have is not shown. */
function nothing(failure) {
  if (failure.status !== 404 && failure.status !== 405) {
    throw failure;
  }
  return { items: [], isMissing: true };
}

// --- the beginning -----------------------------------------------------------------------------------------------------

if (!passkey.isPossible()) {
  by('passkey-in').hidden = true;
  document.querySelector('.or').hidden = true;
  by('passkey-form').hidden = true;
}
if (consent.isAsked) {
  doing(null, () => consent.next());
}
