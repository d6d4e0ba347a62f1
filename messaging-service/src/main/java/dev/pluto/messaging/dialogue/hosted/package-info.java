/** Words of a hosted model: when it is asked, what it is given, what it may propose, and what of its words is let out. */
@NullMarked
package dev.pluto.messaging.dialogue.hosted;

import org.jspecify.annotations.NullMarked;
