/** Tests of the servers. */
@NullMarked
package dev.pluto.testing.server;

import org.jspecify.annotations.NullMarked;
