/** Starts, watches and stops the whole suite on one machine: servers, services, edge and phone network. */
@NullMarked
package dev.pluto.local.suite;

import org.jspecify.annotations.NullMarked;
