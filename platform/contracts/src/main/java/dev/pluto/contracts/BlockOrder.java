package dev.pluto.contracts;

/**
 * An operator's decision about a person.
 *
 * @param blocked what was decided
 * @param revision counts the decisions about this person, from 1: one that is not newer changes nothing
 * @param operator who decided, for the audit trail
 */
@SnakeCase
public record BlockOrder(
        @Required boolean blocked,
        @Required long revision,
        @Required String operator) {}
