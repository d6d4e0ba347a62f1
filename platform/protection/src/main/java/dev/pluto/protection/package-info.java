/** Keeps personal data: sealed fields, blind indexes, keys per person, row scopes and the audit trail. */
@NullMarked
package dev.pluto.protection;

import org.jspecify.annotations.NullMarked;
