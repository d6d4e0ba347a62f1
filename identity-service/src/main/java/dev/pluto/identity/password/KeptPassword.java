package dev.pluto.identity.password;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.jspecify.annotations.Nullable;

/** A password as it is kept: hashed by Argon2id, or by bcrypt where another house brought it. */
sealed interface KeptPassword {

    /** @return empty for what is neither */
    static Optional<KeptPassword> read(String kept) {
        Optional<KeptPassword> ours = ByArgon2id.read(kept);
        return ours.isPresent() ? ours : ByBcrypt.read(kept);
    }

    /**
     * Our own, written in the PHC string format.
     *
     * @param pepper id of the pepper it was mixed with, null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    record ByArgon2id(Argon2id cost, @Nullable String pepper, byte[] salt, byte[] tag) implements KeptPassword {

        private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1"
                + "(?:,keyid=([A-Za-z0-9+/]{8}))?\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

        private static Optional<KeptPassword> read(String kept) {
            Matcher form = FORM.matcher(kept);
            if (!form.matches()) {
                return Optional.empty();
            }
            Base64.Decoder base64 = Base64.getDecoder();
            try {
                return Optional.of(new ByArgon2id(
                        new Argon2id(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))),
                        form.group(3),
                        base64.decode(form.group(4)),
                        base64.decode(form.group(5))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Whether it is of this secret, a password mixed with the pepper; costs what hashing costs. */
        boolean isOf(byte[] secret) {
            return MessageDigest.isEqual(tag, cost.tag(secret, salt, tag.length));
        }

        String written() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=%d,t=%d,p=1%s$%s$%s"
                    .formatted(
                            cost.memory(),
                            cost.passes(),
                            pepper == null ? "" : ",keyid=" + pepper,
                            base64.encodeToString(salt),
                            base64.encodeToString(tag));
        }

        @Override
        public String toString() {
            return "ByArgon2id[" + cost + "]";
        }
    }

    /**
     * Brought from elsewhere, made without our pepper.
     *
     * @param text as bcrypt writes it
     */
    record ByBcrypt(String text) implements KeptPassword {

        // at most 2^14 rounds, about a second: more is no password but a way to hold a thread
        private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(?:0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

        /** What bcrypt reads of a password. */
        private static final int BYTES = 72;

        private static Optional<KeptPassword> read(String kept) {
            return FORM.matcher(kept).matches() ? Optional.of(new ByBcrypt(kept)) : Optional.empty();
        }

        /** Whether it is of this password; costs what hashing costs. */
        boolean isOf(byte[] password) {
            return OpenBSDBCrypt.checkPassword(text, Arrays.copyOf(password, Math.min(password.length, BYTES)));
        }

        @Override
        public String toString() {
            return "ByBcrypt[hidden]";
        }
    }
}
