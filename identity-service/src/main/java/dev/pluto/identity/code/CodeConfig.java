package dev.pluto.identity.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many codes are sent in ten minutes; who asks for more is answered with 429 and {@code Retry-After}. */
@ConfigMapping(prefix = "pluto.code")
public interface CodeConfig {

    /** To one number, and to one e-mail address. */
    @WithDefault("5")
    int mostPerNumber();

    /** For one person who wants other numbers or addresses, wherever they are to go. */
    @WithDefault("5")
    int mostPerPerson();

    /** Asked for from one address, for numbers that never signed in with the asking device. */
    @WithDefault("5")
    int mostPerAddress();

    /** To all numbers of one country that never signed in with the asking device. More where many sign in. */
    @WithDefault("5")
    int mostPerCountry();
}
