package dev.pluto.protection;

import java.util.UUID;

/** Whose rows a transaction may touch. PostgreSQL enforces it: with no scope every table is empty. */
public sealed interface Scope {

    /** The rows of one person. */
    static Scope person(UUID id) {
        return new Person(id);
    }

    /** Every row, for a named part of the service such as {@code relay}. */
    static Scope service(String name) {
        return new Named("service:" + name);
    }

    /** Every row, for an operator whose look the caller writes to the {@link AuditTrail}. */
    static Scope operator(String subject) {
        return new Named("operator:" + subject);
    }

    /** What {@code pluto.user_id} is set to. */
    String userId();

    /** What {@code pluto.scope} is set to. */
    String name();

    /** One person. */
    record Person(UUID id) implements Scope {
        @Override
        public String userId() {
            return id.toString();
        }

        @Override
        public String name() {
            return "";
        }
    }

    /** A named service or operator. */
    record Named(String name) implements Scope {
        @Override
        public String userId() {
            return "";
        }
    }
}
