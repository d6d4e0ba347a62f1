/** The one public door: decides which service a path belongs to, streams requests to it and serves the status page. */
@NullMarked
package dev.pluto.local.edge;

import org.jspecify.annotations.NullMarked;
