/** What memory knows of a person: zone, language and the counter of changes that keeps every index and reader in step. */
@NullMarked
package dev.pluto.memory.person;

import org.jspecify.annotations.NullMarked;
