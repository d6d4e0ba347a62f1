/** The memory of a talk, and the decisions: what is meant, what to do, what to ask, what to say. */
@NullMarked
package dev.pluto.messaging.dialogue;

import org.jspecify.annotations.NullMarked;
