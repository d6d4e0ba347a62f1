/** The door for persons: who they say they are, what they show for it, and what it costs to be wrong. */
@NullMarked
package dev.pluto.identity.signin;

import org.jspecify.annotations.NullMarked;
