package dev.pluto.identity.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how often anybody may register themselves. */
@ConfigMapping(prefix = "pluto.registration")
interface OpenRegistrationConfig {

    /** Whether anybody may; without, operators register people, and whoever texts needs no registration. */
    @WithDefault("true")
    boolean open();

    /** So many in ten minutes from one address; who asks for more is answered with 429 and {@code Retry-After}. */
    @WithDefault("5")
    int mostPerAddress();

    /** So many mails in ten minutes to one e-mail address, whoever asks. */
    @WithDefault("3")
    int mostPerEmail();
}
