/** What a text asks for: cut into requests, each read as one act with its slots. No effects, no decisions. */
@NullMarked
package dev.pluto.messaging.act;

import org.jspecify.annotations.NullMarked;
