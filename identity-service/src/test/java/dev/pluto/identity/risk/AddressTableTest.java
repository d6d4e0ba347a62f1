package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTableTest {

    private static final AddressTable SHIPPED = CountryTable.read(new GivenFiles(Optional.empty(), Optional.empty()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, US",
        "193.0.6.139, NL",
        "133.11.0.1, JP",
        "131.188.0.10, DE",
        "200.160.2.3, BR",
        "2001:200:dff:fff1::1, JP",
        "2001:67c:2e8::1, NL",
        "2a00:1450:4001:80b::200e, IE"
    })
    void knowsWhereAddressesAreRegistered(String address, String country) {
        assertThat(SHIPPED.labelOf(address)).contains(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1", "127.0.0.1", "::1", "fe80::1", "0.0.0.0", "255.255.255.255", "no address"})
    void saysNothingOfAddressesThatAreNobodys(String address) {
        assertThat(SHIPPED.labelOf(address)).isEmpty();
    }

    @Test
    void bothEndsAreWithin() throws IOException {
        AddressTable table =
                table("192.0.2.4,192.0.2.7,aa\n2001:db8::,2001:db8:0:1:ffff:ffff:ffff:ffff,BB\n192.0.2.8,192.0.2.8,CC");

        assertThat(table.labelOf("192.0.2.3")).isEmpty();
        assertThat(table.labelOf("192.0.2.4")).contains("AA");
        assertThat(table.labelOf("192.0.2.7")).contains("AA");
        assertThat(table.labelOf("192.0.2.8")).contains("CC");
        assertThat(table.labelOf("192.0.2.9")).isEmpty();
        assertThat(table.labelOf("2001:db8:0:1::9")).contains("BB");
        assertThat(table.labelOf("2001:db8:0:2::")).isEmpty();
        assertThat(table.size()).isEqualTo(3);
    }

    @Test
    void readsBlocksAndSingleAddresses() throws IOException {
        AddressTable table = table("# known exits\n203.0.113.0/24\n\n198.51.100.7\n2001:db8:5::/48\n");

        assertThat(table.labelOf("203.0.113.255")).contains(AddressTable.LISTED);
        assertThat(table.labelOf("203.0.114.0")).isEmpty();
        assertThat(table.labelOf("198.51.100.7")).isPresent();
        assertThat(table.labelOf("198.51.100.8")).isEmpty();
        assertThat(table.labelOf("2001:db8:5:ffff::1")).isPresent();
        assertThat(table.labelOf("2001:db8:6::1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.4,192.0.2.3,AA", "192.0.2.4,::1,AA", "nothing", "192.0.2.0/33", "192.0.2.0/x", "a,b"})
    void namesTheLineThatIsNoRange(String line) {
        assertThatThrownBy(() -> table(line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line);
    }

    @Test
    void theOperatorsFilesGoFirst() throws IOException {
        Path countries = Files.writeString(folder.resolve("countries.csv"), "8.8.8.0,8.8.8.255,ZZ\n");
        Path anonymisers = Files.writeString(folder.resolve("exits.txt"), "8.8.8.8\n");
        RiskConfig config = new GivenFiles(Optional.of(countries), Optional.of(anonymisers));

        assertThat(CountryTable.read(config).labelOf("8.8.8.8")).contains("ZZ");
        assertThat(CountryTable.read(config).labelOf("193.0.6.139")).isEmpty();
        assertThat(new HiddenAddresses(config).has("8.8.8.8")).isTrue();
        assertThat(new HiddenAddresses(config).has("8.8.8.9")).isFalse();
        assertThat(new HiddenAddresses(new GivenFiles(Optional.empty(), Optional.empty())).has("8.8.8.8"))
                .isFalse();
    }

    private static AddressTable table(String lines) throws IOException {
        return AddressTable.read(new BufferedReader(new StringReader(lines)));
    }

    private record GivenFiles(Optional<Path> countries, Optional<Path> anonymisers) implements RiskConfig {

        @Override
        public double stepUp() {
            return 0.7;
        }

        @Override
        public double refuse() {
            return 0.9;
        }

        @Override
        public Duration keptFor() {
            return Duration.ofDays(1);
        }
    }
}
