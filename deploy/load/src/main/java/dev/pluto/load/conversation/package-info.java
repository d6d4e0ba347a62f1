/** How long people wait in a conversation: from a text to its answer, and in a call. */
@NullMarked
package dev.pluto.load.conversation;

import org.jspecify.annotations.NullMarked;
