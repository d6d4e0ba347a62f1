package dev.pluto.checks;

import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services say of themselves: {@code deploy/suite.yaml} and their own settings. */
final class Services {

    static final Path HOME = Path.of(System.getProperty("pluto.build.root", "../.."));
    static final SuiteManifest SUITE = SuiteManifest.OF_THIS_BUILD;
    static final List<String> NAMES = SUITE.names();

    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");

    private Services() {}

    /** A service's own {@code application.properties}. */
    static Properties settings(String service) {
        return properties(HOME.resolve(service + "-service/src/main/resources/application.properties"));
    }

    /** What all services run with unless they say otherwise. */
    static Properties defaults() {
        return properties(HOME.resolve("platform/http/src/main/resources/META-INF/microprofile-config.properties"));
    }

    /** Topics a service consumes, by its own settings. */
    static Set<String> consumed(String service) {
        Set<String> topics = new TreeSet<>();
        for (String name : settings(service).stringPropertyNames()) {
            Matcher incoming = INCOMING.matcher(name);
            if (incoming.matches()) {
                topics.add(incoming.group(1));
            }
        }
        return topics;
    }

    static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
