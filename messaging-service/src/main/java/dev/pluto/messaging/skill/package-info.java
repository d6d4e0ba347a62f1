/** The built-in reply model: rules, memory and a voice, no network and no neural net. */
@NullMarked
package dev.pluto.messaging.skill;

import org.jspecify.annotations.NullMarked;
