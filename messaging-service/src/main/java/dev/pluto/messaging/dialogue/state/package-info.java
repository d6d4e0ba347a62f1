/** The memory of a talk: what was asked back, done, told and asked last. */
@NullMarked
package dev.pluto.messaging.dialogue.state;

import org.jspecify.annotations.NullMarked;
