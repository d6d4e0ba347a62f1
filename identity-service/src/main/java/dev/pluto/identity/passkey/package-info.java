/** Passkeys and hardware keys (WebAuthn level 3): how persons get one, look after theirs, and sign in with one. */
@NullMarked
package dev.pluto.identity.passkey;

import org.jspecify.annotations.NullMarked;
