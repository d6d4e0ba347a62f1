/** The service as a whole, on real servers and real protocols. */
@NullUnmarked
package dev.pluto.messaging.flow;

import org.jspecify.annotations.NullUnmarked;
