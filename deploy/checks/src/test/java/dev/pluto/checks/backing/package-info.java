/** What the chart brings along is what the services run with on one machine: topics, rights, roles, users. */
@NullMarked
package dev.pluto.checks.backing;

import org.jspecify.annotations.NullMarked;
