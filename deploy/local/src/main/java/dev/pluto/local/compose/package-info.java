/** The programs of {@code deploy/compose.yaml} besides the services: the edge, and what has to be done before services start. */
@NullMarked
package dev.pluto.local.compose;

import org.jspecify.annotations.NullMarked;
