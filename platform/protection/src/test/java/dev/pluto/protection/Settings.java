package dev.pluto.protection;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The settings a service would be started with. */
final class Settings {

    private static final String PREFIX = "pluto.protection.";

    private Settings() {}

    /** Does something as a service with these keys, on this thread. */
    static void with(ProtectionConfig keys, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = new URLClassLoader(new URL[0], before);
        ConfigProviderResolver.instance().registerConfig(of(keys), own);
        thread.setContextClassLoader(own);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static SmallRyeConfig of(ProtectionConfig keys) {
        Map<String, String> properties = new HashMap<>(Map.of(
                PREFIX + "master-key", keys.masterKey(),
                PREFIX + "index-key", keys.indexKey(),
                PREFIX + "event-key", keys.eventKey()));
        keys.previousMasterKeys()
                .ifPresent(older -> properties.put(PREFIX + "previous-master-keys", String.join(",", older)));
        keys.previousEventKeys()
                .ifPresent(older -> properties.put(PREFIX + "previous-event-keys", String.join(",", older)));
        return of(properties);
    }

    static SmallRyeConfig of(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(ProtectionConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }
}
