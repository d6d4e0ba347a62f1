/** What a person signs in with: kept, changed, and compared with what is shown. */
@NullMarked
package dev.pluto.identity.credential;

import org.jspecify.annotations.NullMarked;
