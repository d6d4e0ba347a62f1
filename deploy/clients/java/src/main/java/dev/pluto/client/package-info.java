/** Around the generated clients of the four services: where they are, with whose token, and what a refusal says. */
@NullMarked
package dev.pluto.client;

import org.jspecify.annotations.NullMarked;
