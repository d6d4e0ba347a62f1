/** What other services' events tell about a person: when they were last seen and how much is remembered. */
@NullMarked
package dev.pluto.identity.activity;

import org.jspecify.annotations.NullMarked;
