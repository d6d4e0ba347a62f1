/** What operators may do to people: block and unblock. */
@NullMarked
package dev.pluto.messaging.operator;

import org.jspecify.annotations.NullMarked;
