/** Answers texts: reads them, decides, has tools do it, puts it into words, and keeps what the next text may go on from. */
@NullMarked
package dev.pluto.messaging.dialogue;

import org.jspecify.annotations.NullMarked;
