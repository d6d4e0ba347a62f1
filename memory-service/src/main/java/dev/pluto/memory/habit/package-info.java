/** What a person does again and again, and when: found in what they say they did, shown, confirmed and told to the scheduler. */
@NullMarked
package dev.pluto.memory.habit;

import org.jspecify.annotations.NullMarked;
