package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItMade() {
        String key = Secrets.in(folder).key("index");
        String password = Secrets.in(folder).password("identity_app");

        assertThat(Secrets.in(folder).key("index")).isEqualTo(key);
        assertThat(Secrets.in(folder).password("identity_app")).isEqualTo(password);
    }

    @Test
    void makesKeysOf32BytesAndNoTwoAlike() {
        Secrets secrets = Secrets.in(folder);

        assertThat(Base64.getDecoder().decode(secrets.key("a"))).hasSize(32);
        assertThat(secrets.key("a")).isNotEqualTo(secrets.key("b"));
        assertThat(secrets.token("account", "AC")).matches("AC[0-9a-f]{32}");
    }

    @Test
    void letsOnlyTheOwnerReadTheFile() throws IOException {
        Secrets.in(folder).key("a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
