/** Makes memories of what a person says, as soon as the message arrives, and finds out what they mean. */
@NullMarked
package dev.pluto.memory.capture;

import org.jspecify.annotations.NullMarked;
