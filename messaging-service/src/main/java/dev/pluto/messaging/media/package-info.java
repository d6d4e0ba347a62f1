/** Pictures and other files that came with texts: fetched from the provider behind acceptance, judged, kept sealed for a time, shown. */
@NullMarked
package dev.pluto.messaging.media;

import org.jspecify.annotations.NullMarked;
