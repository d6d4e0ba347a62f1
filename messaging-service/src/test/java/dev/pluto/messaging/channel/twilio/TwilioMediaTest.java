package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.MediaSource.Access;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioMediaTest {

    private static final String OURS = "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";

    @Test
    void tellsTheAccountsPasswordToTheApiAlone() {
        TwilioMedia media = media("https://api.twilio.com");

        assertThat(access(media, "https://api.twilio.com" + OURS)).hasValueSatisfying(access -> {
            assertThat(access.authorization()).contains("Basic QUMxOnRoZS10b2tlbg==");
            assertThat(access.isStandIn()).isFalse();
        });
        assertThat(access(media, "https://API.Twilio.com:443" + OURS)).isPresent();
        assertThat(access(media, "https://mms.twiliocdn.com/AC1/x?Expires=1"))
                .contains(new Access(Optional.empty(), false));
        assertThat(access(media, "https://media.us1.twilio.com/x")).contains(new Access(Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
                "https://api.twilio.com/2010-04-01/Accounts/AC2/Messages/MM1/Media/ME1",
                "https://api.twilio.com/2010-04-01/Accounts/AC1/../AC2/Media/ME1",
                "https://api.twilio.com/2010-04-01/Accounts/AC1/%2e%2e/AC2/Media/ME1",
                "https://api.twilio.com/",
                "https://api.twilio.com:8443/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
                "https://user:word@api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
                "https://api.twilio.com@evil.example/2010-04-01/Accounts/AC1/x",
                "https://api.twilio.com.evil.example/2010-04-01/Accounts/AC1/x",
                "https://eviltwiliocdn.com/x",
                "https://twiliocdn.com.evil.example/x",
                "http://mms.twiliocdn.com/x",
                "https://mms.twiliocdn.com:8443/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/x",
                "https://localhost/x",
                "https://2130706433/x",
                "file:///etc/passwd",
                "ftp://mms.twiliocdn.com/x",
                "gopher://api.twilio.com/x",
                "//api.twilio.com/x",
                "mailto:a@twilio.com",
            })
    void knowsNoOtherAddress(String address) {
        assertThat(access(media("https://api.twilio.com"), address)).isEmpty();
    }

    @Test
    void takesABaseWithoutTlsForAStandIn() {
        TwilioMedia media = media("http://127.0.0.1:7000");

        assertThat(access(media, "http://127.0.0.1:7000" + OURS).map(Access::isStandIn))
                .contains(true);
        assertThat(access(media, "http://127.0.0.1:7001" + OURS)).isEmpty();
        assertThat(access(media, "https://127.0.0.1:7000" + OURS)).isEmpty();
        assertThat(access(media, "http://127.0.0.1:7000/metrics")).isEmpty();
    }

    private static Optional<Access> access(TwilioMedia media, String address) {
        return media.access(URI.create(address));
    }

    private static TwilioMedia media(String apiUrl) {
        return new TwilioMedia(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(TwilioConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "pluto.twilio.account-sid", "AC1",
                                "pluto.twilio.auth-token", "the-token",
                                "pluto.twilio.api-url", apiUrl,
                                "pluto.twilio.phone-number", "+15005550006"),
                        "this test",
                        100))
                .build()
                .getConfigMapping(TwilioConfig.class));
    }
}
