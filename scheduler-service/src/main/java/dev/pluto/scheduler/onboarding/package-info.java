/** Gives every person their first tasks, and keeps all of them in step with what identity says. */
@NullMarked
package dev.pluto.scheduler.onboarding;

import org.jspecify.annotations.NullMarked;
