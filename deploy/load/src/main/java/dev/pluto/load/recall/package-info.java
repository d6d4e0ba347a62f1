/** Measures what memory finds of what it was told, how fast, and what remembering costs. */
@NullMarked
package dev.pluto.load.recall;

import org.jspecify.annotations.NullMarked;
