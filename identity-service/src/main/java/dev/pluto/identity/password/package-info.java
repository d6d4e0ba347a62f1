/** Passwords: which are good enough, how they are kept, and whether one is right. Knows no person. */
@NullMarked
package dev.pluto.identity.password;

import org.jspecify.annotations.NullMarked;
