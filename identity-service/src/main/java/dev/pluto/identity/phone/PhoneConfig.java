package dev.pluto.identity.phone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How numbers without a country code are read, and where a person lives whose number does not tell. */
@ConfigMapping(prefix = "pluto.phone")
public interface PhoneConfig {

    /** Country (ISO 3166-1 alpha-2) of numbers written the national way. Providers write the country code. */
    @WithDefault("US")
    String defaultRegion();

    /** IANA zone when a number, such as a satellite phone's, belongs to no place. */
    @WithDefault("UTC")
    String defaultZone();

    /** BCP 47 locale when a number belongs to no place. */
    @WithDefault("en")
    String defaultLocale();
}
