/** Codes by which somebody shows that a number is theirs: told by text or call, kept nowhere. */
@NullMarked
package dev.pluto.messaging.code;

import org.jspecify.annotations.NullMarked;
