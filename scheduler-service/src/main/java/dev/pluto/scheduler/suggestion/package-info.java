/** Asks people whether they want to be reminded of what they usually do. The only package that writes {@code habit} and {@code suggestion_plan}. */
@NullMarked
package dev.pluto.scheduler.suggestion;

import org.jspecify.annotations.NullMarked;
