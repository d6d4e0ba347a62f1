package dev.pluto.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.NewAccounts.Registered;
import dev.pluto.identity.account.PersonalValues;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whom to register. */
@ApplicationScoped
class RegistrationPolicy {

    static final String FREE = "free";

    private final PhoneNumbers numbers;
    private final PhoneDefaults defaults;

    RegistrationPolicy(PhoneNumbers numbers, PhoneDefaults defaults) {
        this.numbers = numbers;
        this.defaults = defaults;
    }

    /** @throws dev.pluto.http.problem.Problem 422 {@code request:invalid} naming every fault */
    Registration read(@Nullable JsonNode body) {
        MergePatch members = MergePatch.of(body);
        EmailAddress email = members.optional("email", null, RegistrationPolicy::email);
        PhoneNumber number = members.optional("phone_number", null, this::number);
        String name = members.optional("display_name", null, PersonalValues::name);
        String locale = members.optional("language", null, PersonalValues::locale);
        String zone = members.optional("timezone", null, PersonalValues::zone);
        String tier = members.member("tier", FREE, FREE, MergePatch.oneOf("free", "premium", "enterprise", "vip"));
        String password = members.optional("password", null, MergePatch::text);
        String hash = members.optional("password_hash", null, MergePatch::text);
        members.verify();
        PhoneDefaults.Place guessed = number == null ? defaults.ofNobody() : defaults.of(number);
        PhoneDefaults.Place place = new PhoneDefaults.Place(
                locale == null ? guessed.locale() : locale, zone == null ? guessed.zone() : zone);
        return new Registration(
                new Registered(number, email, name, place, tier),
                Optional.ofNullable(password),
                Optional.ofNullable(hash));
    }

    /**
     * The same of somebody who registers themselves: an address and a password, and nothing that others have to say.
     *
     * @throws dev.pluto.http.problem.Problem 422 {@code request:invalid} naming a fault
     */
    Registration readOwn(@Nullable JsonNode body) {
        Registration asked = read(body);
        if (asked.who().email() == null) {
            throw Problem.invalid("#/email", "must be given");
        }
        if (asked.password().isEmpty()) {
            throw Problem.invalid("#/password", "must be given");
        }
        if (asked.who().number() != null) {
            throw Problem.invalid("#/phone_number", "must be left out: whoever texts from it has an account");
        }
        if (asked.hash().isPresent()) {
            throw Problem.invalid("#/password_hash", "must be left out");
        }
        if (!asked.who().tier().equals(FREE)) {
            throw Problem.invalid("#/tier", "can only be " + FREE);
        }
        return asked;
    }

    private static EmailAddress email(JsonNode value) {
        return EmailAddress.find(MergePatch.text(value))
                .orElseThrow(() -> new MergePatch.Refused("must be an e-mail address"));
    }

    private PhoneNumber number(JsonNode value) {
        return numbers.find(MergePatch.text(value)).orElseThrow(() -> new MergePatch.Refused("must be a phone number"));
    }

    /**
     * Whom to register. Personal data: hides itself in text.
     *
     * @param password as they chose it
     * @param hash of the password they have elsewhere, by bcrypt or Argon2id
     */
    record Registration(Registered who, Optional<String> password, Optional<String> hash) {
        @Override
        public String toString() {
            return "Registration[hidden]";
        }
    }
}
