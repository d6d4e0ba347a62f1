/** Sessions of persons: begun by a sign-in, kept alive by refresh tokens, listed and ended by whose they are. */
@NullMarked
package dev.pluto.identity.session;

import org.jspecify.annotations.NullMarked;
