/** What {@code ./pluto} runs for every command but {@code up}: small, quick to start, no library but the JDK. */
@NullMarked
package dev.pluto.local.cli;

import org.jspecify.annotations.NullMarked;
