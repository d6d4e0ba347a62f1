package dev.pluto.identity.account;

import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneNumber;

/** Where somebody is reached. */
public sealed interface ContactValue {

    /** As {@code contact.kind} has it. */
    String kind();

    /** As events and their readers call it in a profile. */
    String member();

    /** In its one spelling. */
    String text();

    /** What {@code contact.value_sealed} is bound to. */
    String field();

    /** By phone. Hides itself in text. */
    record Phone(PhoneNumber number) implements ContactValue {

        @Override
        public String kind() {
            return "phone";
        }

        @Override
        public String member() {
            return NUMBER_MEMBER;
        }

        @Override
        public String text() {
            return number.e164();
        }

        @Override
        public String field() {
            return SealedFields.PHONE;
        }
    }

    /** By mail. Hides itself in text. */
    record Email(EmailAddress address) implements ContactValue {

        @Override
        public String kind() {
            return "email";
        }

        @Override
        public String member() {
            return "email";
        }

        @Override
        public String text() {
            return address.text();
        }

        @Override
        public String field() {
            return SealedFields.EMAIL;
        }
    }

    /** {@link #member} of a number. */
    String NUMBER_MEMBER = "phone_number";
}
