package dev.pluto.load.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void readsWhatItWrote() {
        Measured measured = ScaleFixture.measured();

        assertThat(Measured.parse(measured.toYaml())).isEqualTo(measured);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Measured.parse("about: {date: today}\nidle-cores: {}\n"))
                .hasMessageContaining("text-bytes");
        assertThatThrownBy(() -> ScaleFixture.measured().deed("call")).hasMessageContaining("call");
    }
}
