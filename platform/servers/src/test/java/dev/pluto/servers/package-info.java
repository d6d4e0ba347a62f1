/** Tests of the servers. */
@NullMarked
package dev.pluto.servers;

import org.jspecify.annotations.NullMarked;
