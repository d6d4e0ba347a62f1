/** The services next to ours, as far as ours talks to them, and the phone of a person. */
@NullUnmarked
package dev.pluto.messaging.peer;

import org.jspecify.annotations.NullUnmarked;
