/** Logs and spans without personal data: the net below those who write them; and what all services measure alike. */
@NullMarked
package dev.pluto.telemetry;

import org.jspecify.annotations.NullMarked;
