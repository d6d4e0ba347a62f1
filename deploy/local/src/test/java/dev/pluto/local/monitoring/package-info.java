/** What watches the suite: meters, dashboards, alerts, and that they know each other. */
@NullMarked
package dev.pluto.local.monitoring;

import org.jspecify.annotations.NullMarked;
