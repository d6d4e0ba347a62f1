/** Words: reading what a person wrote, turning it, telling times, and speaking in the person's style. */
@NullMarked
package dev.pluto.messaging.wording;

import org.jspecify.annotations.NullMarked;
