/** Texts and calls in, answers out, each exactly once. */
@NullMarked
package dev.pluto.messaging;

import org.jspecify.annotations.NullMarked;
