/** Words on whether a person may be written to: the carrier's, and the person's own. */
@NullMarked
package dev.pluto.messaging.consent;

import org.jspecify.annotations.NullMarked;
