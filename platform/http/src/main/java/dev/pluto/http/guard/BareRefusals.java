package dev.pluto.http.guard;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Keeps Quarkus from refusing a target that is no URI, because its 400 has no body: {@link RequestGuard} refuses the same with a
 * problem. The switch is a system property that is read when Quarkus' HTTP classes are loaded, so it is set with the configuration,
 * which is made before anything else.
 */
public final class BareRefusals implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
