/** Reads how people say when, and says it back to them: "every other Tuesday at noon", "half an hour before my 4pm lesson". */
@NullMarked
package dev.pluto.language.time;

import org.jspecify.annotations.NullMarked;
