/** What operators may do to people and their conversations: block and unblock, take over and hand back, write. */
@NullMarked
package dev.pluto.messaging.operator;

import org.jspecify.annotations.NullMarked;
