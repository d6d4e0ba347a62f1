/** The audit trail, as operators read it. */
@NullMarked
package dev.pluto.identity.audit;

import org.jspecify.annotations.NullMarked;
