/** Danger to life or health: the plain signs of it, and whom to call in a person's country. */
@NullMarked
package dev.pluto.messaging.care;

import org.jspecify.annotations.NullMarked;
