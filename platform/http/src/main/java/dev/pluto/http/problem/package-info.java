/** Failures as application/problem+json: what a client may know of them, and nothing else. */
@NullMarked
package dev.pluto.http.problem;

import org.jspecify.annotations.NullMarked;
