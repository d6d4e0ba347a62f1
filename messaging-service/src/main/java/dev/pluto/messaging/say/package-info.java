/** Words: what is to be said becomes one message in a person's style, language, dates and clock. */
@NullMarked
package dev.pluto.messaging.say;

import org.jspecify.annotations.NullMarked;
