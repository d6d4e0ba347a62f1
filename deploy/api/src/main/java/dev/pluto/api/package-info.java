/** What the services promise their clients: the documents kept in docs/api, how they differ from one another, and the changelog. */
@NullMarked
package dev.pluto.api;

import org.jspecify.annotations.NullMarked;
