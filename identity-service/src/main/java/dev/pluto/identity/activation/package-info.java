/** First contact: a number nobody knows becomes a person, exactly once. */
@NullMarked
package dev.pluto.identity.activation;

import org.jspecify.annotations.NullMarked;
