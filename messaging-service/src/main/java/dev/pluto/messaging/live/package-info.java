/** Conversations as they go on, for whoever looks on: server-sent events. */
@NullMarked
package dev.pluto.messaging.live;

import org.jspecify.annotations.NullMarked;
