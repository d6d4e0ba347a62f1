/** Bodies and texts as they come in: strict JSON, merge patches, composed letters. */
@NullMarked
package dev.pluto.http.body;

import org.jspecify.annotations.NullMarked;
