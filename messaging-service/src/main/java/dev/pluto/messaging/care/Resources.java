package dev.pluto.messaging.care;

import dev.pluto.language.Rows;
import java.util.List;

/** The tables of this package: lines of a text, without comments. */
final class Resources {

    private Resources() {}

    static List<String> lines(String name) {
        return Rows.of(Resources.class, name);
    }
}
