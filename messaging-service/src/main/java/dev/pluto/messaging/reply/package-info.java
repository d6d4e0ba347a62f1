/** Gathers what a person wrote and stores one ordered answer to it. */
@NullMarked
package dev.pluto.messaging.reply;

import org.jspecify.annotations.NullMarked;
