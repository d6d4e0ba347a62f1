/** Who may be written to, and the words by which people and carriers say so. */
@NullMarked
package dev.pluto.messaging.consent;

import org.jspecify.annotations.NullMarked;
