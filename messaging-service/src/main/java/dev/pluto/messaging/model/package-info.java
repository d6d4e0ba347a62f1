/** The port between replies and whatever finds their words: what a reply model is given and what it may do. */
@NullMarked
package dev.pluto.messaging.model;

import org.jspecify.annotations.NullMarked;
