/** What Pluto itself takes of a call by relay whose words a hosted model has. */
@NullMarked
package dev.pluto.load.relay;

import org.jspecify.annotations.NullMarked;
