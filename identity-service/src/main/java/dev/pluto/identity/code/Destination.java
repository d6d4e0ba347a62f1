package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.protection.PhoneIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a code goes. Personal data: hides itself in text.
 *
 * @param kind {@code phone} or {@code email}
 * @param text in its one spelling
 * @param indexes keyed hashes it is found by, the one of today's spelling first
 * @param country of a number
 */
record Destination(String kind, String text, List<byte[]> indexes, CodeWay way, Optional<String> country) {

    byte[] index() {
        return indexes.get(0);
    }

    @Override
    public String toString() {
        return "Destination[" + kind + "]";
    }

    /** Reads what somebody names as theirs. */
    @ApplicationScoped
    static class Reader {

        private final PhoneNumbers numbers;
        private final PhoneIndex phones;
        private final EmailIndex emails;

        Reader(PhoneNumbers numbers, PhoneIndex phones, EmailIndex emails) {
            this.numbers = numbers;
            this.phones = phones;
            this.emails = emails;
        }

        /** @throws Problem 422 {@code request:invalid} unless it is either, and in a form that can be somebody's */
        Destination read(@Nullable String email, @Nullable String phoneNumber, @Nullable String channel) {
            if ((email == null) == (phoneNumber == null)) {
                throw Problem.invalid("#", "must name either email or phone_number");
            }
            if (email != null && channel != null) {
                throw Problem.invalid("#/channel", "is for a phone number");
            }
            return email != null ? email(email) : phone(phoneNumber, channel, "#/phone_number");
        }

        /** @throws Problem 422 {@code request:invalid} at {@code #/email} */
        Destination email(String written) {
            return EmailAddress.find(written)
                    .map(this::of)
                    .orElseThrow(() -> Problem.invalid("#/email", "must be an e-mail address"));
        }

        /**
         * A number.
         *
         * @param channel {@code sms} or {@code call}, null for a text
         * @param pointer where it is written
         * @throws Problem 422 {@code request:invalid} there
         */
        Destination phone(String written, @Nullable String channel, String pointer) {
            return numbers.find(written)
                    .map(number -> of(number, channel == null ? CodeWay.SMS : CodeWay.of(channel)))
                    .orElseThrow(() -> Problem.invalid(pointer, "must be a phone number"));
        }

        /** The same as it was read before. */
        Destination again(String text, CodeWay way) {
            return way == CodeWay.MAIL ? of(new EmailAddress(text)) : of(new PhoneNumber(text), way);
        }

        private Destination of(EmailAddress email) {
            return new Destination("email", email.text(), List.of(emails.of(email)), CodeWay.MAIL, Optional.empty());
        }

        private Destination of(PhoneNumber number, CodeWay way) {
            return new Destination(
                    "phone", number.e164(), phones.allOf(number.e164()), way, Optional.of(numbers.countryOf(number)));
        }
    }
}
