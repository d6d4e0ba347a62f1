/** What is said between a person and us, texts and calls, those that wait for their person included, and who may read it. */
@NullMarked
package dev.pluto.messaging.conversation;

import org.jspecify.annotations.NullMarked;
