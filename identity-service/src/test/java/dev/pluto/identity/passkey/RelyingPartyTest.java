package dev.pluto.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.webauthn4j.data.client.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelyingPartyTest {

    private static RelyingParty of(String publicUrl, @Nullable String id, String... origins) {
        return RelyingParty.of(
                new PasskeyConfig() {
                    @Override
                    public Optional<String> rpId() {
                        return Optional.ofNullable(id);
                    }

                    @Override
                    public Optional<List<String>> origins() {
                        return origins.length == 0 ? Optional.empty() : Optional.of(List.of(origins));
                    }
                },
                publicUrl);
    }

    @Test
    void isWhereTheSuiteIsReachedUnlessSaid() {
        RelyingParty local = of("http://localhost:8080", null);
        RelyingParty wide =
                of("https://api.pluto.example/x", "pluto.example", "https://pluto.example", "https://me.pluto.example");

        assertThat(local.id()).isEqualTo("localhost");
        assertThat(local.origins()).containsExactly(new Origin("http://localhost:8080"));
        assertThat(wide.id()).isEqualTo("pluto.example");
        assertThat(wide.origins()).hasSize(2);
    }

    @Test
    void refusesPagesNoBrowserWouldLet() {
        for (String origin : List.of(
                "http://pluto.example",
                "https://evil.example",
                "https://notpluto.example",
                "https://pluto.example/page",
                "pluto.example")) {
            assertThatIllegalArgumentException()
                    .as(origin)
                    .isThrownBy(() -> of("https://pluto.example", "pluto.example", origin));
        }
    }
}
