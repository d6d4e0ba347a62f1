/** How doubtful a sign-in is: rules with names, what they say of it, and what is kept of it. */
@NullMarked
package dev.pluto.identity.risk;

import org.jspecify.annotations.NullMarked;
