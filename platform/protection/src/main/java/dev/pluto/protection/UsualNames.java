package dev.pluto.protection;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Environment variables by the names they have in most houses, as settings by ours: {@code DATABASE_URL}, {@code ENCRYPTION_KEY},
 * {@code OPENAI_API_KEY}, {@code MODEL_VERSION}, {@code MAX_LOGIN_ATTEMPTS}, {@code PASSWORD_MIN_LENGTH}, {@code PASSWORD_SALT},
 * {@code USER_SESSION_TIMEOUT}. A setting by its own name, in whichever source an operator has it, goes first. Each variable is described in
 * deploy/variables.yaml.
 */
public final class UsualNames implements ConfigSourceFactory {

    /** Above the defaults in our jars (100) and below every place an operator writes to (a service's own file has 250). */
    private static final int ORDINAL = 240;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings = new HashMap<>();
        given(context.getValue("DATABASE_URL"), url -> settings.putAll(new DatabaseUrl(url).settings()));
        given(context.getValue("ENCRYPTION_KEY"), key -> settings.put("pluto.protection.master-key", key));
        given(context.getValue("OPENAI_API_KEY"), key -> settings.put("pluto.model.key", key));
        given(context.getValue("MODEL_VERSION"), name -> settings.put("pluto.model.name", name));
        given(context.getValue("MAX_LOGIN_ATTEMPTS"), count -> settings.put("pluto.sign-in.free", count));
        given(context.getValue("PASSWORD_MIN_LENGTH"), length -> settings.put("pluto.password.min-length", length));
        given(context.getValue("PASSWORD_SALT"), pepper -> settings.put("pluto.password.pepper", pepper));
        given(context.getValue("USER_SESSION_TIMEOUT"), idle -> settings.put("pluto.session.idle-timeout", idle));
        return List.of(new PropertiesConfigSource(settings, "usual names", ORDINAL));
    }

    /** In a cluster a variable whose secret is empty is there all the same. */
    private static void given(ConfigValue variable, Consumer<String> use) {
        if (variable != null
                && variable.getValue() != null
                && !variable.getValue().isBlank()) {
            use.accept(variable.getValue().strip());
        }
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
