/** What can be done for a person: the only place with effects, and the only one that makes a claim of one. */
@NullMarked
package dev.pluto.messaging.tool;

import org.jspecify.annotations.NullMarked;
