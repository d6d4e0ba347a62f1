package dev.pluto.tls;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads {@code PLUTO_TLS} ({@code true} or {@code false}, off unless said) and {@code PLUTO_TLS_DIR} ({@value #USUAL_FOLDER}) and
 * gives the settings of {@link TlsSettings} before anybody else's: no variable and no file can take one of them back.
 *
 * <p>A service that is told to speak TLS and lacks a file for it does not start.
 */
public final class TlsSwitch implements ConfigSourceFactory {

    static final String SWITCH = "pluto.tls";
    static final String FOLDER = "pluto.tls.dir";
    static final String RELOAD = "pluto.tls.reload-period";
    static final String USUAL_FOLDER = "/etc/pluto/tls";

    /** Above system properties, environment and files. */
    private static final int LAST_WORD = Integer.MAX_VALUE;

    /** What Quarkus calls a source of settings that only its builds have. */
    private static final String OF_BUILDS = "Build system";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!isOn(value(context, SWITCH)) || isBuild(context)) {
            return List.of();
        }
        Path folder = Path.of(value(context, FOLDER).orElse(USUAL_FOLDER));
        requireFiles(folder);
        TlsSettings settings = new TlsSettings(folder, name -> value(context, name), names(context));
        return List.of(new PropertiesConfigSource(settings.all(), "PLUTO_TLS", LAST_WORD));
    }

    private static boolean isOn(Optional<String> value) {
        return switch (value.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("PLUTO_TLS is true or false, not " + value.orElse(""));
        };
    }

    private static void requireFiles(Path folder) {
        List<String> missing = Stream.of(TlsSettings.AUTHORITIES, TlsSettings.CERTIFICATE, TlsSettings.KEY)
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("PLUTO_TLS is true, but " + folder + " has no " + String.join(", ", missing)
                    + " that can be read: mount the certificates there, or say with PLUTO_TLS_DIR where they are");
        }
    }

    /** What Quarkus reads while it builds would be kept in the service, with the folder of the machine that built it. */
    private static boolean isBuild(ConfigSourceContext context) {
        return context.getConfigSources().stream()
                .anyMatch(source -> source.getName().contains(OF_BUILDS));
    }

    private static List<String> names(ConfigSourceContext context) {
        List<String> names = new ArrayList<>();
        context.iterateNames().forEachRemaining(names::add);
        return names;
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }
}
