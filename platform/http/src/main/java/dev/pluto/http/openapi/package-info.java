/** What the API document says of failures and members without being told at each resource. */
@NullMarked
package dev.pluto.http.openapi;

import org.jspecify.annotations.NullMarked;
