package dev.pluto.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the code of a service says is what is kept in docs/api. {@code -Dpluto.api.renew=true} makes it so, unless that would break
 * clients in a way that docs/changelog.md does not name.
 */
class KeptDocumentsTest {

    private static final String RENEW = """

        docs/api/%s.yaml does not say what the service does: clients are made from it. Renew it by
          ./mvnw -Dquick -pl deploy/api -am package -Dtest=KeptDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false \
        -Dpluto.api.renew=true
        %s\
        """;

    static List<String> services() {
        return Kept.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void saysWhatTheServiceDoes(String service) throws IOException {
        String built = Files.readString(Kept.built(service));
        String kept = Files.exists(Kept.file(service)) ? Files.readString(Kept.file(service)) : "";
        List<Change> changes = kept.isEmpty()
                ? List.of()
                : ApiComparison.changes(Kept.document(service), ApiDocument.of(service, built));
        if (Boolean.getBoolean("pluto.api.renew")) {
            assertThat(Kept.unnamed(changes))
                    .as("breaks to name, by these lines, in docs/changelog.md before %s is renewed", service)
                    .isEmpty();
            Files.createDirectories(Kept.ROOT.resolve("docs/api"));
            Files.writeString(Kept.file(service), built);
            return;
        }

        assertThat(kept)
                .as(
                        RENEW,
                        service,
                        String.join("\n", changes.stream().map(Change::toString).toList()))
                .isEqualTo(built);
    }
}
