/** Whether a text was sent to many. */
@NullMarked
package dev.pluto.messaging.spam;

import org.jspecify.annotations.NullMarked;
