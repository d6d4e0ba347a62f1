/** People around a person, from what is told of them and as they were written down, and how all of them hang together. */
@NullMarked
package dev.pluto.memory.contact;

import org.jspecify.annotations.NullMarked;
