package dev.pluto.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "somebody, somebody, unknown",
        "'', '', unknown",
    })
    void tellsWhoHasAnAddressAndWhichNetworkItIsOf(String address, String holder, String network) {
        ClientAddress client = new ClientAddress(address, true);

        assertThat(client.holder()).isEqualTo(holder);
        assertThat(client.network()).isEqualTo(network);
    }
}
