package dev.pluto.identity.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about themselves.
 *
 * @param name what they want to be called, null until they say
 * @param zone IANA
 * @param locale BCP 47
 */
record PersonalDetails(@Nullable String name, String zone, String locale) {

    @Override
    public String toString() {
        return "PersonalDetails[hidden]";
    }
}
