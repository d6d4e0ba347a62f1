package dev.pluto.load.identity;

import dev.pluto.load.http.Lane;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody to sign in at. */
interface Provider {
    String name();

    URI url();

    /** Processes by what they are called, PostgreSQL among them. */
    Map<String, Long> processes();

    /** Lanes that do something again and again, so many at once. */
    List<Lane> lanes(Deed deed, int atOnce);
}
