/** What was said, done, planned and decided on a day, in a week and when something changed, made of what is remembered and naming it. */
@NullMarked
package dev.pluto.memory.snapshot;

import org.jspecify.annotations.NullMarked;
