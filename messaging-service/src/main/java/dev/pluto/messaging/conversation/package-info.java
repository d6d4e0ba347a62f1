/** One open conversation per person and channel, and who may read it. */
@NullMarked
package dev.pluto.messaging.conversation;

import org.jspecify.annotations.NullMarked;
