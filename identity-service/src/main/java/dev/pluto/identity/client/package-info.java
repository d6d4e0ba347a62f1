/** Applications that may ask people to act for them: registered by operators. */
@NullMarked
package dev.pluto.identity.client;

import org.jspecify.annotations.NullMarked;
