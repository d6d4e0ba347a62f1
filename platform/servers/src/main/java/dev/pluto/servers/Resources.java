package dev.pluto.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The text files beside this class: what is told to servers in their own languages. */
final class Resources {
    private Resources() {}

    static String text(String file) {
        try (InputStream text = Resources.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new ServerFailure("resource " + file + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ServerFailure("could not read " + file, failure);
        }
    }
}
