/** Makes memories of what a person says, as soon as the message arrives. */
@NullMarked
package dev.pluto.memory.remember;

import org.jspecify.annotations.NullMarked;
