package dev.pluto.identity.activation;

import dev.pluto.identity.account.Profile;

/**
 * Who made contact.
 *
 * @param created whether this was their first contact
 * @param user the person
 */
record Activation(boolean created, Profile user) {}
