// What the page says in words of its own.

const METHODS = {
  password: 'password',
  'password-and-app': 'password and app',
  'password-and-recovery-code': 'password and recovery code',
  'password-and-texted-code': 'password and a code by text',
  'password-and-mailed-code': 'password and a code by mail',
  'texted-code': 'a code by text',
  'called-code': 'a code by telephone',
  'mailed-code': 'a code by mail',
  passkey: 'passkey',
  'hardware-key': 'passkey',
};

const ACTIONS = {
  'passkey.doubt': 'saw that there may be a copy of a passkey of yours',
  'profile.read': 'looked at your profile',
  'profile.search': 'found you by number or address',
  'conversation.read': 'read your conversation',
  'user.create': 'registered you',
};

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const MACHINES = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone or iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const when = (text) => moment.format(new Date(text));

/** What somebody used, as they would say it. */
export function agent(text) {
  if (!text) {
    return 'Something that did not say what it is';
  }
  const browser = BROWSERS.find(([mark]) => mark.test(text))?.[1];
  const machine = MACHINES.find(([mark]) => mark.test(text))?.[1];
  return browser && machine ? `${browser} on ${machine}` : browser ?? machine ?? text;
}

export const method = (title) => METHODS[title] ?? title.replaceAll('-', ' ');

export const action = (title) => ACTIONS[title] ?? title.replaceAll(/[.-]/g, ' ');

export function actor(title) {
  return title.replace(/^operator:/, '');
}

const REFUSALS = {
  'auth:credentials.wrong': 'That is not who, or not the password.',
  'auth:code.wrong': 'That is not the code.',
  'auth:code.over': 'This code is good for nothing any more. Please start again.',
  'auth:mail.off': 'No mail is sent from here. Give your phone number.',
  'auth:challenge.over': 'That took too long. Please start again.',
  'auth:account.closed': 'Nobody can sign in to this account.',
  'auth:busy': 'Too many people are signing in. Please try again in a moment.',
  'auth:passkey.wrong': 'That is not a passkey of anybody here.',
  'auth:passkey.doubted':
    'There may be a copy of this passkey. Sign in another way, and remove it.',
  'auth:passkey.known': 'This passkey is here already.',
  'auth:passkey.too-many': 'You have as many passkeys as you may have. Remove one first.',
  'auth:passkey.refused': 'This passkey cannot be used here.',
  'auth:mfa.enabled': 'You have an app already.',
  'auth:mfa.same-way':
    'The second code would come where the first one came. Begin with your password or a passkey.',
  'identity:phone.taken': 'Somebody else has this number. Yours stays as it is.',
  'identity:email.taken': 'Somebody else has this address. Yours stays as it is.',
  'identity:phone.verified': 'You have this number already, and have shown that it is yours.',
  'identity:email.verified': 'You have this address already, and have shown that it is yours.',
  'auth:step-up.needed': 'Nothing was done: it has to be sure that it is still you.',
  'auth:refresh.unknown': 'You have been signed out. Please sign in again.',
  'access:unauthenticated': 'People do not register themselves here.',
  'oauth:request.unknown': 'No application that Pluto knows asks like this.',
  'auth:session.ended': 'You have been signed out. Please sign in again.',
};

/** What went wrong, and what to do. */
export function trouble(failure) {
  if (failure.name === 'NotAllowedError' || failure.name === 'AbortError') {
    return 'No passkey was used.';
  }
  if (failure.name === 'InvalidStateError') {
    return REFUSALS['auth:passkey.known'];
  }
  if (failure.code === 'auth:slow-down') {
    const seconds = failure.retryAfter || 1;
    return `There were too many tries. Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  }
  if (failure.code === 'auth:password.refused') {
    return `This password is not taken. It ${failure.problem.errors.map((error) => error.detail).join(', and ')}.`;
  }
  if (failure.code === 'request:invalid') {
    return 'Something is missing or not in the right form.';
  }
  return REFUSALS[failure.code] ?? (failure.status ? failure.message : 'Pluto cannot be reached. Please try again.');
}
