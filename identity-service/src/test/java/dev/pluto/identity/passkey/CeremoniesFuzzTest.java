package dev.pluto.identity.passkey;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webauthn4j.data.client.Origin;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.passkey.Ceremonies.NewKey;
import dev.pluto.testing.Fuzz;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** Whatever stands where an authenticator's bytes should, it is refused as such, and nothing that was changed is let in. */
class CeremoniesFuzzTest {

    private static final String ORIGIN = "https://pluto.example";
    private static final UUID ANNA = UUID.randomUUID();

    private final Ceremonies ceremonies = new Ceremonies(new RelyingParty("pluto.example", Set.of(new Origin(ORIGIN))));
    private final SoftKey key = SoftKey.at(ORIGIN, "pluto.example");
    private final JsonObject made = key.make(ANNA, BearerSecret.random());
    private final JsonObject signed = key.sign(BearerSecret.random());

    /**
     * A change of bytes.
     *
     * @param member which are changed
     * @param at from here on, counted anew at their end
     * @param with what stands there then
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Damage(String member, int at, byte[] with, boolean cut) {

        JsonObject done(JsonObject whole) {
            JsonObject copy = whole.copy();
            JsonObject response = copy.getJsonObject("response");
            byte[] bytes = Base64.getUrlDecoder().decode(response.getString(member));
            int from = at % bytes.length;
            for (int i = 0; i < with.length; i++) {
                bytes[(from + i) % bytes.length] = with[i];
            }
            byte[] left = cut ? Arrays.copyOf(bytes, from + 1) : bytes;
            response.put(member, Base64Url.of(left));
            return copy;
        }
    }

    private static Arbitrary<Damage> damage(String... members) {
        return Combinators.combine(
                        Arbitraries.of(members),
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(24),
                        Arbitraries.of(true, false, false))
                .as(Damage::new);
    }

    @Test
    void registersOrRefuses() {
        Fuzz.lasting(Duration.ofSeconds(3)).tries(damage("clientDataJSON", "attestationObject"), damage -> {
            try {
                ceremonies.judge(ceremonies.read(CeremoniesTest.attested(damage.done(made))));
            } catch (PasskeyRefused refused) {
                refused.why();
            }
        });
    }

    @Test
    void letsNothingInThatWasChanged() {
        NewKey registered = ceremonies.judge(ceremonies.read(CeremoniesTest.attested(made)));
        KeptPasskey kept = new KeptPasskey(UUID.randomUUID(), ANNA, true, registered.key(), 0, false, false);
        Fuzz.lasting(Duration.ofSeconds(3))
                .tries(damage("clientDataJSON", "authenticatorData", "signature", "userHandle"), damage -> {
                    JsonObject changed = damage.done(signed);
                    if (!changed.equals(signed)) {
                        assertThatExceptionOfType(PasskeyRefused.class)
                                .isThrownBy(
                                        () -> ceremonies.judge(ceremonies.read(CeremoniesTest.signed(changed)), kept));
                    }
                });
    }
}
