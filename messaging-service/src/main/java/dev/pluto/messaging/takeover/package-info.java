/** Conversations that an operator holds: the assistant is silent in them. */
@NullMarked
package dev.pluto.messaging.takeover;

import org.jspecify.annotations.NullMarked;
