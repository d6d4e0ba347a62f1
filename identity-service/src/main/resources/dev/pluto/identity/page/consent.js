// What an application asks somebody for, on the page behind /oauth/authorize. Who has signed in here is known by a cookie no script sees.

import * as api from './api.js';

const by = (id) => document.getElementById(id);
const query = location.search.slice(1);
let justSignedIn = false;

/** Whether an application has sent this browser here. */
export const isAsked = location.pathname === '/oauth/authorize';

/**
 * Asks what is next. Answers true where somebody has to sign in first, else shows what the application wants, or goes where the answer
 * goes.
 */
export async function next(decision) {
  const answer = await api.here('POST', '/oauth/authorizations', { query, decision, just_signed_in: justSignedIn });
  if (answer.next === 'go') {
    location.replace(answer.redirect_to);
    return false;
  }
  by('consent').hidden = answer.next !== 'ask';
  by('door').hidden = answer.next === 'ask';
  if (answer.next === 'ask') {
    by('consent-title').textContent = `${answer.application} wants to:`;
    by('consent-wants').replaceChildren(...answer.wants.map((want) => {
      const item = document.createElement('li');
      item.textContent = want;
      return item;
    }));
    by('consent-title').focus();
    return false;
  }
  by('door-for').hidden = false;
  by('door-for').textContent = `${answer.application} sent you here.`;
  return true;
}

/** Somebody has signed in for this. */
export async function signedIn() {
  await api.stay();
  api.forget();
  justSignedIn = true;
  await next();
}

/** Somebody else is to sign in. */
export function other() {
  by('consent').hidden = true;
  by('door').hidden = false;
  by('door-title').focus();
}
