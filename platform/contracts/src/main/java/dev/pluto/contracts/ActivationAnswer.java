package dev.pluto.contracts;

/**
 * Who made contact.
 *
 * @param created whether this contact made the person
 */
@SnakeCase
public record ActivationAnswer(
        @Required boolean created, @Required ProfileAnswer user) {}
