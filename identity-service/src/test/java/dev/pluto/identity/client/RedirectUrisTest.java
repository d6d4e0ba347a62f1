package dev.pluto.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://calendar.example/back",
                "https://calendar.example",
                "https://calendar.example:8443/back?tenant=1",
                "http://127.0.0.1:49152/back",
                "http://[::1]/back",
                "http://localhost:3000/back",
                "com.example.calendar:/back",
                "com.example.calendar://signed-in/back",
            })
    void takesWhatOnlyTheApplicationAnswers(String uri) {
        assertThat(RedirectUris.isAllowed(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar.example/back",
                "//calendar.example/back",
                "/back",
                "http://calendar.example/back",
                "http://127.0.0.1.evil.example/back",
                "http://192.168.1.2/back",
                "https:///back",
                "https:back",
                "https://anna@calendar.example/back",
                "https://calendar.example/back#top",
                "https://calendar.example/a/../back",
                "https://calendar.example/..",
                "https://calendar.example/ba ck",
                "https://calendar.example/*\\evil",
                "https://kälender.example/back",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "myapp:/back",
                "com.example.calendar:back",
                "HTTPS://calendar.example/back",
            })
    void refusesEverythingElse(String uri) {
        assertThat(RedirectUris.isAllowed(uri)).isFalse();
    }
}
